import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Connections } from './connections.ts';
import { originForm } from './request-target.ts';
import { protect, SECURITY_HEADERS } from './security-headers.ts';

export interface Listening {
  readonly origin: string;
  /** How many connections are open. */
  connections(): number;
  /** Lets requests that are being answered end, for some seconds at the most. */
  close(): Promise<void>;
}

export interface Limits {
  /** Milliseconds that `close` waits for requests. */
  readonly grace: number;
  /** Milliseconds without a byte sent or received after which a connection is ended; longer than any answer takes. */
  readonly stalled: number;
  /** Connections at a time: no further one is taken. */
  readonly connections: number;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface ListenOptions {
  /** Where it listens; everywhere unless told. */
  readonly host?: string;
  /** Answers what it has whole, security headers and all, at the least expense; false for the rest. */
  readonly atOnce?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Is told of every request: the status of its answer, and how many milliseconds that took. */
  readonly onAnswered?: (status: number, took: number) => void;
  /** Is told of what `answer` throws: on the standard error unless told otherwise. */
  readonly onFault?: (error: unknown) => void;
  readonly limits?: Partial<Limits>;
}

/** A connection that nobody reads from holds what it is to be sent, so there are never too many of them. */
const LIMITS: Limits = { grace: 10_000, stalled: 120_000, connections: 4_000 };

/** Milliseconds between looks for clients that are too slow: without it Node looks every 30 s. */
const LOOK_AT_CLIENTS = 1_000;

/**
 * Answers requests at a port; 0 takes any free one, and a taken one rejects. Every answer has the security headers, but
 * for those that `answer` replaces. What `answer` throws is a 500, or breaks off what is being sent.
 */
export async function listen(
  port: number,
  answer: Answer,
  options: ListenOptions = {},
): Promise<Listening> {
  const { host } = options;
  const limits = { ...LIMITS, ...options.limits };
  const server = createServer(
    // Node's own answer to a request that names no host has none of our headers.
    { connectionsCheckingInterval: LOOK_AT_CLIENTS, requireHostHeader: false },
    listenerOf(answer, options),
  );
  const connections = new Connections(server);
  harden(server, connections, limits);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://${host ?? 'localhost'}:${taken}`,
    connections: () => connections.size,
    close: () => connections.close(limits.grace),
  };
}

function listenerOf(answer: Answer, { atOnce, onAnswered, onFault = tell }: ListenOptions) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const started = performance.now();
    request.url = originForm(request.url ?? '/');
    response.once('close', () => onAnswered?.(response.statusCode, performance.now() - started));
    if (namesNoHost(request)) {
      protect(request, response);
      response.setHeader('connection', 'close');
      return text(response, 400, 'The request names no host.\n');
    }
    if (atOnce?.(request, response)) return;
    protect(request, response);
    answer(request, response).catch((error: unknown) => {
      // Who has hung up in the middle of a request is told nothing.
      if (request.readableAborted) return;
      onFault(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-length': 0 }).end();
    });
  };
}

/** Required by RFC 9112, 3.2. */
function namesNoHost({ headers, httpVersion }: IncomingMessage): boolean {
  return headers.host === undefined && httpVersion === '1.1';
}

function tell(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}

/** A client that sends slowly, nothing, or nonsense, or reads nothing, does not hold a place for long. */
function harden(server: Server, connections: Connections, limits: Limits): void {
  server.timeout = limits.stalled;
  server.maxConnections = limits.connections;
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 65_000;
  // No limit: older Nodes drop what is beyond one without a word, be it what a proxy has added or what frames a body.
  // Their size is limited anyhow.
  server.maxHeadersCount = 0;
  // Node's own answer, a 417, has none of our headers; to answer as ever is allowed (RFC 9110, 10.1.1).
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // In the middle of an answer another one would be taken for its rest.
    if (connections.isAnswering(socket)) socket.destroy();
    else if (socket.writable) socket.write(refusalOf(error));
    socket.destroySoon();
  });
}

function refusalOf({ code }: NodeJS.ErrnoException): string {
  const isLate = code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const [status, name] = isLate ? [408, 'Request Timeout'] : [400, 'Bad Request'];
  const headers = { ...SECURITY_HEADERS, Connection: 'close', 'Content-Length': '0' };
  const lines = Object.entries(headers).map(([key, value]) => `${key}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${name}\r\n${lines.join('')}\r\n`;
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
