import { ClientError, GraphQLClient } from 'graphql-request';
import {
  type Failure,
  type Operation,
  type Outcome,
  SaleorError,
  operationName,
  outcomeOf,
} from './outcome.ts';

/** Reads Saleor from Node. */
export interface SaleorReader {
  /** Resolves with whole data or throws SaleorError; passing failures are tried again. */
  read<T, V extends Record<string, unknown>>(document: Operation<T, V>, variables: V): Promise<T>;
}

export interface ReaderOptions {
  /** Milliseconds for one attempt. */
  readonly timeout?: number;
  /** Milliseconds before each further attempt; its length is the number of retries. */
  readonly retryAfter?: readonly number[];
  /** Token of an App or of staff; without one Saleor is asked as anybody. */
  readonly token?: string;
}

/**
 * A reader of the Saleor at `apiUrl`. Only for queries, since a repeated mutation can be a repeated charge; with
 * `retryAfter: []` nothing is repeated.
 */
export function createReader(apiUrl: string, options: ReaderOptions = {}): SaleorReader {
  const { timeout = 20_000, retryAfter = [500, 2_000], token } = options;
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const client = new GraphQLClient(apiUrl, { errorPolicy: 'all', headers });
  return {
    async read(document, variables) {
      for (let attempt = 0; ; attempt += 1) {
        const outcome = await attemptRead(client, document, variables, timeout);
        if (outcome.ok) return outcome.data;
        const pause = retryAfter[attempt];
        if (pause === undefined || !mayPass(outcome.failure))
          throw new SaleorError(outcome.failure);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
  };
}

async function attemptRead<T, V extends Record<string, unknown>>(
  client: GraphQLClient,
  document: Operation<T, V>,
  variables: V,
  timeout: number,
): Promise<Outcome<T>> {
  const query = document.toString();
  const operation = operationName(query);
  try {
    const answer = await client.rawRequest<T>({
      query,
      variables,
      signal: AbortSignal.timeout(timeout),
    });
    return outcomeOf<T>(operation, answer.status, answer);
  } catch (error) {
    if (error instanceof ClientError) {
      return outcomeOf<T>(operation, error.response.status, error.response);
    }
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    // fetch reports a failed connection as a TypeError; the rest is an answer that is not GraphQL.
    if (!timedOut && !(error instanceof TypeError)) return outcomeOf<T>(operation, 200, null);
    const detail = timedOut ? `no answer within ${timeout / 1000} s` : reasonOf(error);
    const kind = timedOut ? 'timeout' : 'unreachable';
    return { ok: false, failure: { kind, operation, detail, status: null } };
  }
}

/** Node hides why a connection failed in `cause`. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const nested: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  return nested instanceof Error ? nested.message : String(error);
}

/** Saleor answers 4xx and GraphQL errors for requests that will fail again. */
function mayPass({ kind, status }: Failure): boolean {
  return kind === 'unreachable' || kind === 'timeout' || status === 429 || (status ?? 0) >= 500;
}
