import { canCapture, canVoid, lastPayment, postprocess } from '../payments/legacy.ts';
import { requireRecord } from '../schema/arguments.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import { changeOrder, moneyOf } from './change.ts';
import { requireChannel } from './channel-access.ts';
import { orderCharged } from './paid.ts';
import { orderConfirmed } from './placed.ts';
import { refreshStatus } from './status.ts';

/** Staff let an order through; money that a legacy payment only authorised is taken then. */
export const orderConfirm = mutation(({ id }: { id: string }, context) => {
  const { state, store, requestor } = context;
  const order = requireRecord(store, 'order', id);
  if (order.status !== 'UNCONFIRMED')
    refuse(
      'id',
      'INVALID',
      'Provided order id belongs to an order with status different than unconfirmed.',
    );
  if (store.by('orderLine', 'order', order.pk).length === 0)
    refuse('id', 'INVALID', 'Provided order id belongs to an order without products.');
  requireChannel(context, order.channel);
  const before = moneyOf(order);
  refreshStatus(state, order);
  changeOrder(state, order, {});
  const payment = lastPayment(store, order);
  if (payment !== null && canVoid(payment) && canCapture(payment)) {
    postprocess(state, payment, 'CAPTURE', payment.total - payment.capturedAmount);
    // Saleor does not see here that it is paid in full now.
    orderCharged(state, order, requestor, payment, payment.total, false);
  }
  orderConfirmed(state, order, requestor, { mails: true });
  return { order: { ...order, ...before } };
});
