import type { Checkout, Order, Payment, PaymentTransaction } from '../records/sales.ts';
import type { Channel } from '../records/shop.ts';
import { ApiFailure } from '../state/failures.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { sumOf, updateOrderAmounts } from './statuses.ts';

/** Saleor's own gateway for tries: it agrees to everything, and is on in every channel until staff turn it off. */
export const dummyGateway = 'mirumee.payments.dummy';
/** What staff marked as paid by hand. */
export const manualGateway = 'manual';

/** Tokens by which the dummy gateway is told to end in a certain state. */
const dummyOutcomes: ReadonlySet<string> = new Set([
  'not-charged',
  'pending',
  'partially-charged',
  'fully-charged',
  'partially-refunded',
  'fully-refunded',
  'refused',
  'cancelled',
]);

type DummySettings = { readonly capturesAtOnce: boolean; readonly currencies: readonly string[] };

/** Null while the plugin is off in the channel. */
export function dummySettings(state: State, channel: Channel): DummySettings | null {
  if (!state.switches.isOn('dummy-payments')) return null;
  const stored = state.store
    .by('pluginConfiguration', 'plugin', dummyGateway)
    .find((configuration) => configuration.channel === channel.pk);
  if (stored?.active === false) return null;
  const valueOf = (name: string) =>
    stored?.configuration.find((item) => item.name === name)?.value ?? null;
  return {
    capturesAtOnce: valueOf('Automatic payment capture')?.toLowerCase() !== 'false',
    currencies: (valueOf('Supported currencies') ?? 'USD, PLN')
      .split(',')
      .map((code) => code.trim()),
  };
}

/** A payment whose plugin was turned off meanwhile makes Saleor itself fail. */
export function requireDummy(state: State, channel: Channel): DummySettings {
  const settings = dummySettings(state, channel);
  if (settings === null) throw new ApiFailure('Internal Server Error', 'Exception');
  return settings;
}

export function lastActivePayment(store: Store, checkout: Checkout): Payment | null {
  return store.by('payment', 'checkout', checkout.pk).findLast(({ isActive }) => isActive) ?? null;
}

/** What the active payments of a checkout promise, minor units. Saleor takes it for paid, captured or not. */
export function promisedByPayments(store: Store, checkout: Checkout): number {
  return sumOf(
    store.by('payment', 'checkout', checkout.pk).filter(({ isActive }) => isActive),
    ({ total }) => total,
  );
}

/** A checkout is paid in one of the two ways: returns the payments that were active, for `activatePayments`. */
export function cancelActivePayments(store: Store, checkout: Checkout): Payment[] {
  const active = store.by('payment', 'checkout', checkout.pk).filter(({ isActive }) => isActive);
  for (const payment of active) store.update<'payment'>(payment, { isActive: false });
  return active;
}

export function activatePayments(store: Store, payments: readonly Payment[]): void {
  for (const payment of payments) store.update<'payment'>(payment, { isActive: true });
}

/** Lets the gateway take the money of a checkout that is being completed. */
export function processPayment(
  state: State,
  payment: Payment,
  channel: Channel,
): PaymentTransaction {
  const { capturesAtOnce } = requireDummy(state, channel);
  state.store.update<'payment'>(payment, {
    paymentMethodType: 'card',
    card: { brand: 'dummy_visa', lastDigits: '1234', expMonth: 12, expYear: 2222 },
  });
  return postprocess(state, payment, dummyKind(payment.token, capturesAtOnce), payment.total);
}

function dummyKind(token: string, capturesAtOnce: boolean): PaymentTransaction['kind'] {
  if (!dummyOutcomes.has(token)) return 'CAPTURE';
  if (token === 'not-charged' || !capturesAtOnce) return 'AUTH';
  return token === 'fully-refunded' ? 'REFUND' : 'CAPTURE';
}

/** Pays the money of a checkout back that could not be completed. */
export function refundOrVoid(state: State, payment: Payment | null): void {
  if (payment === null) return;
  if (canRefund(payment)) postprocess(state, payment, 'REFUND', payment.capturedAmount);
  else if (canVoid(payment)) postprocess(state, payment, 'VOID', payment.total);
}

/** A gateway action that succeeded, and what it does to the payment and its order; `amount` in minor units. */
export function postprocess(
  state: State,
  payment: Payment,
  kind: PaymentTransaction['kind'],
  amount: number,
): PaymentTransaction {
  const { store, clock } = state;
  const transaction: PaymentTransaction = {
    pk: store.nextPk('paymentTransaction'),
    createdAt: clock.instant(),
    token: payment.token,
    kind,
    isSuccess: true,
    amount,
    error: null,
  };
  store.update<'payment'>(payment, {
    ...effectOf(payment, kind, amount),
    transactions: [...payment.transactions, transaction],
    updatedAt: clock.instant(),
  });
  if (payment.order !== null) updateOrderAmounts(store, store.get('order', payment.order));
  return transaction;
}

function effectOf(
  payment: Payment,
  kind: PaymentTransaction['kind'],
  amount: number,
): Partial<Omit<Payment, 'model' | 'pk'>> {
  switch (kind) {
    case 'CAPTURE': {
      const capturedAmount = payment.capturedAmount + amount;
      const isFull = capturedAmount >= payment.total;
      const chargeStatus = isFull ? 'FULLY_CHARGED' : 'PARTIALLY_CHARGED';
      return { capturedAmount, isActive: true, chargeStatus };
    }
    case 'REFUND': {
      const capturedAmount = payment.capturedAmount - amount;
      return capturedAmount <= 0
        ? { capturedAmount: 0, chargeStatus: 'FULLY_REFUNDED', isActive: false }
        : { capturedAmount, chargeStatus: 'PARTIALLY_REFUNDED' };
    }
    case 'VOID':
      return { isActive: false };
    case 'AUTH':
    case 'EXTERNAL':
      return {};
  }
}

export function lastPayment(store: Store, order: Order): Payment | null {
  return store.by('payment', 'order', order.pk).at(-1) ?? null;
}

export function canCapture(payment: Payment): boolean {
  return payment.isActive && payment.chargeStatus === 'NOT_CHARGED';
}

export function canRefund({ chargeStatus }: Payment): boolean {
  return ['PARTIALLY_CHARGED', 'FULLY_CHARGED', 'PARTIALLY_REFUNDED'].includes(chargeStatus);
}

export function canVoid({ chargeStatus, transactions }: Payment): boolean {
  return (
    chargeStatus === 'NOT_CHARGED' &&
    transactions.some(({ kind, isSuccess }) => kind === 'AUTH' && isSuccess)
  );
}
