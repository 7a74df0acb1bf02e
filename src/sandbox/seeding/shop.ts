import { noMetadata } from '../records/base.ts';
import type { Channel } from '../records/shop.ts';
import { minorUnits } from '../state/money.ts';
import type { Store } from '../state/store.ts';
import type { Places } from './places.ts';
import type { Seed } from './seed-shape.ts';

const euCountries = ['DE', 'AT', 'HR', 'SI', 'SK', 'HU', 'RO', 'BG', 'GR', 'IT', 'FR', 'NL'];

type Method = {
  readonly name: string;
  readonly english: string;
  /** Major units. */
  readonly price: number;
  readonly from: number;
  readonly to: number | null;
  readonly days: readonly [number, number];
};
type Market = {
  readonly name: string;
  readonly slug: string;
  readonly currency: string;
  readonly defaultCountry: string;
  readonly countries: readonly string[];
  readonly methods: readonly Method[];
};

const markets: readonly Market[] = [
  {
    name: 'Srbija',
    slug: 'rs',
    currency: 'RSD',
    defaultCountry: 'RS',
    countries: ['RS'],
    methods: [
      { name: 'Kurirska služba', english: 'Courier', price: 390, from: 0, to: 4999, days: [1, 3] },
      {
        name: 'Besplatna dostava',
        english: 'Free delivery',
        price: 0,
        from: 5000,
        to: null,
        days: [1, 3],
      },
    ],
  },
  {
    name: 'Evropa',
    slug: 'eu',
    currency: 'EUR',
    defaultCountry: 'DE',
    countries: euCountries,
    methods: [
      {
        name: 'Međunarodna dostava',
        english: 'International delivery',
        price: 9.9,
        from: 0,
        to: null,
        days: [4, 8],
      },
    ],
  },
];

/** Per cent, contained in every price; a demo's simplification for the countries beside Serbia. */
const vat = 20;

/** Channels, warehouse, delivery, taxes and the product type of the demo shop. */
export function seedShop(
  store: Store,
  seed: Seed,
  productAttributes: readonly number[],
  now: string,
): Places {
  store.update(store.get('shop', 1), { name: seed.shop.name, description: seed.shop.tagline.sr });
  const channels = markets.map((market) => seedChannel(store, market));
  const warehouse = seedWarehouse(store, channels, now);
  markets.forEach((market, index) => seedDelivery(store, market, channels[index]!, warehouse));
  const taxClass = seedTaxes(store, channels);
  const productType = store.insert('productType', {
    ...noMetadata,
    name: 'Kozmetika',
    slug: 'kozmetika',
    kind: 'NORMAL',
    isShippingRequired: true,
    isDigital: false,
    weight: 0.1,
    taxClass,
    productAttributes,
    variantAttributes: [],
  });
  return {
    channels,
    warehouse,
    taxClass,
    productType: productType.pk,
    categories: new Map(),
    collections: new Map(),
    pages: new Map(),
    products: new Map(),
  };
}

function seedChannel(store: Store, { name, slug, currency, defaultCountry }: Market): Channel {
  return store.insert('channel', {
    ...noMetadata,
    name,
    slug,
    isActive: true,
    currency,
    defaultCountry,
    allocationStrategy: 'PRIORITIZE_SORTING_ORDER',
    automaticallyConfirmAllNewOrders: true,
    automaticallyFulfillNonShippableGiftCard: true,
    expireOrdersAfter: null,
    deleteExpiredOrdersAfter: 60,
    markAsPaidStrategy: 'TRANSACTION_FLOW',
    // Orders are paid in cash on delivery.
    allowUnpaidOrders: true,
    includeDraftOrderInVoucherUsage: false,
    draftOrderLinePriceFreezePeriod: 24,
    useLegacyLineDiscountPropagation: false,
    useLegacyErrorFlow: true,
    automaticallyCompleteFullyPaidCheckouts: false,
    automaticCompletionDelay: null,
    automaticCompletionCutOffDate: null,
    allowLegacyGiftCardUse: true,
    defaultTransactionFlowStrategy: 'CHARGE',
    releaseFundsForExpiredCheckouts: false,
    checkoutTtlBeforeReleasingFunds: 6,
    checkoutReleaseFundsCutOffDate: null,
  });
}

function seedWarehouse(store: Store, channels: readonly Channel[], now: string): string {
  const address = store.insert('address', {
    ...noMetadata,
    firstName: '',
    lastName: '',
    companyName: 'Manoon',
    streetAddress1: 'Dunavska 12',
    streetAddress2: '',
    city: 'BEOGRAD',
    cityArea: '',
    postalCode: '11000',
    country: 'RS',
    countryArea: '',
    phone: '',
    validationSkipped: false,
  });
  return store.insert('warehouse', {
    ...noMetadata,
    name: 'Magacin Beograd',
    slug: 'magacin-beograd',
    email: '',
    address: address.pk,
    externalReference: null,
    clickAndCollectOption: 'DISABLED',
    isPrivate: true,
    channels: channels.map(({ pk }) => pk),
    createdAt: now,
  }).pk;
}

function seedDelivery(store: Store, market: Market, channel: Channel, warehouse: string): void {
  const zone = store.insert('shippingZone', {
    ...noMetadata,
    name: market.name,
    description: '',
    countries: market.countries,
    default: false,
    channels: [channel.pk],
    warehouses: [warehouse],
  });
  const minor = (amount: number) => minorUnits(amount, channel.currency);
  for (const { name, english, price, from, to, days } of market.methods) {
    const method = store.insert('shippingMethodType', {
      ...noMetadata,
      name,
      description: null,
      type: 'PRICE',
      shippingZone: zone.pk,
      minimumOrderWeight: null,
      maximumOrderWeight: null,
      minimumDeliveryDays: days[0],
      maximumDeliveryDays: days[1],
      taxClass: null,
      excludedProducts: [],
      postalCodeRules: [],
      translations: { EN: { pk: store.nextPk('translation'), name: english, description: null } },
    });
    store.insert('shippingMethodChannelListing', {
      shippingMethod: method.pk,
      channel: channel.pk,
      price: minor(price),
      minimumOrderPrice: minor(from),
      maximumOrderPrice: to === null ? null : minor(to),
    });
  }
}

function seedTaxes(store: Store, channels: readonly Channel[]): number {
  const { pk } = store.insert('taxClass', { ...noMetadata, name: `PDV ${vat}%` });
  for (const country of ['RS', ...euCountries]) {
    store.insert('taxClassCountryRate', { taxClass: pk, country, rate: vat });
    // The country's own rate: delivery has no class.
    store.insert('taxClassCountryRate', { taxClass: null, country, rate: vat });
  }
  for (const channel of channels)
    store.insert('taxConfiguration', {
      ...noMetadata,
      channel: channel.pk,
      chargeTaxes: true,
      taxCalculationStrategy: 'FLAT_RATES',
      displayGrossPrices: true,
      pricesEnteredWithTax: true,
      taxAppId: null,
      useWeightedTaxForShipping: false,
      countryExceptions: [],
    });
  return pk;
}
