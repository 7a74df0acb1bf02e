import { json } from '../http/answers.ts';
import { addCorsHeaders, answerPreflight } from '../http/cors.ts';
import type { Route } from '../http/parts.ts';

/** `/.well-known/jwks.json`: the public half of the key that signs tokens and deliveries. Any method reads it. */
export const answerKeySet: Route = (request, response, path, { state }) => {
  if (path !== '/.well-known/jwks.json') return false;
  addCorsHeaders(request, response);
  if (request.method === 'OPTIONS') answerPreflight(request, response);
  else json(response, 200, { keys: [state.signingKey.jwk] });
  return true;
};
