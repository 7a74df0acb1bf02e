import type { User } from '../../records/accounts.ts';
import type { GiftCard, GiftCardEvent } from '../../records/discounts.ts';
import type { FieldMap, FieldMaps } from '../../schema/field-map.ts';
import { requireOneOf } from '../../schema/permissions.ts';
import { permissionDenied } from '../../state/failures.ts';
import { globalId } from '../../state/global-id.ts';
import { money } from '../../state/money.ts';
import type { Context } from '../../state/state.ts';
import { inChannel } from '../../schema/node.ts';

type EventsArguments = {
  readonly filter?: {
    readonly type?: string | null;
    readonly orders?: readonly string[] | null;
  } | null;
};

const cardFields: FieldMap = {
  displayCode: ({ code }: GiftCard) => code.slice(-4),
  last4CodeChars: ({ code }: GiftCard) => code.slice(-4),
  code: (card: GiftCard, _: object, { requestor }) => {
    const owners = [card.usedBy, card.assignedTo];
    if (
      requestor.permissions.has('MANAGE_GIFT_CARD') ||
      (requestor.user !== null && owners.includes(requestor.user.pk))
    )
      return card.code;
    throw permissionDenied(
      'To access this path, you need one of the following permissions: OWNER, MANAGE_GIFT_CARD',
    );
  },
  created: ({ createdAt }: GiftCard) => createdAt,
  initialBalance: ({ initialBalance, currency }: GiftCard) => money(initialBalance, currency),
  currentBalance: ({ currentBalance, currency }: GiftCard) => money(currentBalance, currency),
  endDate: ({ expiryDate }: GiftCard) => expiryDate,
  startDate: () => null,
  createdBy: ({ createdBy }: GiftCard, _: object, context) =>
    gatedUser(context, createdBy, ['MANAGE_USERS']),
  assignedTo: ({ assignedTo }: GiftCard, _: object, context) =>
    assignedTo === null ? null : gatedUser(context, assignedTo, ['MANAGE_USERS']),
  user: ({ createdBy }: GiftCard, _: object, context) => shownUser(context, createdBy),
  usedBy: ({ usedBy }: GiftCard, _: object, context) => shownUser(context, usedBy),
  createdByEmail: ({ createdBy, createdByEmail }: GiftCard, _: object, context) =>
    shownEmail(context, createdBy, createdByEmail),
  usedByEmail: ({ usedBy, usedByEmail }: GiftCard, _: object, context) =>
    shownEmail(context, usedBy, usedByEmail),
  assignedToEmail: ({ assignedTo, assignedToEmail }: GiftCard, _: object, context) =>
    shownEmail(context, assignedTo, assignedToEmail),
  app: ({ app: pk }: GiftCard, _: object, context) => gatedApp(context, pk),
  product: ({ product }: GiftCard, _: object, { store }) =>
    product === null ? null : inChannel<'product'>(store.get('product', product), null),
  tags: ({ tags }: GiftCard, _: object, { store }) =>
    tags.toSorted().flatMap((name) => store.one('giftCardTag', 'name', name) ?? []),
  events: (card: GiftCard, { filter }: EventsArguments, context) =>
    shownEvents(context, card, filter ?? {}),
  boughtInChannel: ({ events }: GiftCard, _: object, { store }) => {
    const bought = events.find(({ type }) => type === 'BOUGHT');
    const order = store.find('order', bought?.parameters['orderId'] as string | undefined);
    return order === null ? null : store.get('channel', order.channel).slug;
  },
};

function isOwn({ requestor }: Context, user: User | null): boolean {
  return user !== null && requestor.user?.pk === user.pk;
}

function gatedUser(context: Context, pk: number | null, permissions: readonly string[]) {
  const user = context.store.find('user', pk);
  if (!isOwn(context, user)) requireOneOf(context, [...permissions, 'OWNER']);
  return user;
}

/** Null, without a complaint, for those who may not see it. */
function shownUser(context: Context, pk: number | null): User | null {
  const user = context.store.find('user', pk);
  return isOwn(context, user) || context.requestor.permissions.has('MANAGE_USERS') ? user : null;
}

function shownEmail(context: Context, pk: number | null, kept: string | null): string | null {
  const user = context.store.find('user', pk);
  const email = user?.email ?? kept;
  const mayRead = isOwn(context, user) || context.requestor.permissions.has('MANAGE_GIFT_CARD');
  return mayRead || email === null ? email : obfuscated(email);
}

/** `a...@example.com` */
function obfuscated(email: string): string {
  const [name = '', domain] = email.split('@');
  return domain === undefined ? email : `${name.charAt(0)}...@${domain}`;
}

function gatedApp(context: Context, pk: number | null) {
  if (context.requestor.app === null || context.requestor.app.pk !== pk)
    requireOneOf(context, ['MANAGE_APPS', 'OWNER']);
  return context.store.find('app', pk);
}

/** Its owner sees only what the card paid for. */
function shownEvents(
  { requestor }: Context,
  { events }: GiftCard,
  { type, orders }: NonNullable<EventsArguments['filter']>,
): GiftCardEvent[] {
  return events.filter(
    (event) =>
      (requestor.permissions.has('MANAGE_GIFT_CARD') ||
        event.type === 'USED_IN_ORDER' ||
        event.type === 'REFUNDED_IN_ORDER') &&
      (!type || event.type === type) &&
      (!orders || orders.length === 0 || orders.includes(globalId('Order', orderOf(event) ?? ''))),
  );
}

const parameter = (name: string) => (event: GiftCardEvent) => event.parameters[name] ?? null;

function orderOf({ parameters }: GiftCardEvent): string | null {
  return (parameters['orderId'] as string | undefined) ?? null;
}

type BalanceParameters = { readonly currency: string } & Readonly<
  Record<string, number | undefined>
>;

const eventFields: FieldMap = {
  id: ({ pk }: GiftCardEvent) => globalId('GiftCardEvent', pk),
  user: ({ user }: GiftCardEvent, _: object, context) =>
    gatedUser(context, user, ['MANAGE_USERS', 'MANAGE_STAFF']),
  app: ({ app }: GiftCardEvent, _: object, context) => gatedApp(context, app),
  message: parameter('message'),
  email: parameter('email'),
  orderId: (event: GiftCardEvent) => {
    const order = orderOf(event);
    return order === null ? null : globalId('Order', order);
  },
  orderNumber: (event: GiftCardEvent, _: object, { store }) => {
    const order = store.find('order', orderOf(event));
    return order === null ? null : String(order.number);
  },
  tags: parameter('tags'),
  oldTags: parameter('oldTags'),
  balance: ({ parameters }: GiftCardEvent) => {
    const balance = parameters['balance'] as unknown as BalanceParameters | undefined;
    if (balance === undefined) return null;
    const { currency, ...amounts } = balance;
    return Object.fromEntries(
      Object.entries(amounts).map(([field, amount]) => [field, { amount, currency }]),
    );
  },
  assignedTo: (event: GiftCardEvent) =>
    event.type === 'ASSIGNED_TO_USER' || event.type === 'UNASSIGNED_FROM_USER' ? event : null,
  expiryDate: parameter('expiryDate'),
  oldExpiryDate: parameter('oldExpiryDate'),
};

function assignee(name: string) {
  return ({ parameters }: GiftCardEvent, _: object, context: Context) => {
    const pk = parameters[name] as number | null | undefined;
    return pk ? gatedUser(context, pk, ['MANAGE_USERS', 'MANAGE_STAFF']) : null;
  };
}

export const giftCardFields: FieldMaps = {
  GiftCard: cardFields,
  GiftCardEvent: eventFields,
  GiftCardEventAssignment: {
    oldAssignedTo: assignee('previousAssignedToId'),
    currentAssignedTo: assignee('assignedToId'),
    oldAssignedToEmail: parameter('previousAssignedToEmail'),
    currentAssignedToEmail: parameter('assignedToEmail'),
  },
};
