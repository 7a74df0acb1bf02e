import type { Locale } from '#domain/editions.ts';
import { messages } from '#i18n/messages.ts';

/** Something the shopper must know; the text follows from it, in the shopper's language. */
export type Notice =
  /** `left`: how many Saleor would still sell, over all (`stockIs`) or further ones (`outOfStock`). */
  | { readonly kind: 'outOfStock' | 'stockIs'; readonly left: number }
  | { readonly kind: 'orderReceived'; readonly number: string }
  | { readonly kind: PlainNotice };

export type PlainNotice =
  | 'offline'
  | 'outOfStockPlain'
  | 'limit'
  | 'notForSale'
  | 'cartGone'
  | 'deliveryChanged'
  | 'priceChanged'
  | 'orderUnclear'
  | 'notPaid'
  | 'fixFields'
  | 'fixLines'
  | 'chooseDelivery'
  | 'other';

export function noticeText(notice: Notice, locale: Locale): string {
  const { cart, checkout, errors } = messages(locale);
  switch (notice.kind) {
    case 'outOfStock':
      return errors.outOfStock(notice.left);
    case 'stockIs':
      return cart.insufficientStock(notice.left);
    case 'orderReceived':
      return errors.orderReceived(notice.number);
    case 'fixFields':
      return checkout.fixFields;
    case 'chooseDelivery':
      return checkout.chooseDelivery;
    case 'offline':
    case 'outOfStockPlain':
    case 'limit':
    case 'notForSale':
    case 'cartGone':
    case 'deliveryChanged':
    case 'priceChanged':
    case 'orderUnclear':
    case 'notPaid':
    case 'fixLines':
    case 'other':
      return errors[notice.kind];
  }
}
