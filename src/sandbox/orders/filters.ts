import { NotInSandbox } from '../schema/executable-schema.ts';
import { canCapture } from '../payments/legacy.ts';
import type { Order } from '../records/sales.ts';
import { parseGlobalId, pkOf } from '../state/global-id.ts';
import type { Store } from '../state/store.ts';

type Range = { readonly gte?: string | null; readonly lte?: string | null };
type Values<Value> = { readonly eq?: Value | null; readonly oneOf?: readonly Value[] | null };
type NumberValues = Values<number> & {
  readonly range?: { readonly gte?: number | null; readonly lte?: number | null } | null;
};
type Metadata = { readonly key: string; readonly value?: string | null };

export type OrderFilter = Readonly<Record<string, unknown>>;
type Test<Value> = (order: Order, value: Value, store: Store) => boolean;

/** `filter`: an empty value is none. */
const filters: Readonly<Record<string, Test<never>>> = {
  customer: (order, text: string, store) => isCustomer(store, order, text),
  created: (order, range: Range) => isWithin(order.createdAt.slice(0, 10), range),
  updatedAt: (order, range: Range) => isWithinInstants(order.updatedAt, range),
  search: (order, text: string, store) => matches(store, order, text),
  metadata: (order, wanted: readonly Metadata[]) => hasMetadata(order, wanted),
  channels: (order, ids: readonly string[]) => pksIn(ids).has(order.channel),
  ids: (order, ids: readonly string[]) => pksIn(ids).has(order.pk),
  numbers: (order, numbers: readonly string[]) => numbers.includes(String(order.number)),
  status: (order, statuses: readonly string[], store) =>
    statuses.includes(order.status) ||
    (statuses.includes('READY_TO_FULFILL') && isReadyToFulfill(store, order)) ||
    (statuses.includes('READY_TO_CAPTURE') && isReadyToCapture(store, order)),
  authorizeStatus: (order, statuses: readonly string[]) => statuses.includes(order.authorizeStatus),
  chargeStatus: (order, statuses: readonly string[]) => statuses.includes(order.chargeStatus),
  paymentStatus: (order, statuses: readonly string[], store) =>
    store
      .by('payment', 'order', order.pk)
      .some(
        ({ isActive, chargeStatus }) =>
          statuses.includes(chargeStatus) && (isActive || chargeStatus === 'FULLY_REFUNDED'),
      ),
  checkoutTokens: (order, tokens: readonly string[]) =>
    order.checkout !== null && tokens.includes(order.checkout),
  checkoutIds: (order, ids: readonly string[]) =>
    order.checkout !== null && pksIn(ids).has(order.checkout),
  isClickAndCollect: (order, wanted: boolean) => isCollected(order) === wanted,
  giftCardUsed: (order, wanted: boolean) => order.giftCards.length > 0 === wanted,
};

/** `where`: an empty condition matches nothing. */
const conditions: Readonly<Record<string, Test<never>>> = {
  ids: (order, ids: readonly string[]) => pksIn(ids).has(order.pk),
  number: (order, value: NumberValues) => isNumber(order.number, value),
  channelId: (order, value: Values<string>) => isId(order.channel, value),
  user: (order, value: Values<string>) => isId(order.user, value),
  checkoutId: (order, value: Values<string>) => isId(order.checkout, value),
  userEmail: (order, value: Values<string>) => isOneOf(order.userEmail, value),
  status: (order, value: Values<string>) => isOneOf(order.status, value),
  authorizeStatus: (order, value: Values<string>) => isOneOf(order.authorizeStatus, value),
  chargeStatus: (order, value: Values<string>) => isOneOf(order.chargeStatus, value),
  checkoutToken: (order, value: Values<string>) => isOneOf(order.checkout, value),
  voucherCode: (order, value: Values<string>) => isOneOf(order.voucherCode, value),
  createdAt: (order, range: Range) => isSet(range) && isWithinInstants(order.createdAt, range),
  updatedAt: (order, range: Range) => isSet(range) && isWithinInstants(order.updatedAt, range),
  isClickAndCollect: (order, wanted: boolean) => isCollected(order) === wanted,
  isGiftCardUsed: (order, wanted: boolean) => order.giftCards.length > 0 === wanted,
  hasInvoices: (order, wanted: boolean) => order.invoices.length > 0 === wanted,
  hasFulfillments: (order, wanted: boolean, store) =>
    store.by('fulfillment', 'order', order.pk).length > 0 === wanted,
  linesCount: (order, value: NumberValues, store) =>
    isNumber(store.by('orderLine', 'order', order.pk).length, value),
};

export function filtered(store: Store, orders: readonly Order[], filter: OrderFilter): Order[] {
  const wanted = Object.entries(filter).filter(([, value]) => isGiven(value));
  return orders.filter((order) =>
    wanted.every(([name, value]) => test(filters, name)(order, value as never, store)),
  );
}

export function fulfilling(store: Store, orders: readonly Order[], where: OrderFilter): Order[] {
  return orders.filter((order) => fulfills(store, order, where));
}

function fulfills(store: Store, order: Order, where: OrderFilter): boolean {
  return Object.entries(where).every(([name, value]) => {
    if (name === 'AND')
      return (value as OrderFilter[]).every((part) => fulfills(store, order, part));
    if (name === 'OR') return (value as OrderFilter[]).some((part) => fulfills(store, order, part));
    const holds = test(conditions, name);
    return value !== null && value !== undefined && holds(order, value as never, store);
  });
}

function test(tests: Readonly<Record<string, Test<never>>>, name: string): Test<never> {
  const found = tests[name];
  if (found === undefined) throw new NotInSandbox(`The sandbox cannot filter orders by ${name}.`);
  return found;
}

function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== '';
}

function isSet({ gte, lte }: Range): boolean {
  return isGiven(gte) || isGiven(lte);
}

function isWithin(value: string, { gte, lte }: Range): boolean {
  return (!gte || value >= gte) && (!lte || value <= lte);
}

function isWithinInstants(value: string, { gte, lte }: Range): boolean {
  const moment = Date.parse(value);
  return (!gte || moment >= Date.parse(gte)) && (!lte || moment <= Date.parse(lte));
}

function isOneOf<Value>(value: Value | null, wanted: Values<Value>): boolean {
  if (wanted.eq !== undefined) return value === wanted.eq;
  return value !== null && (wanted.oneOf ?? []).includes(value);
}

function isNumber(value: number, { range, ...wanted }: NumberValues): boolean {
  if (!range) return isOneOf(value, wanted);
  return (range.gte ?? -Infinity) <= value && value <= (range.lte ?? Infinity);
}

function isId(pk: number | string | null, { eq, oneOf }: Values<string>): boolean {
  const wanted = eq === undefined ? (oneOf ?? []) : eq === null ? [] : [eq];
  return pk !== null && pksIn(wanted).has(pk);
}

function pksIn(ids: readonly string[]): ReadonlySet<number | string> {
  return new Set(
    ids.flatMap((id) => {
      const parsed = parseGlobalId(id);
      return parsed === null ? [] : [pkOf(parsed)];
    }),
  );
}

function isCollected({ collectionPoint, collectionPointName }: Order): boolean {
  return collectionPoint !== null || collectionPointName !== null;
}

function isReadyToFulfill(store: Store, order: Order): boolean {
  return (
    (order.status === 'UNFULFILLED' || order.status === 'PARTIALLY_FULFILLED') &&
    order.total.gross <= order.totalCharged &&
    store.by('payment', 'order', order.pk).some(({ isActive }) => isActive)
  );
}

function isReadyToCapture(store: Store, order: Order): boolean {
  return store.by('payment', 'order', order.pk).some(canCapture);
}

function hasMetadata({ metadata }: Order, wanted: readonly Metadata[]): boolean {
  return wanted.every(({ key, value }) =>
    value ? metadata[key] === value : metadata[key] !== undefined,
  );
}

/** An e-mail as a whole, without regard to case; a name in either order, or one part of it. */
function isCustomer(store: Store, order: Order, text: string): boolean {
  const user = store.find('user', order.user);
  const wanted = text.toLowerCase();
  const { firstName = '', lastName = '', email = '' } = user ?? {};
  const names = [
    order.userEmail,
    email,
    firstName,
    lastName,
    `${firstName} ${lastName}`,
    `${lastName} ${firstName}`,
  ];
  return names.some((name) => name.toLowerCase() === wanted);
}

/** Every word begins a word of the order's number, customer, addresses, lines, notes or references. */
function matches(store: Store, order: Order, text: string): boolean {
  const words = wordsOf(searchable(store, order).join(' '));
  return wordsOf(text).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}_]+/u).filter((word) => word !== '');
}

function searchable(store: Store, order: Order): string[] {
  const user = store.find('user', order.user);
  const addresses = [order.billingAddress, order.shippingAddress].flatMap((pk) => {
    const address = store.find('address', pk);
    if (address === null) return [];
    const { firstName, lastName, streetAddress1, streetAddress2, city, postalCode, phone } =
      address;
    return [
      firstName,
      lastName,
      address.companyName,
      streetAddress1,
      streetAddress2,
      city,
      postalCode,
      phone,
    ];
  });
  const lines = store
    .by('orderLine', 'order', order.pk)
    .flatMap((line) => [
      line.productSku ?? '',
      line.productName,
      line.variantName,
      line.translatedProductName,
    ]);
  const references = store
    .by('transactionItem', 'order', order.pk)
    .map(({ pspReference }) => pspReference);
  const notes = order.events
    .filter(({ type }) => type === 'NOTE_ADDED' || type === 'NOTE_UPDATED')
    .flatMap(({ parameters: { message } }) => (typeof message === 'string' ? [message] : []));
  return [
    String(order.number),
    order.userEmail,
    user?.email ?? '',
    user?.firstName ?? '',
    user?.lastName ?? '',
    order.customerNote,
    order.externalReference ?? '',
    ...addresses,
    ...lines,
    ...references,
    ...notes,
  ];
}
