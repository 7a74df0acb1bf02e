import type { Checkout } from '../records/sales.ts';
import { checkoutStatuses } from '../payments/statuses.ts';
import { Refusal } from '../schema/mutation.ts';
import { anonymous } from '../state/requestor.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { complete } from './completion.ts';
import { isShippingRequired, linesOf } from './line-info.ts';
import { removeCheckout } from './removal.ts';

const minute = 60 * 1000;
const hour = 60 * minute;
const day = 24 * hour;

/** After how long a checkout that nobody touches is deleted. */
const lifetimes = { withoutCustomer: 30 * day, withCustomer: 90 * day, empty: 6 * hour };
/** Older ones are not completed by themselves, and no more than so many at a time. */
const oldestCompleted = 30 * day;
const mostAtOnce = 20;

export function registerCheckoutJobs(state: State): void {
  state.jobs.register({
    name: 'delete-expired-checkouts',
    seconds: day / 1000,
    run: () => deleteExpired(state),
  });
  state.jobs.register({
    name: 'delete-expired-reservations',
    seconds: day / 1000,
    run: () => deleteExpiredReservations(state),
  });
  state.jobs.register({
    name: 'checkout-automatic-completion',
    seconds: minute / 1000,
    run: () => completePaid(state),
  });
}

function deleteExpired(state: State): void {
  const { store } = state;
  store.transaction(() => {
    for (const checkout of store.all('checkout'))
      if (hasExpired(state, checkout) && !holdsMoney(store, checkout))
        removeCheckout(store, checkout);
  });
}

function hasExpired({ store, clock }: State, checkout: Checkout): boolean {
  const age = clock.now().getTime() - Date.parse(checkout.updatedAt);
  const isAnonymous = checkout.email === null && checkout.user === null;
  const isEmpty = store.by('checkoutLine', 'checkout', checkout.pk).length === 0;
  return (
    age > (isAnonymous ? lifetimes.withoutCustomer : lifetimes.withCustomer) ||
    (isEmpty && age > lifetimes.empty)
  );
}

function holdsMoney(store: Store, { pk }: Checkout): boolean {
  return store
    .by('transactionItem', 'checkout', pk)
    .some((item) =>
      [
        item.authorized,
        item.authorizePending,
        item.charged,
        item.chargePending,
        item.refundPending,
        item.cancelPending,
      ].some((amount) => amount > 0),
    );
}

function deleteExpiredReservations({ store, clock }: State): void {
  const now = clock.now().getTime();
  store.transaction(() => {
    for (const reservation of store.all('reservation'))
      if (Date.parse(reservation.reservedUntil) < now) store.remove(reservation);
  });
}

/** Orders what is paid in channels that want it so; whatever is refused is tried again. */
function completePaid(state: State): void {
  const { store, clock } = state;
  const waiting = store
    .all('checkout')
    .filter((checkout) => isDue(state, checkout))
    .sort((a, b) => orderOfTrial(a) - orderOfTrial(b))
    .slice(0, mostAtOnce);
  for (const checkout of waiting) {
    store.transaction(() =>
      store.update<'checkout'>(checkout, { lastAutomaticCompletionAttempt: clock.instant() }),
    );
    state.tasks.add(() => completeByItself(state, checkout));
  }
}

function isDue(state: State, checkout: Checkout): boolean {
  const { store, clock } = state;
  const channel = store.get('channel', checkout.channel);
  if (!channel.automaticallyCompleteFullyPaidCheckouts) return false;
  const age = clock.now().getTime() - Date.parse(checkout.updatedAt);
  const cutOff = channel.automaticCompletionCutOffDate;
  return (
    age > (channel.automaticCompletionDelay ?? 0) * minute &&
    age <= oldestCompleted &&
    (cutOff === null || Date.parse(checkout.createdAt) >= Date.parse(cutOff)) &&
    (checkout.email !== null || checkout.user !== null) &&
    checkout.billingAddress !== null &&
    checkout.total.gross > 0 &&
    checkoutStatuses(state, checkout).authorizeStatus === 'FULL'
  );
}

/** Those never tried come first, then those tried longest ago. */
function orderOfTrial({ lastAutomaticCompletionAttempt, updatedAt }: Checkout): number {
  return lastAutomaticCompletionAttempt === null
    ? Date.parse(updatedAt) - Number.MAX_SAFE_INTEGER
    : Date.parse(lastAutomaticCompletionAttempt);
}

async function completeByItself(state: State, checkout: Checkout): Promise<void> {
  const { store } = state;
  if (store.find('checkout', checkout.pk) === null) return;
  const { lines, unavailable } = linesOf(state, checkout);
  const hasDelivery = checkout.delivery !== null || checkout.collectionPoint !== null;
  const isReady =
    unavailable.length === 0 && lines.length > 0 && (hasDelivery || !isShippingRequired(lines));
  if (!isReady) return;
  try {
    await complete(state, checkout, {
      user: null,
      actor: { ...anonymous, principal: null },
      redirectUrl: null,
      metadata: {},
      privateMetadata: {},
      isAutomatic: true,
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
