import type { Address } from './address.ts';
import type { Money } from './money.ts';

/** A cart is a Saleor checkout, reshaped. All amounts are Saleor's own answers, gross. */
export interface Cart {
  readonly id: string;
  readonly email: string | null;
  readonly languageCode: string;
  /** Number of items over all lines. */
  readonly quantity: number;
  readonly lines: readonly CartLine[];
  readonly subtotal: Money;
  /** Saleor's price for the chosen delivery; it keeps an old value when none is chosen (SURPRISES 17). */
  readonly shipping: Money;
  readonly total: Money;
  readonly tax: Money;
  readonly isShippingRequired: boolean;
  readonly address: Address | null;
  readonly deliveryMethods: readonly DeliveryMethod[];
  /** Null when none is chosen or the chosen one no longer fits. */
  readonly deliveryMethodId: string | null;
}

export interface CartLine {
  readonly id: string;
  readonly variantId: string;
  readonly productSlug: string;
  readonly productName: string;
  readonly variantName: string;
  readonly thumbnail: string | null;
  readonly quantity: number;
  /** The largest quantity worth asking Saleor for. */
  readonly maxQuantity: number;
  readonly unitPrice: Money;
  readonly undiscountedUnitPrice: Money;
  /** Saleor's line total; with vouchers it differs from unit price × quantity (SURPRISES 6). */
  readonly total: Money;
  readonly problem: LineProblem | null;
}

export type LineProblem =
  | { readonly kind: 'insufficient-stock'; readonly available: number }
  | { readonly kind: 'unavailable' };

export interface DeliveryMethod {
  readonly id: string;
  readonly name: string;
  readonly price: Money;
  /** Working days, or null when staff gave none. */
  readonly days: { readonly min: number; readonly max: number } | null;
}

/** The chosen delivery method, if it is still offered. */
export function chosenDelivery(cart: Cart): DeliveryMethod | null {
  return cart.deliveryMethods.find((method) => method.id === cart.deliveryMethodId) ?? null;
}
