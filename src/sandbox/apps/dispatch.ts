import type { App, Webhook } from '../records/apps.ts';
import { recordOf } from '../schema/node.ts';
import type { SaleorEvent } from '../state/events.ts';
import type { State } from '../state/state.ts';
import { deliver } from './new-deliveries.ts';
import { isAsync, lifecycleEvents } from './event-types.ts';
import { payloadFor } from './payload.ts';
import { lifecycleWebhooks, webhooksFor } from './webhooks.ts';

type Payload = string | null;

/**
 * Tells Apps of what happens: for every webhook that asks for an event, a delivery with what its query says at that
 * moment. Deliveries keep the order of the events.
 */
export function dispatchEvents(state: State): void {
  // Set while payloads are waited for: later events must not overtake them.
  let waiting: Promise<void> | null = null;
  state.events.listen((event) => {
    const webhooks = webhooksOf(state, event);
    if (webhooks.length === 0) return;
    const payloads = webhooks.map((webhook) => payloadFor(state, webhook, event));
    if (waiting === null && payloads.every(isReady)) {
      keep(state, event, webhooks, payloads);
      return;
    }
    const mine: Promise<void> = Promise.all([
      Promise.all(payloads.map(async (payload) => payload)),
      waiting,
    ])
      .then(([texts]) => keep(state, event, webhooks, texts))
      .catch(report)
      .finally(() => {
        if (waiting === mine) waiting = null;
      });
    waiting = mine;
  });
}

function webhooksOf({ store }: State, event: SaleorEvent): Webhook[] {
  if (!isAsync(event.name)) return [];
  const webhooks = lifecycleEvents.has(event.name)
    ? lifecycleWebhooks(store, event.name, event.subject['app'] as App)
    : webhooksFor(store, event.name);
  const channel = channelOf(event);
  return webhooks.filter(
    ({ channelSlugs }) =>
      channelSlugs.length === 0 ||
      channel === null ||
      channelSlugs.includes(store.find('channel', channel)?.slug ?? ''),
  );
}

/** The channel of what a query can filter by it: orders, checkouts and prices of variants. */
function channelOf({ subject }: SaleorEvent): number | null {
  const own = recordOf(subject['channel']);
  if (own?.model === 'channel') return own.pk;
  const record = recordOf(subject['order'] ?? subject['checkout']);
  return record !== null && 'channel' in record ? (record.channel as number) : null;
}

function keep(
  state: State,
  event: SaleorEvent,
  webhooks: readonly Webhook[],
  payloads: readonly Payload[],
): void {
  if (state.tasks.signal.aborted) return;
  const parts = webhooks.flatMap((webhook, index) => {
    const payload = payloads[index] ?? null;
    return payload === null ? [] : [{ webhook, payload }];
  });
  if (parts.length > 0) deliver(state, event.name, parts);
}

function isReady(payload: Payload | Promise<Payload>): payload is Payload {
  return !(payload instanceof Promise);
}

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}
