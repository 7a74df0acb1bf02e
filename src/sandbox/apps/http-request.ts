import { lookup } from 'node:dns/promises';
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { gunzipSync, inflateSync } from 'node:zlib';
import { isForbidden } from './forbidden-addresses.ts';

/** How long Saleor waits for Apps, in seconds. Shorter where nobody wants to wait. */
export type AppTiming = {
  connectSeconds: number;
  /** Without a byte of an answer. */
  readSeconds: number;
  /** Before the second attempt of a delivery; each further one waits twice as long. */
  retrySeconds: number;
};

export const saleorTiming: Readonly<AppTiming> = {
  connectSeconds: 2,
  readSeconds: 18,
  retrySeconds: 10,
};

export type AppRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** Beside those that every request of Saleor's has; in the order in which they are sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: Buffer;
  /** Ends the request when the sandbox ends. */
  readonly signal?: AbortSignal;
};

export type AppAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Until the headers had come. */
  readonly seconds: number;
};

/** There was no answer. The message is that of Python's requests, which Saleor keeps. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
  readonly timedOut: boolean;
  /** False for a request that was never going to be sent. */
  readonly isConnection: boolean;

  constructor(message: string, { timedOut = false, isConnection = true } = {}) {
    super(message);
    this.timedOut = timedOut;
    this.isConnection = isConnection;
  }
}

export const userAgent = 'Saleor/3.23';

type Target = { readonly url: URL; readonly address: string; readonly port: number };

/** Sends one request as Saleor does: redirects are not followed, private addresses refused. Throws NoAnswer. */
export async function requestApp(request: AppRequest, timing: AppTiming): Promise<AppAnswer> {
  const target = await resolved(request.url);
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const sent = open(request, target);
    const words = failureWords(target, timing);
    const connecting = setTimeout(
      () => sent.destroy(words.connectTimeout()),
      timing.connectSeconds * 1000,
    );
    sent.once('socket', (socket) => {
      socket.once('connect', () => clearTimeout(connecting));
      socket.setTimeout(timing.readSeconds * 1000, () => sent.destroy(words.readTimeout()));
    });
    sent.once('error', (error) => {
      clearTimeout(connecting);
      reject(error instanceof NoAnswer ? error : words.of(error));
    });
    sent.once('response', (response) => {
      const seconds = Math.round((performance.now() - started) * 1000) / 1e6;
      readBody(response).then(
        (body) => resolve({ ...answerOf(response, body), seconds }),
        (error: Error) => reject(error instanceof NoAnswer ? error : words.of(error)),
      );
    });
    sent.end(request.body);
  });
}

async function resolved(text: string): Promise<Target> {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new NoAnswer(`The sandbox cannot send to ${text}.`, { isConnection: false });
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const [first] = await lookup(host, { all: true }).catch(() => []);
  if (first === undefined) throw new NoAnswer('Failed to resolve domain');
  if (isForbidden(first.address)) throw new NoAnswer('Invalid IP address', { isConnection: false });
  return { url, address: first.address, port };
}

function open({ method, headers, body, signal }: AppRequest, { url }: Target): ClientRequest {
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return (secure ? httpsRequest : httpRequest)({
    host,
    port: url.port,
    path: `${url.pathname}${url.search}`,
    method,
    agent: false,
    ...(signal && { signal }),
    // A list keeps names and order as they are. The Host has no port, as in Saleor.
    headers: [
      ['User-Agent', userAgent],
      ['Accept-Encoding', 'gzip, deflate'],
      ['Accept', '*/*'],
      ['Connection', 'keep-alive'],
      ...headers,
      ...(body === undefined ? [] : [['Content-Length', String(body.length)] as const]),
      ['Host', url.hostname],
    ].flat(),
  });
}

async function readBody(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const encoding = response.headers['content-encoding'];
  if (encoding === 'gzip') return gunzipSync(bytes);
  return encoding === 'deflate' ? inflateSync(bytes) : bytes;
}

function answerOf(response: IncomingMessage, body: Buffer): Omit<AppAnswer, 'seconds'> {
  const headers: Record<string, string> = {};
  for (let index = 0; index < response.rawHeaders.length; index += 2)
    headers[response.rawHeaders[index]!] = response.rawHeaders[index + 1]!;
  return { status: response.statusCode ?? 0, headers, body: body.toString('utf8') };
}

/** What Python's requests says of a connection that came to nothing. */
function failureWords({ url, address, port }: Target, timing: AppTiming) {
  const [pool, connection] =
    url.protocol === 'https:'
      ? ['HTTPSConnectionPool', 'HTTPSConnection']
      : ['HTTPConnectionPool', 'HTTPConnection'];
  const place = `(host='${address}', port=${port})`;
  const gaveUp = (cause: string) =>
    `${pool}${place}: Max retries exceeded with url: ${url.pathname}${url.search} (Caused by ${cause})`;
  const noConnection = (reason: string) =>
    new NoAnswer(
      gaveUp(
        `NewConnectionError("${connection}${place}: Failed to establish a new connection: ${reason}")`,
      ),
    );
  return {
    connectTimeout: () =>
      new NoAnswer(
        gaveUp(
          `ConnectTimeoutError(<${connection}${place}>, 'Connection to ${address} timed out. (connect timeout=${timing.connectSeconds})')`,
        ),
        { timedOut: true },
      ),
    readTimeout: () =>
      new NoAnswer(`${pool}${place}: Read timed out. (read timeout=${timing.readSeconds})`, {
        timedOut: true,
      }),
    of: (error: Error): NoAnswer => {
      switch ('code' in error ? error.code : null) {
        case 'ECONNREFUSED':
          return noConnection('[Errno 111] Connection refused');
        case 'EHOSTUNREACH':
          return noConnection('[Errno 113] No route to host');
        case 'ENETUNREACH':
          return noConnection('[Errno 101] Network is unreachable');
        case 'ECONNRESET':
          return new NoAnswer(
            "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
          );
        default:
          return new NoAnswer(error.message);
      }
    },
  };
}
