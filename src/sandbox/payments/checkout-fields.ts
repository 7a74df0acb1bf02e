import type { Checkout } from '../records/sales.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { money } from '../state/money.ts';
import { availableGateways } from './gateways.ts';
import { checkoutBalance, checkoutStatuses } from './statuses.ts';

/** What of a checkout is about paying it. */
export const checkoutPaymentFields: FieldMap = {
  authorizeStatus: (checkout: Checkout, _: object, { store }) =>
    checkoutStatuses(store, checkout).authorizeStatus,
  chargeStatus: (checkout: Checkout, _: object, { store }) =>
    checkoutStatuses(store, checkout).chargeStatus,
  totalBalance: (checkout: Checkout, _: object, { store }) =>
    money(checkoutBalance(store, checkout), store.get('channel', checkout.channel).currency),
  transactions: ({ pk }: Checkout, _: object, { store }) =>
    store.by('transactionItem', 'checkout', pk),
  availablePaymentGateways: ({ channel: pk }: Checkout, _: object, { state, store }) => {
    const channel = store.get('channel', pk);
    return availableGateways(state, channel, channel.currency);
  },
  // No payment App of the sandbox's keeps payment methods.
  storedPaymentMethods: () => [],
};
