import type { Stock } from '../records/catalogue.ts';
import type { FieldMaps } from '../schema/field-map.ts';
import { inChannel } from '../schema/node.ts';
import { reservationsAreOn, reservedQuantity } from './reservations.ts';

export const stockFields: FieldMaps = {
  Stock: {
    warehouse: ({ warehouse }: Stock, _: object, { store }) => store.get('warehouse', warehouse),
    productVariant: ({ variant }: Stock, _: object, { store }) =>
      inChannel(store.get('productVariant', variant), null),
    quantityAllocated: ({ pk }: Stock, _: object, { store }) =>
      store.by('allocation', 'stock', pk).reduce((sum, { quantity }) => sum + quantity, 0),
    quantityReserved: (stock: Stock, _: object, { store, state }) =>
      reservationsAreOn(store) ? reservedQuantity(state, stock) : 0,
  },
};
