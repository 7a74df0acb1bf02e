import type { IncomingMessage, ServerResponse } from 'node:http';
import { EVENTS } from '../events/table.ts';
import { SignatureVerifier } from '../events/verify.ts';
import { readBody } from '../http.ts';
import type { Log } from '../log.ts';
import type { Queue } from '../queue/queue.ts';
import { type AlignReport, alignWebhooks } from './align.ts';
import {
  type Credentials,
  readCredentials,
  reasonWithout,
  writeCredentials,
} from './credentials.ts';
import { manifestFor, PATHS, versionAsked } from './manifest.ts';
import { fetchKeys, register, sameUrl } from './register.ts';

export interface AppSettings {
  /** Saleor, as this process reaches it. */
  readonly apiUrl: string;
  readonly appUrl: string;
  readonly allowedSaleors: readonly string[];
  /** Milliseconds for one answer of Saleor. */
  readonly timeout: number;
  /** Of the storefront. */
  readonly version: string;
  readonly credentialsFile: string;
}

export interface AppParts {
  readonly settings: AppSettings;
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

/** The Saleor App: what Saleor asks of it over HTTP, and its webhooks there. */
export class SaleorApp {
  readonly #parts: AppParts;
  #credentials: Credentials | null;
  #verifier: SignatureVerifier | null;
  #alignment: AlignReport | null = null;
  #alignmentFault: string | null = null;
  #aligning: Promise<AlignReport | null> | null = null;

  constructor(parts: AppParts) {
    this.#parts = parts;
    this.#credentials = readCredentials(parts.settings.credentialsFile);
    this.#verifier = this.#verifierOf(this.#credentials);
  }

  /** For the status page: never the token. */
  get state() {
    const { saleorApiUrl, appId, saleorVersion, registeredAt } = this.#credentials ?? {};
    return this.#credentials === null
      ? null
      : {
          saleorApiUrl,
          appId,
          saleorVersion,
          registeredAt,
          alignment: this.#alignment,
          alignmentFault: this.#alignmentFault,
        };
  }

  /** Whether it is installed, and not known to have the webhooks that a Saleor of this version should hold. */
  isUnaligned(saleorVersion: string | null): boolean {
    return this.#credentials !== null && this.#alignment?.saleorVersion !== saleorVersion;
  }

  /** Answers a path of the App; false for any other. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const path = (request.url ?? '').split('?')[0];
    switch (path) {
      case PATHS.manifest:
        return this.#only('GET', request, response, () => this.#manifest(request, response));
      case PATHS.register:
        return this.#only('POST', request, response, () => this.#register(request, response));
      case PATHS.webhook:
        return this.#only('POST', request, response, () => this.#webhook(request, response));
      default:
        return false;
    }
  }

  /**
   * Brings the webhooks that Saleor holds in line with ours; tells what staff must add. Throws when it cannot. One call
   * at a time: two would make each webhook twice.
   */
  align(): Promise<AlignReport | null> {
    this.#aligning ??= this.#align().finally(() => (this.#aligning = null));
    return this.#aligning;
  }

  async #align(): Promise<AlignReport | null> {
    const { settings, log } = this.#parts;
    const credentials = this.#credentials;
    if (credentials === null) return null;
    const { apiUrl, appUrl, timeout } = settings;
    try {
      const report = await alignWebhooks(credentials, apiUrl, appUrl, timeout);
      // It may have been installed anew meanwhile.
      if (credentials === this.#credentials) this.#judged(report, null);
      log('app_aligned', { ...report });
      return report;
    } catch (error) {
      const reason = reasonWithout(credentials.token, error);
      if (credentials === this.#credentials) this.#judged(null, reason);
      throw new Error(reason, { cause: error });
    }
  }

  #judged(alignment: AlignReport | null, fault: string | null): void {
    this.#alignment = alignment;
    this.#alignmentFault = fault;
  }

  async #only(
    method: string,
    request: IncomingMessage,
    response: ServerResponse,
    work: () => Promise<void>,
  ): Promise<true> {
    if (request.method === method || (method === 'GET' && request.method === 'HEAD')) await work();
    else response.writeHead(405, { allow: method }).end();
    return true;
  }

  async #manifest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { appUrl, version } = this.#parts.settings;
    json(
      response,
      200,
      manifestFor(appUrl, version, versionAsked(header(request, 'saleor-schema-version'))),
    );
  }

  async #register(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { settings, log } = this.#parts;
    const body = await readBody(request, 10_000);
    if (body === null)
      return json(response, 413, { error: { message: 'The request is too large.' } });
    const saleorApiUrl = header(request, 'saleor-api-url');
    const answer = await register(
      { saleorApiUrl, body: body.toString('utf8') },
      { allowed: settings.allowedSaleors, timeout: settings.timeout },
    );
    if (answer.credentials !== null) {
      writeCredentials(settings.credentialsFile, answer.credentials);
      this.#credentials = answer.credentials;
      this.#verifier = this.#verifierOf(answer.credentials);
      this.#judged(null, null);
    }
    log('app_registration', { saleorApiUrl: saleorApiUrl ?? null, status: answer.status });
    json(response, answer.status, answer.body);
  }

  /** Verify, keep, answer. What an event means is found out later. */
  async #webhook(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const event = (header(request, 'saleor-event') ?? '').toUpperCase();
    const [status, result] = await this.#receive(request, event);
    this.#parts.count(result, known.has(event) ? event : 'unknown');
    if (result !== 'accepted' && result !== 'ignored')
      this.#parts.log('webhook_refused', { result, event: known.has(event) ? event : 'unknown' });
    response.writeHead(status, { 'content-length': 0 }).end();
    if (result === 'accepted') this.#parts.notice();
  }

  async #receive(
    request: IncomingMessage,
    event: string,
  ): Promise<[status: number, result: WebhookResult]> {
    const body = await readBody(request, largestBody);
    if (body === null) return [413, 'too-large'];
    if (this.#verifier === null || this.#credentials === null) return [401, 'not-installed'];
    if (!sameUrl(this.#credentials.saleorApiUrl, header(request, 'saleor-api-url') ?? ''))
      return [401, 'forged'];
    const verdict = await this.#verifier.verify(body, header(request, 'saleor-signature'));
    if (verdict === 'unknowable') return [503, 'no-keys'];
    if (verdict === 'forged') return [401, 'forged'];
    if (!known.has(event)) return [200, 'ignored'];
    const payload = parse(body);
    if (payload === undefined) return [400, 'malformed'];
    try {
      this.#parts.queue.add(event, payload, Date.now());
    } catch (error) {
      this.#parts.log('queue_failed', {
        reason: error instanceof Error ? error.message : String(error),
      });
      // Saleor tries again on 5xx alone.
      return [503, 'not-kept'];
    }
    return [200, 'accepted'];
  }

  #verifierOf(credentials: Credentials | null): SignatureVerifier | null {
    const { apiUrl, timeout } = this.#parts.settings;
    return credentials && new SignatureVerifier(() => fetchKeys(apiUrl, timeout), credentials.keys);
  }
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Undefined for what is not JSON. */
function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function json(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': body.length })
    .end(body);
}
