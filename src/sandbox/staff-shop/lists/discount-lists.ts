import {
  contains,
  metadataTerm,
  rangeTerm,
  valueTerm,
  type MetadataFilter,
  type Operation,
  type Range,
} from '../../catalogue/filters/filter-terms.ts';
import { microsRange, momentOperation } from '../../catalogue/filters/product-filter.ts';
import { pksOf } from '../../catalogue/lookups.ts';
import { isActive } from '../../pricing/promotion-times.ts';
import type { Promotion, Voucher } from '../../records/discounts.ts';
import { recordById } from '../../schema/arguments.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { inChannel } from '../../schema/node.ts';
import { microsOf } from '../../state/moments.ts';
import type { Store } from '../../state/store.ts';
import { codesInOrder } from '../vouchers/voucher-codes.ts';
import { byPk, listPage, number, text, time, type List, type ListArguments } from './list-query.ts';

const voucherName = text<Voucher>(({ name }) => name);

/** What a voucher is in one channel sorts by that channel's listing. */
function vouchers(store: Store, channelSlug: string | null): List<Voucher> {
  const channel = channelSlug === null ? null : store.one('channel', 'slug', channelSlug);
  const listing = ({ pk }: Voucher) =>
    store.by('voucherChannelListing', 'voucher', pk).find((each) => each.channel === channel?.pk) ??
    null;
  return {
    order: [voucherName, byPk],
    sorts: {
      CODE: [text((voucher) => codesInOrder(store, voucher)[0]?.code ?? null), byPk],
      NAME: [voucherName, byPk],
      START_DATE: [time(({ startDate }) => startDate), voucherName, byPk],
      END_DATE: [time(({ endDate }) => endDate), voucherName, byPk],
      VALUE: [number((voucher) => listing(voucher)?.discountValue ?? null), voucherName, byPk],
      TYPE: [text(({ type }) => type.toLowerCase()), voucherName, byPk],
      USAGE_LIMIT: [number(({ usageLimit }) => usageLimit), voucherName, byPk],
      MINIMUM_SPENT_AMOUNT: [
        number((voucher) => listing(voucher)?.minSpent ?? null),
        voucherName,
        byPk,
      ],
    },
    filter: voucherFilter(store),
  };
}

type Status = 'ACTIVE' | 'EXPIRED' | 'SCHEDULED';
type DiscountKind = 'FIXED' | 'PERCENTAGE' | 'SHIPPING';

function voucherFilter(store: Store): NonNullable<List<Voucher>['filter']> {
  return {
    status: (wanted: readonly Status[], { context: { state } }) => {
      const now = state.clock.instant();
      return (voucher) => wanted.includes(statusOf(voucher, now));
    },
    timesUsed: (range: Range<number>) => rangeTerm(range, (voucher) => usesOf(store, voucher)),
    discountType:
      (wanted: readonly DiscountKind[]) =>
      ({ discountValueType, type }) =>
        wanted.includes(discountValueType) || (type === 'SHIPPING' && wanted.includes('SHIPPING')),
    started: (range: Range<string>) =>
      rangeTerm(microsRange(range), ({ startDate }) => microsOf(startDate)),
    search: (value: string) => (voucher) => isFound(store, voucher, value),
    ids: (ids: readonly string[]) => {
      const pks = pksOf(ids, 'Voucher');
      return ({ pk }) => pks.has(pk);
    },
    metadata: (entries: readonly MetadataFilter[]) => metadataTerm(entries),
  };
}

function statusOf({ startDate, endDate }: Voucher, now: string): Status {
  if (startDate > now) return 'SCHEDULED';
  return isActive({ startDate, endDate }, now) ? 'ACTIVE' : 'EXPIRED';
}

function usesOf(store: Store, { pk }: Voucher): number {
  return store.by('voucherCode', 'voucher', pk).reduce((sum, { used }) => sum + used, 0);
}

function isFound(store: Store, { pk, name }: Voucher, words: string): boolean {
  return (
    contains(name ?? '', words) ||
    store.by('voucherCode', 'voucher', pk).some(({ code }) => contains(code, words))
  );
}

const promotionName = text<Promotion>(({ name }) => name);
const promotionPk = text<Promotion>(({ pk }) => pk);

const promotions: List<Promotion> = {
  order: [promotionName, promotionPk],
  sorts: {
    NAME: [promotionName, promotionPk],
    START_DATE: [time(({ startDate }) => startDate), promotionName, promotionPk],
    END_DATE: [time(({ endDate }) => endDate), promotionName, promotionPk],
    CREATED_AT: [time(({ createdAt }) => createdAt), promotionPk],
  },
  where: {
    ids: (ids: readonly string[] | null) => {
      const pks = pksOf(ids ?? [], 'Promotion');
      return ({ pk }) => pks.has(pk);
    },
    name: (value: Operation<string> | null) => valueTerm(value, ({ name }) => name),
    startDate: (value: Operation<string> | null) =>
      momentOperation(value, ({ startDate }) => startDate),
    endDate: (value: Operation<string> | null) => momentOperation(value, ({ endDate }) => endDate),
    type: (value: Operation<string> | null) => valueTerm(value, ({ type }) => type),
    isOldSale: (value: boolean | null) => () => value === false,
    metadata: (entries: readonly MetadataFilter[] | null) => metadataTerm(entries),
  },
};

type VouchersArguments = ListArguments & {
  readonly channel?: string | null;
  readonly query?: string | null;
};

export const discountLists: FieldMaps = {
  Query: {
    voucher: (_: unknown, { id, channel }: { id: string; channel?: string | null }, { store }) => {
      const voucher = recordById(store, 'voucher', id);
      const seenIn = channel ? store.one('channel', 'slug', channel) : null;
      return voucher && inChannel<'voucher'>(voucher, seenIn);
    },
    vouchers: (_: unknown, args: VouchersArguments, context, info) => {
      const { store } = context;
      const channel = args.channel ? store.one('channel', 'slug', args.channel) : null;
      const items = store
        .all('voucher')
        .filter(
          (voucher) =>
            (!args.query || isFound(store, voucher, args.query)) &&
            (!args.channel ||
              store
                .by('voucherChannelListing', 'voucher', voucher.pk)
                .some((listing) => listing.channel === channel?.pk)),
        );
      const sorting = args.sortBy as { readonly channel?: string | null } | null | undefined;
      return listPage(
        items,
        vouchers(store, args.channel ?? sorting?.channel ?? null),
        (voucher) => inChannel<'voucher'>(voucher, channel),
        args,
        { context, info },
      );
    },
    promotions: (_: unknown, args: ListArguments, context, info) =>
      listPage(context.store.all('promotion'), promotions, (item) => item, args, {
        context,
        info,
      }),
  },
};
