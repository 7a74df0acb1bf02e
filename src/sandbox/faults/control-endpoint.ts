import type { IncomingMessage, ServerResponse } from 'node:http';
import { ProtocolFailure, readBody } from '../http/graphql-request.ts';
import type { Parts, Route } from '../http/parts.ts';
import { controlRefusal } from './control-guard.ts';
import { ControlFailure, control } from './control.ts';
import { FaultInputError } from './fault.ts';

const prefix = '/sandbox/';
const largestBody = 100_000;

/** `/sandbox/…`: what tests and developers steer the sandbox by, in JSON. See `control.ts` for what there is. */
export const answerControl: Route = async (request, response, path, parts) => {
  if (!path.startsWith(prefix)) return false;
  const refusal = controlRefusal(request);
  if (refusal !== null) answer(response, 403, { error: refusal });
  else await answerAllowed(request, response, path, parts);
  return true;
};

async function answerAllowed(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  parts: Parts,
): Promise<void> {
  try {
    const input = {
      method: request.method ?? 'GET',
      path: decodeURIComponent(path.slice(prefix.length)).split('/').filter(Boolean),
      query: new URL(request.url ?? '', 'http://localhost').searchParams,
      body: await bodyOf(request),
    };
    answer(response, 200, await control(parts, input));
  } catch (error) {
    if (error instanceof ControlFailure) answer(response, error.status, { error: error.message });
    else if (error instanceof FaultInputError) answer(response, 400, { error: error.message });
    else if (error instanceof ProtocolFailure || error instanceof SyntaxError)
      answer(response, 400, { error: 'The body is no JSON, or too long.' });
    else throw error;
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request, largestBody);
  return body.length === 0 ? null : JSON.parse(body.toString('utf8'));
}

function answer(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value, null, 2);
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'content-length': Buffer.byteLength(body),
    })
    .end(body);
}
