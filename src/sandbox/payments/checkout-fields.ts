import { refreshPrices } from '../checkout/prices.ts';
import type { Checkout } from '../records/sales.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { recordOf } from '../schema/node.ts';
import { money } from '../state/money.ts';
import type { Context } from '../state/state.ts';
import { availableGateways } from './gateways.ts';
import { checkoutBalance, checkoutStatuses } from './statuses.ts';

/** The checkout behind a source, with prices of now. */
function priced(source: unknown, { state }: Context): Checkout {
  const checkout = recordOf(source) as Checkout;
  refreshPrices(state, checkout);
  return checkout;
}

/** What of a checkout is about paying it. */
export const checkoutPaymentFields: FieldMap = {
  authorizeStatus: (source: unknown, _: object, context) =>
    checkoutStatuses(context.state, priced(source, context)).authorizeStatus,
  chargeStatus: (source: unknown, _: object, context) =>
    checkoutStatuses(context.state, priced(source, context)).chargeStatus,
  totalBalance: (source: unknown, _: object, context) => {
    const checkout = priced(source, context);
    const { currency } = context.store.get('channel', checkout.channel);
    return money(checkoutBalance(context.state, checkout), currency);
  },
  transactions: (source: unknown, _: object, { store }) =>
    store.by('transactionItem', 'checkout', (recordOf(source) as Checkout).pk),
  availablePaymentGateways: (source: unknown, _: object, { state, store }) => {
    const channel = store.get('channel', (recordOf(source) as Checkout).channel);
    return availableGateways(state, channel, channel.currency);
  },
  // No payment App of the sandbox's keeps payment methods.
  storedPaymentMethods: () => [],
};
