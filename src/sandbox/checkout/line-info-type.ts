import type {
  Product,
  ProductType,
  ProductVariant,
  ProductVariantChannelListing,
} from '../records/catalogue.ts';
import type { Voucher } from '../records/discounts.ts';
import type { CheckoutLine } from '../records/sales.ts';

/** A line with what its price depends on. Amounts in minor units, as staff entered them. */
export type LineInfo = {
  readonly line: CheckoutLine;
  readonly variant: ProductVariant;
  readonly product: Product;
  readonly productType: ProductType;
  readonly listing: ProductVariantChannelListing | null;
  /** Today's price, or the line's own where the channel has none any more. */
  readonly unitPrice: number;
  /** The same with the best catalogue promotion. */
  readonly discountedUnitPrice: number;
  /** A voucher that takes something off this line, not off the whole. */
  readonly voucher: Voucher | null;
};
