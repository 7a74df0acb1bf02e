import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log } from '#publisher/log.ts';
import { safePath } from '#publisher/request-target.ts';
import type { ServedRelease } from './release.ts';

/** The middleware that @astrojs/node makes: `next` is called for what is no route of its own. */
type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => Promise<void>,
) => Promise<void>;

/** Addresses that may be answered anew at each request. The publisher's own are below them, too, and go before. */
export function isOnDemand(path: string): boolean {
  return path.startsWith('/api/');
}

/** Milliseconds that a route may take. */
const PATIENCE = 30_000;
/** Bytes that a request may bring; as in `astro.on-demand.config.mjs`, which sees to those that do not say it. */
const LARGEST = 1_048_576;

/** Answers with the routes that belong to the code of the release that is served. */
export class OnDemand {
  readonly #store: string;
  readonly #log: Log;
  readonly #patience: number;
  readonly #handlers = new Map<string, Promise<Handler | null>>();
  #tells = false;

  constructor(store: string, log: Log, patience = PATIENCE) {
    this.#store = store;
    this.#log = log;
    this.#patience = patience;
  }

  /** `otherwise` answers what is no route. */
  async answer(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    served: ServedRelease | null,
    otherwise: () => Promise<void>,
  ): Promise<void> {
    const handler =
      served !== null && safePath(path) !== null ? await this.#handlerOf(served.facts.code) : null;
    if (handler === null) return otherwise();
    // For one shopper at one moment, unless the route says otherwise.
    response.setHeader('Cache-Control', 'no-store');
    if (Number(request.headers['content-length'] ?? 0) > LARGEST)
      return refuse(response, 413, 'That is too much.\n');
    const late = setTimeout(() => refuse(response, 503, 'That takes too long.\n'), this.#patience);
    response.once('close', () => clearTimeout(late));
    await handler(request, response, () => {
      response.removeHeader('Cache-Control');
      return otherwise();
    });
  }

  #handlerOf(code: string): Promise<Handler | null> {
    let handler = this.#handlers.get(code);
    if (handler === undefined) this.#handlers.set(code, (handler = this.#load(code)));
    return handler;
  }

  async #load(code: string): Promise<Handler | null> {
    // It comes from a file, and becomes a path.
    if (!/^[0-9a-f]{1,64}$/.test(code)) return null;
    const entry = resolve(join(this.#store, 'on-demand', code, 'server', 'entry.mjs'));
    if (!existsSync(entry)) return null;
    this.#tellRejections();
    const { handler } = (await import(pathToFileURL(entry).href)) as { handler: Handler };
    this.#log('on_demand_routes', { code });
    return handler;
  }

  /** @astrojs/node listens for these, and says nothing of those that come of no request. */
  #tellRejections(): void {
    if (this.#tells) return;
    this.#tells = true;
    process.on('unhandledRejection', (error) =>
      this.#log('unhandled_rejection', { reason: String(error) }),
    );
  }
}

/** What is being sent already is broken off. */
function refuse(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) response.destroy();
  else
    response
      .writeHead(status, {
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Length': Buffer.byteLength(text),
        Connection: 'close',
      })
      .end(text);
}
