import type { Warehouse } from '../../records/shop.ts';
import { recordById } from '../../schema/arguments.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { ApiFailure } from '../../state/failures.ts';

type ByIdOrReference = { readonly id?: string | null; readonly externalReference?: string | null };

export const warehouseFields: FieldMaps = {
  Query: {
    warehouse: (_: unknown, { id, externalReference }: ByIdOrReference, { store }) => {
      if (id && externalReference)
        throw new ApiFailure("Argument 'id' cannot be combined with 'external_reference'");
      if (!id && !externalReference)
        throw new ApiFailure("At least one of arguments is required: 'id', 'external_reference'.");
      return id
        ? recordById(store, 'warehouse', id)
        : store.one('warehouse', 'externalReference', externalReference!);
    },
  },
  Warehouse: {
    address: ({ address }: Warehouse, _: object, { store }) => store.get('address', address),
    companyName: ({ address }: Warehouse, _: object, { store }) =>
      store.get('address', address).companyName,
  },
};
