import type { Product } from '../records/catalogue.ts';
import type { Taxed } from '../records/sales.ts';
import type { Channel, ShippingMethodType } from '../records/shop.ts';
import { roundHalfUp } from '../state/money.ts';
import type { Store } from '../state/store.ts';

export type TaxRules = {
  readonly chargeTaxes: boolean;
  readonly strategy: 'FLAT_RATES' | 'TAX_APP';
  readonly displayGrossPrices: boolean;
  readonly pricesEnteredWithTax: boolean;
  readonly taxAppId: string | null;
};

/** The channel's tax configuration, with its exception for `country`. */
export function taxRules(store: Store, channel: Channel, country: string): TaxRules {
  const configuration = store.one('taxConfiguration', 'channel', channel.pk);
  if (configuration === null) throw new Error(`channel ${channel.slug} has no tax configuration`);
  const rules =
    configuration.countryExceptions.find((exception) => exception.country === country) ??
    configuration;
  return {
    chargeTaxes: rules.chargeTaxes,
    strategy: rules.taxCalculationStrategy ?? 'FLAT_RATES',
    displayGrossPrices: rules.displayGrossPrices,
    pricesEnteredWithTax: configuration.pricesEnteredWithTax,
    taxAppId: rules.taxAppId ?? configuration.taxAppId,
  };
}

/** Per cent: the rate of the tax class (a product's own, else its type's) in `country`, else the country's default, else 0. */
export function taxRateOf(
  store: Store,
  taxable: { readonly product?: Product; readonly shippingMethod?: ShippingMethodType },
  _channel: Channel,
  country: string,
): number {
  const rates = store.by('taxClassCountryRate', 'country', country);
  const rateOf = (taxClass: number | null): number | undefined =>
    rates.find((rate) => rate.taxClass === taxClass)?.rate;
  const taxClass = taxClassOf(store, taxable);
  return (taxClass === null ? undefined : rateOf(taxClass)) ?? rateOf(null) ?? 0;
}

function taxClassOf(
  store: Store,
  { product, shippingMethod }: Parameters<typeof taxRateOf>[1],
): number | null {
  if (product !== undefined)
    return product.taxClass ?? store.get('productType', product.productType).taxClass;
  return shippingMethod?.taxClass ?? null;
}

/** `minor` units as entered by staff, with tax; whole minor units, half up. Not charged: gross and net are the same. */
export function taxed(
  store: Store,
  channel: Channel,
  country: string,
  minor: number,
  rate: number,
): Taxed {
  const { chargeTaxes, pricesEnteredWithTax } = taxRules(store, channel, country);
  if (!chargeTaxes) return { gross: minor, net: minor };
  return pricesEnteredWithTax
    ? { gross: minor, net: roundHalfUp(minor / (1 + rate / 100)) }
    : { gross: roundHalfUp(minor * (1 + rate / 100)), net: minor };
}
