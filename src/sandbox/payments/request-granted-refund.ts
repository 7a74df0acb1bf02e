import { randomUUID } from 'node:crypto';
import { requireChannel } from '../orders/channel-access.ts';
import type { OrderGrantedRefund, TransactionItem } from '../records/sales.ts';
import { requireRecord } from '../schema/arguments.ts';
import { mutation, Refusal, refuse } from '../schema/mutation.ts';
import { money } from '../state/money.ts';
import type { Context } from '../state/state.ts';
import { updateGrantedRefund } from './consequences.ts';
import { giftCardGateway } from './gift-card-gateway.ts';
import { isGiftCard, requestAction } from './request-action.ts';
import { addEvent } from './transaction-events.ts';
import { requireTransaction, type TransactionId } from './transaction-id.ts';

type Arguments = TransactionId & { readonly grantedRefundId: string };

/** Staff have the payment App pay back what they granted; the refund then stands as the App says. */
export const transactionRequestRefundForGrantedRefund = mutation((args: Arguments, context) => {
  const { state, store, requestor } = context;
  const refund = requireRecord(
    store,
    'orderGrantedRefund',
    args.grantedRefundId,
    'grantedRefundId',
  );
  const transaction = transactionOf(args, context, refund);
  requireChannel(context, store.get('order', refund.order).channel);
  const isAssigned = refund.transaction === transaction.pk;
  const request = addEvent(state, transaction, {
    type: 'REFUND_REQUEST',
    amount: Math.min(refund.amount || transaction.charged, transaction.charged),
    idempotencyKey: randomUUID(),
    appIdentifier: isGiftCard(transaction) ? giftCardGateway : null,
    grantedRefund: isAssigned ? refund.pk : null,
  });
  const problem = requestAction(state, transaction, request, 'REFUND', requestor, refund);
  if (isAssigned) updateGrantedRefund(state, refund.pk);
  return problem === null ? { transaction } : { errors: [problem] };
});

/** The refund's own transaction, or the named one, which then becomes its own. */
function transactionOf(
  args: Arguments,
  { store }: Context,
  refund: OrderGrantedRefund,
): TransactionItem {
  const own = store.find('transactionItem', refund.transaction);
  if (own !== null) {
    requireRefundable(refund, own);
    return own;
  }
  const named = requireTransaction(store, args);
  if (named.order !== refund.order) refuseOtherOrder();
  store.update<'orderGrantedRefund'>(refund, { transaction: named.pk });
  return named;
}

function requireRefundable(
  refund: OrderGrantedRefund,
  { charged, currency }: TransactionItem,
): void {
  const field = 'grantedRefundId';
  if (refund.status === 'PENDING')
    refuse(field, 'REFUND_IS_PENDING', 'The refund request is already in progress.');
  if (refund.status === 'SUCCESS')
    refuse(field, 'REFUND_ALREADY_PROCESSED', 'The granted refund is already processed.');
  if (charged >= refund.amount) return;
  const text = (minor: number) => money(minor, currency).amount.toFixed(3);
  refuse(
    field,
    'AMOUNT_GREATER_THAN_AVAILABLE',
    `The granted refund amount ${text(refund.amount)} is greater than available charged amount on transactionItem (${text(charged)}).Update the order granted refund amount to process the grant refund.`,
  );
}

function refuseOtherOrder(): never {
  throw new Refusal(
    {
      field: 'grantedRefundId',
      code: 'INVALID',
      message: 'The granted refund belongs to different order than transaction.',
    },
    {
      field: 'id',
      code: 'INVALID',
      message: 'The transaction belongs to different order than granted refund.',
    },
  );
}
