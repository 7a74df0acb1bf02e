import type { IncomingMessage } from 'node:http';
import { Crash } from './crash.ts';
import { fieldsOfForm } from './multipart.ts';

export type GraphqlRequest = {
  /** Null when there is no text of a query where Saleor looks for one. */
  query: string | null;
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

type Requests = { readonly requests: readonly GraphqlRequest[]; readonly batch: boolean };

const largestBody = 2_621_440;
/** Files count too; Saleor has no limit for them, a laptop's memory has. */
const largestForm = 256 * 1024 * 1024;
const largestBatch = 1;

/** The operations of a POST body. A list may hold one operation at most, as Saleor is configured by default. */
export async function readRequests(request: IncomingMessage): Promise<Requests> {
  const contentType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  switch (contentType) {
    case 'application/graphql':
      return single({ query: await readText(request) });
    case 'application/x-www-form-urlencoded':
      return single(Object.fromEntries(new URLSearchParams(await readText(request))));
    case 'application/json':
      return ofJson(parseJson(await readText(request)));
    case 'multipart/form-data':
      return single(
        await fieldsOfForm(
          await readBody(request, largestForm),
          request.headers['content-type'] ?? '',
        ),
      );
    default:
      // Saleor does not look into other content types at all.
      return single({});
  }
}

function ofJson(value: unknown): Requests {
  if (!Array.isArray(value)) {
    if (typeof value !== 'object' || value === null)
      throw new ProtocolFailure('Unable to parse query.');
    return single(value as Fields);
  }
  if (value.length > largestBatch) throw new ProtocolFailure('Number of batch queries exceeded.');
  const requests = value.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
      throw new Crash('an entry of a batch is no object');
    return operation(entry as Fields);
  });
  return { requests, batch: true };
}

type Fields = Readonly<Record<string, unknown>>;

function single(fields: Fields): Requests {
  return { requests: [operation(fields)], batch: false };
}

function operation({ query, variables, operationName }: Fields): GraphqlRequest {
  const given =
    typeof variables === 'object' && variables !== null && !Array.isArray(variables)
      ? (variables as Record<string, unknown>)
      : {};
  const named =
    typeof operationName === 'string' && operationName !== '' && operationName !== 'null';
  return {
    query: typeof query === 'string' && query !== '' ? query : null,
    variables: given,
    operationName: named ? operationName : null,
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ProtocolFailure('Unable to parse query.');
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const body = await readBody(request, largestBody);
  try {
    // A byte order mark is no JSON to Saleor.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new ProtocolFailure('Unable to parse query.');
  }
}

/** All of the body; one over `largest` bytes is refused as Saleor refuses it, after it has been received. */
export async function readBody(request: IncomingMessage, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largest) chunks.push(chunk);
  }
  if (size > largest) throw new ProtocolFailure('Request body exceeds maximum size.', 413);
  return Buffer.concat(chunks);
}
