import type { IncomingMessage, ServerResponse } from 'node:http';
import { headerOf, readBody } from '../http.ts';
import type { Log } from '../log.ts';
import { type AlignReport, alignWebhooks } from './align.ts';
import {
  type Credentials,
  readCredentials,
  reasonWithout,
  writeCredentials,
} from './credentials.ts';
import { splitTarget } from '../request-target.ts';
import { manifestFor, PATHS, versionAsked } from './manifest.ts';
import { register } from './register.ts';
import { nextPublication } from './upcoming.ts';

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
  readonly log: Log;
}

/** The Saleor App: how it is installed, and the webhooks that Saleor holds for it. */
export class SaleorApp {
  readonly #parts: AppParts;
  #credentials: Credentials | null;
  #alignment: AlignReport | null = null;
  #alignmentFault: string | null = null;
  #aligning: Promise<AlignReport | null> | null = null;

  constructor(parts: AppParts) {
    this.#parts = parts;
    this.#credentials = readCredentials(parts.settings.credentialsFile);
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

  /** Answers a path of the App, webhooks apart; false for any other. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const [path] = splitTarget(request.url);
    switch (path) {
      case PATHS.manifest:
        return this.#only('GET', request, response, () => this.#manifest(request, response));
      case PATHS.register:
        return this.#only('POST', request, response, () => this.#register(request, response));
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

  /**
   * When the next thing that staff have dated ahead is published in one of these channels, ms since 1970; null: none is
   * known, such as before the App is installed. Throws when Saleor cannot be asked.
   */
  async nextPublication(channels: readonly string[]): Promise<number | null> {
    const { apiUrl, timeout } = this.#parts.settings;
    const credentials = this.#credentials;
    if (credentials === null) return null;
    try {
      return await nextPublication(credentials, apiUrl, channels, timeout);
    } catch (error) {
      throw new Error(reasonWithout(credentials.token, error), { cause: error });
    }
  }

  async #align(): Promise<AlignReport | null> {
    const { settings, log } = this.#parts;
    const credentials = this.#credentials;
    if (credentials === null) return null;
    const { apiUrl, appUrl, timeout } = settings;
    try {
      const report = await alignWebhooks(credentials, apiUrl, appUrl, timeout);
      const isNews = JSON.stringify(report) !== JSON.stringify(this.#alignment);
      // It may have been installed anew meanwhile.
      if (credentials === this.#credentials) this.#judged(report, null);
      if (isNews) log('app_aligned', { ...report });
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
      manifestFor(appUrl, version, versionAsked(headerOf(request, 'saleor-schema-version'))),
    );
  }

  async #register(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { settings, log } = this.#parts;
    const body = await readBody(request, 10_000);
    if (body === null)
      return json(response, 413, { error: { message: 'The request is too large.' } });
    const saleorApiUrl = headerOf(request, 'saleor-api-url');
    const answer = await register(
      { saleorApiUrl, body: body.toString('utf8') },
      { allowed: settings.allowedSaleors, timeout: settings.timeout },
    );
    if (answer.credentials !== null) {
      writeCredentials(settings.credentialsFile, answer.credentials);
      this.#credentials = answer.credentials;
      this.#judged(null, null);
    }
    log('app_registration', { saleorApiUrl: saleorApiUrl ?? null, status: answer.status });
    json(response, answer.status, answer.body);
  }
}

function json(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': body.length })
    .end(body);
}
