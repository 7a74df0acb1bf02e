import type { EventDelivery, Webhook } from '../records/apps.ts';
import type { State } from '../state/state.ts';
import { attempt, sendDelivery, setStatus } from './deliveries.ts';

type Part = { readonly webhook: Webhook; readonly payload: string };

/** How long a delivery that is to be overtaken waits for one that overtakes it. */
const longestHeld = 10;

/** Keeps deliveries of `event` and has them sent, as faults that were asked for allow. Inside no transaction. */
export function deliver(state: State, event: string, parts: readonly Part[]): EventDelivery[] {
  const deliveries = newDeliveries(state, event, parts);
  for (const [index, delivery] of deliveries.entries()) meetFate(state, delivery, parts[index]!);
  return deliveries;
}

/** Sends a payload at once and only once; says what became of the delivery. */
export async function deliverOnce(
  state: State,
  event: string,
  webhook: Webhook,
  payload: string,
): Promise<Omit<EventDelivery, 'payload'> & { readonly payload: string | null }> {
  const [delivery] = newDeliveries(state, event, [{ webhook, payload }]) as [EventDelivery];
  const outcome = await attempt(state, delivery.pk, null, state.tasks.signal);
  if (outcome !== null) return setStatus(state, delivery, 'FAILED');
  // What has arrived is deleted with its payload; Saleor shows it as it stood before.
  return delivery.status === 'FAILED' ? delivery : { ...delivery, payload: null };
}

function newDeliveries(
  { store, clock }: State,
  event: string,
  parts: readonly Part[],
): EventDelivery[] {
  return store.transaction(() =>
    parts.map(({ webhook, payload }) =>
      store.insert('eventDelivery', {
        webhook: webhook.pk,
        eventType: event,
        status: 'PENDING',
        payload,
        createdAt: clock.instant(),
        attempts: [],
      }),
    ),
  );
}

function meetFate(state: State, delivery: EventDelivery, part: Part): void {
  const fate = state.faults.webhookFault(delivery.eventType);
  // The one that was never sent stays where people can see it.
  if (fate === 'lost') setStatus(state, delivery, 'FAILED');
  else if (fate === 'reordered') hold(state, delivery);
  else {
    const overtaken = takeHeld(state);
    const then = () => overtaken.forEach((one) => sendDelivery(state, one));
    const seconds = typeof fate === 'object' && fate !== null ? fate.late / 1000 : 0;
    sendDelivery(state, delivery, { seconds, then });
    if (fate === 'doubled')
      for (const copy of newDeliveries(state, delivery.eventType, [part]))
        sendDelivery(state, copy);
  }
}

const held = new WeakMap<State, Set<EventDelivery>>();

/** Until another delivery has been tried, or nobody wants to wait any longer. */
function hold(state: State, delivery: EventDelivery): void {
  const waiting = held.get(state) ?? new Set();
  held.set(state, waiting.add(delivery));
  state.tasks.add(async () => {
    if (waiting.delete(delivery)) sendDelivery(state, delivery);
    return Promise.resolve();
  }, longestHeld);
}

function takeHeld(state: State): EventDelivery[] {
  const waiting = held.get(state) ?? new Set();
  const taken = [...waiting];
  waiting.clear();
  return taken;
}
