import { search, type Search } from '../catalogue/search/product-search.ts';
import { searchVector, type SearchVector, type Weight } from '../catalogue/search/search-vector.ts';
import type { Checkout } from '../records/sales.ts';
import type { Address } from '../records/shop.ts';
import { countryDisplay } from '../state/countries.ts';
import { globalId } from '../state/global-id.ts';
import type { Store } from '../state/store.ts';
import { billingAddressOf, customerOf, shippingAddressOf } from './checkout-state.ts';

type Part = { readonly text: string; readonly weight: Weight };

/** Checkouts by words of their token, customer, addresses, payments and goods. */
export function searchCheckouts(store: Store, text: string): Search<Checkout> {
  return search(text, (checkout) => vectorOf(store, checkout));
}

function vectorOf(store: Store, checkout: Checkout): SearchVector {
  const user = customerOf(store, checkout);
  const addresses = [billingAddressOf(store, checkout), shippingAddressOf(store, checkout)];
  return searchVector(
    [
      ...weighed('A', [checkout.pk]),
      ...emailParts(checkout.email),
      ...emailParts(user?.email ?? null),
      ...weighed('A', [user?.firstName, user?.lastName]),
      ...weighed('B', addresses.flatMap(addressTexts)),
      ...weighed('D', paymentTexts(store, checkout)),
      ...weighed('C', goodsTexts(store, checkout)),
      ...weighed('D', transactionTexts(store, checkout)),
    ].filter((part) => part.text !== ''),
  );
}

function weighed(weight: Weight, texts: readonly (string | null | undefined)[]): Part[] {
  return texts.map((text) => ({ text: text ?? '', weight }));
}

function emailParts(email: string | null): Part[] {
  if (!email) return [];
  const domain = email.includes('@') ? email.slice(email.lastIndexOf('@') + 1) : '';
  return [...weighed('A', [email]), ...weighed('B', [domain])];
}

function addressTexts(address: Address | null): string[] {
  if (address === null) return [];
  const { firstName, lastName, streetAddress1, country } = address;
  return [
    [firstName, lastName, streetAddress1, countryDisplay(country).country, country].join(' '),
    address.companyName,
    address.countryArea,
    address.city,
    address.cityArea,
    address.streetAddress2,
    address.postalCode,
    address.phone,
  ];
}

function paymentTexts(store: Store, { pk }: Checkout): string[] {
  return store
    .by('payment', 'checkout', pk)
    .flatMap((payment) => [globalId('Payment', payment.pk), payment.pspReference ?? '']);
}

function goodsTexts(store: Store, { pk }: Checkout): string[] {
  return store.by('checkoutLine', 'checkout', pk).flatMap((line) => {
    const variant = store.get('productVariant', line.variant);
    return [variant.sku ?? '', store.get('product', variant.product).name, variant.name];
  });
}

function transactionTexts(store: Store, { pk }: Checkout): string[] {
  return store
    .by('transactionItem', 'checkout', pk)
    .flatMap((item) => [
      globalId('TransactionItem', item.pk),
      item.pspReference,
      ...store
        .by('transactionEvent', 'transaction', item.pk)
        .map(({ pspReference }) => pspReference),
    ]);
}
