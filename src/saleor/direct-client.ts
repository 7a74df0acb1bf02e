import { type Operation, type Outcome, operationName, outcomeOf } from './outcome.ts';

/** Sends each request once, as nobody or as staff; for commands that tell what came of every one. */
export interface DirectClient {
  /** Never throws: what Saleor refuses and what does not reach it are values. */
  ask<T, V extends object>(document: Operation<T, V>, variables: V): Promise<Outcome<T>>;
}

export interface DirectOptions {
  /** A staff user's or an App's token; without one, Saleor sees an anonymous caller. */
  readonly token?: string | undefined;
  /** Milliseconds for one answer. */
  readonly timeout?: number;
}

/** A client of the Saleor at `apiUrl`. A `Blob` anywhere in the variables is uploaded. */
export function createDirectClient(apiUrl: string, options: DirectOptions = {}): DirectClient {
  const { token, timeout = 60_000 } = options;
  return {
    async ask<T, V extends object>(document: Operation<T, V>, variables: V): Promise<Outcome<T>> {
      const query = document.toString();
      const operation = operationName(query);
      const request = bodyOf(query, variables);
      if (token !== undefined) request.headers['Authorization'] = `Bearer ${token}`;
      try {
        const response = await fetch(apiUrl, {
          method: 'POST',
          ...request,
          redirect: 'manual',
          signal: AbortSignal.timeout(timeout),
        });
        return outcomeOf<T>(operation, response.status, await jsonOf(response));
      } catch (error) {
        return { ok: false, failure: { operation, status: null, ...lost(error, timeout) } };
      }
    },
  };
}

/** JSON, or a form where there are files: https://github.com/jaydenseric/graphql-multipart-request-spec. */
function bodyOf(query: string, variables: object) {
  const headers: Record<string, string> = {};
  const files = new Map<string, Blob>();
  const text = JSON.stringify({ query, variables: withoutFiles(variables, 'variables', files) });
  if (files.size === 0) {
    headers['Content-Type'] = 'application/json';
    return { headers, body: text };
  }
  const body = new FormData();
  const places = [...files.keys()];
  body.set('operations', text);
  body.set('map', JSON.stringify(Object.fromEntries(places.map((place, at) => [at, [place]]))));
  [...files.values()].forEach((file, at) => body.set(String(at), file));
  return { headers, body };
}

function withoutFiles(value: unknown, place: string, files: Map<string, Blob>): unknown {
  if (value instanceof Blob) {
    files.set(place, value);
    return null;
  }
  if (Array.isArray(value))
    return value.map((each, at) => withoutFiles(each, `${place}.${at}`, files));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withoutFiles(each, `${place}.${key}`, files)]),
  );
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function lost(error: unknown, timeout: number) {
  if (error instanceof Error && error.name === 'TimeoutError')
    return { kind: 'timeout', detail: `no answer within ${timeout / 1000} s` } as const;
  // Node hides why a connection failed in `cause`.
  const cause = error instanceof Error ? error.cause : undefined;
  const nested: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  return {
    kind: 'unreachable',
    detail: nested instanceof Error ? nested.message : String(error),
  } as const;
}
