import type { Base, Instant, Json, Translations, WithMetadata } from './base.ts';

/** The one Site with its settings; defaults as a freshly migrated 3.23 has them. */
export type Shop = Base<'shop'> &
  WithMetadata & {
    readonly name: string;
    readonly description: string;
    readonly domain: string;
    readonly headerText: string;
    readonly companyAddress: number | null;
    readonly trackInventoryByDefault: boolean;
    readonly defaultWeightUnit: string;
    readonly limitQuantityPerCheckout: number | null;
    readonly reserveStockDurationAnonymousUser: number | null;
    readonly reserveStockDurationAuthenticatedUser: number | null;
    readonly enableAccountConfirmationByEmail: boolean;
    readonly allowLoginWithoutConfirmation: boolean;
    readonly fulfillmentAutoApprove: boolean;
    readonly fulfillmentAllowUnpaid: boolean;
    readonly useLegacyShippingZoneStockAvailability: boolean;
    readonly useLegacyUpdateWebhookEmission: boolean;
    /** The page type whose pages say why money goes back; where there is one, staff must name such a page. */
    readonly refundReasonReferenceType?: number | null;
    /** The same for goods that come back. */
    readonly returnReasonReferenceType?: number | null;
    readonly preserveAllAddressFields: boolean;
    readonly allowStorefrontTraffic: boolean;
    readonly passwordLoginMode: 'ENABLED' | 'CUSTOMERS_ONLY' | 'DISABLED';
    readonly customerSetPasswordUrl: string | null;
    readonly defaultMailSenderName: string;
    readonly defaultMailSenderAddress: string | null;
    readonly chargeTaxesOnShipping: boolean;
    readonly includeTaxesInPrices: boolean;
    readonly displayGrossPrices: boolean;
    readonly accountConfirmMergeMode: 'MERGE_DISABLED' | 'REQUIRE_PASSWORD';
    readonly giftCardExpiryType: 'NEVER_EXPIRE' | 'EXPIRY_PERIOD';
    readonly giftCardExpiryPeriod: {
      readonly type: 'DAY' | 'MONTH' | 'YEAR';
      readonly amount: number;
    } | null;
    /** Menus; what `assignNavigation` sets. */
    readonly topMenu: number | null;
    readonly bottomMenu: number | null;
    readonly translations: Translations<{ headerText: string; description: string }>;
  };

export type Channel = Base<'channel'> &
  WithMetadata & {
    readonly name: string;
    readonly slug: string;
    readonly isActive: boolean;
    readonly currency: string;
    readonly defaultCountry: string;
    readonly allocationStrategy: 'PRIORITIZE_SORTING_ORDER' | 'PRIORITIZE_HIGH_STOCK';
    readonly automaticallyConfirmAllNewOrders: boolean;
    readonly automaticallyFulfillNonShippableGiftCard: boolean;
    /** Minutes. */
    readonly expireOrdersAfter: number | null;
    /** Days. */
    readonly deleteExpiredOrdersAfter: number;
    readonly markAsPaidStrategy: 'PAYMENT_FLOW' | 'TRANSACTION_FLOW';
    readonly allowUnpaidOrders: boolean;
    readonly includeDraftOrderInVoucherUsage: boolean;
    readonly draftOrderLinePriceFreezePeriod: number | null;
    readonly useLegacyLineDiscountPropagation: boolean;
    readonly useLegacyErrorFlow: boolean;
    readonly automaticallyCompleteFullyPaidCheckouts: boolean;
    readonly automaticCompletionDelay: number | null;
    readonly automaticCompletionCutOffDate: Instant | null;
    readonly allowLegacyGiftCardUse: boolean;
    readonly defaultTransactionFlowStrategy: 'CHARGE' | 'AUTHORIZATION';
    readonly releaseFundsForExpiredCheckouts: boolean;
    /** Hours. */
    readonly checkoutTtlBeforeReleasingFunds: number;
    readonly checkoutReleaseFundsCutOffDate: Instant | null;
    /** The channel's warehouses in the order staff gave them; those it does not name come after, as they were made. */
    readonly warehouseOrder?: readonly string[];
  };

export type Address = Base<'address'> &
  WithMetadata & {
    readonly firstName: string;
    readonly lastName: string;
    readonly companyName: string;
    readonly streetAddress1: string;
    readonly streetAddress2: string;
    readonly city: string;
    readonly cityArea: string;
    readonly postalCode: string;
    /** ISO 3166 code. */
    readonly country: string;
    readonly countryArea: string;
    /** E.164, or what was typed where validation was off. */
    readonly phone: string;
    readonly validationSkipped: boolean;
  };

export type Warehouse = Base<'warehouse', string> &
  WithMetadata & {
    readonly name: string;
    readonly slug: string;
    readonly email: string;
    readonly address: number;
    readonly externalReference: string | null;
    readonly clickAndCollectOption: 'DISABLED' | 'LOCAL' | 'ALL';
    readonly isPrivate: boolean;
    readonly channels: readonly number[];
    readonly createdAt: Instant;
  };

export type ShippingZone = Base<'shippingZone'> &
  WithMetadata & {
    readonly name: string;
    readonly description: string;
    readonly countries: readonly string[];
    readonly default: boolean;
    readonly channels: readonly number[];
    readonly warehouses: readonly string[];
  };

/** What staff see as ShippingMethodType and shoppers as ShippingMethod. Weights in kg. */
export type ShippingMethodType = Base<'shippingMethodType'> &
  WithMetadata & {
    readonly name: string;
    readonly description: Json | null;
    readonly type: 'PRICE' | 'WEIGHT';
    readonly shippingZone: number;
    readonly minimumOrderWeight: number | null;
    readonly maximumOrderWeight: number | null;
    readonly minimumDeliveryDays: number | null;
    readonly maximumDeliveryDays: number | null;
    readonly taxClass: number | null;
    readonly excludedProducts: readonly number[];
    readonly postalCodeRules: readonly {
      readonly pk: number;
      readonly start: string;
      readonly end: string | null;
      readonly inclusionType: 'INCLUDE' | 'EXCLUDE';
    }[];
    readonly translations: Translations<{ name: string; description: Json }>;
  };

/** Amounts in minor units; the limits belong to the range. */
export type ShippingMethodChannelListing = Base<'shippingMethodChannelListing'> & {
  readonly shippingMethod: number;
  readonly channel: number;
  readonly price: number;
  readonly minimumOrderPrice: number | null;
  readonly maximumOrderPrice: number | null;
};

export type TaxClass = Base<'taxClass'> & WithMetadata & { readonly name: string };

/** Per cent; `taxClass` null is the country's default rate. */
export type TaxClassCountryRate = Base<'taxClassCountryRate'> & {
  readonly taxClass: number | null;
  readonly country: string;
  readonly rate: number;
};

export type TaxConfiguration = Base<'taxConfiguration'> &
  WithMetadata & {
    readonly channel: number;
    readonly chargeTaxes: boolean;
    readonly taxCalculationStrategy: 'FLAT_RATES' | 'TAX_APP' | null;
    readonly displayGrossPrices: boolean;
    readonly pricesEnteredWithTax: boolean;
    readonly taxAppId: string | null;
    readonly useWeightedTaxForShipping: boolean;
    readonly countryExceptions: readonly {
      readonly country: string;
      readonly chargeTaxes: boolean;
      readonly taxCalculationStrategy: 'FLAT_RATES' | 'TAX_APP' | null;
      readonly displayGrossPrices: boolean;
      readonly taxAppId: string | null;
      readonly useWeightedTaxForShipping: boolean;
    }[];
  };

export type Menu = Base<'menu'> & WithMetadata & { readonly name: string; readonly slug: string };

export type MenuItem = Base<'menuItem'> &
  WithMetadata & {
    readonly menu: number;
    readonly parent: number | null;
    readonly name: string;
    /** Null sorts last, then by pk. */
    readonly sortOrder: number | null;
    readonly category: number | null;
    readonly collection: number | null;
    readonly page: number | null;
    readonly url: string | null;
    readonly translations: Translations<{ name: string }>;
  };
