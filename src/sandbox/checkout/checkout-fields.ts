import { taxRules } from '../pricing/tax.ts';
import type { Checkout, CheckoutDelivery, Taxed } from '../records/sales.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { inChannel, recordOf } from '../schema/node.ts';
import { requireOneOf } from '../schema/permissions.ts';
import { money, roundHalfUp, taxedMoney } from '../state/money.ts';
import type { Context, State } from '../state/state.ts';
import { reservationsAreOn } from '../stock/reservations.ts';
import {
  billingAddressOf,
  channelOf,
  chosenDelivery,
  customerEmail,
  customerOf,
  shippingAddressOf,
  stockCountry,
} from './checkout-state.ts';
import { collectionPoints } from './collection-points.ts';
import { currentDeliveries } from './deliveries.ts';
import { balanceOnCards } from './gift-cards.ts';
import { isShippingRequired, linesOf } from './line-info.ts';
import { refreshPrices } from './prices.ts';
import { checkoutProblems } from './problems.ts';
import type { SeenCheckout } from './seen.ts';
import { methodOfDelivery } from './shipping-method-node.ts';

type Source = SeenCheckout | Checkout;
type Answer = (checkout: Checkout, context: Context) => unknown;

function checkoutOf(source: Source): Checkout {
  return recordOf(source) as Checkout;
}

function stored(answer: Answer) {
  return (source: Source, _: object, context: Context) => answer(checkoutOf(source), context);
}

/** After prices have been brought up to date. */
function priced(answer: Answer) {
  return (source: Source, _: object, context: Context) => {
    const checkout = checkoutOf(source);
    refreshPrices(context.state, checkout);
    return answer(checkout, context);
  };
}

/** The chosen delivery as the answer began with it. */
function seenDelivery(source: Source, { state, store }: Context): CheckoutDelivery | null {
  const isStale =
    state.switches.isOn('stale-problems') && 'delivery' in source && 'record' in source;
  return isStale ? source.delivery : chosenDelivery(store, checkoutOf(source));
}

export const checkoutFields: FieldMap = {
  token: stored(({ pk }) => pk),
  created: stored(({ createdAt }) => createdAt),
  lastChange: stored(({ updatedAt }) => updatedAt),
  email: stored((checkout, { store }) => customerEmail(store, checkout)),
  customerNote: stored(({ note }) => note),
  user: (source: Source, _: object, context) => {
    const user = customerOf(context.store, checkoutOf(source));
    if (user !== null && context.requestor.user?.pk !== user.pk) requireReader(context);
    return user;
  },
  channel: stored((checkout, { store }) => channelOf(store, checkout)),
  shippingAddress: stored((checkout, { store }) => shippingAddressOf(store, checkout)),
  billingAddress: stored((checkout, { store }) => billingAddressOf(store, checkout)),
  giftCards: stored(({ giftCards }, { store }) =>
    [...giftCards].sort((a, b) => a - b).map((pk) => store.get('giftCard', pk)),
  ),
  voucher: stored((checkout, { store }) => {
    const { voucherCode } = checkout;
    const code = voucherCode === null ? null : store.one('voucherCode', 'code', voucherCode);
    const voucher = store.find('voucher', code?.voucher);
    return voucher === null ? null : inChannel<'voucher'>(voucher, channelOf(store, checkout));
  }),
  quantity: stored((checkout, { store }) =>
    store
      .by('checkoutLine', 'checkout', checkout.pk)
      .reduce((sum, { quantity }) => sum + quantity, 0),
  ),
  isShippingRequired: stored((checkout, { state }) =>
    isShippingRequired(linesOf(state, checkout).lines),
  ),
  // A gift may come or go with the prices.
  lines: priced((checkout, { store }) => store.by('checkoutLine', 'checkout', checkout.pk)),
  availableCollectionPoints: stored((checkout, { state, store }) =>
    collectionPoints(store, checkout.channel, linesOf(state, checkout).lines),
  ),
  stockReservationExpires: stored((checkout, { state, store }) => {
    if (!reservationsAreOn(store)) return null;
    const now = state.clock.now().getTime();
    const moments = store
      .by('checkoutLine', 'checkout', checkout.pk)
      .flatMap(({ pk }) => store.by('reservation', 'checkoutLine', pk))
      .map(({ reservedUntil }) => reservedUntil)
      .filter((moment) => Date.parse(moment) > now);
    return moments.sort()[0] ?? null;
  }),
  // Reading it is enough for the address to decide which country stock is counted for.
  displayGrossPrices: stored((checkout, { store }) => {
    const country = store.transaction(() => stockCountry(store, checkout));
    return taxRules(store, channelOf(store, checkout), country).displayGrossPrices;
  }),
};

function requireReader(context: Context): void {
  requireOneOf(context, ['MANAGE_USERS', 'HANDLE_PAYMENTS', 'HANDLE_TAXES', 'OWNER']);
}

/** Prices, as of the last calculation or a new one. */
export const checkoutPriceFields: FieldMap = {
  discount: stored((checkout, { store }) => money(checkout.discount, currencyOf(checkout, store))),
  subtotalPrice: priced((checkout, { store }) =>
    taxedMoney(checkout.subtotal, currencyOf(checkout, store)),
  ),
  shippingPrice: priced((checkout, { store }) =>
    taxedMoney(checkout.shippingPrice, currencyOf(checkout, store)),
  ),
  totalPrice: priced((checkout, { state, store }) =>
    taxedMoney(totalToPay(state, checkout), currencyOf(checkout, store)),
  ),
};

function currencyOf(checkout: Checkout, store: Context['store']): string {
  return channelOf(store, checkout).currency;
}

/** The total less what the gift cards hold; net in the same proportion. */
export function totalToPay(state: State, checkout: Checkout): Taxed {
  const { total } = checkout;
  if (total.gross === 0 && total.net === 0) return total;
  const gross = Math.max(total.gross - balanceOnCards(state, checkout), 0);
  return { gross, net: roundHalfUp((gross * total.net) / total.gross) };
}

/** Deliveries: reading what is offered asks for it anew when it is stale. */
export const checkoutDeliveryFields: FieldMap = {
  shippingMethods: stored((checkout, { state }) =>
    currentDeliveries(state, checkout).map((delivery) => methodOfDelivery({ ...delivery })),
  ),
  availableShippingMethods: stored((checkout, { state }) =>
    currentDeliveries(state, checkout)
      .filter(({ active }) => active)
      .map((delivery) => methodOfDelivery({ ...delivery })),
  ),
  shippingMethod: stored(validMethod),
  deliveryMethod: stored((checkout, context) =>
    checkout.collectionPoint === null
      ? validMethod(checkout, context)
      : context.store.get('warehouse', checkout.collectionPoint),
  ),
  delivery: (source: Source, _: object, context) => seenDelivery(source, context),
  // Later than the fields beside it: they may ask for deliveries.
  problems: async (source: Source, _: object, context) => {
    const delivery = seenDelivery(source, context);
    await Promise.resolve();
    return checkoutProblems(context.state, checkoutOf(source), delivery);
  },
};

function validMethod(checkout: Checkout, { state }: Context) {
  const chosen = currentDeliveries(state, checkout).find(({ pk }) => pk === checkout.delivery);
  return chosen === undefined ? null : methodOfDelivery({ ...chosen });
}
