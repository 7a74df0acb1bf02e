import type { GraphQLResolveInfo } from 'graphql';
import { connection, sorted, type Column, type PageArguments } from '../catalogue/connection.ts';
import {
  everything,
  isNone,
  metadataTerm,
  nothing,
  numberTerm,
  rangeTerm,
  requireIds,
  termOf,
  valueTerm,
  type FilterScope,
  type Operation,
  type Range,
  type Rules,
  type Term,
} from '../catalogue/filters/filter-terms.ts';
import { pythonFloat } from '../catalogue/products/product-order.ts';
import { search, type Search } from '../catalogue/search/product-search.ts';
import { searchVector, type SearchVector } from '../catalogue/search/search-vector.ts';
import type { User } from '../records/accounts.ts';
import { countryDisplay } from '../state/countries.ts';
import { ApiFailure } from '../state/failures.ts';
import { parseGlobalId, pkOf } from '../state/global-id.ts';
import { microsOf, pythonTime } from '../state/moments.ts';
import type { Context } from '../state/state.ts';
import type { Store } from '../state/store.ts';

type Input = Readonly<Record<string, unknown>>;
export type UserListArguments = PageArguments & {
  readonly filter?: Input | null;
  readonly where?: Input | null;
  readonly search?: string | null;
  readonly sortBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
};

/** One page of users: those `isListed` that the arguments ask for, by e-mail unless told otherwise. */
export function userList(
  args: UserListArguments,
  isListed: Term<User>,
  rules: { readonly filter: Rules<User>; readonly where?: Rules<User> },
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { store } = context;
  const scope: FilterScope = { context, now: context.state.clock.now(), channel: () => null };
  const found = searchUsers(store, args.search ?? '');
  const terms = [isListed, termOf(args, rules, scope) ?? everything, found.finds];
  const users = store.all('user').filter((user) => terms.every((term) => term(user)));
  const { field, direction } = args.sortBy ?? { field: null, direction: 'ASC' };
  const columns = sortColumns(store, field, searchUsers(store, searchedText(args)));
  return connection(
    sorted(users, { columns, descending: direction === 'DESC' }),
    (user) => user,
    args,
    info,
  );
}

/** The same for customers, who come best fit first when they are searched for. */
export function customerList(
  args: UserListArguments,
  isListed: Term<User>,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const isSearch = searchedText(args).trim() !== '';
  if (args.sortBy?.field === 'RANK' && !isSearch)
    throw new ApiFailure('Sorting by RANK is available only when using a search filter.');
  const bestFirst = isSearch && !args.sortBy;
  const sortBy = bestFirst ? ({ field: 'RANK', direction: 'DESC' } as const) : args.sortBy;
  return userList({ ...args, sortBy: sortBy ?? null }, isListed, customerRules, context, info);
}

function searchedText({ filter, search: text }: UserListArguments): string {
  return (filter?.['search'] as string | undefined) || (text ?? '');
}

function searchUsers(store: Store, text: string): Search<User> {
  return search(text, (user) => vectorOf(store, user));
}

const byPk: Column<User> = { of: ({ pk }) => pk, numeric: true };
const byEmail: Column<User> = { of: ({ email }) => email };
const byFirstName: Column<User> = { of: ({ firstName }) => firstName };
const byLastName: Column<User> = { of: ({ lastName }) => lastName };

function sortColumns(store: Store, field: string | null, { rankOf }: Search<User>): Column<User>[] {
  switch (field) {
    case 'FIRST_NAME':
      return [byFirstName, byLastName, byPk];
    case 'LAST_NAME':
      return [byLastName, byFirstName, byPk];
    case 'ORDER_COUNT':
      return [{ of: (user) => orderCount(store, user), numeric: true }, byEmail];
    case 'CREATED_AT':
      return [{ of: ({ dateJoined }) => pythonTime(dateJoined) }, byPk];
    case 'LAST_MODIFIED_AT':
      return [{ of: ({ updatedAt }) => pythonTime(updatedAt) }, byPk];
    case 'RANK':
      return [{ of: rankOf, numeric: true, spell: pythonFloat }, byPk];
    case 'EMAIL':
      return [byEmail];
    default:
      return [byEmail, byPk];
  }
}

function orderCount(store: Store, { pk }: User): number {
  return store.by('order', 'user', pk).length;
}

/** What a search for users looks at: names, e-mail with its domain, and all addresses. */
function vectorOf(store: Store, user: User): SearchVector {
  const addresses = user.addresses.map((pk) => store.get('address', pk));
  return searchVector([
    { text: user.firstName, weight: 'A' },
    { text: user.lastName, weight: 'A' },
    { text: user.email, weight: 'A' },
    { text: user.email.split('@').at(-1) ?? '', weight: 'B' },
    ...addresses.flatMap((address) =>
      [
        address.firstName,
        address.lastName,
        address.streetAddress1,
        countryDisplay(address.country).country,
        address.country,
        address.companyName,
        address.countryArea,
        address.city,
        address.cityArea,
        address.streetAddress2,
        address.postalCode,
        address.phone,
      ].map((text) => ({ text, weight: 'B' as const })),
    ),
  ]);
}

function idsTerm(ids: readonly string[] | null): Term<User> {
  const pks = new Set<number | string>();
  for (const id of ids ?? []) {
    const parsed = parseGlobalId(id);
    if (parsed?.type === 'User') pks.add(pkOf(parsed));
  }
  return ({ pk }) => pks.has(pk);
}

function dayTerm({ gte, lte }: Range<string>, of: (user: User) => readonly string[]): Term<User> {
  return (user) =>
    of(user).some((instant) => {
      const day = instant.slice(0, 10);
      return (isNone(gte) || day >= gte) && (isNone(lte) || day <= lte);
    });
}

function momentTerm(
  range: Range<string> | null,
  of: (user: User) => readonly string[],
): Term<User> {
  if (range === null || (isNone(range.gte) && isNone(range.lte))) return nothing;
  const micros = (text: string | null | undefined) => (isNone(text) ? null : microsOf(text));
  const within = rangeTerm({ gte: micros(range.gte), lte: micros(range.lte) }, microsOf);
  return (user) => of(user).some(within);
}

const ordersAt = (store: Store) => (user: User) =>
  store.by('order', 'user', user.pk).map(({ createdAt }) => createdAt);

const searchFilter = (text: string, { context }: FilterScope) =>
  searchUsers(context.store, text).finds;
const ids = (given: readonly string[]) => {
  requireIds('ids', given);
  return idsTerm(given);
};

type AddressWhere = {
  readonly phoneNumber?: Operation<string> | null;
  readonly country?: Operation<string> | null;
};

/** `filter` and `where` of the customers' list. */
export const customerRules: { readonly filter: Rules<User>; readonly where: Rules<User> } = {
  filter: {
    search: searchFilter,
    ids,
    metadata: metadataTerm,
    dateJoined: (range: Range<string>) => dayTerm(range, ({ dateJoined }) => [dateJoined]),
    updatedAt: (range: Range<string>) => momentTerm(range, ({ updatedAt }) => [updatedAt]),
    placedOrders: (range: Range<string>, { context }) => dayTerm(range, ordersAt(context.store)),
    numberOfOrders: (range: Range<number>, { context }) =>
      rangeTerm(range, (user) => orderCount(context.store, user)),
  },
  where: {
    ids: (given: readonly string[] | null) => idsTerm(given),
    metadata: metadataWhere,
    email: textWhere(({ email }) => email),
    firstName: textWhere(({ firstName }) => firstName),
    lastName: textWhere(({ lastName }) => lastName),
    isActive: (wanted: boolean | null) => (user) => user.isActive === wanted,
    dateJoined: (range: Range<string> | null) =>
      momentTerm(range, ({ dateJoined }) => [dateJoined]),
    updatedAt: (range: Range<string> | null) => momentTerm(range, ({ updatedAt }) => [updatedAt]),
    placedOrdersAt: (range: Range<string> | null, { context }) =>
      momentTerm(range, ordersAt(context.store)),
    numberOfOrders: (operation: Operation<number> | null, { context }) =>
      numberTerm(operation, (user) => orderCount(context.store, user)),
    addresses: (wanted: AddressWhere | null, { context }) => addressTerm(wanted, context.store),
    customerType: (operation: Operation<string> | null) =>
      valueTerm(operation, ({ customerType }) =>
        customerType === null
          ? null
          : Buffer.from(`CustomerType:${customerType}`).toString('base64'),
      ),
  },
};

function textWhere(of: (user: User) => string) {
  return (operation: Operation<string> | null): Term<User> => valueTerm(operation, of);
}

type MetadataWhere = {
  readonly key: string;
  readonly value?: {
    readonly eq?: string | null;
    readonly oneOf?: readonly string[] | null;
  } | null;
};

function metadataWhere(wanted: MetadataWhere | null): Term<User> {
  if (wanted === null) return nothing;
  const { key, value } = wanted;
  if (!value || Object.keys(value).length === 0) return ({ metadata }) => key in metadata;
  const allowed = value.eq ? [value.eq] : (value.oneOf ?? []);
  return ({ metadata }) => key in metadata && allowed.includes(metadata[key]!);
}

function addressTerm(wanted: AddressWhere | null, store: Store): Term<User> {
  if (wanted === null || Object.keys(wanted).length === 0) return nothing;
  const { phoneNumber, country } = wanted;
  return (user) =>
    user.addresses
      .map((pk) => store.get('address', pk))
      .some(
        (address) =>
          (isNone(phoneNumber) || valueTerm(phoneNumber, () => address.phone)(user)) &&
          (isNone(country) || valueTerm(country, () => address.country)(user)),
      );
}

/** `filter` of the staff's list. */
export const staffRules: { readonly filter: Rules<User> } = {
  filter: {
    search: searchFilter,
    ids,
    status: (status: 'ACTIVE' | 'DEACTIVATED') => (user) => user.isActive === (status === 'ACTIVE'),
  },
};
