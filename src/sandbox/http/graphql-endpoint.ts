import type { IncomingMessage, ServerResponse } from 'node:http';
import { strike } from '../faults/struck-request.ts';
import { exceptionOf } from '../schema/graphql-core/error-entries.ts';
import type { Outcome } from '../schema/execute.ts';
import type { Context } from '../state/state.ts';
import { html, json, methodNotAllowed, serverError } from './answers.ts';
import { consolePage } from './console-page.ts';
import { contextOf } from './context.ts';
import { Crash } from './crash.ts';
import { ProtocolFailure, readRequests, type GraphqlRequest } from './graphql-request.ts';
import type { Parts } from './parts.ts';

/** `/graphql/`: queries by POST only; GET always shows a page, whatever its query string says. */
export async function answerGraphql(
  request: IncomingMessage,
  response: ServerResponse,
  { state, run }: Parts,
): Promise<void> {
  if (request.method === 'GET') return html(response, 200, consolePage);
  if (request.method !== 'POST') return methodNotAllowed(response, 'GET, OPTIONS, POST');
  try {
    const { requests, batch } = await readRequests(request);
    const fate = await strike(state, requests, request, response);
    if (fate.isOver) return;
    const context = contextOf(state, request, fate);
    const outcomes: Outcome[] = [];
    for (const single of requests) outcomes.push(await outcomeOf(single, context, run));
    if (fate.dropsAnswer) return void request.socket.destroy();
    if (outcomes.some(({ body }) => body === null)) return serverError(response);
    for (const [name, value] of context.responseHeaders) response.setHeader(name, value);
    const status = Math.max(200, ...outcomes.map((outcome) => outcome.status));
    const bodies = outcomes.map(({ body }) => body);
    json(response, status, batch ? bodies : bodies[0]);
  } catch (error) {
    if (error instanceof Crash) return serverError(response);
    if (!(error instanceof ProtocolFailure)) throw error;
    json(response, error.status, failure(error.message));
  }
}

async function outcomeOf(
  { query, ...rest }: GraphqlRequest,
  context: Context,
  run: Parts['run'],
): Promise<Outcome> {
  if (query === null) return { status: 400, body: failure('Must provide a query string.') };
  return run({ query, ...rest }, context);
}

function failure(message: string) {
  return { errors: [{ message, ...exceptionOf('GraphQLError') }] };
}
