import { EMPTY_DETAILS, type Details, problemsOf, tidy } from '#domain/address.ts';
import { type Cart, type DeliveryMethod, chosenDelivery } from '#domain/cart.ts';
import type { Locale } from '#domain/editions.ts';

/** The steps of checkout, in order. */
export const STEPS = ['details', 'delivery', 'review'] as const;

export type Step = (typeof STEPS)[number];

const HASHES: Record<Locale, Record<Step, string>> = {
  sr: { details: '#podaci', delivery: '#dostava', review: '#pregled' },
  en: { details: '#details', delivery: '#delivery', review: '#review' },
};

export function hashOf(step: Step, locale: Locale): string {
  return HASHES[locale][step];
}

/** The step a URL's hash names, or null. */
export function stepOfHash(hash: string, locale: Locale): Step | null {
  return STEPS.find((step) => HASHES[locale][step] === hash) ?? null;
}

/** Is `step` before `other`? */
export function isBefore(step: Step, other: Step): boolean {
  return STEPS.indexOf(step) < STEPS.indexOf(other);
}

/** The last step this cart allows: the first that lacks something. */
export function furthestStep(cart: Cart): Step {
  if (Object.keys(problemsOf(tidy(detailsOf(cart)))).length > 0) return 'details';
  return cart.isShippingRequired && !chosenDelivery(cart) ? 'delivery' : 'review';
}

/** What the cart knows about the shopper; empty where it knows nothing. */
export function detailsOf(cart: Cart): Details {
  return { ...EMPTY_DETAILS, ...cart.address, email: cart.email ?? '' };
}

/** The method marked on screen: the shopper's pick, else the saved one, else the only one there is. */
export function markedDelivery(cart: Cart, picked: string | null): DeliveryMethod | null {
  const methods = cart.deliveryMethods;
  const only = methods.length === 1 ? methods[0]! : null;
  return methods.find(({ id }) => id === picked) ?? chosenDelivery(cart) ?? only;
}

/** Everything the shopper agrees to on the review, as text to compare. */
export function agreementOf(cart: Cart): string {
  const { lines, subtotal, shipping, total, tax, deliveryMethodId, email, address } = cart;
  const items = lines.map((line) => [line.variantId, line.quantity, line.total]);
  return JSON.stringify([items, subtotal, shipping, total, tax, deliveryMethodId, email, address]);
}
