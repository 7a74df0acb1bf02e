import type { AddressInput } from '../../addresses/valid-address.ts';
import type { TransactionInput } from '../../payments/transaction-input.ts';
import type { Instant } from '../../records/base.ts';
import type { Order } from '../../records/sales.ts';
import type { MetadataInput, MetadataItems } from '../../staff-shop/input/metadata.ts';

/** Major units. */
export type TaxedInput = { readonly gross: number; readonly net: number };

export type VariantInput = {
  readonly variantId?: string | null;
  readonly variantExternalReference?: string | null;
  readonly variantSku?: string | null;
};
export type LineInput = VariantInput &
  MetadataInput & {
    readonly variantName?: string | null;
    readonly productName?: string | null;
    readonly productSku?: string | null;
    readonly translatedVariantName?: string | null;
    readonly translatedProductName?: string | null;
    readonly createdAt: Instant;
    readonly isShippingRequired: boolean;
    readonly isGiftCard: boolean;
    readonly quantity: number;
    readonly totalPrice: TaxedInput;
    readonly undiscountedTotalPrice: TaxedInput;
    readonly unitDiscountReason?: string | null;
    readonly unitDiscountType?: 'FIXED' | 'PERCENTAGE' | null;
    readonly unitDiscountValue?: number | null;
    readonly warehouse: string;
    /** Fraction. */
    readonly taxRate?: number | null;
    readonly taxClassId?: string | null;
    readonly taxClassName?: string | null;
    readonly taxClassMetadata?: MetadataItems;
    readonly taxClassPrivateMetadata?: MetadataItems;
  };
export type DeliveryInput = {
  readonly warehouseId?: string | null;
  readonly warehouseName?: string | null;
  readonly shippingMethodId?: string | null;
  readonly shippingMethodName?: string | null;
  readonly shippingPrice?: TaxedInput | null;
  /** Fraction. */
  readonly shippingTaxRate?: number | null;
  readonly shippingTaxClassId?: string | null;
  readonly shippingTaxClassName?: string | null;
  readonly shippingTaxClassMetadata?: MetadataItems;
  readonly shippingTaxClassPrivateMetadata?: MetadataItems;
};
export type NoteInput = {
  readonly message: string;
  readonly date?: Instant | null;
  readonly userId?: string | null;
  readonly userEmail?: string | null;
  readonly userExternalReference?: string | null;
  readonly appId?: string | null;
};
export type FulfillmentLineInput = VariantInput & {
  readonly quantity: number;
  readonly warehouse: string;
  readonly orderLineIndex: number;
};
export type FulfillmentInput = {
  readonly trackingCode?: string | null;
  readonly lines?: readonly FulfillmentLineInput[] | null;
};
export type DiscountInput = {
  readonly valueType: 'FIXED' | 'PERCENTAGE';
  readonly value: number;
  readonly reason?: string | null;
};
export type OrderInput = MetadataInput & {
  readonly externalReference?: string | null;
  readonly channel: string;
  readonly createdAt: Instant;
  readonly status?: Order['status'];
  readonly user: {
    readonly id?: string | null;
    readonly email?: string | null;
    readonly externalReference?: string | null;
  };
  readonly billingAddress: AddressInput;
  readonly shippingAddress?: AddressInput | null;
  readonly currency: string;
  readonly customerNote?: string | null;
  readonly notes?: readonly NoteInput[] | null;
  readonly languageCode: string;
  readonly weight?: number | { readonly unit: string; readonly value: number } | null;
  readonly redirectUrl?: string | null;
  readonly lines: readonly LineInput[];
  readonly deliveryMethod?: DeliveryInput | null;
  readonly giftCards?: readonly string[] | null;
  readonly voucherCode?: string | null;
  readonly discounts?: readonly DiscountInput[] | null;
  readonly fulfillments?: readonly FulfillmentInput[] | null;
  readonly transactions?: readonly TransactionInput[] | null;
  readonly invoices?: readonly object[] | null;
};
