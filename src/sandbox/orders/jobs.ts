import type { Order } from '../records/sales.ts';
import { anonymous } from '../state/requestor.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import type { Actor } from './actor.ts';
import { changeOrder, emitForOrder } from './change.ts';
import { addToHistory } from './history.ts';
import { removeOrder } from './removal.ts';
import { releaseAll } from './stock.ts';

const minuteMs = 60 * 1000;
const dayMs = 24 * 60 * minuteMs;

export function registerOrderJobs(state: State): void {
  state.jobs.register({ name: 'expire-orders', seconds: 300, run: () => expireOrders(state) });
  state.jobs.register({
    name: 'delete-expired-orders',
    seconds: dayMs / 1000,
    run: () => deleteExpired(state),
  });
}

const saleorItself: Actor = { ...anonymous, principal: null };

/** Unconfirmed orders that nobody began to pay for: what was kept for them is free again. */
function expireOrders(state: State): void {
  const { store, clock } = state;
  const due = store.all('order').filter((order) => isDue(state, order));
  store.transaction(() => {
    for (const order of due) {
      changeOrder(state, order, { status: 'EXPIRED', expiredAt: clock.instant() });
      giveBackVoucherUse(store, order);
      addToHistory(state, order, 'EXPIRED', saleorItself);
    }
    releaseAll(state, due, saleorItself);
    for (const order of due)
      emitForOrder(state, order, ['ORDER_EXPIRED', 'ORDER_UPDATED'], saleorItself);
  });
}

function isDue({ store, clock }: State, order: Order): boolean {
  const after = store.get('channel', order.channel).expireOrdersAfter;
  return (
    order.status === 'UNCONFIRMED' &&
    after !== null &&
    after > 0 &&
    after <= ageInMinutes(clock.now().getTime() - Date.parse(order.createdAt)) &&
    !hasMoney(store, order)
  );
}

/** Saleor's own sum: a whole day counts as 24 minutes. */
function ageInMinutes(ms: number): number {
  const days = Math.floor(ms / dayMs);
  return days * 24 + Math.floor((ms % dayMs) / minuteMs);
}

function hasMoney(store: Store, order: Order): boolean {
  return (
    store.by('payment', 'order', order.pk).length > 0 ||
    store.by('transactionItem', 'order', order.pk).length > 0
  );
}

function giveBackVoucherUse(store: Store, order: Order): void {
  const code =
    order.voucherCode === null ? null : store.one('voucherCode', 'code', order.voucherCode);
  if (code === null) return;
  if (store.get('voucher', code.voucher).usageLimit !== null)
    store.update<'voucherCode'>(code, { used: Math.max(code.used - 1, 0) });
  const email = store.find('user', order.user)?.email ?? order.userEmail;
  for (const use of store.by('voucherCustomer', 'voucherCode', code.pk))
    if (use.email === email) store.remove(use);
}

function deleteExpired({ store, clock }: State): void {
  const now = clock.now().getTime();
  const isOld = ({ status, expiredAt, channel }: Order) => {
    const days = store.get('channel', channel).deleteExpiredOrdersAfter;
    if (status !== 'EXPIRED' || expiredAt === null || days <= 0) return false;
    return Date.parse(expiredAt) + days * dayMs <= now;
  };
  store.transaction(() => {
    for (const order of store.all('order').filter(isOld))
      if (!hasMoney(store, order)) removeOrder(store, order);
  });
}
