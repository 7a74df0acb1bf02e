import { requireStorefrontUrl } from '../../accounts/redirect-url.ts';
import {
  validAddress,
  type AddressFields,
  type AddressInput,
} from '../../addresses/valid-address.ts';
import type { User } from '../../records/accounts.ts';
import type { GiftCard, VoucherCode } from '../../records/discounts.ts';
import type { Order } from '../../records/sales.ts';
import type { Channel } from '../../records/shop.ts';
import { NotInSandbox } from '../../schema/executable-schema.ts';
import { Refusal } from '../../schema/mutation.ts';
import { ApiFailure } from '../../state/failures.ts';
import { sum } from '../../state/money.ts';
import type { Context, State } from '../../state/state.ts';
import { isInFuture } from './dates.ts';
import { deliveryPrice, newDelivery } from './delivery.ts';
import { newDiscount, newNote, newTransactions } from './extras.ts';
import { newFulfillment } from './fulfillments.ts';
import type { OrderInput } from './input.ts';
import { newLine } from './lines.ts';
import { byId, named } from './lookup.ts';
import type { NewFulfillment, NewLine, NewOrder, Row } from './row.ts';

/** What an input makes; its problems go into the row. Null where nothing can be made of it. */
export function newOrder(context: Context, row: Row, input: OrderInput): NewOrder | null {
  const { state, store } = context;
  if (input.invoices && input.invoices.length > 0)
    throw new NotInSandbox('The sandbox does not know invoices.');
  checkOrder(state, row, input);
  if (row.isHopeless) return null;
  const parts = relatedOf(context, row, input);
  const deliveryInput = input.deliveryMethod ?? {};
  const isShipped = input.lines.some((line) => line.isShippingRequired);
  const delivery = newDelivery(store, row, deliveryInput, isShipped);
  const { channel, billingAddress } = parts;
  if (channel === null || billingAddress === null || row.isHopeless) return hopeless(row);
  const lines = all(row, input.lines, (line, index) => newLine(state, row, channel, line, index));
  row.lines = lines;
  if (row.isHopeless) return null;
  const fulfillments = all(row, input.fulfillments ?? [], (fulfillment, index) =>
    newFulfillment(store, row, lines, fulfillment, index),
  );
  row.fulfillments = fulfillments;
  if (row.isHopeless) return null;
  const price = deliveryPrice(store, row, channel, delivery, deliveryInput);
  if (row.isHopeless) return null;
  const totals = totalsOf(lines, price.shippingPrice);
  const notes = (input.notes ?? []).flatMap(
    (note, index) => newNote(state, row, note, index) ?? [],
  );
  const transactions = newTransactions(row, channel, input.transactions);
  const discounts = (input.discounts ?? []).map((discount, index) =>
    newDiscount(row, channel, totals.undiscountedTotal.gross, discount, index),
  );
  const status = statusOf(row, input, lines, fulfillments);
  const userEmail = parts.user?.email ?? input.user.email ?? '';
  const texts = textsOf(row, input);
  const fields = { ...delivery, ...price, ...totals, discounts, status, userEmail, ...texts };
  return { ...parts, channel, billingAddress, lines, fulfillments, transactions, notes, fields };
}

function hopeless(row: Row): null {
  row.isHopeless = true;
  return null;
}

function all<Input, Made>(
  row: Row,
  inputs: readonly Input[],
  make: (input: Input, index: number) => Made | null,
): Made[] {
  return inputs.flatMap((input, index) => {
    const made = make(input, index);
    if (made === null) row.isHopeless = true;
    return made === null ? [] : [made];
  });
}

function checkOrder(state: State, row: Row, input: OrderInput): void {
  const { store } = state;
  const { redirectUrl, weight, externalReference } = input;
  if (isInFuture(state, input.createdAt))
    row.add('FUTURE_DATE', 'Order input contains future date.', 'created_at');
  const problem = redirectUrl ? refusalOf(() => requireStorefrontUrl(redirectUrl)) : null;
  if (problem !== null) row.add('INVALID', `Invalid redirect url: ${problem}.`, 'redirect_url');
  if ((typeof weight === 'object' ? (weight?.value ?? 0) : (weight ?? 0)) < 0)
    row.add('INVALID', "Order can't have negative weight.", 'weight');
  if (externalReference && store.one('order', 'externalReference', externalReference) !== null)
    row.fail(
      'UNIQUE',
      `Order with external_reference: ${externalReference} already exists.`,
      'external_reference',
    );
  const channel = store.one('channel', 'slug', input.channel);
  if (channel !== null && channel.currency.toLowerCase() !== input.currency.toLowerCase())
    row.fail(
      'INCORRECT_CURRENCY',
      "Currency from input doesn't match channel's currency.",
      'currency',
    );
}

function refusalOf(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.errors[0]?.message ?? '';
    throw error;
  }
}

type Related = {
  readonly user: User | null;
  readonly channel: Channel | null;
  readonly billingAddress: AddressFields | null;
  readonly shippingAddress: AddressFields | null;
  readonly voucherCode: VoucherCode | null;
  readonly giftCards: readonly GiftCard[];
};

function relatedOf(context: Context, row: Row, input: OrderInput): Related {
  const { store } = context;
  const user = customerOf(context, row, input);
  const channel = named<'channel'>(
    row,
    'Channel',
    [
      {
        name: 'channel',
        by: 'slug',
        value: input.channel,
        find: (slug) => store.one('channel', 'slug', slug),
      },
    ],
    '',
  );
  const billingAddress = addressOf(context, row, input.billingAddress, 'billing');
  const shippingAddress = input.shippingAddress
    ? addressOf(context, row, input.shippingAddress, 'shipping')
    : null;
  const voucherCode = input.voucherCode
    ? named<'voucherCode'>(
        row,
        'VoucherCode',
        [
          {
            name: 'voucher_code',
            by: 'code',
            value: input.voucherCode,
            find: (code) => store.one('voucherCode', 'code', code),
          },
        ],
        '',
      )
    : null;
  const giftCards = giftCardsOf(context, row, input.giftCards ?? []);
  return { user, channel, billingAddress, shippingAddress, voucherCode, giftCards };
}

/** Whoever is not known here can still be known by e-mail. */
function customerOf({ store }: Context, row: Row, { user }: OrderInput): User | null {
  const { id, email, externalReference } = user;
  const found = named<'user'>(
    row,
    'User',
    [
      byId(store, 'user', 'User', 'id', id),
      {
        name: 'email',
        by: 'email',
        value: email,
        find: (text) => store.one('user', 'email', text),
      },
      {
        name: 'external_reference',
        by: 'external_reference',
        value: externalReference,
        find: (reference) => store.one('user', 'externalReference', reference),
      },
    ],
    'user',
  );
  if (found === null && email && row.problems.at(-1)?.code === 'NOT_FOUND') row.problems.pop();
  return found;
}

function addressOf(
  context: Context,
  row: Row,
  input: AddressInput,
  kind: 'billing' | 'shipping',
): AddressFields | null {
  try {
    return validAddress(context, input, { mutation: 'orderBulkCreate' });
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof ApiFailure)) throw error;
    row.add('INVALID', `Invalid ${kind} address.`, `${kind}_address`);
    return null;
  }
}

/** Paths count the cards that were found. */
function giftCardsOf({ store }: Context, row: Row, codes: readonly string[]): GiftCard[] {
  const found: GiftCard[] = [];
  for (const code of codes) {
    const giftCard = store.one('giftCard', 'code', code);
    if (giftCard !== null) found.push(giftCard);
    else
      row.add(
        'NOT_FOUND',
        `Gift card with code ${code} doesn't exist.`,
        `gift_cards.${found.length}`,
      );
  }
  return found;
}

function totalsOf(lines: readonly NewLine[], shippingPrice: Order['shippingPrice']) {
  const subtotal = sum(lines.map(({ fields }) => fields.totalPrice));
  const undiscounted = sum(lines.map(({ fields }) => fields.undiscountedTotalPrice));
  return {
    subtotal,
    total: sum([subtotal, shippingPrice]),
    undiscountedTotal: sum([undiscounted, shippingPrice]),
    undiscountedShippingPrice: shippingPrice.net,
  };
}

function statusOf(
  row: Row,
  { status }: OrderInput,
  lines: readonly NewLine[],
  fulfillments: readonly NewFulfillment[],
): Order['status'] {
  if (status === undefined) throw new ApiFailure('Internal Server Error', 'KeyError');
  const ordered = lines.reduce((total, { fields }) => total + fields.quantity, 0);
  const sent = fulfillments
    .flatMap((fulfillment) => fulfillment.lines)
    .reduce((total, { quantity }) => total + quantity, 0);
  const isWrong =
    (sent === 0 && ['PARTIALLY_FULFILLED', 'FULFILLED'].includes(status)) ||
    (sent > 0 && ordered > sent && ['FULFILLED', 'UNFULFILLED'].includes(status)) ||
    (sent === ordered && ['PARTIALLY_FULFILLED', 'UNFULFILLED'].includes(status));
  if (isWrong) row.add('INVALID', 'Invalid order status.', 'status');
  return status;
}

function textsOf(row: Row, input: OrderInput) {
  const { deliveryMethod: delivery } = input;
  const metadata = row.metadata(input.metadata, 'metadata');
  const privateMetadata = row.metadata(input.privateMetadata, 'private_metadata');
  const path = 'delivery_method.shipping_tax_class';
  row.metadata(delivery?.shippingTaxClassMetadata, `${path}_metadata`);
  row.metadata(delivery?.shippingTaxClassPrivateMetadata, `${path}_private_metadata`);
  return {
    externalReference: input.externalReference ?? null,
    createdAt: input.createdAt,
    languageCode: input.languageCode,
    customerNote: input.customerNote ?? '',
    redirectUrl: input.redirectUrl ?? null,
    metadata,
    privateMetadata,
  };
}
