import type { GraphQLResolveInfo } from 'graphql';
import { connection, sorted, type Column, type PageArguments } from '../catalogue/connection.ts';
import {
  isNone,
  metadataTerm,
  nothing,
  numberTerm,
  rangeTerm,
  requireIds,
  requireOneOperation,
  termOf,
  valueTerm,
  type FilterScope,
  type Operation,
  type Range,
  type Rules,
  type Term,
} from '../catalogue/filters/filter-terms.ts';
import { matches, prefixQuery, exactQuery } from '../catalogue/search/search-query.ts';
import { rank } from '../catalogue/search/search-rank.ts';
import {
  searchVector,
  withoutAccents,
  type SearchVector,
} from '../catalogue/search/search-vector.ts';
import type { User } from '../records/accounts.ts';
import { countryDisplay } from '../state/countries.ts';
import { ApiFailure } from '../state/failures.ts';
import { parseGlobalId, pkOf } from '../state/global-id.ts';
import { microsOf } from '../state/moments.ts';
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
  const searched = args.search || (args.filter?.['search'] as string | undefined) || '';
  if (args.sortBy?.field === 'RANK' && searched === '')
    throw new ApiFailure(
      'Sorting by RANK is available only when using a search filter or search argument.',
    );
  const scope: FilterScope = { context, now: context.state.clock.now(), channel: () => null };
  const terms = [isListed, termOf(args, rules, scope), searchTerm(store, args.search ?? '')];
  const users = store.all('user').filter((user) => terms.every((term) => term?.(user) !== false));
  const columns = sortColumns(store, args.sortBy?.field ?? 'EMAIL', searched);
  const descending = args.sortBy?.direction === 'DESC';
  return connection(sorted(users, { columns, descending }), (user) => user, args, info);
}

const byPk: Column<User> = { of: ({ pk }) => pk, numeric: true };
const byEmail: Column<User> = { of: ({ email }) => email };
const byFirstName: Column<User> = { of: ({ firstName }) => firstName };
const byLastName: Column<User> = { of: ({ lastName }) => lastName };

function sortColumns(store: Store, field: string, searched: string): Column<User>[] {
  switch (field) {
    case 'FIRST_NAME':
      return [byFirstName, byLastName, byPk];
    case 'LAST_NAME':
      return [byLastName, byFirstName, byPk];
    case 'ORDER_COUNT':
      return [{ of: (user) => orderCount(store, user), numeric: true }, byEmail];
    case 'CREATED_AT':
      return [{ of: ({ dateJoined }) => dateJoined }, byPk];
    case 'LAST_MODIFIED_AT':
      return [{ of: ({ updatedAt }) => updatedAt }, byPk];
    case 'RANK': {
      const query = exactQuery(withoutAccents(searched));
      return [{ of: (user) => rank(vectorOf(store, user), query), numeric: true }, byPk];
    }
    default:
      return [byEmail];
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

function searchTerm(store: Store, text: string): Term<User> | null {
  if (text === '') return null;
  const query = prefixQuery(withoutAccents(text));
  return query === null ? nothing : (user) => matches(vectorOf(store, user), query);
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

const search = (text: string, { context }: FilterScope) =>
  searchTerm(context.store, text) ?? nothing;
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
    search,
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
    email: textWhere('email', ({ email }) => email),
    firstName: textWhere('firstName', ({ firstName }) => firstName),
    lastName: textWhere('lastName', ({ lastName }) => lastName),
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

function textWhere(field: string, of: (user: User) => string) {
  return (operation: Operation<string> | null): Term<User> => {
    requireOneOperation(field, operation);
    return valueTerm(operation, of);
  };
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
    search,
    ids,
    status: (status: 'ACTIVE' | 'DEACTIVATED') => (user) => user.isActive === (status === 'ACTIVE'),
  },
};
