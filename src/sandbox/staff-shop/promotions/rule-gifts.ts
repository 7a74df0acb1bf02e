import { modelOf } from '../../schema/executable-schema.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';
import type { FieldErrors } from '../input/field-errors.ts';
import { recordsOf } from '../input/nodes.ts';

/** The variants that gift ids name. Ids of other things that exist are gathered as a fault; any other strange id is refused at once. */
export function giftsOf(
  store: Store,
  errors: FieldErrors,
  field: string,
  ids: readonly string[] | null | undefined,
  index: number | null,
): number[] {
  const type = parseGlobalId(ids?.[0] ?? '')?.type;
  const isOther =
    type !== undefined &&
    type !== 'ProductVariant' &&
    ids!.every((id) => {
      const parts = parseGlobalId(id);
      return parts?.type === type && store.find(modelOf(type), pkOf(parts)) !== null;
    });
  if (!isOther) return recordsOf(store, 'productVariant', ids, field).map(({ pk }) => pk);
  errors.add(
    field,
    'INVALID_GIFT_TYPE',
    `Gift IDs must resolve to ProductVariant type, not to ${type} type.`,
    index === null ? {} : { index },
  );
  return ids!.map((_, place) => -1 - place);
}
