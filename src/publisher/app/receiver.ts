import { statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { EVENTS } from '../events/table.ts';
import { SignatureVerifier } from '../events/verify.ts';
import { headerOf, readBody } from '../http.ts';
import { type Log, reasonOf } from '../log.ts';
import type { Queue } from '../queue/queue.ts';
import { type Credentials, readCredentials } from './credentials.ts';
import { fetchKeys, sameUrl } from './register.ts';

export interface ReceiverSettings {
  /** Saleor, as this process reaches it. */
  readonly apiUrl: string;
  /** Milliseconds for one answer of Saleor. */
  readonly timeout: number;
  readonly credentialsFile: string;
}

export interface ReceiverParts {
  readonly settings: ReceiverSettings;
  readonly queue: Pick<Queue, 'add'>;
  readonly log: Log;
  /** How a webhook ended: `accepted`, or why not. */
  readonly count: (result: WebhookResult, event: string) => void;
  /** Called after an event was kept. */
  readonly notice: () => void;
}

export type WebhookResult =
  | 'accepted'
  | 'ignored'
  | 'forged'
  | 'malformed'
  | 'too-large'
  | 'not-kept'
  | 'no-keys'
  | 'not-installed';

const largestBody = 1_048_576;
const known = new Set(EVENTS.map(({ event }) => event));

/** Takes Saleor's webhooks: verify, keep, answer. What an event means is found out later. */
export class WebhookReceiver {
  readonly #parts: ReceiverParts;
  #installed: Installed | null = null;

  constructor(parts: ReceiverParts) {
    this.#parts = parts;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      response.writeHead(405, { allow: 'POST' }).end();
      return;
    }
    const event = (headerOf(request, 'saleor-event') ?? '').toUpperCase();
    const name = known.has(event) ? event : 'unknown';
    const [status, result] = await this.#receive(request, event);
    this.#parts.count(result, name);
    if (result !== 'accepted' && result !== 'ignored')
      this.#parts.log('webhook_refused', { result, event: name });
    response.writeHead(status, { 'content-length': 0 }).end();
    if (result === 'accepted') this.#parts.notice();
  }

  async #receive(
    request: IncomingMessage,
    event: string,
  ): Promise<[status: number, result: WebhookResult]> {
    const body = await readBody(request, largestBody);
    if (body === null) return [413, 'too-large'];
    const installed = this.#current();
    if (installed === null) return [401, 'not-installed'];
    if (!sameUrl(installed.credentials.saleorApiUrl, headerOf(request, 'saleor-api-url') ?? ''))
      return [401, 'forged'];
    const verdict = await installed.verifier.verify(body, headerOf(request, 'saleor-signature'));
    if (verdict === 'unknowable') return [503, 'no-keys'];
    if (verdict === 'forged') return [401, 'forged'];
    if (!known.has(event)) return [200, 'ignored'];
    const payload = parse(body);
    if (payload === undefined) return [400, 'malformed'];
    try {
      this.#parts.queue.add(event, payload, Date.now());
    } catch (error) {
      const reason = reasonOf(error);
      this.#parts.log('queue_failed', { reason });
      // Saleor tries again on 5xx alone.
      return [503, 'not-kept'];
    }
    return [200, 'accepted'];
  }

  /** What the App is installed with now: whoever registers it anew replaces the file. */
  #current(): Installed | null {
    const { apiUrl, timeout, credentialsFile } = this.#parts.settings;
    const mark = markOf(credentialsFile);
    if (mark !== this.#installed?.mark) {
      const credentials = readCredentials(credentialsFile);
      this.#installed = credentials && {
        mark,
        credentials,
        verifier: new SignatureVerifier(() => fetchKeys(apiUrl, timeout), credentials.keys),
      };
    }
    return this.#installed;
  }
}

interface Installed {
  /** Of the file that it was read from. */
  readonly mark: string | undefined;
  readonly credentials: Credentials;
  readonly verifier: SignatureVerifier;
}

/** Differs from file to file of one name; undefined: there is none. */
function markOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false, bigint: true });
  return stat && `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
}

/** Undefined for what is not JSON. */
function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
