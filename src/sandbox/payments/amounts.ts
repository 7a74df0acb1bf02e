import type { TransactionEvent } from '../records/sales.ts';

/** What a transaction holds, minor units. */
export type Amounts = {
  readonly authorized: number;
  readonly charged: number;
  readonly refunded: number;
  readonly canceled: number;
  readonly authorizePending: number;
  readonly chargePending: number;
  readonly refundPending: number;
  readonly cancelPending: number;
};
type Running = { -readonly [Name in keyof Amounts]: number };
type Kind = 'AUTHORIZATION' | 'CHARGE' | 'REFUND' | 'CANCEL';

/** Where the money of an action goes, where it waits meanwhile, and what it is taken from. */
const accounts = {
  AUTHORIZATION: { amount: 'authorized', pending: 'authorizePending', from: null },
  CHARGE: { amount: 'charged', pending: 'chargePending', from: 'authorized' },
  REFUND: { amount: 'refunded', pending: 'refundPending', from: 'charged' },
  CANCEL: { amount: 'canceled', pending: 'cancelPending', from: 'authorized' },
} as const satisfies Record<Kind, object>;

type Event = Pick<
  TransactionEvent,
  'type' | 'amount' | 'pspReference' | 'includeInCalculations' | 'createdAt'
>;

/**
 * A transaction's amounts follow from its events alone. Events of one action and one pspReference belong together: a
 * request waits until a success or failure of the same reference; a success counts unless a later failure undid it.
 * Events without a reference (staff's corrections) only add up. The last adjustment replaces all authorisations
 * before it.
 */
export function amountsOf(events: readonly Event[]): Amounts {
  const counted = events
    .filter(({ includeInCalculations }) => includeInCalculations)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
  const amounts: Running = {
    authorized: 0,
    charged: 0,
    refunded: 0,
    canceled: 0,
    authorizePending: 0,
    chargePending: 0,
    refundPending: 0,
    cancelPending: 0,
  };
  const authorizations = sinceLastAdjustment(
    counted.filter((event) => isOf(event, 'AUTHORIZATION')),
  );
  const others = counted.filter((event) => !isOf(event, 'AUTHORIZATION'));
  for (const event of [...authorizations, ...others])
    if (event.pspReference === '') addAlone(amounts, event);
  addActions(amounts, 'AUTHORIZATION', authorizations);
  for (const kind of ['CHARGE', 'REFUND', 'CANCEL'] as const) addActions(amounts, kind, others);
  amounts.authorized = Math.max(amounts.authorized, 0);
  amounts.authorizePending = Math.max(amounts.authorizePending, 0);
  return amounts;
}

/** Notes of what the customer has to do are no part of an authorisation. */
function isOf({ type }: Event, kind: Kind): boolean {
  return type !== null && type.startsWith(`${kind}_`) && !type.endsWith('_ACTION_REQUIRED');
}

function sinceLastAdjustment(authorizations: readonly Event[]): readonly Event[] {
  const last = authorizations.findLastIndex(({ type }) => type === 'AUTHORIZATION_ADJUSTMENT');
  return last < 0 ? authorizations : authorizations.slice(last);
}

function addAlone(amounts: Running, { type, amount }: Event): void {
  switch (type as string) {
    case 'AUTHORIZATION_SUCCESS':
      amounts.authorized += amount;
      break;
    case 'AUTHORIZATION_ADJUSTMENT':
      amounts.authorized = amount;
      break;
    case 'CHARGE_SUCCESS':
    case 'REFUND_REVERSE':
      amounts.charged += amount;
      break;
    case 'CHARGE_BACK':
      amounts.charged -= amount;
      break;
    case 'REFUND_SUCCESS':
      amounts.refunded += amount;
      break;
    case 'CANCEL_SUCCESS':
      amounts.canceled += amount;
      break;
  }
}

function addActions(amounts: Running, kind: Kind, events: readonly Event[]): void {
  const byReference = new Map<string, Map<string, Event>>();
  for (const event of events) {
    if (event.pspReference === '' || !isOf(event, kind)) continue;
    const action = byReference.get(event.pspReference) ?? new Map<string, Event>();
    action.set(event.type!.slice(kind.length + 1), event);
    byReference.set(event.pspReference, action);
  }
  for (const action of byReference.values()) addAction(amounts, kind, action);
}

function addAction(amounts: Running, kind: Kind, action: ReadonlyMap<string, Event>): void {
  const { amount, pending, from } = accounts[kind];
  const adjustment = action.get('ADJUSTMENT');
  if (adjustment !== undefined) amounts.authorized = adjustment.amount;
  const back = action.get('BACK');
  if (back !== undefined) amounts.charged -= back.amount;
  const reverse = action.get('REVERSE');
  if (reverse !== undefined) {
    amounts.charged += reverse.amount;
    amounts.refunded -= reverse.amount;
  }
  const [request, success, failure] = ['REQUEST', 'SUCCESS', 'FAILURE'].map((name) =>
    action.get(name),
  );
  if (request !== undefined && success === undefined && failure === undefined) {
    amounts[pending] += request.amount;
    if (from !== null) amounts[from] -= request.amount;
  }
  const stands = failure === undefined || (success?.createdAt ?? '') > failure.createdAt;
  if (success !== undefined && stands) {
    amounts[amount] += success.amount;
    if (from !== null) amounts[from] -= success.amount;
  }
}
