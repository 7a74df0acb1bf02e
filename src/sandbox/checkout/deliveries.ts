import type { Checkout, CheckoutDelivery } from '../records/sales.ts';
import { instantOf } from '../state/clock.ts';
import type { State } from '../state/state.ts';
import { chosenDelivery } from './checkout-state.ts';
import { isShippingRequired, linesOf } from './line-info.ts';
import { invalidatePrices } from './prices.ts';
import { fittingMethods, type Offer } from './shipping-methods.ts';

/** Saleor's CHECKOUT_DELIVERY_OPTIONS_TTL. */
const lifetimeMs = 24 * 60 * 60 * 1000;

/** What a chosen delivery becomes when it does not fit or has changed. */
type Choice =
  /** It follows the new price; only one that does not fit at all turns invalid. */
  | 'FOLLOW'
  /** It turns invalid when anything about it has changed, and valid again when it fits as it was. */
  | 'KEEP';

/** The next read asks anew which methods fit; a checkout without goods to ship keeps what it had. */
export function markDeliveriesStale(state: State, checkout: Checkout): void {
  if (!isShippingRequired(linesOf(state, checkout).lines)) return;
  state.store.update<'checkout'>(checkout, { deliveriesStaleAt: instantOf(state.clock.now()) });
}

/** The valid offers of a checkout, asked anew if they are stale. */
export function currentDeliveries(state: State, checkout: Checkout): CheckoutDelivery[] {
  const { store, clock } = state;
  const { deliveriesStaleAt } = checkout;
  const isStale =
    deliveriesStaleAt === null || Date.parse(deliveriesStaleAt) <= clock.now().getTime();
  if (isStale) return calculateDeliveries(state, checkout, 'FOLLOW');
  return store.by('checkoutDelivery', 'checkout', checkout.pk).filter(({ isValid }) => isValid);
}

/**
 * Asks which methods fit and keeps an offer for each: those that do not fit go, but the chosen one stays, invalid if
 * need be.
 */
export function calculateDeliveries(
  state: State,
  checkout: Checkout,
  choice: Choice,
): CheckoutDelivery[] {
  const { store, clock } = state;
  return store.transaction(() => {
    const { lines } = linesOf(state, checkout);
    const offers = fittingMethods(state, checkout, lines);
    const chosen = chosenDelivery(store, checkout);
    const refreshed = offers.find(({ method }) => method.pk === chosen?.shippingMethod) ?? null;
    store.update<'checkout'>(checkout, {
      deliveriesStaleAt: instantOf(new Date(clock.now().getTime() + lifetimeMs)),
    });
    if (chosen !== null && choice === 'FOLLOW') followOffer(state, checkout, chosen, refreshed);
    if (chosen !== null && choice === 'KEEP') keepChoice(state, chosen, refreshed);
    for (const delivery of store.by('checkoutDelivery', 'checkout', checkout.pk))
      if (
        delivery !== chosen &&
        !offers.some(({ method }) => method.pk === delivery.shippingMethod)
      )
        store.remove(delivery);
    for (const offer of offers) putOffer(state, checkout.pk, offer);
    if (offers.length === 0) return [];
    return store.by('checkoutDelivery', 'checkout', checkout.pk).filter(({ isValid }) => isValid);
  });
}

function followOffer(
  state: State,
  checkout: Checkout,
  chosen: CheckoutDelivery,
  refreshed: Offer | null,
): void {
  const before = { ...chosen };
  if (refreshed === null) invalidate(state, chosen);
  else putOffer(state, chosen.checkout, refreshed);
  if (
    refreshed === null ||
    refreshed.method.taxClass !== before.taxClass ||
    refreshed.listing.price !== before.price
  )
    invalidatePrices(state, checkout, { discounts: true });
}

function keepChoice(state: State, chosen: CheckoutDelivery, refreshed: Offer | null): void {
  if (refreshed === null) {
    invalidate(state, chosen);
    return;
  }
  const isChanged = differs(chosen, refreshed);
  if (isChanged && chosen.isValid) invalidate(state, chosen);
  if (!isChanged && !chosen.isValid) {
    removeOthers(state, chosen, true);
    state.store.update<'checkoutDelivery'>(chosen, { isValid: true });
  }
}

function differs(delivery: CheckoutDelivery, { method, listing }: Offer): boolean {
  return (
    delivery.name !== method.name ||
    delivery.price !== listing.price ||
    delivery.taxClass !== method.taxClass ||
    delivery.maximumDeliveryDays !== method.maximumDeliveryDays ||
    delivery.minimumDeliveryDays !== method.minimumDeliveryDays
  );
}

function invalidate(state: State, chosen: CheckoutDelivery): void {
  removeOthers(state, chosen, false);
  state.store.update<'checkoutDelivery'>(chosen, { isValid: false });
}

/** There is at most one valid and one invalid offer of a method. */
function removeOthers({ store }: State, chosen: CheckoutDelivery, isValid: boolean): void {
  for (const other of store.by('checkoutDelivery', 'checkout', chosen.checkout))
    if (
      other !== chosen &&
      other.shippingMethod === chosen.shippingMethod &&
      other.isValid === isValid
    )
      store.remove(other);
}

/** The valid offer of a method, as the method is now; its id stays. */
function putOffer(
  { store, clock }: State,
  checkout: string,
  { method, listing }: Offer,
): CheckoutDelivery {
  const fields = {
    name: method.name,
    description: method.description,
    price: listing.price,
    maximumDeliveryDays: method.maximumDeliveryDays,
    minimumDeliveryDays: method.minimumDeliveryDays,
    taxClass: method.taxClass,
    active: true,
    message: '',
    metadata: method.metadata,
    privateMetadata: method.privateMetadata,
  };
  const known = store
    .by('checkoutDelivery', 'checkout', checkout)
    .find(({ shippingMethod, isValid }) => shippingMethod === method.pk && isValid);
  if (known !== undefined) return store.update<'checkoutDelivery'>(known, fields);
  return store.insert('checkoutDelivery', {
    ...fields,
    checkout,
    shippingMethod: method.pk,
    isValid: true,
    createdAt: clock.instant(),
  });
}
