import type { ShippingMethodType } from '../../records/shop.ts';
import { refuse } from '../../schema/mutation.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';

/** Both names of a shipping method are good: staff's ShippingMethodType and shoppers' ShippingMethod. */
export function requireMethod(store: Store, id: string): ShippingMethodType {
  const parts = parseGlobalId(id);
  if (parts === null) return refuse('id', 'GRAPHQL_ERROR', `Invalid ID: ${id}.`);
  if (parts.type !== 'ShippingMethodType' && parts.type !== 'ShippingMethod')
    return refuse('id', 'INVALID', 'Must receive a ShippingMethod or ShippingMethodType id.');
  return (
    store.find('shippingMethodType', pkOf(parts)) ??
    refuse('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`)
  );
}
