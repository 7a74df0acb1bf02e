import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

interface Ready {
  /** Names and values in turn, as Node sends them with the least work. */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** How many answers are kept ready. */
const MOST = 300;

/** Whole answers to the plainest requests, as they were sent before; they are as good as the release they are of. */
export class ReadyAnswers {
  readonly #answers = new Map<string, Ready>();
  #of: unknown = null;

  /** Sends the answer that an equal request had from the same release; false when there is none. */
  send(request: IncomingMessage, response: ServerResponse, release: unknown): boolean {
    if (this.#of !== release) return false;
    const key = keyOf(request);
    const ready = key === null ? undefined : this.#answers.get(key);
    if (ready === undefined) return false;
    response.writeHead(200, ready.headers as string[]);
    response.end(ready.body);
    return true;
  }

  /** Keeps a complete 200 answer for the next equal request. */
  keep(
    request: IncomingMessage,
    release: unknown,
    headers: OutgoingHttpHeaders,
    body: Buffer,
  ): void {
    const key = keyOf(request);
    if (key === null) return;
    if (this.#of !== release) this.#answers.clear();
    this.#of = release;
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size < MOST) break;
      this.#answers.delete(oldest);
    }
    this.#answers.set(key, {
      headers: Object.entries(headers).flatMap(([name, value]) => [name, String(value)]),
      body,
    });
  }
}

/** All that an answer depends on; null for a request that asks for more than a file. */
function keyOf({ method, url, headers }: IncomingMessage): string | null {
  if (method !== 'GET' || headers.range !== undefined || headers['if-none-match'] !== undefined)
    return null;
  return `${String(headers['x-forwarded-proto'] ?? '')} ${headers['accept-encoding'] ?? ''} ${url}`;
}
