import { hasCome, productListing, variantListing } from '../catalogue/visibility.ts';
import type { ProductVariant } from '../records/catalogue.ts';
import type { Channel } from '../records/shop.ts';
import { refuse } from '../schema/mutation.ts';
import { idOf } from '../state/global-id.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

/** Whether a variant's product may be bought in the channel by now. */
export function isForSale(
  { store, clock }: State,
  variant: ProductVariant,
  channel: Channel,
): boolean {
  const listing = listingOfProduct(store, variant, channel);
  return listing !== null && hasCome(listing.availableForPurchaseAt, clock.now(), false);
}

/** Whether the channel has a price for it. */
export function isPriced(store: Store, variant: ProductVariant, channel: Channel): boolean {
  return (variantListing(store, variant, channel)?.price ?? null) !== null;
}

/** By the tick alone: the day of publication is not looked at here. */
export function isPublishedIn(store: Store, variant: ProductVariant, channel: Channel): boolean {
  return listingOfProduct(store, variant, channel)?.isPublished === true;
}

function listingOfProduct(store: Store, variant: ProductVariant, channel: Channel) {
  return productListing(store, store.get('product', variant.product), channel);
}

/** Refuses variants nobody can buy, with all their ids, in Saleor's order of checks. */
export function checkPurchasable(
  state: State,
  variants: readonly ProductVariant[],
  channel: Channel,
): void {
  const { store } = state;
  refuseAll(
    variants.filter((variant) => !isForSale(state, variant, channel)),
    'PRODUCT_UNAVAILABLE_FOR_PURCHASE',
    'Cannot add lines for unavailable for purchase variants.',
  );
  refuseAll(
    variants.filter((variant) => !isPriced(store, variant, channel)),
    'UNAVAILABLE_VARIANT_IN_CHANNEL',
    'Cannot add lines with unavailable variants.',
  );
  refuseAll(
    variants.filter((variant) => !isPublishedIn(store, variant, channel)),
    'PRODUCT_NOT_PUBLISHED',
    'Cannot add lines for unpublished variants.',
  );
}

function refuseAll(variants: readonly ProductVariant[], code: string, message: string): void {
  if (variants.length > 0) refuse('lines', code, message, { variants: variants.map(idOf) });
}

/** Refuses to go on with lines that cannot be bought any more; the old error flow does so early. */
export function refuseUnavailable(store: Store, variants: readonly number[]): void {
  if (variants.length > 0)
    refuse(
      'lines',
      'UNAVAILABLE_VARIANT_IN_CHANNEL',
      'Some of the checkout lines variants are unavailable.',
      { variants: variants.map((pk) => idOf(store.get('productVariant', pk))) },
    );
}
