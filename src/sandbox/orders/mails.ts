import { sendMail } from '../accounts/mails.ts';
import type { Order } from '../records/sales.ts';
import { anonymous } from '../state/requestor.ts';
import { money } from '../state/money.ts';
import type { State } from '../state/state.ts';
import type { Actor } from './actor.ts';
import { addToHistory } from './history.ts';

type Kind = 'placed' | 'confirmed' | 'paid' | 'sent' | 'tracked' | 'canceled' | 'refunded';

type Words = {
  /** Saleor's NotifyEventType. */
  readonly type: string;
  /** Saleor's subject; the words below it are ours, its letters being longer. */
  readonly subject: (number: number) => string;
  readonly text: string;
  /** An OrderEventsEmailsEnum; an update of the tracking number leaves no trace in the history. */
  readonly history: string | null;
};

const letters: Readonly<Record<Kind, Words>> = {
  placed: {
    type: 'order_confirmation',
    subject: (number) => `Order #${number} details`,
    text: 'Thank you for your order. Below is the list of ordered products.',
    history: 'ORDER_CONFIRMATION',
  },
  confirmed: {
    type: 'order_confirmed',
    subject: (number) => `Order #${number} confirmed`,
    text: 'Your order has been confirmed.',
    history: 'CONFIRMED',
  },
  paid: {
    type: 'order_payment_confirmation',
    subject: (number) => `Order ${number} payment details`,
    text: 'Thank you for your payment.',
    history: 'PAYMENT_CONFIRMATION',
  },
  sent: {
    type: 'order_fulfillment_confirmation',
    subject: (number) => `Your order ${number} has been fulfilled`,
    text: 'Thank you for your order. It is on its way.',
    history: 'FULFILLMENT_CONFIRMATION',
  },
  tracked: {
    type: 'order_fulfillment_update',
    subject: (number) => `Shipping update for order ${number}`,
    text: 'The shipping of your order has been updated.',
    history: null,
  },
  canceled: {
    type: 'order_canceled',
    subject: (number) => `Order ${number} canceled`,
    text: 'Your order has been canceled.',
    history: 'ORDER_CANCEL',
  },
  refunded: {
    type: 'order_refund_confirmation',
    subject: (number) => `Order ${number} refunded`,
    text: 'Your payment has been refunded.',
    history: 'ORDER_REFUND',
  },
};

/** The mails that link to the order, where the storefront named an address for it. */
const linked: ReadonlySet<Kind> = new Set(['placed', 'confirmed', 'sent', 'tracked']);

/**
 * Has a mail sent to the customer once the request has been answered, if the channel sends mails; the order's history
 * tells of it then.
 */
export function mailCustomer(
  state: State,
  order: Order,
  kind: Kind,
  actor: Actor = anonymous,
  note = '',
): void {
  const { store } = state;
  store.afterCommit(() => {
    state.tasks.add(() => {
      store.transaction(() => send(state, order, kind, actor, note));
      return Promise.resolve();
    });
  });
}

function send(state: State, order: Order, kind: Kind, actor: Actor, note: string): void {
  const { store } = state;
  const { type, subject, text, history } = letters[kind];
  const to = order.userEmail || store.find('user', order.user)?.email;
  if (!to || store.find('order', order.pk) === null) return;
  const link = linked.has(kind) ? linkTo(order) : null;
  const lines = [text, note, link ?? '', ...goods(state, order)].filter((line) => line !== '');
  const letter = { to, type, subject: subject(order.number), text: lines.join('\n'), link };
  const isSent = sendMail(state, store.get('channel', order.channel), letter);
  if (isSent && history !== null)
    addToHistory(state, order, 'EMAIL_SENT', actor, { email: to, email_type: history });
}

function linkTo({ redirectUrl, pk }: Order): string | null {
  const url = redirectUrl === null ? null : URL.parse(redirectUrl);
  if (url === null) return null;
  url.searchParams.set('token', pk);
  return url.href;
}

function goods({ store }: State, order: Order): string[] {
  const { currency } = store.get('channel', order.channel);
  const price = (minor: number) => `${money(minor, currency).amount} ${currency}`;
  const lines = store.by('orderLine', 'order', order.pk).map((line) => {
    const name = [line.productName, line.variantName].filter((part) => part !== '').join(', ');
    return `${line.quantity} × ${name}: ${price(line.totalPrice.gross)}`;
  });
  return [...lines, `Total: ${price(order.total.gross)}`];
}
