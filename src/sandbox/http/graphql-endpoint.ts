import type { IncomingMessage, ServerResponse } from 'node:http';
import { html, json, methodNotAllowed } from './answers.ts';
import { ProtocolFailure, readRequests } from './graphql-request.ts';
import { contextOf } from './context.ts';
import type { Parts } from './server.ts';

const page =
  '<!DOCTYPE html>\n<html>\n<head>\n  <meta charset=utf-8/>\n  <title>Saleor sandbox</title>\n</head>\n<body>\n  <p>This is the GraphQL API of a Saleor sandbox. Send queries with POST.</p>\n</body>\n</html>\n';

/** `/graphql/`: queries by POST only; GET always shows a page, whatever its query string says. */
export async function answerGraphql(
  request: IncomingMessage,
  response: ServerResponse,
  { state, run }: Parts,
): Promise<void> {
  if (request.method === 'GET') return html(response, 200, page);
  if (request.method !== 'POST') return methodNotAllowed(response, 'GET, OPTIONS, POST');
  try {
    const { requests, batch } = await readRequests(request);
    const context = contextOf(state, request);
    const outcomes = await Promise.all(requests.map((single) => run(single, context)));
    for (const [name, value] of context.responseHeaders) response.setHeader(name, value);
    const [first] = outcomes;
    if (batch || first === undefined)
      json(
        request,
        response,
        200,
        outcomes.map((outcome) => outcome.body),
      );
    else json(request, response, first.status, first.body);
  } catch (error) {
    if (!(error instanceof ProtocolFailure)) throw error;
    json(request, response, error.status, {
      errors: [{ message: error.message, extensions: { exception: { code: 'GraphQLError' } } }],
    });
  }
}
