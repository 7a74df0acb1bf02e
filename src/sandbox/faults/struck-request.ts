import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { html, serverError } from '../http/answers.ts';
import type { GraphqlRequest } from '../http/graphql-request.ts';
import type { State } from '../state/state.ts';
import type { RequestFault } from './fault.ts';
import { operationNames } from './operation-names.ts';

/** What is to become of a request that faults have struck. */
export type Fate = {
  /** There is nothing more to answer. */
  readonly isOver: boolean;
  readonly dropsAnswer: boolean;
  readonly expiresToken: boolean;
  readonly failing: ReadonlySet<string>;
};

/** Counts a request and lets the faults that reach it happen, as far as they come before it is worked on. */
export async function strike(
  { faults, requestCounts }: State,
  requests: readonly GraphqlRequest[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Fate> {
  const names = requests.flatMap(({ query, operationName }) =>
    query === null ? [] : operationNames(query, operationName),
  );
  requestCounts.add(names[0] ?? '(unreadable)');
  const struck = faults.ofRequest(names);
  for (const fault of struck)
    if (fault.kind === 'latency') await wait(fault.ms, undefined, { ref: false });
  const isOver = struck.some((fault) => endsAtOnce(fault, request, response));
  const is = (kind: RequestFault['kind']) => struck.some((fault) => fault.kind === kind);
  return {
    isOver,
    dropsAnswer: is('drop-after'),
    expiresToken: is('expired-token'),
    failing: new Set(struck.flatMap((fault) => (fault.kind === 'partial' ? [fault.field] : []))),
  };
}

function endsAtOnce(
  fault: RequestFault,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  switch (fault.kind) {
    case 'server-error':
      serverError(response);
      return true;
    case 'drop-before':
      request.socket.destroy();
      return true;
    case 'too-many-requests':
      response.setHeader('retry-after', String(fault.retryAfter));
      html(response, 429, 'Too Many Requests');
      return true;
    default:
      return false;
  }
}
