import { taxRateOf, taxRules } from '../pricing/tax.ts';
import type { Product } from '../records/catalogue.ts';
import type { Checkout, Taxed } from '../records/sales.ts';
import { roundHalfUp } from '../state/money.ts';
import type { Store } from '../state/store.ts';
import { channelOf, taxCountry } from './checkout-state.ts';

/** How a checkout is taxed: flat rates of its country, in per cent. */
export type Taxes = {
  /** Whether prices are taken as staff entered them, with tax. */
  readonly areIncluded: boolean;
  readonly isCharged: boolean;
  rateOfProduct(product: Product): number;
  /** Null is the country's default rate. */
  rateOfClass(taxClass: number | null): number;
};

export function taxesOf(store: Store, checkout: Checkout): Taxes {
  const channel = channelOf(store, checkout);
  const country = taxCountry(store, checkout);
  const { chargeTaxes, pricesEnteredWithTax } = taxRules(store, channel, country);
  return {
    areIncluded: pricesEnteredWithTax,
    isCharged: chargeTaxes && !checkout.taxExemption,
    rateOfProduct: (product) => taxRateOf(store, { product }, channel, country),
    rateOfClass: (taxClass) => {
      const rates = store.by('taxClassCountryRate', 'country', country);
      const rateFor = (wanted: number | null) =>
        rates.find((rate) => rate.taxClass === wanted)?.rate;
      return (taxClass === null ? undefined : rateFor(taxClass)) ?? rateFor(null) ?? 0;
    },
  };
}

/** `amount` as staff entered it, at a rate in per cent. Without charge the net price of a price with tax is the price. */
export function withTax(
  amount: number,
  rate: number,
  { areIncluded, isCharged }: Pick<Taxes, 'areIncluded' | 'isCharged'>,
): Taxed {
  const factor = 1 + rate / 100;
  if (!areIncluded)
    return isCharged
      ? { net: roundHalfUp(amount), gross: roundHalfUp(amount * factor) }
      : { net: roundHalfUp(amount), gross: roundHalfUp(amount) };
  const net = roundHalfUp(amount / factor);
  return { net, gross: isCharged ? roundHalfUp(amount) : net };
}
