import type { Details } from '#domain/address.ts';
import type { Cart } from '#domain/cart.ts';
import { LOCALES } from '#domain/editions.ts';
import { ask } from '#saleor/browser.ts';
import {
  CheckoutCreateDocument,
  CheckoutDeliveryMethodUpdateDocument,
  CheckoutDetailsUpdateDocument,
  CheckoutDocument,
  type CheckoutErrorFragment,
  type CheckoutFragment,
  CheckoutLanguageCodeUpdateDocument,
  CheckoutLinesAddDocument,
  CheckoutLinesDeleteDocument,
  CheckoutLinesUpdateDocument,
  type TypedDocumentString,
} from '#saleor/gql/graphql.ts';
import type { Failure } from '#saleor/outcome.ts';
import { writeAddress } from '#saleor/read-address.ts';
import { readCart } from '#saleor/read-cart.ts';
import { mediaMap } from './media-map.ts';
import { saysGone } from './saleor-errors.ts';
import { shop } from './shop.ts';

/** What Saleor said about a cart. Only `gone` is proof that a cart is no more. */
export type Answer =
  | { readonly kind: 'cart'; readonly cart: Cart }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly errors: readonly CheckoutErrorFragment[] }
  /** No usable answer; a change may or may not have happened. */
  | { readonly kind: 'failed' };

export interface LineToAdd {
  readonly variantId: string;
  readonly quantity: number;
}

export async function requestCart(id: string): Promise<Answer> {
  const { apiUrl, edition } = shop();
  const outcome = await ask(apiUrl, CheckoutDocument, { id });
  if (!outcome.ok)
    return isAboutId(outcome.failure, id) ? { kind: 'gone' } : failed(outcome.failure);
  const { checkout } = outcome.data;
  return checkout
    ? { kind: 'cart', cart: readCart(checkout, edition.locale, mediaMap()) }
    : { kind: 'gone' };
}

/** The first add makes the cart with the line in it, so that a quick reload cannot lose the line. */
export function requestNewCart(line: LineToAdd): Promise<Answer> {
  const { channel, locale } = shop().edition;
  const { languageCode } = LOCALES[locale];
  const input = { channel, languageCode, lines: [{ ...line }] };
  return change(CheckoutCreateDocument, { input }, (data) => [data.checkoutCreate]);
}

export function requestAdd(id: string, line: LineToAdd): Promise<Answer> {
  const variables = { id, lines: [{ ...line }] };
  return change(CheckoutLinesAddDocument, variables, (data) => [data.checkoutLinesAdd]);
}

export function requestQuantity(id: string, lineId: string, quantity: number): Promise<Answer> {
  if (quantity === 0) {
    const variables = { id, linesIds: [lineId] };
    return change(CheckoutLinesDeleteDocument, variables, (data) => [data.checkoutLinesDelete]);
  }
  const variables = { id, lines: [{ lineId, quantity }] };
  return change(CheckoutLinesUpdateDocument, variables, (data) => [data.checkoutLinesUpdate]);
}

export function requestLanguage(id: string): Promise<Answer> {
  const { languageCode } = LOCALES[shop().edition.locale];
  return change(CheckoutLanguageCodeUpdateDocument, { id, languageCode }, (data) => [
    data.checkoutLanguageCodeUpdate,
  ]);
}

export function requestDetails(id: string, details: Details): Promise<Answer> {
  const variables = { id, email: details.email, address: writeAddress(details) };
  return change(CheckoutDetailsUpdateDocument, variables, (data) => [
    data.checkoutShippingAddressUpdate,
    data.checkoutEmailUpdate,
    data.checkoutBillingAddressUpdate,
  ]);
}

export function requestDelivery(id: string, deliveryMethodId: string): Promise<Answer> {
  return change(CheckoutDeliveryMethodUpdateDocument, { id, deliveryMethodId }, (data) => [
    data.checkoutDeliveryMethodUpdate,
  ]);
}

interface Payload {
  readonly checkout?: CheckoutFragment | null;
  readonly errors: readonly CheckoutErrorFragment[];
}

/** Sends one change. `payloadsOf` gives every mutation's part, the one with the checkout first. */
async function change<T, V>(
  document: TypedDocumentString<T, V>,
  variables: V,
  payloadsOf: (data: T) => readonly (Payload | null)[],
): Promise<Answer> {
  const { apiUrl, edition } = shop();
  const outcome = await ask(apiUrl, document, variables);
  if (!outcome.ok) return failed(outcome.failure);
  const payloads = payloadsOf(outcome.data);
  const errors = payloads.flatMap((payload) => payload?.errors ?? []);
  if (saysGone(errors)) return { kind: 'gone' };
  if (errors.length > 0) {
    console.warn('Saleor refused a change of the cart:', errors);
    return { kind: 'refused', errors };
  }
  const checkout = payloads[0]?.checkout;
  if (!checkout) return { kind: 'failed' };
  return { kind: 'cart', cart: readCart(checkout, edition.locale, mediaMap()) };
}

function failed(failure: Failure): Answer {
  console.warn(`Saleor: ${failure.operation}: ${failure.kind}: ${failure.detail}`);
  return { kind: 'failed' };
}

/** A saved id that was never one of Saleor's: a query answers so at the top level (recorded 045). */
function isAboutId({ kind, detail }: Failure, id: string): boolean {
  return kind === 'graphql' && detail.startsWith(`Invalid ID: ${id}. Expected: Checkout`);
}
