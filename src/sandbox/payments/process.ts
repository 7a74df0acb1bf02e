import type { Json } from '../records/base.ts';
import type { TransactionEvent, TransactionItem } from '../records/sales.ts';
import { callApp } from '../apps/sync.ts';
import { refuse, waitingMutation, type Payload } from '../schema/mutation.ts';
import type { Context } from '../state/state.ts';
import { paymentApp } from './app-calls.ts';
import { isFailure } from './event-types.ts';
import { dataOf, sessionSubject } from './initialize.ts';
import { activatePayments, cancelActivePayments } from './legacy.ts';
import { applySessionAnswer } from './session-result.ts';
import { customerAddress, type Source } from './source.ts';
import { requireTransaction, type TransactionId } from './transaction-id.ts';

type Arguments = TransactionId & {
  readonly data?: Json;
  readonly customerIpAddress?: string | null;
};

export const transactionProcess = waitingMutation(process);

/** Asks the App again, after the customer has done what it wanted. What is final stays so, and the App is left alone. */
async function process(args: Arguments, context: Context): Promise<Payload> {
  const { state, store, requestor } = context;
  const transaction = requireTransaction(store, args);
  const events = store.by('transactionEvent', 'transaction', transaction.pk);
  const final = events.find((event) => event.includeInCalculations && isFinal(event));
  if (final !== undefined) return { transaction, transactionEvent: final, data: null };
  const request = requestOf(events);
  const source = sourceOf(context, transaction);
  const app = appOf(context, transaction);
  const address = customerAddress(context, args.customerIpAddress);
  const canceled =
    source.model === 'checkout' ? store.transaction(() => cancelActivePayments(store, source)) : [];
  const action =
    request.type === 'CHARGE_REQUEST' ? ('CHARGE' as const) : ('AUTHORIZATION' as const);
  const session = { source, transaction, request, app, data: args.data ?? null, action, address };
  const answer = await callApp(
    state,
    app,
    'TRANSACTION_PROCESS_SESSION',
    sessionSubject(context, session),
    requestor,
  );
  return store.transaction(() => {
    const event = applySessionAnswer(state, transaction, request, answer, {
      app,
      principal: requestor,
    });
    if (isFailure(event.type)) activatePayments(store, canceled);
    return { transaction, transactionEvent: event, data: dataOf(answer) };
  });
}

function isFinal({ type }: TransactionEvent): boolean {
  return /^(AUTHORIZATION|CHARGE)_(FAILURE|SUCCESS|REQUEST)$/.test(type ?? '');
}

function requestOf(events: readonly TransactionEvent[]): TransactionEvent {
  const request = events.find(
    ({ type, includeInCalculations }) =>
      !includeInCalculations && (type === 'AUTHORIZATION_REQUEST' || type === 'CHARGE_REQUEST'),
  );
  return request ?? refuse('id', 'INVALID', 'Missing call of `transactionInitialize` mutation.');
}

function sourceOf({ store }: Context, transaction: TransactionItem): Source {
  return (
    store.find('checkout', transaction.checkout) ??
    store.find('order', transaction.order) ??
    refuse('id', 'INVALID', "Transaction doesn't have attached order or checkout.")
  );
}

function appOf({ state }: Context, { appIdentifier }: TransactionItem) {
  if (!appIdentifier)
    return refuse(
      'id',
      'MISSING_PAYMENT_APP_RELATION',
      "Transaction doesn't have attached app that could process the request.",
    );
  return (
    paymentApp(state, appIdentifier) ??
    refuse('id', 'MISSING_PAYMENT_APP', "Payment app attached to the transaction, doesn't exist.")
  );
}
