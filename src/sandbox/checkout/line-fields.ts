import type { CheckoutDelivery, CheckoutLine } from '../records/sales.ts';
import type { FieldMap, FieldMaps } from '../schema/field-map.ts';
import { inChannel } from '../schema/node.ts';
import { globalId } from '../state/global-id.ts';
import { money, roundHalfUp, taxedMoney } from '../state/money.ts';
import type { Context } from '../state/state.ts';
import { channelOf } from './checkout-state.ts';
import { refreshPrices } from './prices.ts';
import { lineProblems } from './problems.ts';
import { methodOfDelivery } from './shipping-method-node.ts';

type Answer = (line: CheckoutLine, currency: string) => unknown;

/** After the checkout's prices have been brought up to date. */
function priced(answer: Answer) {
  return (line: CheckoutLine, _: object, { state, store }: Context) => {
    const checkout = store.get('checkout', line.checkout);
    refreshPrices(state, checkout);
    return answer(line, channelOf(store, checkout).currency);
  };
}

const lineFields: FieldMap = {
  variant: (line: CheckoutLine, _: object, { store }) =>
    inChannel<'productVariant'>(
      store.get('productVariant', line.variant),
      channelOf(store, store.get('checkout', line.checkout)),
    ),
  unitPrice: priced(({ unitPrice }, currency) => taxedMoney(unitPrice, currency)),
  totalPrice: priced(({ totalPrice }, currency) => taxedMoney(totalPrice, currency)),
  undiscountedUnitPrice: priced(({ undiscountedUnitPrice }, currency) =>
    money(roundHalfUp(undiscountedUnitPrice), currency),
  ),
  undiscountedTotalPrice: priced(({ undiscountedUnitPrice, quantity }, currency) =>
    money(roundHalfUp(undiscountedUnitPrice * quantity), currency),
  ),
  // As of the line's last calculation: reading it starts none.
  priorUnitPrice: (line: CheckoutLine, _: object, context) => prior(line, 1, context),
  priorTotalPrice: (line: CheckoutLine, _: object, context) => prior(line, line.quantity, context),
  requiresShipping: ({ variant }: CheckoutLine, _: object, { store }) => {
    const product = store.get('product', store.get('productVariant', variant).product);
    return store.get('productType', product.productType).isShippingRequired;
  },
  problems: (line: CheckoutLine, _: object, { state, store }) =>
    lineProblems(state, store.get('checkout', line.checkout)).filter(
      (problem) => problem.line === line,
    ),
};

function prior({ priorUnitPrice, checkout }: CheckoutLine, quantity: number, { store }: Context) {
  if (priorUnitPrice === null) return null;
  const { currency } = channelOf(store, store.get('checkout', checkout));
  return money(priorUnitPrice * quantity, currency);
}

export const lineFieldMaps: FieldMaps = {
  CheckoutLine: lineFields,
  Delivery: {
    id: ({ pk }: CheckoutDelivery) => globalId('CheckoutDelivery', pk),
    shippingMethod: (delivery: CheckoutDelivery) => methodOfDelivery(delivery),
  },
};
