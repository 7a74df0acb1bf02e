import { randomUUID } from 'node:crypto';
import type { Actor } from '../orders/actor.ts';
import { requireChannel } from '../orders/channel-access.ts';
import { addToHistory } from '../orders/history.ts';
import type { OrderGrantedRefund, TransactionEvent, TransactionItem } from '../records/sales.ts';
import { mutation, Refusal, type ErrorEntry } from '../schema/mutation.ts';
import { globalId } from '../state/global-id.ts';
import { minorUnits, money } from '../state/money.ts';
import type { State } from '../state/state.ts';
import { actionWebhook, askLater, paymentApp, type Action } from './app-calls.ts';
import { applyActionAnswer } from './action-result.ts';
import { answerCancel, answerRefund, giftCardGateway } from './gift-card-gateway.ts';
import { reasonPage, reasonTypes } from './refund-reason.ts';
import { addEvent, addFailure, byApp } from './transaction-events.ts';
import { requireTransaction, type TransactionId } from './transaction-id.ts';

type Arguments = TransactionId & {
  readonly actionType: Action;
  readonly amount?: number | null;
  readonly refundReason?: string | null;
  readonly refundReasonReference?: string | null;
};

/** Staff have the payment App charge, refund or cancel; the App is asked after this has been answered. */
export const transactionRequestAction = mutation((args: Arguments, context) => {
  const { state, store, requestor } = context;
  const { actionType: action } = args;
  checkReason(args);
  const reason =
    action === 'REFUND'
      ? reasonPage(context, args.refundReasonReference, {
          type: reasonTypes(context.store).refund,
          field: 'refundReasonReference',
          wrongField: 'reasonReference',
          wrong: 'Invalid reason reference.',
        })
      : null;
  const transaction = requireTransaction(store, args);
  const source =
    store.find('order', transaction.order) ?? store.get('checkout', transaction.checkout!);
  requireChannel(context, source.channel);
  const most = action === 'REFUND' ? transaction.charged : transaction.authorized;
  const wanted = args.amount ? minorUnits(args.amount, transaction.currency) : 0;
  const request = addEvent(state, transaction, {
    ...byApp(requestor.app),
    ...(isGiftCard(transaction) && action !== 'CHARGE' && { appIdentifier: giftCardGateway }),
    type: `${action}_REQUEST`,
    amount: Math.min(wanted || most, most),
    user: requestor.user?.pk ?? null,
    idempotencyKey: randomUUID(),
    message: action === 'REFUND' ? (args.refundReason ?? '') : '',
    reasonReference: reason,
  });
  const problem = requestAction(state, transaction, request, action, requestor);
  return problem === null ? { transaction } : { errors: [problem] };
});

function checkReason({ actionType, refundReason, refundReasonReference }: Arguments): void {
  if (actionType === 'REFUND') return;
  const errors: ErrorEntry[] = [];
  if (refundReason)
    errors.push({
      field: 'refundReason',
      code: 'INVALID',
      message: 'Reason can be set only for REFUND action.',
    });
  if (refundReasonReference)
    errors.push({
      field: 'refundReasonReference',
      code: 'INVALID',
      message: 'Reason reference can be set only for REFUND action.',
    });
  if (errors.length > 0) throw new Refusal(...errors);
}

export function isGiftCard({ appIdentifier }: TransactionItem): boolean {
  return appIdentifier === giftCardGateway;
}

/** Passes a request on, or does it where the gift card gateway can; returns why nobody can. */
export function requestAction(
  state: State,
  transaction: TransactionItem,
  request: TransactionEvent,
  action: Action,
  actor: Actor,
  grantedRefund: OrderGrantedRefund | null = null,
): ErrorEntry | null {
  if (isGiftCard(transaction) && action !== 'CHARGE') {
    const answer =
      action === 'CANCEL'
        ? answerCancel(transaction, request)
        : answerRefund(state, transaction, request, actor);
    applyActionAnswer(state, request, answer, null);
    return null;
  }
  const webhook = actionWebhook(state, ownerOf(state, transaction), action);
  if (webhook === null) {
    const message = 'No app or plugin is configured to handle payment action requests.';
    addFailure(state, transaction, request, message);
    return { field: null, code: 'MISSING_TRANSACTION_ACTION_REQUEST_WEBHOOK', message };
  }
  const { currency } = transaction;
  const { amount } = money(request.amount, currency);
  askLater(state, webhook, action, request, {
    transaction,
    action: { actionType: action, amount, currency },
    // Saleor hands out an id without a key where there is no granted refund.
    ...(action === 'REFUND' && {
      grantedRefund: grantedRefund ?? { id: globalId('OrderGrantedRefund', 'None') },
    }),
  });
  noteRequest(state, transaction, action, amount, actor);
  return null;
}

function ownerOf(state: State, { app, appIdentifier }: TransactionItem) {
  const own = state.store.find('app', app);
  if (own !== null && own.isActive && own.removedAt === null) return own;
  return paymentApp(state, appIdentifier);
}

function noteRequest(
  state: State,
  { order: pk, pspReference }: TransactionItem,
  action: Action,
  amount: number,
  actor: Actor,
): void {
  const order = state.store.find('order', pk);
  if (order === null) return;
  addToHistory(state, order, `TRANSACTION_${action}_REQUESTED`, actor, {
    reference: pspReference,
    ...(action !== 'CANCEL' && { amount }),
  });
}
