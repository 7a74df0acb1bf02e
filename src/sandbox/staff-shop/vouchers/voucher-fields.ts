import { connection, sorted, type PageArguments } from '../../catalogue/connection.ts';
import type { Voucher, VoucherChannelListing, VoucherCode } from '../../records/discounts.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { recordOf, type InChannel } from '../../schema/node.ts';
import { countryDisplay } from '../../state/countries.ts';
import { money } from '../../state/money.ts';
import type { Context } from '../../state/state.ts';
import { codesInOrder } from './voucher-codes.ts';

type Source = Voucher | InChannel<'voucher'>;

const voucherOf = (source: Source) => recordOf(source) as Voucher;

export const voucherFields: FieldMaps = {
  Voucher: {
    codes: (source: Source, args: PageArguments, { store }, info) =>
      connection(
        sorted(store.by('voucherCode', 'voucher', voucherOf(source).pk), {
          columns: [
            { of: ({ createdAt }) => createdAt },
            { of: ({ code }) => code },
            { of: ({ pk }) => pk },
          ],
          descending: true,
        }),
        (code: VoucherCode) => code,
        args,
        info,
      ),
    code: (source: Source, _: object, { store }) =>
      codesInOrder(store, voucherOf(source)).at(-1)?.code ?? null,
    used: (source: Source, _: object, { store }) =>
      store
        .by('voucherCode', 'voucher', voucherOf(source).pk)
        .reduce((sum, { used }) => sum + used, 0),
    countries: (source: Source) => voucherOf(source).countries.map(countryDisplay),
    channelListings: (source: Source, _: object, { store }) =>
      store.by('voucherChannelListing', 'voucher', voucherOf(source).pk),
    discountValue: (source: Source, _: object, context) =>
      ownListing(context, source)?.discountValue ?? null,
    currency: (source: Source, _: object, { store }) => {
      const listing = 'channel' in source ? source.channel : null;
      return listing === null || ownListing({ store }, source) === null ? null : listing.currency;
    },
    minSpent: (source: Source, _: object, context) => {
      const listing = ownListing(context, source);
      return listing === null ? null : minSpentOf(context, listing);
    },
  },
  VoucherChannelListing: {
    channel: ({ channel }: VoucherChannelListing, _: object, { store }) =>
      store.get('channel', channel),
    currency: ({ channel }: VoucherChannelListing, _: object, { store }) =>
      store.get('channel', channel).currency,
    minSpent: (listing: VoucherChannelListing, _: object, context) => minSpentOf(context, listing),
  },
};

/** The listing in the channel the voucher is seen in. */
function ownListing(
  { store }: Pick<Context, 'store'>,
  source: Source,
): VoucherChannelListing | null {
  const channel = 'channel' in source ? source.channel : null;
  if (channel === null) return null;
  return (
    store
      .by('voucherChannelListing', 'voucher', voucherOf(source).pk)
      .find((listing) => listing.channel === channel.pk) ?? null
  );
}

function minSpentOf(
  { store }: Pick<Context, 'store'>,
  { minSpent, channel }: VoucherChannelListing,
) {
  return minSpent === null ? null : money(minSpent, store.get('channel', channel).currency);
}
