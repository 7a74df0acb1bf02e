import { createHmac, randomBytes } from 'node:crypto';
import type { SigningKey } from '../accounts/signing-key.ts';
import type { DeliveryAttempt, Webhook } from '../records/apps.ts';
import { jsonDumps } from '../schema/graphql-core/python.ts';
import { NoAnswer, requestApp, userAgent, type AppTiming } from './http-request.ts';

/** What sending a webhook needs to know of the sandbox. */
export type Sender = {
  /** `http://localhost:8000` */
  readonly origin: string;
  readonly signingKey: SigningKey;
  readonly timing: AppTiming;
};

/** What came of one attempt, as a DeliveryAttempt keeps it; `body` is the whole answer. */
export type Outcome = Pick<
  DeliveryAttempt,
  'response' | 'responseStatusCode' | 'responseHeaders' | 'requestHeaders' | 'duration' | 'status'
> & { readonly body: string | null };

const longestKeptResponse = 1024;

/** Posts a payload to a webhook's target, signed by the sandbox's key, or by the webhook's secret if it has one. */
export async function postWebhook(
  webhook: Webhook,
  event: string,
  payload: string,
  sender: Sender,
  signal?: AbortSignal,
): Promise<Outcome> {
  const body = Buffer.from(payload, 'utf8');
  const headers = headersOf(webhook, event, body, sender);
  const kept = Object.fromEntries([...headers, ['User-Agent', userAgent]]);
  const request = {
    method: 'POST',
    url: webhook.targetUrl,
    headers,
    body,
    ...(signal && { signal }),
  } as const;
  try {
    const answer = await requestApp(request, sender.timing);
    return {
      response: shortened(answer.body),
      responseStatusCode: answer.status,
      responseHeaders: jsonDumps(answer.headers),
      requestHeaders: jsonDumps(kept),
      duration: answer.seconds,
      status: answer.status >= 200 && answer.status < 300 ? 'SUCCESS' : 'FAILED',
      body: answer.body,
    };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return {
      response: shortened(error.message),
      responseStatusCode: null,
      responseHeaders: 'null',
      requestHeaders: jsonDumps(kept),
      duration: 0,
      status: 'FAILED',
      body: null,
    };
  }
}

/** The domain by which the sandbox is known to Apps. */
export function domainOf(origin: string): string {
  return new URL(origin).host;
}

function headersOf(
  webhook: Webhook,
  event: string,
  body: Buffer,
  { origin, signingKey }: Sender,
): [string, string][] {
  const name = event.toLowerCase();
  const domain = domainOf(origin);
  const signature = webhook.secretKey
    ? createHmac('sha256', webhook.secretKey).update(body).digest('hex')
    : signingKey.detached(body);
  return [
    ['Content-Type', 'application/json'],
    ['X-Saleor-Event', name],
    ['X-Saleor-Domain', domain],
    ['X-Saleor-Signature', signature],
    ['Saleor-Event', name],
    ['Saleor-Domain', domain],
    ['Saleor-Signature', signature],
    ['Saleor-Api-Url', `${origin}/graphql/`],
    ['traceparent', `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`],
    ...Object.entries(webhook.customHeaders),
  ];
}

function shortened(text: string): string {
  return text.length > longestKeptResponse ? `${text.slice(0, longestKeptResponse)}...` : text;
}
