import { addToHistory } from '../orders/history.ts';
import type { Actor } from '../orders/actor.ts';
import type { Order, TransactionItem } from '../records/sales.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import { parseGlobalId, pkOf } from '../state/global-id.ts';
import type { Context, State } from '../state/state.ts';
import { truncated } from './answer-fields.ts';
import { applyToSource, beforeNew } from './consequences.ts';
import { newTransaction } from './new-transaction.ts';
import { channelOf, type Source } from './source.ts';
import { addEvent, byApp, recalculate } from './transaction-events.ts';
import {
  adjustByHand,
  checkTransactionInput,
  entries,
  paymentMethodFrom,
  statedAmounts,
  type TransactionInput,
} from './transaction-input.ts';

export type EventInput = {
  readonly pspReference?: string | null;
  readonly message?: string | null;
};
type Arguments = {
  readonly id: string;
  readonly transaction: TransactionInput;
  readonly transactionEvent?: EventInput | null;
};

/** Staff or an App tell Saleor of money that moved elsewhere. */
export const transactionCreate = mutation(
  ({ id, transaction: input, transactionEvent }: Arguments, context) => {
    const { state, store, requestor } = context;
    const source = sourceNamed(context, id);
    const { currency } = channelOf(store, source);
    checkTransactionInput(input, currency);
    if (transactionEvent && source.model === 'order')
      noteInHistory(state, source, transactionEvent, requestor);
    const transaction = store.insert('transactionItem', {
      ...newTransaction(source, currency, state.clock.instant()),
      ...byApp(requestor.app),
      user: requestor.user?.pk ?? null,
      name: input.name ?? '',
      message: input.message ?? '',
      pspReference: input.pspReference ?? '',
      externalUrl: input.externalUrl ?? '',
      availableActions: [...new Set(input.availableActions ?? [])],
      metadata: entries(input.metadata),
      privateMetadata: entries(input.privateMetadata),
      paymentMethod: paymentMethodFrom(input.paymentMethodDetails),
    });
    const amounts = statedAmounts(input, currency);
    if (Object.keys(amounts).length > 0) {
      adjustByHand(state, transaction, amounts, requestor);
      recalculate(state, transaction);
    }
    applyToSource(state, transaction, beforeNew, requestor);
    if (transactionEvent) addNote(state, transaction, transactionEvent, requestor);
    return { transaction };
  },
);

function sourceNamed({ store }: Context, id: string): Source {
  const parsed = parseGlobalId(id);
  if (parsed === null) return refuse('id', 'GRAPHQL_ERROR', `Invalid ID: ${id}. Expected: None.`);
  const { type } = parsed;
  if (type === 'Checkout' || type === 'Order') {
    const source = store.find(type === 'Checkout' ? 'checkout' : 'order', pkOf(parsed));
    return source ?? refuse('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`);
  }
  return refuse('id', 'NOT_FOUND', `Couldn't resolve to Checkout or Order: ${id}`);
}

export function noteInHistory(state: State, order: Order, event: EventInput, actor: Actor): void {
  addToHistory(state, order, 'TRANSACTION_EVENT', actor, {
    message: event.message ?? '',
    reference: event.pspReference ?? null,
  });
}

/** An event that only tells something. */
export function addNote(
  state: State,
  transaction: TransactionItem,
  { pspReference, message }: EventInput,
  { user, app }: Actor,
): void {
  addEvent(state, transaction, {
    ...byApp(app),
    type: 'INFO',
    amount: 0,
    pspReference: pspReference ?? '',
    message: truncated(message ?? ''),
    user: user?.pk ?? null,
  });
}
