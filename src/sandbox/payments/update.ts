import { mutation, refuse } from '../schema/mutation.ts';
import { requireOneOf } from '../schema/permissions.ts';
import type { TransactionItem } from '../records/sales.ts';
import type { Context } from '../state/state.ts';
import { amountsOf } from './amounts.ts';
import { applyToSource, before } from './consequences.ts';
import { addNote, noteInHistory, type EventInput } from './create.ts';
import { requireOwner } from './owner.ts';
import { recalculate } from './transaction-events.ts';
import { requireTransaction, type TransactionId } from './transaction-id.ts';
import {
  adjustByHand,
  checkTransactionInput,
  entries,
  paymentMethodFrom,
  statedAmounts,
  type TransactionInput,
} from './transaction-input.ts';

type Arguments = TransactionId & {
  readonly transaction?: TransactionInput | null;
  readonly transactionEvent?: EventInput | null;
};

export const transactionUpdate = mutation(
  ({ transaction: input, transactionEvent, ...id }: Arguments, context) => {
    requireOneOf(context, ['HANDLE_PAYMENTS']);
    const { state, store, requestor } = context;
    const transaction = requireTransaction(store, id);
    requireOwner(requestor, transaction);
    const was = before(transaction);
    if (input) change(context, transaction, input);
    if (transactionEvent) {
      addNote(state, transaction, transactionEvent, requestor);
      const order = store.find('order', transaction.order);
      if (order !== null) noteInHistory(state, order, transactionEvent, requestor);
    }
    applyToSource(state, transaction, was, requestor);
    return { transaction };
  },
);

function change(context: Context, transaction: TransactionItem, input: TransactionInput): void {
  const { state, store, requestor } = context;
  const { currency } = transaction;
  checkTransactionInput(input, currency);
  const { pspReference } = input;
  const isTaken =
    Boolean(pspReference) &&
    pspReference !== transaction.pspReference &&
    store.all('transactionItem').some((item) => item.pspReference === pspReference);
  if (isTaken)
    refuse('transaction', 'UNIQUE', 'Transaction with provided `pspReference` already exists.');
  const isOrphan =
    transaction.user === null && transaction.app === null && !transaction.appIdentifier;
  store.update<'transactionItem'>(transaction, {
    name: input.name ?? transaction.name,
    message: input.message ?? transaction.message,
    pspReference: pspReference ?? transaction.pspReference,
    externalUrl: input.externalUrl ?? transaction.externalUrl,
    availableActions: input.availableActions
      ? [...new Set(input.availableActions)]
      : transaction.availableActions,
    metadata: { ...transaction.metadata, ...entries(input.metadata) },
    privateMetadata: { ...transaction.privateMetadata, ...entries(input.privateMetadata) },
    paymentMethod: paymentMethodFrom(input.paymentMethodDetails) ?? transaction.paymentMethod,
    modifiedAt: state.clock.instant(),
    ...(isOrphan &&
      requestor.app !== null && { app: requestor.app.pk, appIdentifier: requestor.app.identifier }),
  });
  const amounts = statedAmounts(input, currency);
  if (Object.keys(amounts).length === 0) return;
  const now = amountsOf(store.by('transactionEvent', 'transaction', transaction.pk));
  adjustByHand(state, { ...transaction, ...now }, amounts, requestor);
  recalculate(state, transaction);
}
