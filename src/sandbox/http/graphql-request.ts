import type { IncomingMessage } from 'node:http';

export type GraphqlRequest = {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | null;
};

/** What is wrong with a request before any GraphQL is read. */
export class ProtocolFailure extends Error {
  readonly status: number;

  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

const largestBody = 2_621_440;

/** The operations of a POST body. A list may hold one operation at most, as Saleor is configured by default. */
export async function readRequests(
  request: IncomingMessage,
): Promise<{ requests: GraphqlRequest[]; batch: boolean }> {
  const body = await readBody(request);
  const contentType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (contentType === 'application/graphql')
    return { requests: [operation({ query: body })], batch: false };
  if (contentType === 'application/x-www-form-urlencoded')
    return { requests: [operation(Object.fromEntries(new URLSearchParams(body)))], batch: false };
  // Saleor does not look into other content types at all.
  if (contentType !== 'application/json') throw new ProtocolFailure('Must provide a query string.');
  const parsed = parseJson(body);
  if (!Array.isArray(parsed)) return { requests: [operation(parsed)], batch: false };
  if (parsed.length > 1) throw new ProtocolFailure('Number of batch queries exceeded.');
  return { requests: parsed.map(operation), batch: true };
}

function operation(value: unknown): GraphqlRequest {
  if (typeof value !== 'object' || value === null)
    throw new ProtocolFailure('Unable to parse query.');
  const { query, variables, operationName } = value as Record<string, unknown>;
  if (typeof query !== 'string' || query === '')
    throw new ProtocolFailure('Must provide a query string.');
  const given =
    typeof variables === 'object' && variables !== null && !Array.isArray(variables)
      ? (variables as Record<string, unknown>)
      : {};
  return {
    query,
    variables: given,
    operationName: typeof operationName === 'string' && operationName !== '' ? operationName : null,
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ProtocolFailure('Unable to parse query.');
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
  }
  if (size > largestBody) throw new ProtocolFailure('Request body exceeds maximum size.', 413);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new ProtocolFailure('Unable to parse query.');
  }
}
