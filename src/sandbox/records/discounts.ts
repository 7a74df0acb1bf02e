import type { Base, Instant, Json, JsonObject, Translations, WithMetadata } from './base.ts';

export type Promotion = Base<'promotion', string> &
  WithMetadata & {
    readonly name: string;
    readonly type: 'CATALOGUE' | 'ORDER';
    readonly description: Json;
    readonly startDate: Instant;
    readonly endDate: Instant | null;
    readonly createdAt: Instant;
    readonly updatedAt: Instant;
    /** When PROMOTION_STARTED or PROMOTION_ENDED was last sent; null before either. */
    readonly lastNotifiedAt: Instant | null;
    /** Of one that was made as a sale of old, as long as nobody changed it as a promotion. */
    readonly saleNumber?: number | null;
    readonly events?: readonly PromotionEvent[];
    readonly translations: Translations<{ name: string; description: Json }>;
  };

/** Who did what with a promotion; exists as long as it does. */
export type PromotionEvent = {
  readonly pk: string;
  readonly date: Instant;
  readonly type:
    | 'PROMOTION_CREATED'
    | 'PROMOTION_UPDATED'
    | 'PROMOTION_STARTED'
    | 'PROMOTION_ENDED'
    | 'RULE_CREATED'
    | 'RULE_UPDATED'
    | 'RULE_DELETED';
  readonly user: number | null;
  readonly app: number | null;
  /** The global id of the rule, which may be gone. */
  readonly ruleId: string | null;
};

export type PromotionRule = Base<'promotionRule', string> & {
  readonly promotion: string;
  readonly name: string | null;
  readonly description: Json;
  readonly channels: readonly number[];
  readonly cataloguePredicate: JsonObject;
  readonly orderPredicate: JsonObject;
  readonly rewardValueType: 'PERCENTAGE' | 'FIXED' | null;
  /** Per cent, or the amount in the channels' currency (major units). */
  readonly rewardValue: number | null;
  readonly rewardType: 'SUBTOTAL_DISCOUNT' | 'GIFT' | null;
  readonly gifts: readonly number[];
  readonly translations: Translations<{ name: string; description: Json }>;
};

export type Voucher = Base<'voucher'> &
  WithMetadata & {
    readonly name: string | null;
    readonly type: 'ENTIRE_ORDER' | 'SPECIFIC_PRODUCT' | 'SHIPPING';
    readonly startDate: Instant;
    readonly endDate: Instant | null;
    readonly usageLimit: number | null;
    readonly applyOncePerOrder: boolean;
    readonly applyOncePerCustomer: boolean;
    readonly onlyForStaff: boolean;
    readonly singleUse: boolean;
    readonly discountValueType: 'FIXED' | 'PERCENTAGE';
    readonly minCheckoutItemsQuantity: number | null;
    readonly countries: readonly string[];
    readonly products: readonly number[];
    readonly variants: readonly number[];
    readonly collections: readonly number[];
    readonly categories: readonly number[];
    readonly translations: Translations<{ name: string }>;
  };

export type VoucherCode = Base<'voucherCode', string> & {
  readonly voucher: number;
  readonly code: string;
  readonly isActive: boolean;
  readonly used: number;
  readonly createdAt: Instant;
};

/** `discountValue` is per cent or an amount in major units; `minSpent` minor units. */
export type VoucherChannelListing = Base<'voucherChannelListing'> & {
  readonly voucher: number;
  readonly channel: number;
  readonly discountValue: number;
  readonly minSpent: number | null;
};

export type VoucherCustomer = Base<'voucherCustomer'> & {
  readonly voucherCode: string;
  readonly email: string;
};

/** Balances in minor units. */
export type GiftCard = Base<'giftCard'> &
  WithMetadata & {
    readonly code: string;
    readonly isActive: boolean;
    readonly currency: string;
    readonly initialBalance: number;
    readonly currentBalance: number;
    readonly expiryDate: string | null;
    readonly createdAt: Instant;
    readonly lastUsedOn: Instant | null;
    readonly createdBy: number | null;
    readonly createdByEmail: string | null;
    readonly usedBy: number | null;
    readonly usedByEmail: string | null;
    /** The App that issued it. */
    readonly app: number | null;
    /** The only customer who may use it. */
    readonly assignedTo: number | null;
    readonly assignedToEmail: string | null;
    readonly product: number | null;
    /** In lower case. */
    readonly tags: readonly string[];
    readonly events: readonly GiftCardEvent[];
  };

export type GiftCardEvent = {
  readonly pk: number;
  readonly date: Instant;
  readonly type: string;
  readonly user: number | null;
  readonly app: number | null;
  readonly parameters: JsonObject;
};

/** Exists as long as a card has it. */
export type GiftCardTag = Base<'giftCardTag'> & { readonly name: string };
