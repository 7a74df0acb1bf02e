import { invalidId } from '../state/failures.ts';
import { parseGlobalId } from '../state/global-id.ts';
import type { ShopState } from '../state/shop-state.ts';
import type { FieldMap } from '../schema/field-map.ts';

type ById = { id?: string | null };

/** Both are readable by whoever knows the id. */
export const checkoutQueries: FieldMap = {
  checkout: (_: unknown, args: ById, state: ShopState) =>
    lookUp(args, 'Checkout', (pk) => state.checkouts.find(pk)),
  order: (_: unknown, args: ById, state: ShopState) =>
    lookUp(args, 'Order', (pk) => state.checkouts.order(pk)),
};

function lookUp<Found>(
  { id }: ById,
  type: string,
  find: (pk: string) => Found | null,
): Found | null {
  if (id === undefined || id === null) return null;
  const parsed = parseGlobalId(id);
  if (parsed === null) throw invalidId(id, type);
  return parsed.type === type ? find(parsed.pk) : null;
}
