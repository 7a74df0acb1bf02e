import type { AddressFields } from '../../addresses/valid-address.ts';
import type { User } from '../../records/accounts.ts';
import type { ProductVariant } from '../../records/catalogue.ts';
import type { GiftCard, VoucherCode } from '../../records/discounts.ts';
import type { Order, OrderEvent, OrderLine, TransactionItem } from '../../records/sales.ts';
import type { Channel, Warehouse } from '../../records/shop.ts';
import type { StatedAmounts, TransactionInput } from '../../payments/transaction-input.ts';
import type { MetadataItems } from '../../staff-shop/input/metadata.ts';

export type Problem = {
  readonly message: string;
  readonly path: string | null;
  readonly code: string;
};

export type NewLine = {
  readonly variant: ProductVariant | null;
  readonly warehouse: Warehouse;
  readonly fields: Omit<OrderLine, 'model' | 'pk' | 'order' | 'quantityFulfilled'>;
};
export type NewFulfillment = {
  readonly trackingNumber: string;
  /** `line` counts from 0. */
  readonly lines: readonly { readonly line: number; readonly quantity: number }[];
};
export type NewTransaction = {
  readonly input: TransactionInput;
  readonly amounts: StatedAmounts;
  readonly currency: TransactionItem['currency'];
};
/** What one input makes, once nothing of it is in the way. */
export type NewOrder = {
  readonly channel: Channel;
  readonly user: User | null;
  readonly billingAddress: AddressFields;
  readonly shippingAddress: AddressFields | null;
  readonly voucherCode: VoucherCode | null;
  readonly giftCards: readonly GiftCard[];
  readonly lines: readonly NewLine[];
  readonly fulfillments: readonly NewFulfillment[];
  readonly transactions: readonly NewTransaction[];
  readonly notes: readonly Omit<OrderEvent, 'pk'>[];
  readonly fields: Partial<Omit<Order, 'model' | 'pk'>> & Pick<Order, 'status'>;
};

/** One order of a bulk mutation: what is wrong with it, and whether that leaves nothing to make. */
export class Row {
  readonly problems: Problem[] = [];
  isHopeless = false;
  /** What has been made so far: it counts in the stocks even if the order is hopeless. */
  lines: readonly NewLine[] = [];
  fulfillments: readonly NewFulfillment[] = [];

  add(code: string, message: string, path: string | null): void {
    this.problems.push({ message, path, code });
  }

  /** The same where no policy can save the order. */
  fail(code: string, message: string, path: string | null): void {
    this.add(code, message, path);
    this.isHopeless = true;
  }

  /** Metadata of an input; empty keys are told and left out. */
  metadata(items: MetadataItems | undefined, path: string): Readonly<Record<string, string>> {
    if (!items) return {};
    if (items.some(({ key }) => key.trim() === ''))
      this.add('METADATA_KEY_REQUIRED', 'Metadata key cannot be empty.', path);
    const named = items.filter(({ key }) => key.trim() !== '');
    return Object.fromEntries(named.map(({ key, value }) => [key, value]));
  }
}
