import { randomUUID } from 'node:crypto';
import type { Json } from '../records/base.ts';
import type { App } from '../records/apps.ts';
import type { TransactionEvent, TransactionItem } from '../records/sales.ts';
import { callApp } from '../apps/sync.ts';
import { idOf } from '../state/global-id.ts';
import { money } from '../state/money.ts';
import { refuse, waitingMutation, type Payload } from '../schema/mutation.ts';
import type { Context } from '../state/state.ts';
import { paymentApp } from './app-calls.ts';
import { answerForGiftCard, giftCardGateway } from './gift-card-gateway.ts';
import { activatePayments, cancelActivePayments } from './legacy.ts';
import { newTransaction } from './new-transaction.ts';
import { applySessionAnswer } from './session-result.ts';
import {
  amountToPay,
  channelOf,
  customerAddress,
  requirePaymentApp,
  requireSource,
  type Source,
} from './source.ts';
import { addEvent } from './transaction-events.ts';

export type Strategy = 'CHARGE' | 'AUTHORIZATION';

type Arguments = {
  readonly id: string;
  readonly amount?: number | null;
  readonly action?: Strategy | null;
  readonly idempotencyKey?: string | null;
  readonly customerIpAddress?: string | null;
  readonly paymentGateway: { readonly id: string; readonly data?: Json };
};

export type Session = {
  readonly source: Source;
  readonly transaction: TransactionItem;
  readonly request: TransactionEvent;
  readonly app: App | null;
  readonly data: Json;
  readonly action: Strategy;
  readonly address: string;
};

export const transactionInitialize = waitingMutation(initialize);

async function initialize(args: Arguments, context: Context): Promise<Payload> {
  const { state, store, requestor } = context;
  const session = store.transaction(() => begin(args, context));
  const { transaction, request, app } = session;
  const answer = app === null ? null : await askToInitialize(context, session, app);
  return store.transaction(() => {
    const given = app === null ? answerForGiftCard(state, session) : answer;
    const event = applySessionAnswer(state, transaction, request, given, {
      app,
      principal: requestor,
    });
    return { transaction, transactionEvent: event, data: dataOf(answer) };
  });
}

function askToInitialize(context: Context, session: Session, app: App): Promise<unknown> {
  const { state, requestor } = context;
  const name = 'TRANSACTION_INITIALIZE_SESSION';
  const { idempotencyKey } = session.request;
  const subject = { ...sessionSubject(context, session), idempotencyKey };
  return callApp(state, app, name, subject, requestor);
}

/** What the App of a session is told of it. */
export function sessionSubject(
  { store }: Context,
  { source, transaction, request, data, action, address }: Session,
): Readonly<Record<string, unknown>> {
  const { currency } = channelOf(store, source);
  return {
    transaction,
    sourceObject: source,
    data,
    merchantReference: idOf(transaction),
    customerIpAddress: address,
    action: { amount: money(request.amount, currency).amount, currency, actionType: action },
  };
}

export function dataOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : null;
}

/** Saleor's checks in Saleor's order; then the transaction and the event that asks for money. */
function begin(args: Arguments, context: Context): Session {
  const { store } = context;
  const { paymentGateway: gateway } = args;
  const source = requireSource(context, args.id);
  if (args.idempotencyKey === '')
    refuse('idempotencyKey', 'INVALID', 'Cannot be provided as an empty string.');
  const key = args.idempotencyKey ?? randomUUID();
  const action = strategyOf(args, context, source);
  const address = customerAddress(context, args.customerIpAddress);
  const amount = amountToPay(store, source, args.amount);
  const isGiftCard = gateway.id === giftCardGateway;
  const app = isGiftCard ? null : paymentApp(context.state, gateway.id);
  if (app === null && !isGiftCard)
    refuse('paymentGateway', 'NOT_FOUND', 'App with provided identifier not found.');
  const canceled = source.model === 'checkout' ? cancelActivePayments(store, source) : [];
  const transaction = transactionFor(context, source, app, key);
  const request =
    transaction === null ? null : requestFor(context, transaction, { key, action, amount });
  if (transaction === null || request === null) {
    activatePayments(store, canceled);
    return refuse(
      'idempotencyKey',
      'UNIQUE',
      'Different transaction with provided idempotency key already exists.',
    );
  }
  return { source, transaction, request, app, data: gateway.data ?? null, action, address };
}

function strategyOf(
  { action, paymentGateway }: Arguments,
  context: Context,
  source: Source,
): Strategy {
  if (paymentGateway.id === giftCardGateway) return 'AUTHORIZATION';
  if (!action) return channelOf(context.store, source).defaultTransactionFlowStrategy;
  requirePaymentApp(context);
  return action;
}

/** The transaction of an earlier call with this key, or a new one. Null: the App has used the key for something else. */
function transactionFor(
  { store, state }: Context,
  source: Source,
  app: App | null,
  key: string,
): TransactionItem | null {
  const sameKey = store.by('transactionItem', 'idempotencyKey', key);
  const own = sameKey.find((item) => item[source.model] === source.pk);
  if (own !== undefined) return own;
  const identifier = app?.identifier ?? null;
  if (identifier !== null && sameKey.some((item) => item.appIdentifier === identifier)) return null;
  return store.insert('transactionItem', {
    ...newTransaction(source, channelOf(store, source).currency, state.clock.instant()),
    app: app?.pk ?? null,
    appIdentifier: identifier,
    idempotencyKey: key,
  });
}

/** The event of an earlier call for the same money, or a new one. Null: the key has asked for something else. */
function requestFor(
  { store, state }: Context,
  transaction: TransactionItem,
  { key, action, amount }: { key: string; action: Strategy; amount: number },
): TransactionEvent | null {
  const type = action === 'CHARGE' ? 'CHARGE_REQUEST' : 'AUTHORIZATION_REQUEST';
  const sameKey = store
    .by('transactionEvent', 'transaction', transaction.pk)
    .find((event) => event.idempotencyKey === key);
  if (sameKey === undefined)
    return addEvent(state, transaction, { type, amount, idempotencyKey: key });
  return sameKey.type === type && sameKey.amount === amount ? sameKey : null;
}
