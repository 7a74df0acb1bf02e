import { requireRecord } from '../../schema/arguments.ts';
import { mutation } from '../../schema/mutation.ts';
import { changedList } from '../input/lists.ts';

/** Its stock goes with it; each variant that had some there is told to be out of stock. */
export const deleteWarehouse = mutation(({ id }: { id: string }, context) => {
  const { store, state, requestor } = context;
  const warehouse = requireRecord(store, 'warehouse', id);
  const copy = { ...warehouse };
  const stocks = store.by('stock', 'warehouse', warehouse.pk);
  for (const zone of store.by('shippingZone', 'warehouses', warehouse.pk))
    store.update(zone, { warehouses: changedList(zone.warehouses, [], [warehouse.pk]) });
  for (const stock of stocks) {
    for (const allocation of store.by('allocation', 'stock', stock.pk)) store.remove(allocation);
    store.remove(stock);
  }
  store.remove(warehouse);
  state.events.emit('WAREHOUSE_DELETED', { warehouse: copy }, requestor);
  for (const stock of stocks)
    state.events.emit(
      'PRODUCT_VARIANT_OUT_OF_STOCK',
      { productVariant: store.get('productVariant', stock.variant), warehouse: copy },
      requestor,
    );
  return { warehouse: copy };
});
