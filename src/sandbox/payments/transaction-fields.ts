import { presentApp } from '../apps/webhooks.ts';
import type { TransactionEvent, TransactionItem } from '../records/sales.ts';
import type { FieldMap, FieldMaps } from '../schema/field-map.ts';
import { inChannel } from '../schema/node.ts';
import { globalId } from '../state/global-id.ts';
import { money } from '../state/money.ts';
import type { Context } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { paymentApp } from './app-calls.ts';

type Amount =
  | 'authorized'
  | 'charged'
  | 'refunded'
  | 'canceled'
  | 'authorizePending'
  | 'chargePending'
  | 'refundPending'
  | 'cancelPending';

function amountField(name: Amount) {
  return (item: TransactionItem) => money(item[name], item.currency);
}

const itemFields: FieldMap = {
  id: ({ pk }: TransactionItem) => globalId('TransactionItem', pk),
  token: ({ pk }: TransactionItem) => pk,
  actions: ({ availableActions }: TransactionItem) => availableActions,
  authorizedAmount: amountField('authorized'),
  authorizePendingAmount: amountField('authorizePending'),
  chargedAmount: amountField('charged'),
  chargePendingAmount: amountField('chargePending'),
  refundedAmount: amountField('refunded'),
  refundPendingAmount: amountField('refundPending'),
  canceledAmount: amountField('canceled'),
  cancelPendingAmount: amountField('cancelPending'),
  order: ({ order }: TransactionItem, _: object, { store }) => store.find('order', order),
  checkout: ({ checkout }: TransactionItem, _: object, { store }) =>
    store.find('checkout', checkout),
  events: ({ pk }: TransactionItem, _: object, { store }) =>
    store.by('transactionEvent', 'transaction', pk).sort(newestFirst),
  createdBy,
  paymentMethodDetails: (item: TransactionItem) =>
    item.paymentMethod === null
      ? null
      : { __typename: methodTypes[item.paymentMethod.type], ...item.paymentMethod, item },
  reason: () => null,
  reasonReference: () => null,
};

const methodTypes = {
  CARD: 'CardPaymentMethodDetails',
  OTHER: 'OtherPaymentMethodDetails',
  GIFT_CARD: 'GiftCardPaymentMethodDetails',
} as const;

/** A later event of the same moment comes first, too. */
function newestFirst(a: TransactionEvent, b: TransactionEvent): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
  return b.pk - a.pk;
}

const eventFields: FieldMap = {
  amount: ({ transaction, amount }: TransactionEvent, _: object, { store }) =>
    money(amount, store.get('transactionItem', transaction).currency),
  createdBy,
  reasonReference: ({ transaction, reasonReference }: TransactionEvent, _: object, { store }) => {
    const page = store.find('page', reasonReference);
    if (page === null) return null;
    return inChannel<'page'>(page, channelOfTransaction(store, transaction));
  },
};

function channelOfTransaction(store: Store, pk: string) {
  const { order, checkout } = store.get('transactionItem', pk);
  const source = store.find('order', order) ?? store.find('checkout', checkout);
  return source === null ? null : store.get('channel', source.channel);
}

/** The App, also one that was installed anew under the same identifier, or the member of staff. */
function createdBy(
  { app, appIdentifier, user }: Pick<TransactionItem, 'app' | 'appIdentifier' | 'user'>,
  _: object,
  { store, state }: Context,
) {
  const own = presentApp(store, app);
  if (own?.isActive === true) return own;
  if (appIdentifier) return paymentApp(state, appIdentifier);
  return app === null ? store.find('user', user) : null;
}

export const transactionFields: FieldMaps = {
  TransactionItem: itemFields,
  TransactionEvent: eventFields,
  GiftCardPaymentMethodDetails: {
    lastChars: ({ lastDigits }: { lastDigits: string | null }) => lastDigits,
    isSaleorGiftcard: ({ item }: { item: TransactionItem }) => item.giftCard !== null,
  },
};
