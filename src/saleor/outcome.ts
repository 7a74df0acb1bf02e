/** Why Saleor gave no usable answer. `detail` is for logs, never for shoppers. */
export interface Failure {
  readonly kind: 'unreachable' | 'timeout' | 'http' | 'graphql';
  readonly operation: string;
  readonly detail: string;
  /** HTTP status when there was an answer. */
  readonly status: number | null;
}

/** Expected failures are values; only bugs throw. */
export type Outcome<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly failure: Failure };

/** A failed read at build time: stops the build with the operation and Saleor's own words. */
export class SaleorError extends Error {
  override name = 'SaleorError';
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`Saleor: ${failure.operation}: ${failure.detail}`);
    this.failure = failure;
  }
}

/** GraphQL over HTTP as Saleor answers it. */
export interface GraphQLAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * Reads an HTTP answer. Data beside errors counts as a failure: half an answer must neither be
 * published nor shown as the state of a cart.
 */
export function outcomeOf<T>(operation: string, status: number, body: unknown): Outcome<T> {
  const fail = (kind: Failure['kind'], detail: string): Outcome<T> => ({
    ok: false,
    failure: { kind, operation, detail, status },
  });
  const answer = isAnswer(body) ? body : null;
  if (answer?.errors?.length) {
    const messages = answer.errors.map((error) => error.message).filter(Boolean);
    return fail('graphql', messages.join('; ') || 'an error without a message');
  }
  if (status < 200 || status > 299) return fail('http', `HTTP ${status}`);
  if (!answer?.data) return fail('graphql', 'an answer without data');
  return { ok: true, data: answer.data as T };
}

function isAnswer(body: unknown): body is GraphQLAnswer {
  return typeof body === 'object' && body !== null;
}

/** A generated document: its text, and the types of its answer and its variables. */
export interface Operation<T, V> {
  toString(): string;
  readonly __apiType?: (variables: V) => T;
}

/** The operation's name, for messages: `query ProductsPage(…)` → `ProductsPage`. */
export function operationName(document: string): string {
  return /\b(?:query|mutation|subscription)\s+(\w+)/.exec(document)?.[1] ?? 'unnamed operation';
}
