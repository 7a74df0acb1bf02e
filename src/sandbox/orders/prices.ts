import { withTax } from '../checkout/taxes.ts';
import { taxRules } from '../pricing/tax.ts';
import type { Order, OrderLine, Taxed } from '../records/sales.ts';
import { sum, zero } from '../state/money.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { changeOrder } from './change.ts';
import { orderCountry } from './country.ts';
import { isEditable } from './status.ts';

type OrderTaxes = {
  readonly areIncluded: boolean;
  readonly isCharged: boolean;
  /** Per cent. */
  rateOf(taxClass: number | null): number;
};

function taxesOf(store: Store, order: Order): OrderTaxes {
  const country = orderCountry(store, order);
  const channel = store.get('channel', order.channel);
  const { chargeTaxes, pricesEnteredWithTax } = taxRules(store, channel, country);
  const rates = store.by('taxClassCountryRate', 'country', country);
  const rateFor = (wanted: number | null) => rates.find((rate) => rate.taxClass === wanted)?.rate;
  return {
    areIncluded: pricesEnteredWithTax,
    isCharged: chargeTaxes,
    rateOf: (taxClass) => (taxClass === null ? undefined : rateFor(taxClass)) ?? rateFor(null) ?? 0,
  };
}

/**
 * Takes a draft's or unconfirmed order's prices anew for where it goes now: from what its lines cost as staff entered
 * prices, and what its delivery costs before tax is looked at. Other orders keep theirs.
 */
export function recalculateOrder(
  state: State,
  order: Order,
  shipping = order.undiscountedShippingPrice,
): void {
  if (!isEditable(order)) return;
  const { store } = state;
  const taxes = taxesOf(store, order);
  const lines = store.by('orderLine', 'order', order.pk);
  for (const line of lines) priceLine(store, line, taxes);
  const rate = taxes.rateOf(order.shippingTaxClass);
  const shippingPrice = withTax(shipping, rate, taxes);
  const subtotal = sum(lines.map(({ totalPrice }) => totalPrice));
  const undiscounted = sum(lines.map(({ undiscountedTotalPrice }) => undiscountedTotalPrice));
  changeOrder(state, order, {
    undiscountedShippingPrice: shipping,
    shippingPrice,
    shippingTaxRate: taxes.isCharged ? rate / 100 : 0,
    subtotal,
    total: sum([subtotal, shippingPrice]),
    undiscountedTotal: sum([undiscounted, shippingPrice]),
  });
}

function priceLine(store: Store, line: OrderLine, taxes: OrderTaxes): void {
  const rate = taxes.rateOf(line.taxClass);
  const asEntered = ({ gross, net }: Taxed) => (taxes.areIncluded ? gross : net);
  const unit = asEntered(line.unitPrice);
  const undiscounted = asEntered(line.undiscountedUnitPrice);
  store.update<'orderLine'>(line, {
    unitPrice: withTax(unit, rate, taxes),
    totalPrice: withTax(unit * line.quantity, rate, taxes),
    undiscountedUnitPrice: withTax(undiscounted, rate, taxes),
    undiscountedTotalPrice: withTax(undiscounted * line.quantity, rate, taxes),
    taxRate: taxes.isCharged ? rate / 100 : 0,
  });
}

/** Prices of an order that has none yet. */
export const unpriced = {
  shippingPrice: zero,
  undiscountedShippingPrice: 0,
  shippingTaxRate: 0,
  subtotal: zero,
  total: zero,
  undiscountedTotal: zero,
} as const;
