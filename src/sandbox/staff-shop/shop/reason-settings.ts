import type { Shop } from '../../records/shop.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import type { Store } from '../../state/store.ts';
import { shopOf } from './shop-record.ts';

type Reason = 'refundReasonReferenceType' | 'returnReasonReferenceType';
type Input<Field extends Reason> = { readonly input: Readonly<Record<Field, string>> };

/** Names the page type whose pages say why money or goods go back. */
function update<Field extends Reason>(field: Field, settings: string) {
  return mutation(({ input }: Input<Field>, { store }) => {
    if (input[field] === '') refuse(field, 'REQUIRED', 'This field is required.');
    const pageType = requireRecord(store, 'pageType', input[field], field);
    return { [settings]: set(store, field, pageType.pk) };
  });
}

function clear(field: Reason, settings: string) {
  return mutation((_: object, { store }) => ({ [settings]: set(store, field, null) }));
}

function set(store: Store, field: Reason, pk: number | null): Shop {
  return store.update<'shop'>(shopOf(store), { [field]: pk });
}

function reasonType(field: Reason) {
  return (shop: Shop, _: object, { store }: { store: Store }) =>
    store.find('pageType', shop[field] ?? null);
}

/** What named a page type that goes names none from then on. */
export function forgetReasonType(store: Store, pageType: number): void {
  const shop = shopOf(store);
  for (const field of ['refundReasonReferenceType', 'returnReasonReferenceType'] as const)
    if (shop[field] === pageType) set(store, field, null);
}

export const reasonSettingsFields: FieldMaps = {
  Query: {
    refundSettings: (_: unknown, __: object, { store }) => shopOf(store),
    returnSettings: (_: unknown, __: object, { store }) => shopOf(store),
  },
  RefundSettings: { reasonReferenceType: reasonType('refundReasonReferenceType') },
  ReturnSettings: { reasonReferenceType: reasonType('returnReasonReferenceType') },
  Mutation: {
    refundSettingsUpdate: update('refundReasonReferenceType', 'refundSettings'),
    refundReasonReferenceClear: clear('refundReasonReferenceType', 'refundSettings'),
    returnSettingsUpdate: update('returnReasonReferenceType', 'returnSettings'),
    returnReasonReferenceClear: clear('returnReasonReferenceType', 'returnSettings'),
  },
};
