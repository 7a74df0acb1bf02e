import type { GiftCard } from '../../records/discounts.ts';
import { refuse } from '../../schema/mutation.ts';
import { minorUnits } from '../../state/money.ts';
import { dayOf } from '../../state/moments.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { fitsCurrency, precisionMessage } from '../input/prices.ts';

export type Balance = { readonly amount: number; readonly currency: string };

/** A new card's balance in minor units; more than nothing, with the currency's digits. */
export function checkedBalance({ amount, currency }: Balance): { currency: string; minor: number } {
  if (!fitsCurrency(amount, currency)) refuse('balance', 'INVALID', precisionMessage(currency));
  if (amount <= 0) refuse('balance', 'INVALID', 'Balance amount have to be greater than 0.');
  return { currency, minor: minorUnits(amount, currency) };
}

/** A card is good until the end of a day to come. */
export function checkExpiry(
  { state }: Context,
  expiryDate: string | null | undefined,
  message: string,
): void {
  if (expiryDate && expiryDate <= dayOf(state.clock.instant()))
    refuse('expiryDate', 'INVALID', message);
}

/** Saleor's `is_gift_card_expired`: the day itself is still good. */
export function isExpired({ state }: Context, { expiryDate }: GiftCard): boolean {
  return expiryDate !== null && expiryDate < dayOf(state.clock.instant());
}

export function lowerCase(tags: readonly string[] | null | undefined): string[] {
  return [...new Set((tags ?? []).map((tag) => tag.toLowerCase()))];
}

/** Makes tags that do not exist yet. */
export function keepTags(store: Store, names: readonly string[]): void {
  for (const name of names)
    if (store.one('giftCardTag', 'name', name) === null) store.insert('giftCardTag', { name });
}

/** Drops tags that no card has any more. */
export function dropTags(store: Store, names: readonly string[]): void {
  for (const name of names) {
    const tag = store.one('giftCardTag', 'name', name);
    if (tag !== null && store.one('giftCard', 'tags', name) === null) store.remove(tag);
  }
}
