import type { Channel, Warehouse } from '../../records/shop.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { globalId, parseGlobalId, pkOf } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';
import { changedList } from '../input/lists.ts';
import { pythonList } from '../input/nodes.ts';
import { movedTo } from '../input/reordering.ts';

/** In the order in which a channel takes from them when it prioritises by sorting order. */
export function warehousesOf(store: Store, { pk, warehouseOrder = [] }: Channel): Warehouse[] {
  const place = ({ pk: warehouse }: Warehouse) => {
    const index = warehouseOrder.indexOf(warehouse);
    return index < 0 ? warehouseOrder.length : index;
  };
  return store.by('warehouse', 'channels', pk).toSorted((a, b) => place(a) - place(b));
}

/** New ones come last. */
export function addWarehouses(
  store: Store,
  channel: Channel,
  warehouses: readonly Warehouse[],
): void {
  if (warehouses.length === 0) return;
  const before = warehousesOf(store, channel).map(({ pk }) => pk);
  for (const warehouse of warehouses)
    store.update(warehouse, { channels: changedList(warehouse.channels, [channel.pk], []) });
  store.update(channel, {
    warehouseOrder: changedList(
      before,
      warehouses.map(({ pk }) => pk),
      [],
    ),
  });
}

type Move = { readonly id: string; readonly sortOrder?: number | null };

/** Tells nobody. */
export const channelReorderWarehouses = mutation(
  ({ channelId, moves }: { channelId: string; moves: readonly Move[] }, { store }) => {
    const channel = requireRecord(store, 'channel', channelId, 'channelId');
    const warehouses = warehousesOf(store, channel);
    const named = moves.map(({ id, sortOrder }) => ({ pk: warehousePk(id), by: sortOrder ?? 0 }));
    const strangers = named.filter(({ pk }) => !warehouses.some((own) => own.pk === pk));
    if (strangers.length > 0)
      refuse('moves', 'NOT_FOUND', "Couldn't resolve to a warehouse", {
        warehouses: strangers.map(({ pk }) => globalId('Warehouse', pk)),
      });
    const places = movedTo(
      warehouses.map(({ pk }, index) => ({ pk, sortOrder: index })),
      named,
    );
    store.update(channel, {
      warehouseOrder: warehouses
        .map(({ pk }) => pk)
        .toSorted((a, b) => places.get(a)! - places.get(b)!),
    });
    return { channel };
  },
);

function warehousePk(id: string): string {
  const parts = parseGlobalId(id);
  if (parts === null)
    return refuse(
      'moves',
      'GRAPHQL_ERROR',
      `Could not resolve to a node with the global id list of '${pythonList([id])}'.`,
    );
  if (parts.type !== 'Warehouse')
    return refuse('moves', 'GRAPHQL_ERROR', `Must receive Warehouse id: ${id}.`);
  return String(pkOf(parts));
}
