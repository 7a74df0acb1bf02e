import type { Voucher, VoucherCode } from '../../records/discounts.ts';
import type { Store } from '../../state/store.ts';

/** Newest first, then by code: Saleor's order. */
export function codesInOrder(store: Store, { pk }: Voucher): VoucherCode[] {
  return store
    .by('voucherCode', 'voucher', pk)
    .toSorted((a, b) =>
      a.createdAt === b.createdAt ? (a.code < b.code ? -1 : 1) : a.createdAt > b.createdAt ? -1 : 1,
    );
}
