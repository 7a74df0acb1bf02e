import type { ShippingMethodType } from '../../records/shop.ts';
import { refuse } from '../../schema/mutation.ts';
import { invalidId } from '../../state/failures.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';

/** The method whose number an id has; Saleor does not look at the id's type here. */
export function requireMethod(store: Store, id: string): ShippingMethodType {
  const parts = parseGlobalId(id);
  if (parts === null) return refuse('id', 'GRAPHQL_ERROR', `Invalid ID: ${id}.`);
  return found(store, id, pkOf(parts));
}

/** For channel listings both names of a method are good: staff's ShippingMethodType and shoppers' ShippingMethod. */
export function requireMethodByType(store: Store, id: string): ShippingMethodType {
  const parts = parseGlobalId(id);
  if (parts === null) throw invalidId(id);
  if (parts.type !== 'ShippingMethodType' && parts.type !== 'ShippingMethod')
    return refuse('id', 'INVALID', 'Must receive a ShippingMethod or ShippingMethodType id.');
  return found(store, id, pkOf(parts));
}

function found(store: Store, id: string, pk: number | string): ShippingMethodType {
  return (
    store.find('shippingMethodType', pk) ??
    refuse('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`)
  );
}
