import type { Channel } from '../state/channels.ts';
import { isPurchasable } from '../state/catalogue.ts';
import { globalId } from '../state/global-id.ts';
import type { VariantRecord } from '../state/records.ts';
import type { ShopState } from '../state/shop-state.ts';
import { quantityLimit } from '../catalogue/product-fields.ts';
import { checkoutError, refuse, Refusal } from './refusal.ts';

/** How many of a variant a checkout would hold. */
export type Wanted = { variant: VariantRecord; quantity: number };

/** Refuses the first quantity over the limit; then, for all variants, those beyond stock. */
export function checkQuantities(
  wanted: readonly Wanted[],
  channel: Channel,
  country: string,
  state: ShopState,
): void {
  const excessive = wanted.find(({ quantity }) => quantity > quantityLimit);
  if (excessive !== undefined) {
    const message = `Cannot add more than ${quantityLimit} times this item: ${excessive.variant.name}.`;
    refuse('quantity', 'QUANTITY_GREATER_THAN_LIMIT', message);
  }
  checkStock(wanted, channel, country, state);
}

export function checkStock(
  wanted: readonly Wanted[],
  channel: Channel,
  country: string,
  state: ShopState,
): void {
  const short = wanted.flatMap(({ variant, quantity }) => {
    const available = state.inventory.available(variant.pk, channel, country);
    return quantity > available
      ? [
          checkoutError(
            'quantity',
            'INSUFFICIENT_STOCK',
            `Could not add items ${variant.name}. Only ${available} remaining in stock.`,
          ),
        ]
      : [];
  });
  if (short.length > 0) throw new Refusal(...short);
}

/** Refuses variants that cannot be bought yet, naming all of them. */
export function checkPurchasable(variants: readonly VariantRecord[], state: ShopState): void {
  const ids = notPurchasable(variants, state);
  if (ids.length > 0)
    refuse(
      'lines',
      'PRODUCT_UNAVAILABLE_FOR_PURCHASE',
      'Cannot add lines for unavailable for purchase variants.',
      { variants: ids },
    );
}

export function checkPurchasableAtCompletion(
  variants: readonly VariantRecord[],
  state: ShopState,
): void {
  const ids = notPurchasable(variants, state);
  if (ids.length > 0)
    refuse(
      'lines',
      'UNAVAILABLE_VARIANT_IN_CHANNEL',
      'Some of the checkout lines variants are unavailable.',
      { variants: ids },
    );
}

function notPurchasable(variants: readonly VariantRecord[], state: ShopState): string[] {
  return variants
    .filter((variant) => !isPurchasable(state.catalogue.productOf(variant)))
    .map((variant) => globalId('ProductVariant', variant.pk));
}
