import { atom } from 'nanostores';
import type { Order } from '#domain/order.ts';
import { ask } from '#saleor/browser.ts';
import { OrderDocument } from '#saleor/gql/graphql.ts';
import { readOrder } from '#saleor/read-order.ts';
import { lastOrder } from './last-order.ts';
import { mediaMap } from './media-map.ts';
import { shop } from './shop.ts';

/** The last order of this browser, for its confirmation. */
export type OrderView =
  | { readonly status: 'loading' }
  | { readonly status: 'none' }
  /** The order was received; only its details cannot be read now. */
  | { readonly status: 'unreadable'; readonly number: string }
  | { readonly status: 'ready'; readonly order: Order };

export const $order = atom<OrderView>({ status: 'loading' });

/** Reads the last order by the id kept in this browser. May be called again after `unreadable`. */
export async function loadOrder(): Promise<void> {
  const placed = lastOrder();
  if (!placed) return $order.set({ status: 'none' });
  $order.set({ status: 'loading' });
  const outcome = await ask(shop().apiUrl, OrderDocument, { id: placed.id });
  if (outcome.ok && outcome.data.order) {
    return $order.set({ status: 'ready', order: readOrder(outcome.data.order, mediaMap()) });
  }
  console.warn(
    'Saleor: the last order cannot be read:',
    outcome.ok ? 'no such order' : outcome.failure.detail,
  );
  $order.set({ status: 'unreadable', number: placed.number });
}
