import type { MediaMap } from '#domain/media.ts';
import type { Order } from '#domain/order.ts';
import type { OrderQuery } from './gql/graphql.ts';
import { liveThumbnail } from './live-thumbnail.ts';
import { readAddress } from './read-address.ts';
import { readMoney } from './read-money.ts';

/** `media`: as of `readCart`. */
export function readOrder(order: NonNullable<OrderQuery['order']>, media: MediaMap | null): Order {
  return {
    id: order.id,
    number: order.number,
    created: order.created,
    email: order.userEmail ?? '',
    lines: order.lines.map((line) => ({
      id: line.id,
      // Untranslated names come back as empty strings (SURPRISES 32).
      productName: line.translatedProductName || line.productName,
      variantName: line.translatedVariantName || line.variantName,
      thumbnail: liveThumbnail(line.thumbnail, media),
      quantity: line.quantity,
      total: readMoney(line.totalPrice.gross),
    })),
    subtotal: readMoney(order.subtotal.gross),
    shipping: readMoney(order.shippingPrice.gross),
    total: readMoney(order.total.gross),
    tax: readMoney(order.total.tax),
    deliveryName: order.shippingMethodName,
    address: order.shippingAddress && readAddress(order.shippingAddress),
  };
}
