import type { Voucher } from '../../records/discounts.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldResolver } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import type { Store } from '../../state/store.ts';
import { changedList } from '../input/lists.ts';
import { recordsOf } from '../input/nodes.ts';

const kinds = [
  ['product', 'products'],
  ['category', 'categories'],
  ['collection', 'collections'],
  ['productVariant', 'variants'],
] as const;
type Field = (typeof kinds)[number][1];
type Catalogue = { readonly [F in Field]?: readonly string[] | null };
type Pks = { readonly [F in Field]: readonly number[] };

function pksOf(store: Store, input: Catalogue): Pks {
  return Object.fromEntries(
    kinds.map(([model, field]) => [
      field,
      recordsOf(store, model, input[field], field).map(({ pk }) => pk),
    ]),
  ) as unknown as Pks;
}

/** Tells Apps of the voucher unless the input says nothing at all. */
function catalogueMutation(
  after: (before: readonly number[], named: readonly number[]) => readonly number[],
  check: (store: Store, pks: Pks) => void = () => undefined,
): FieldResolver {
  return mutation(
    ({ id, input }: { id: string; input: Catalogue }, { store, state, requestor }) => {
      const voucher = requireRecord(store, 'voucher', id, 'voucherId');
      const pks = pksOf(store, input);
      check(store, pks);
      const patch = Object.fromEntries(
        kinds.map(([, field]) => [field, after(voucher[field], pks[field])]),
      ) as Pick<Voucher, Field>;
      store.update(voucher, patch);
      if (Object.keys(input).length > 0)
        state.events.emit('VOUCHER_UPDATED', { voucher }, requestor);
      return { voucher: inChannel<'voucher'>(voucher, null) };
    },
  );
}

export const voucherCataloguesAdd = catalogueMutation(
  (before, named) => changedList(before, named, []),
  (store, { products }) => {
    const empty = products.filter((pk) => store.by('productVariant', 'product', pk).length === 0);
    if (empty.length > 0)
      refuse(
        'products',
        'CANNOT_MANAGE_PRODUCT_WITHOUT_VARIANT',
        'Cannot manage products without variants.',
        // Bare numbers, not ids.
        { products: empty.map(String) },
      );
  },
);

export const voucherCataloguesRemove = catalogueMutation((before, named) =>
  changedList(before, [], named),
);
