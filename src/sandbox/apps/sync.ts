import type { App, Webhook } from '../records/apps.ts';
import type { SaleorEvent } from '../state/events.ts';
import type { Requestor } from '../state/requestor.ts';
import type { State } from '../state/state.ts';
import { attemptWith, newAttempt, senderOf } from './deliveries.ts';
import { payloadFor } from './payload.ts';
import { postWebhook, type Outcome } from './webhook-request.ts';
import { webhooksFor } from './webhooks.ts';

type Subject = SaleorEvent['subject'];

/**
 * Asks an App by its first webhook for `event`, a WebhookEventTypeSyncEnum, and waits for the answer: JSON, whatever it
 * is. Null when the App has no such webhook or does not hold its permission, when its query asks nothing, and when it
 * answers late, not at all, not with 2xx or not with JSON.
 */
export async function callApp(
  state: State,
  app: App,
  event: string,
  subject: Subject,
  requestor: Requestor | null = null,
): Promise<unknown> {
  const [webhook] = webhooksFor(state.store, event, app);
  return webhook === undefined ? null : callWebhook(state, webhook, event, subject, requestor);
}

/** The same by a webhook that is known. */
export async function callWebhook(
  state: State,
  webhook: Webhook,
  name: string,
  subject: Subject,
  requestor: Requestor | null = null,
): Promise<unknown> {
  const event = { name, subject, requestor, at: state.clock.instant() };
  const payload = await payloadFor(state, webhook, event);
  if (payload === null) return null;
  const outcome = await postCall(state, webhook, name, payload, state.tasks.signal);
  return outcome.status === 'SUCCESS' ? (parsed(outcome.body) ?? null) : null;
}

/** Posts a synchronous webhook's payload; a call that fails is kept among the webhook's deliveries. */
export async function postCall(
  state: State,
  webhook: Webhook,
  event: string,
  payload: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const { store } = state;
  const attempt = newAttempt(state, null);
  const outcome = await postWebhook(webhook, event, payload, senderOf(state), signal);
  if (outcome.status === 'SUCCESS' && parsed(outcome.body) !== undefined) return outcome;
  const failed: Outcome = { ...outcome, status: 'FAILED' };
  if (!signal.aborted && store.find('webhook', webhook.pk) !== null)
    store.transaction(() =>
      store.insert('eventDelivery', {
        webhook: webhook.pk,
        eventType: event,
        status: 'FAILED',
        payload,
        createdAt: attempt.createdAt,
        attempts: [attemptWith(attempt, failed)],
      }),
    );
  return failed;
}

/** Undefined for what is no JSON. */
function parsed(body: string | null): unknown {
  try {
    return body === null ? undefined : (JSON.parse(body) as unknown);
  } catch {
    return undefined;
  }
}
