import {
  metadataTerm,
  type MetadataFilter,
  type Range,
} from '../catalogue/filters/filter-terms.ts';
import { pksOf } from '../catalogue/lookups.ts';
import { checkoutStatuses } from '../payments/statuses.ts';
import type { Checkout, CheckoutLine } from '../records/sales.ts';
import type { FieldMap } from '../schema/field-map.ts';
import {
  listPage,
  number,
  text,
  time,
  type List,
  type ListArguments,
} from '../staff-shop/lists/list-query.ts';
import { ApiFailure } from '../state/failures.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { billingAddressOf, customerOf } from './checkout-state.ts';
import { searchCheckouts } from './checkout-search.ts';
import { seenCheckout } from './seen.ts';

type Arguments = ListArguments & { readonly channel?: string | null };

export const checkoutListQueries: FieldMap = {
  checkouts: (_: unknown, args: Arguments, context, info) => {
    const { state, store } = context;
    const wanted = args.filter?.['search'];
    const words = typeof wanted === 'string' && wanted !== '' ? wanted : null;
    if (args.sortBy?.field === 'RANK' && words === null)
      throw new ApiFailure('Sorting by RANK is available only when using a search filter.');
    const channel = args.channel ? store.one('channel', 'slug', args.channel) : null;
    const items = store
      .all('checkout')
      .filter((checkout) => !args.channel || checkout.channel === channel?.pk);
    const byRank = { field: 'RANK', direction: 'DESC' } as const;
    const sortBy = args.sortBy ?? (words === null ? null : byRank);
    const list = checkouts(state, words ?? '');
    const toNode = (checkout: Checkout) => seenCheckout(store, checkout);
    return listPage(items, list, toNode, { ...args, sortBy }, { context, info });
  },
  checkoutLines: (_: unknown, args: ListArguments, context, info) =>
    listPage(context.store.all('checkoutLine'), lines, (line) => line, args, { context, info }),
};

const byPk = text<{ readonly pk: string }>(({ pk }) => pk);

const lines: List<CheckoutLine> = { order: [time(({ createdAt }) => createdAt), byPk] };

function checkouts(state: State, words: string): List<Checkout> {
  const { store } = state;
  const billing = (checkout: Checkout) => billingAddressOf(store, checkout);
  const found = searchCheckouts(store, words);
  const lastPayment = (checkout: Checkout) => store.by('payment', 'checkout', checkout.pk).at(-1);
  return {
    order: [time(({ updatedAt }) => updatedAt), byPk],
    descending: true,
    sorts: {
      CREATION_DATE: [time(({ createdAt }) => createdAt), byPk],
      CUSTOMER: [
        text((checkout) => billing(checkout)?.lastName ?? null),
        text((checkout) => billing(checkout)?.firstName ?? null),
        byPk,
      ],
      PAYMENT: [text((checkout) => spelled(lastPayment(checkout)?.chargeStatus)), byPk],
      RANK: [number(found.rankOf), byPk],
    },
    filter: {
      customer: (value: string) => (checkout) => isCustomer(store, checkout, value),
      created: (range: Range<string>) => (checkout) => isOnDay(checkout.createdAt, range),
      updatedAt: (range: Range<string>) => (checkout) => isOnDay(checkout.updatedAt, range),
      search: () => found.finds,
      channels: (ids: readonly string[]) => {
        const pks = pksOf(ids, 'Channel', true);
        return (checkout) => pks.has(checkout.channel);
      },
      metadata: (entries: readonly MetadataFilter[]) => metadataTerm(entries),
      authorizeStatus: (statuses: readonly string[]) => (checkout) =>
        statuses.includes(checkoutStatuses(state, checkout).authorizeStatus),
      chargeStatus: (statuses: readonly string[]) => (checkout) =>
        statuses.includes(checkoutStatuses(state, checkout).chargeStatus),
    },
  };
}

/** As Saleor stores it, which is what it sorts by. */
function spelled(status: string | undefined): string | null {
  return status === undefined ? null : status.toLowerCase().replaceAll('_', '-');
}

/** Whole names and addresses, whatever their case; only of customers with an account. */
function isCustomer(store: Store, checkout: Checkout, value: string): boolean {
  const user = customerOf(store, checkout);
  const wanted = value.toLowerCase();
  return (
    user !== null &&
    [user.email, user.firstName, user.lastName].some((name) => name.toLowerCase() === wanted)
  );
}

/** Days in UTC. */
function isOnDay(instant: string, { gte, lte }: Range<string>): boolean {
  const day = instant.slice(0, 10);
  return (!gte || day >= gte) && (!lte || day <= lte);
}
