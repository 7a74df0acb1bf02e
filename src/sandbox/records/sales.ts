import type { Base, Instant, Json, JsonObject, WithMetadata } from './base.ts';

/** A voucher's or promotion's part in a price. `value` is per cent or an amount in major units, `amount` in minor ones. */
export type LineDiscount = {
  readonly pk: string;
  readonly type: 'PROMOTION' | 'VOUCHER' | 'ORDER_PROMOTION' | 'MANUAL' | 'SALE';
  readonly valueType: 'FIXED' | 'PERCENTAGE';
  readonly value: number;
  readonly amount: number;
  readonly name: string | null;
  readonly translatedName: string | null;
  readonly reason: string | null;
  readonly promotionRule: string | null;
  readonly voucherCode: string | null;
  /** Of an order from elsewhere that did not say; Saleor keeps then what it cannot read. */
  readonly hasNoType?: true;
};

/** Gross and net, minor units. */
export type Taxed = { readonly gross: number; readonly net: number };

/** Amounts in minor units of the channel's currency, as of the last calculation (prices are frozen between them). */
export type Checkout = Base<'checkout', string> &
  WithMetadata & {
    readonly channel: number;
    readonly user: number | null;
    readonly email: string | null;
    readonly languageCode: string;
    /** The country stock and taxes are counted for. */
    readonly country: string;
    readonly shippingAddress: number | null;
    readonly billingAddress: number | null;
    readonly saveShippingAddress: boolean;
    readonly saveBillingAddress: boolean;
    /** The chosen CheckoutDelivery. */
    readonly delivery: string | null;
    readonly collectionPoint: string | null;
    readonly voucherCode: string | null;
    /** A usage counted for this checkout is not counted again. */
    readonly isVoucherUsageIncreased: boolean;
    readonly giftCards: readonly number[];
    readonly discount: number;
    readonly discountName: string | null;
    readonly translatedDiscountName: string | null;
    /** What an order promotion takes off. */
    readonly orderDiscount: LineDiscount | null;
    readonly note: string;
    readonly redirectUrl: string | null;
    readonly subtotal: Taxed;
    readonly shippingPrice: Taxed;
    readonly undiscountedShippingPrice: number;
    /** Fraction, 0.2 for 20 %. */
    readonly shippingTaxRate: number;
    readonly total: Taxed;
    /** Before vouchers, without tax: what the rules of order promotions look at. */
    readonly baseSubtotal: number;
    readonly baseTotal: number;
    readonly taxExemption: boolean;
    readonly createdAt: Instant;
    readonly updatedAt: Instant;
    readonly lastAutomaticCompletionAttempt: Instant | null;
    /** Prices are taken anew when this has passed, or a mutation invalidated them. */
    readonly pricesExpireAt: Instant;
    readonly deliveriesStaleAt: Instant | null;
    /** As of the last calculation or change of a transaction: payments/statuses.ts. NONE at first. */
    readonly authorizeStatus?: Order['authorizeStatus'];
    readonly chargeStatus?: Order['chargeStatus'];
  };

export type CheckoutLine = Base<'checkoutLine', string> &
  WithMetadata & {
    readonly checkout: string;
    readonly variant: number;
    readonly quantity: number;
    readonly isGift: boolean;
    readonly priceOverride: number | null;
    readonly priceOverrideReason: string | null;
    readonly undiscountedUnitPrice: number;
    readonly priorUnitPrice: number | null;
    readonly unitPrice: Taxed;
    readonly totalPrice: Taxed;
    /** Fraction, 0.2 for 20 %. */
    readonly taxRate: number;
    /** Of promotions; vouchers are applied anew with each calculation. */
    readonly discounts: readonly LineDiscount[];
    readonly createdAt: Instant;
  };

/** One offer of delivery for one checkout, with the price as of its calculation. */
export type CheckoutDelivery = Base<'checkoutDelivery', string> &
  WithMetadata & {
    readonly checkout: string;
    readonly shippingMethod: number;
    readonly name: string;
    readonly description: Json | null;
    readonly price: number;
    readonly maximumDeliveryDays: number | null;
    readonly minimumDeliveryDays: number | null;
    readonly taxClass: number | null;
    readonly active: boolean;
    readonly message: string;
    /** False once a chosen one no longer fits: it stays the checkout's choice until another is made. */
    readonly isValid: boolean;
    readonly createdAt: Instant;
  };

/** Pieces kept for a checkout for a while, if the shop says so. */
export type Reservation = Base<'reservation'> & {
  readonly stock: number;
  readonly checkoutLine: string;
  readonly quantity: number;
  readonly reservedUntil: Instant;
};

export type Order = Base<'order', string> &
  WithMetadata & {
    readonly number: number;
    readonly status:
      | 'DRAFT'
      | 'UNCONFIRMED'
      | 'UNFULFILLED'
      | 'PARTIALLY_FULFILLED'
      | 'FULFILLED'
      | 'PARTIALLY_RETURNED'
      | 'RETURNED'
      | 'CANCELED'
      | 'EXPIRED';
    readonly origin: 'CHECKOUT' | 'DRAFT' | 'REISSUE' | 'BULK_CREATE';
    /** The order this one replaces. */
    readonly original: string | null;
    readonly channel: number;
    readonly user: number | null;
    readonly userEmail: string;
    readonly languageCode: string;
    readonly checkout: string | null;
    readonly createdAt: Instant;
    readonly updatedAt: Instant;
    readonly expiredAt: Instant | null;
    readonly shippingAddress: number | null;
    readonly billingAddress: number | null;
    readonly shippingMethod: number | null;
    readonly shippingMethodName: string | null;
    readonly collectionPoint: string | null;
    readonly collectionPointName: string | null;
    readonly shippingPrice: Taxed;
    readonly undiscountedShippingPrice: number;
    /** Fraction, 0.2 for 20 %. */
    readonly shippingTaxRate: number;
    readonly shippingTaxClass: number | null;
    readonly shippingTaxClassName: string | null;
    readonly subtotal: Taxed;
    readonly total: Taxed;
    readonly undiscountedTotal: Taxed;
    readonly voucher: number | null;
    readonly voucherCode: string | null;
    readonly discounts: readonly LineDiscount[];
    readonly giftCards: readonly { readonly giftCard: number; readonly amount: number }[];
    readonly displayGrossPrices: boolean;
    readonly customerNote: string;
    readonly redirectUrl: string | null;
    readonly trackingClientId: string;
    readonly externalReference: string | null;
    /** These four follow from payments, transactions and granted refunds: payments/statuses.ts. */
    readonly chargeStatus: 'NONE' | 'PARTIAL' | 'FULL' | 'OVERCHARGED';
    readonly authorizeStatus: 'NONE' | 'PARTIAL' | 'FULL';
    readonly totalCharged: number;
    readonly totalAuthorized: number;
    readonly events: readonly OrderEvent[];
    readonly invoices: readonly JsonObject[];
  };

export type OrderEvent = {
  readonly pk: number;
  readonly date: Instant;
  readonly type: string;
  readonly user: number | null;
  readonly app: number | null;
  /** The event this one corrects. */
  readonly related: number | null;
  readonly parameters: { readonly [key: string]: Json };
};

export type OrderLine = Base<'orderLine', string> &
  WithMetadata & {
    readonly order: string;
    readonly variant: number | null;
    readonly productName: string;
    readonly variantName: string;
    readonly translatedProductName: string;
    readonly translatedVariantName: string;
    readonly productSku: string | null;
    readonly productVariantId: string | null;
    readonly isShippingRequired: boolean;
    readonly isGiftCard: boolean;
    readonly isGift: boolean;
    readonly quantity: number;
    readonly quantityFulfilled: number;
    /** An App set the price in the checkout, or staff in a draft. */
    readonly isPriceOverridden?: boolean;
    readonly priceOverrideReason?: string | null;
    readonly unitPrice: Taxed;
    readonly undiscountedUnitPrice: Taxed;
    readonly totalPrice: Taxed;
    readonly undiscountedTotalPrice: Taxed;
    readonly unitDiscount: number;
    readonly unitDiscountReason: string | null;
    readonly unitDiscountType: 'FIXED' | 'PERCENTAGE' | null;
    readonly unitDiscountValue: number;
    /** Fraction, 0.2 for 20 %. */
    readonly taxRate: number | null;
    readonly taxClass: number | null;
    readonly taxClassName: string | null;
    readonly voucherCode: string | null;
    readonly saleId: string | null;
    readonly discounts: readonly LineDiscount[];
  };

export type Fulfillment = Base<'fulfillment'> &
  WithMetadata & {
    readonly order: string;
    readonly fulfillmentOrder: number;
    readonly status:
      | 'FULFILLED'
      | 'REFUNDED'
      | 'RETURNED'
      | 'REPLACED'
      | 'REFUNDED_AND_RETURNED'
      | 'CANCELED'
      | 'WAITING_FOR_APPROVAL';
    readonly trackingNumber: string;
    readonly createdAt: Instant;
    readonly shippingRefundAmount: number | null;
    readonly totalRefundAmount: number | null;
    readonly reason: string;
    /** A page, as with those of refunds. */
    readonly reasonReference?: number | null;
  };

export type FulfillmentLine = Base<'fulfillmentLine'> & {
  readonly fulfillment: number;
  readonly orderLine: string;
  readonly quantity: number;
  readonly stock: number | null;
  readonly reason: string;
  readonly reasonReference?: number | null;
};

/** What staff allow to be paid back, before any money moves. */
export type OrderGrantedRefund = Base<'orderGrantedRefund'> & {
  readonly order: string;
  readonly amount: number;
  readonly reason: string;
  readonly reasonReference: number | null;
  readonly shippingCostsIncluded: boolean;
  readonly status: 'NONE' | 'PENDING' | 'SUCCESS' | 'FAILURE';
  readonly transaction: string | null;
  readonly user: number | null;
  readonly app: number | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly lines: readonly {
    readonly pk: number;
    readonly orderLine: string;
    readonly quantity: number;
    readonly reason: string | null;
    readonly reasonReference?: number | null;
  }[];
};

/** What a legacy payment did at its gateway. */
export type PaymentTransaction = {
  readonly pk: number;
  readonly createdAt: Instant;
  readonly token: string;
  readonly kind: 'EXTERNAL' | 'AUTH' | 'CAPTURE' | 'REFUND' | 'VOID';
  readonly isSuccess: boolean;
  readonly amount: number;
  readonly error: string | null;
};

/** The legacy payment of the plugins. */
export type Payment = Base<'payment'> &
  WithMetadata & {
    readonly gateway: string;
    readonly token: string;
    readonly isActive: boolean;
    readonly checkout: string | null;
    readonly order: string | null;
    readonly total: number;
    readonly capturedAmount: number;
    readonly currency: string;
    readonly chargeStatus:
      | 'NOT_CHARGED'
      | 'PENDING'
      | 'PARTIALLY_CHARGED'
      | 'FULLY_CHARGED'
      | 'PARTIALLY_REFUNDED'
      | 'FULLY_REFUNDED'
      | 'REFUSED'
      | 'CANCELLED';
    readonly pspReference: string | null;
    readonly paymentMethodType: string;
    readonly customerIpAddress: string | null;
    readonly card: {
      readonly brand: string;
      readonly lastDigits: string;
      readonly expMonth: number;
      readonly expYear: number;
    } | null;
    readonly createdAt: Instant;
    readonly updatedAt: Instant;
    readonly returnUrl: string | null;
    readonly transactions: readonly PaymentTransaction[];
  };

/** GraphQL's TransactionItem; `pk` is its token. Amounts in minor units. */
export type TransactionItem = Base<'transactionItem', string> &
  WithMetadata & {
    readonly checkout: string | null;
    readonly order: string | null;
    readonly currency: string;
    readonly createdAt: Instant;
    readonly modifiedAt: Instant;
    readonly name: string;
    readonly message: string;
    readonly pspReference: string;
    readonly externalUrl: string;
    readonly availableActions: readonly string[];
    readonly idempotencyKey: string | null;
    readonly app: number | null;
    readonly appIdentifier: string | null;
    readonly user: number | null;
    readonly authorized: number;
    readonly charged: number;
    readonly refunded: number;
    readonly canceled: number;
    readonly authorizePending: number;
    readonly chargePending: number;
    readonly refundPending: number;
    readonly cancelPending: number;
    readonly paymentMethod: PaymentMethod | null;
    /** The card behind a transaction of Saleor's own gift card gateway. */
    readonly giftCard: number | null;
  };

export type PaymentMethod = {
  readonly type: 'CARD' | 'OTHER' | 'GIFT_CARD';
  readonly name: string;
  readonly brand: string | null;
  readonly firstDigits: string | null;
  /** Of a card; of a gift card its last characters. */
  readonly lastDigits: string | null;
  readonly expMonth: number | null;
  readonly expYear: number | null;
};

export type TransactionEvent = Base<'transactionEvent'> & {
  readonly transaction: string;
  readonly type: string | null;
  readonly amount: number;
  readonly pspReference: string;
  readonly message: string;
  readonly externalUrl: string;
  readonly idempotencyKey: string | null;
  readonly includeInCalculations: boolean;
  readonly createdAt: Instant;
  readonly app: number | null;
  readonly appIdentifier: string | null;
  readonly user: number | null;
  readonly grantedRefund: number | null;
  readonly reasonReference: number | null;
};
