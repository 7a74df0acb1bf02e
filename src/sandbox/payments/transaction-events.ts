import type { App } from '../records/apps.ts';
import type { TransactionEvent, TransactionItem } from '../records/sales.ts';
import type { State } from '../state/state.ts';
import { amountsOf } from './amounts.ts';
import { failureOf } from './event-types.ts';

type Fields = Omit<TransactionEvent, 'model' | 'pk'>;

/** Writes an event; what is not said is as Saleor's model has it. */
export function addEvent(
  { store, clock }: State,
  transaction: TransactionItem,
  fields: Partial<Fields> & Pick<Fields, 'type' | 'amount'>,
): TransactionEvent {
  return store.insert('transactionEvent', {
    pspReference: '',
    message: '',
    externalUrl: '',
    idempotencyKey: null,
    includeInCalculations: false,
    createdAt: clock.instant(),
    app: null,
    appIdentifier: null,
    user: null,
    grantedRefund: null,
    reasonReference: null,
    ...fields,
    transaction: transaction.pk,
  });
}

export function byApp(app: App | null): Pick<Fields, 'app' | 'appIdentifier'> {
  return { app: app?.pk ?? null, appIdentifier: app?.identifier ?? null };
}

/** The event that says why another one could not be; it counts for nothing. */
export function addFailure(
  state: State,
  transaction: TransactionItem,
  event: Pick<Fields, 'type' | 'amount' | 'pspReference' | 'grantedRefund'>,
  message: string,
): TransactionEvent {
  return addEvent(state, transaction, {
    type: event.type === null ? null : failureOf(event.type),
    amount: event.amount,
    pspReference: event.pspReference,
    grantedRefund: event.grantedRefund,
    message,
  });
}

const notes: ReadonlySet<string | null> = new Set([
  'AUTHORIZATION_ACTION_REQUIRED',
  'CHARGE_ACTION_REQUIRED',
  'INFO',
]);

/** The event of the same type and reference, which makes a new one a repetition. */
export function existingEvent(
  { store }: State,
  transaction: TransactionItem,
  { type, pspReference }: Pick<Fields, 'type' | 'pspReference'>,
): TransactionEvent | null {
  if (notes.has(type)) return null;
  return (
    store
      .by('transactionEvent', 'transaction', transaction.pk)
      .find((event) => event.type === type && event.pspReference === pspReference) ?? null
  );
}

export const alreadyAuthorized =
  'Event with `AUTHORIZATION_SUCCESS` already reported for the transaction. Use `AUTHORIZATION_ADJUSTMENT` to change the authorization amount.';
export const otherAmount =
  'The transaction with provided `pspReference` and `type` already exists with different amount.';

export function isAuthorized({ store }: State, transaction: TransactionItem): boolean {
  return store
    .by('transactionEvent', 'transaction', transaction.pk)
    .some(({ type }) => type === 'AUTHORIZATION_SUCCESS');
}

/** The event, or the one that it repeats, or why it cannot be. */
export function addUnlessKnown(
  state: State,
  transaction: TransactionItem,
  fields: Partial<Fields> & Pick<Fields, 'type' | 'amount' | 'pspReference'>,
): TransactionEvent | { readonly problem: string } {
  const known = existingEvent(state, transaction, fields);
  if (known !== null) return known.amount === fields.amount ? known : { problem: otherAmount };
  if (fields.type === 'AUTHORIZATION_SUCCESS' && isAuthorized(state, transaction))
    return { problem: alreadyAuthorized };
  return addEvent(state, transaction, fields);
}

/** Takes a transaction's amounts anew from its events. */
export function recalculate(
  { store, clock }: State,
  transaction: TransactionItem,
  patch: Partial<Omit<TransactionItem, 'model' | 'pk'>> = {},
): void {
  store.update<'transactionItem'>(transaction, {
    ...patch,
    ...amountsOf(store.by('transactionEvent', 'transaction', transaction.pk)),
    modifiedAt: clock.instant(),
  });
}
