import type { TransactionEvent, TransactionItem } from '../records/sales.ts';
import { mutation, refuse, type Payload } from '../schema/mutation.ts';
import { requireOneOf } from '../schema/permissions.ts';
import { instantOf } from '../state/clock.ts';
import { minorUnits } from '../state/money.ts';
import type { Context, State } from '../state/state.ts';
import { truncated } from './answer-fields.ts';
import { applyToSource, before, updateGrantedRefund } from './consequences.ts';
import { requireOwner } from './owner.ts';
import {
  addEvent,
  addFailure,
  alreadyAuthorized,
  byApp,
  existingEvent,
  isAuthorized,
  otherAmount,
  recalculate,
} from './transaction-events.ts';
import { requireTransaction, type TransactionId } from './transaction-id.ts';
import {
  checkPaymentMethod,
  entries,
  isUrl,
  paymentMethodFrom,
  type PaymentMethodInput,
} from './transaction-input.ts';

type Metadata = readonly { readonly key: string; readonly value: string }[];
type Arguments = TransactionId & {
  readonly pspReference: string;
  readonly type: string;
  readonly amount?: number | null;
  readonly time?: string | null;
  readonly externalUrl?: string | null;
  readonly message?: string | null;
  readonly availableActions?: readonly string[] | null;
  readonly transactionMetadata?: Metadata | null;
  readonly transactionPrivateMetadata?: Metadata | null;
  readonly paymentMethodDetails?: PaymentMethodInput | null;
};

/** A payment App tells what has become of a transaction; telling it again changes nothing. */
export const transactionEventReport = mutation((args: Arguments, context) => {
  requireOneOf(context, ['HANDLE_PAYMENTS']);
  const { state, store, requestor } = context;
  const transaction = requireTransaction(store, args);
  requireOwner(requestor, transaction);
  const event = reportedEvent(args, context, transaction);
  checkMetadata(args);
  if (args.externalUrl && !isUrl(args.externalUrl))
    refuse('externalUrl', 'INVALID', 'Enter a valid URL.');
  const known = existingEvent(state, transaction, event);
  if (known !== null && known.amount !== event.amount)
    return refusedEvent(state, transaction, event, [
      'pspReference',
      'INCORRECT_DETAILS',
      otherAmount,
    ]);
  if (known !== null) return repeated(args, context, transaction, known);
  if (event.type === 'AUTHORIZATION_SUCCESS' && isAuthorized(state, transaction))
    return refusedEvent(state, transaction, event, ['type', 'ALREADY_EXISTS', alreadyAuthorized]);
  return reported(args, context, transaction, event);
});

type Reported = Omit<TransactionEvent, 'model' | 'pk' | 'transaction'>;

function reportedEvent(args: Arguments, context: Context, transaction: TransactionItem): Reported {
  const { state, store, requestor } = context;
  const { type, pspReference } = args;
  const amount = amountReported(args, context, transaction);
  checkPaymentMethod(args.paymentMethodDetails);
  const request = /^REFUND_/.test(type)
    ? store
        .by('transactionEvent', 'transaction', transaction.pk)
        .findLast((event) => event.type === 'REFUND_REQUEST' && event.pspReference === pspReference)
    : undefined;
  return {
    type,
    amount,
    pspReference,
    message: truncated(args.message ?? ''),
    externalUrl: args.externalUrl ?? '',
    idempotencyKey: null,
    includeInCalculations: true,
    createdAt: args.time ? instantOf(new Date(args.time)) : state.clock.instant(),
    ...byApp(requestor.app),
    user: requestor.user?.pk ?? null,
    grantedRefund: request?.grantedRefund ?? null,
    reasonReference: null,
  };
}

/** From which earlier events of the same reference a missing amount is taken. */
const amountSources: Readonly<Record<string, readonly string[]>> = {
  CHARGE_FAILURE: [
    'CHARGE_SUCCESS',
    'CHARGE_REQUEST',
    'AUTHORIZATION_SUCCESS',
    'AUTHORIZATION_REQUEST',
    'AUTHORIZATION_FAILURE',
  ],
  REFUND_FAILURE: [
    'REFUND_SUCCESS',
    'REFUND_REQUEST',
    'CHARGE_SUCCESS',
    'CHARGE_REQUEST',
    'CHARGE_FAILURE',
  ],
  CANCEL_FAILURE: [
    'CANCEL_SUCCESS',
    'CANCEL_REQUEST',
    'AUTHORIZATION_SUCCESS',
    'AUTHORIZATION_REQUEST',
    'AUTHORIZATION_FAILURE',
  ],
  AUTHORIZATION_FAILURE: ['AUTHORIZATION_SUCCESS', 'AUTHORIZATION_REQUEST'],
  REFUND_REVERSE: ['REFUND_SUCCESS'],
  CHARGE_BACK: ['CHARGE_SUCCESS'],
};

function amountReported(
  { amount, type, pspReference }: Arguments,
  { store }: Context,
  { currency }: TransactionItem,
): number {
  if (amount !== null && amount !== undefined) return minorUnits(amount, currency);
  if (type === 'INFO') return 0;
  const name = type.toLowerCase();
  const sources = amountSources[type];
  if (sources === undefined)
    return refuse('amount', 'REQUIRED', `The \`amount\` field is required for ${name} event.`);
  const [latest] = store
    .all('transactionEvent')
    .filter((event) => event.pspReference === pspReference && sources.includes(event.type ?? ''))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  if (latest === undefined)
    return refuse('amount', 'REQUIRED', `Unable to deduce the amount for ${name} event.`);
  return latest.amount;
}

function checkMetadata({ transactionMetadata, transactionPrivateMetadata }: Arguments): void {
  const isEmpty = (items: Metadata | null | undefined) =>
    items?.some(({ key }) => key.trim() === '') === true;
  if (isEmpty(transactionMetadata)) refuse('metadata', 'REQUIRED', 'Metadata key cannot be empty.');
  if (isEmpty(transactionPrivateMetadata))
    refuse('privateMetadata', 'REQUIRED', 'Metadata key cannot be empty.');
}

/** That it could not be taken is kept as an event. */
function refusedEvent(
  state: State,
  transaction: TransactionItem,
  event: Reported,
  [field, code, message]: readonly [string, string, string],
): Payload {
  addFailure(state, transaction, event, message);
  updateGrantedRefund(state, event.grantedRefund);
  return { errors: [{ field, code, message }] };
}

function repeated(
  args: Arguments,
  { store }: Context,
  transaction: TransactionItem,
  known: TransactionEvent,
): Payload {
  store.update<'transactionItem'>(transaction, {
    availableActions: args.availableActions
      ? [...new Set(args.availableActions)]
      : transaction.availableActions,
    paymentMethod: paymentMethodFrom(args.paymentMethodDetails) ?? transaction.paymentMethod,
  });
  return { alreadyProcessed: true, transaction, transactionEvent: known };
}

function reported(
  args: Arguments,
  { state, requestor }: Context,
  transaction: TransactionItem,
  fields: Reported,
): Payload {
  const was = before(transaction);
  const event = addEvent(state, transaction, fields);
  const { app } = requestor;
  const isMoney = /^(AUTHORIZATION|CHARGE)_(REQUEST|SUCCESS)$/.test(event.type ?? '');
  const isOrphan =
    transaction.user === null && transaction.app === null && !transaction.appIdentifier;
  recalculate(state, transaction, {
    pspReference:
      transaction.pspReference === '' && isMoney ? event.pspReference : transaction.pspReference,
    availableActions: args.availableActions
      ? [...new Set(args.availableActions)]
      : transaction.availableActions,
    paymentMethod: paymentMethodFrom(args.paymentMethodDetails) ?? transaction.paymentMethod,
    metadata: { ...transaction.metadata, ...entries(args.transactionMetadata) },
    privateMetadata: {
      ...transaction.privateMetadata,
      ...entries(args.transactionPrivateMetadata),
    },
    ...(isOrphan && app !== null && { app: app.pk, appIdentifier: app.identifier }),
  });
  if (args.transactionMetadata?.length || args.transactionPrivateMetadata?.length)
    state.events.emit('TRANSACTION_ITEM_METADATA_UPDATED', { transaction }, requestor);
  applyToSource(state, transaction, was, requestor);
  updateGrantedRefund(state, event.grantedRefund);
  return { alreadyProcessed: false, transaction, transactionEvent: event };
}
