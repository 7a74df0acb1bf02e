import type { ShippingMethodType } from '../../records/shop.ts';
import type { Store } from '../../state/store.ts';

/** A method with its listings. Offers that checkouts hold of it lose it. */
export function removeMethod(store: Store, method: ShippingMethodType): void {
  for (const listing of store.by('shippingMethodChannelListing', 'shippingMethod', method.pk))
    store.remove(listing);
  store.remove(method);
}
