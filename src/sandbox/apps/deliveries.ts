import { randomUUID } from 'node:crypto';
import type { DeliveryAttempt, EventDelivery } from '../records/apps.ts';
import type { State } from '../state/state.ts';
import { postWebhook, type Outcome } from './webhook-request.ts';

const mostRetries = 5;

/** Events that reach an App that is switched off or deleted: they are about just that. */
const toldInactive = new Set(['APP_DELETED', 'APP_STATUS_CHANGED']);

/** Has a delivery sent, and sent again as often as Saleor does. `then`: once it has been tried for the first time. */
export function sendDelivery(
  state: State,
  delivery: EventDelivery,
  { seconds = 0, then }: { readonly seconds?: number; readonly then?: () => void } = {},
): void {
  schedule(state, delivery, { id: randomUUID(), retries: 0, ...(then && { then }) }, seconds);
}

/** Takes up what a sandbox that ended had not yet delivered. */
export function resumeDeliveries(state: State): void {
  const { store, clock, appTiming } = state;
  for (const delivery of store.by('eventDelivery', 'status', 'PENDING')) {
    const done = delivery.attempts.filter(({ status }) => status !== 'PENDING');
    const last = done.at(-1);
    if (last === undefined || last.taskId === null) {
      sendDelivery(state, delivery);
      continue;
    }
    const retries = done.filter(({ taskId }) => taskId === last.taskId).length;
    const waited = (clock.now().getTime() - Date.parse(last.createdAt)) / 1000;
    const wait = retryDelay(retries - 1, appTiming.retrySeconds) - waited;
    schedule(state, delivery, { id: last.taskId, retries }, wait);
  }
}

type Task = { readonly id: string; readonly retries: number; readonly then?: () => void };

function schedule(state: State, { pk }: EventDelivery, task: Task, seconds = 0): void {
  state.tasks.add(async (signal) => {
    const outcome = await attempt(state, pk, task.id, signal);
    task.then?.();
    const delivery = state.store.find('eventDelivery', pk);
    if (outcome === null || delivery === null) return;
    if (mayRetry(outcome) && task.retries < mostRetries)
      schedule(
        state,
        delivery,
        { id: task.id, retries: task.retries + 1 },
        retryDelay(task.retries, state.appTiming.retrySeconds),
      );
    else setStatus(state, delivery, 'FAILED');
  }, seconds);
}

/** Redirects and refusals are final, whatever their words. */
function mayRetry({ responseStatusCode: code }: Outcome): boolean {
  return code === null || code < 300 || code >= 500;
}

function retryDelay(retries: number, seconds: number): number {
  return seconds * 2 ** retries;
}

/**
 * Sends a delivery once and keeps what came of it; one that has arrived is deleted. Null when there is nothing more to
 * do: it arrived, it is gone, its webhook is off (that makes it FAILED), or the sandbox ends.
 */
export async function attempt(
  state: State,
  pk: number,
  taskId: string | null,
  signal: AbortSignal,
): Promise<Outcome | null> {
  const { store } = state;
  const delivery = store.find('eventDelivery', pk);
  const webhook = store.find('webhook', delivery?.webhook);
  if (delivery === null || webhook === null) return null;
  const app = store.get('app', webhook.app);
  if (!webhook.isActive || !(app.isActive || toldInactive.has(delivery.eventType))) {
    setStatus(state, delivery, 'FAILED');
    return null;
  }
  const number = beginAttempt(state, delivery, taskId);
  const outcome = await postWebhook(
    webhook,
    delivery.eventType,
    delivery.payload,
    senderOf(state),
    signal,
  );
  const kept = store.find('eventDelivery', pk);
  if (signal.aborted || kept === null) return null;
  if (outcome.status === 'SUCCESS') {
    store.transaction(() => store.remove(kept));
    return null;
  }
  endAttempt(state, kept, number, outcome);
  return outcome;
}

export function senderOf({ origin, signingKey, appTiming }: State) {
  return { origin, signingKey, timing: appTiming };
}

export function setStatus(
  { store }: State,
  delivery: EventDelivery,
  status: EventDelivery['status'],
): EventDelivery {
  return store.transaction(() => store.update<'eventDelivery'>(delivery, { status }));
}

/** An attempt as it stands before anything has come of it. */
export function newAttempt({ store, clock }: State, taskId: string | null): DeliveryAttempt {
  return {
    pk: store.nextPk('deliveryAttempt'),
    createdAt: clock.instant(),
    taskId,
    response: null,
    responseStatusCode: null,
    responseHeaders: null,
    requestHeaders: null,
    duration: null,
    status: 'PENDING',
  };
}

export function attemptWith(attempt: DeliveryAttempt, outcome: Outcome): DeliveryAttempt {
  const { response, responseStatusCode, responseHeaders, requestHeaders, duration, status } =
    outcome;
  return {
    ...attempt,
    response,
    responseStatusCode,
    responseHeaders,
    requestHeaders,
    duration,
    status,
  };
}

function beginAttempt(state: State, delivery: EventDelivery, taskId: string | null): number {
  const { store } = state;
  return store.transaction(() => {
    const attempt = newAttempt(state, taskId);
    store.update<'eventDelivery'>(delivery, { attempts: [...delivery.attempts, attempt] });
    return attempt.pk;
  });
}

function endAttempt(
  { store }: State,
  delivery: EventDelivery,
  number: number,
  outcome: Outcome,
): void {
  const attempts = delivery.attempts.map((attempt) =>
    attempt.pk === number ? attemptWith(attempt, outcome) : attempt,
  );
  store.transaction(() => store.update<'eventDelivery'>(delivery, { attempts }));
}
