import { removeCheckout } from '../checkout/removal.ts';
import type { User } from '../records/accounts.ts';
import type { Store } from '../state/store.ts';

/** Orders placed with the address before it had an account now belong to the account. */
export function matchOrders(store: Store, user: User): void {
  for (const order of store.by('order', 'userEmail', user.email))
    if (order.user === null && !['DRAFT', 'UNCONFIRMED'].includes(order.status))
      store.update(order, { user: user.pk });
}

/** Gift cards bought or used with the address before. */
export function matchGiftCards(store: Store, user: User): void {
  for (const card of store.all('giftCard')) {
    const uses = card.usedByEmail === user.email;
    const bought = card.createdByEmail === user.email;
    if (uses || bought)
      store.update(card, {
        ...(uses && { usedBy: user.pk }),
        ...(bought && { createdBy: user.pk }),
      });
  }
}

/**
 * Removes an account with what is only its own; what the shop must keep forgets it. Returns what can still be told of
 * it: its addresses are nobody's now.
 */
export function removeUser(store: Store, user: User): User {
  for (const card of store.all('giftCard')) {
    if (card.assignedTo === user.pk) store.update(card, { assignedTo: null, isActive: false });
    if (card.usedBy === user.pk) store.update(card, { usedBy: null });
    if (card.createdBy === user.pk) store.update(card, { createdBy: null });
  }
  for (const order of store.by('order', 'user', user.pk)) store.update(order, { user: null });
  for (const checkout of store.by('checkout', 'user', user.pk)) removeCheckout(store, checkout);
  for (const event of store.by('customerEvent', 'user', user.pk)) store.remove(event);
  store.remove(user);
  return { ...user, addresses: [], groups: [] };
}
