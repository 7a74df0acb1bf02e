import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly origin: string;
  /** Lets requests that are being answered end. */
  close(): Promise<void>;
}

/**
 * Answers requests at a port; 0 takes any free one. `host`: where it listens, everywhere unless told. What `answer`
 * throws is told on the standard error, and is a 500.
 */
export async function listen(
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  host?: string,
): Promise<Listening> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // Who has hung up in the middle of a request is told nothing.
      if (request.readableAborted) return;
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.requestTimeout = 20_000;
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://${host ?? 'localhost'}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The body of a request; null for more than `most` bytes, of which the rest is thrown away as it comes. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = Number(request.headers['content-length'] ?? 0);
  if (size <= most) {
    size = 0;
    // The request must outlive the loop: the answer goes over its connection.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += (chunk as Buffer).length;
      if (size > most) break;
      chunks.push(chunk as Buffer);
    }
  }
  if (size <= most) return Buffer.concat(chunks);
  request.resume();
  return null;
}

/** An answer that nobody keeps. */
export function text(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
): void {
  response
    .writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
    })
    .end(body);
}
