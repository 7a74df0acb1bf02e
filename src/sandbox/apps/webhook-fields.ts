import { connection, sorted, type Order, type PageArguments } from '../catalogue/connection.ts';
import type { DeliveryAttempt, EventDelivery, Webhook } from '../records/apps.ts';
import { recordById } from '../schema/arguments.ts';
import type { FieldMaps, FieldResolver } from '../schema/field-map.ts';
import { jsonDumps } from '../schema/graphql-core/python.ts';
import { permissionDenied } from '../state/failures.ts';
import { globalId } from '../state/global-id.ts';
import type { Context } from '../state/state.ts';
import { requireDefaultChannel } from './default-channel.ts';
import { anyEvent, displayName, isAsync, isSync, listedEvents } from './event-types.ts';
import { presentApp } from './webhooks.ts';

type Sorted = PageArguments & { readonly sortBy?: { readonly direction: 'ASC' | 'DESC' } | null };
type Deliveries = Sorted & {
  readonly filter?: { status?: string | null; eventType?: string | null } | null;
};

const webhook = (_: unknown, { id }: { id: string }, { requestor, store }: Context) => {
  const found = recordById(store, 'webhook', id);
  if (requestor.app !== null) return found?.app === requestor.app.pk ? found : null;
  if (!requestor.permissions.has('MANAGE_APPS'))
    throw permissionDenied(
      'To access this path, you need one of the following permissions: MANAGE_APPS',
    );
  return presentApp(store, found?.app) === null ? null : found;
};

const eventDeliveries: FieldResolver = (
  { pk }: Webhook,
  args: Deliveries,
  { store }: Context,
  info,
) => {
  const { status, eventType } = args.filter ?? {};
  const deliveries = store
    .by('eventDelivery', 'webhook', pk)
    .filter(
      (delivery) =>
        (!status || delivery.status === status) && (!eventType || delivery.eventType === eventType),
    );
  return connection(
    sorted(deliveries, orderOf<EventDelivery>(args, store)),
    (item) => item,
    args,
    info,
  );
};

const attempts: FieldResolver = (
  { attempts: list }: EventDelivery,
  args: Sorted,
  { store }: Context,
  info,
) =>
  connection(
    sorted(list, orderOf<DeliveryAttempt>(args, store)),
    (attempt) => ({ ...attempt, id: globalId('EventDeliveryAttempt', attempt.pk) }),
    args,
    info,
  );

export const webhookTypeFields: FieldMaps = {
  Query: {
    webhook,
    webhookEvents: () =>
      Object.entries(listedEvents).map(([eventType, name]) => ({ eventType, name })),
  },
  Webhook: {
    events: ({ events }: Webhook) =>
      events.map((event) => ({
        eventType: event,
        name: listedEvents[event] ?? event.toLowerCase(),
      })),
    asyncEvents: ({ events }: Webhook) =>
      events
        .filter((event) => isAsync(event) || event === anyEvent)
        .map((event) => ({
          eventType: event,
          name: event === anyEvent ? event.toLowerCase() : displayName(event),
        })),
    syncEvents: ({ events }: Webhook) =>
      events.filter(isSync).map((event) => ({ eventType: event, name: displayName(event) })),
    app: ({ app }: Webhook, _: object, { store }: Context) => store.get('app', app),
    customHeaders: ({ customHeaders }: Webhook) => jsonDumps(customHeaders),
    eventDeliveries,
  },
  EventDelivery: { attempts },
};

/** The newest first unless asked otherwise. */
function orderOf<Item extends { readonly pk: number; readonly createdAt: string }>(
  { sortBy }: Sorted,
  store: Context['store'],
): Order<Item> {
  const createdAt = {
    of: (item: Item) => item.createdAt,
    spell: (instant: string | number) => String(instant).replace('T', ' '),
  };
  if (!sortBy)
    return {
      columns: [createdAt, { of: (item) => item.pk, numeric: true }],
      descending: true,
    };
  requireDefaultChannel(store);
  return { columns: [createdAt], descending: sortBy.direction === 'DESC' };
}
