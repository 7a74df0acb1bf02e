import { randomBytes } from 'node:crypto';
import type { Store } from '../../state/store.ts';

/** Vouchers and gift cards share one room of codes. */
export function isAvailable(store: Store, code: string): boolean {
  return (
    store.one('giftCard', 'code', code) === null && store.one('voucherCode', 'code', code) === null
  );
}

/** `3FC4-703B-B59F` */
export function newPromoCode(store: Store): string {
  for (;;) {
    const code = randomBytes(6).toString('hex').toUpperCase().match(/.{4}/g)!.join('-');
    if (isAvailable(store, code)) return code;
  }
}
