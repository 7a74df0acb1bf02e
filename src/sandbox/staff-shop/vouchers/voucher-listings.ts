import type { Voucher } from '../../records/discounts.ts';
import type { Channel } from '../../records/shop.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { minorUnits } from '../../state/money.ts';
import type { Store } from '../../state/store.ts';
import { listedChannels, type ListingsInput } from '../input/channel-listings.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { fitsCurrency } from '../input/prices.ts';

type Added = {
  readonly channelId: string;
  readonly discountValue?: number | null;
  readonly minAmountSpent?: number | null;
};
type Listed = { readonly input: Added; readonly channel: Channel };
type Arguments = { readonly id: string; readonly input: ListingsInput<Added> };

export const voucherChannelListingUpdate = mutation(
  ({ id, input }: Arguments, { store, state, requestor }) => {
    const voucher = requireRecord(store, 'voucher', id);
    const errors = new FieldErrors();
    const { added, removed } = listedChannels(store, errors, input);
    checkValues(errors, store, voucher, added);
    errors.refuse();
    for (const { input: listing, channel } of added) keep(store, voucher, listing, channel);
    for (const listing of store.by('voucherChannelListing', 'voucher', voucher.pk))
      if (removed.includes(listing.channel)) store.remove(listing);
    state.events.emit('VOUCHER_UPDATED', { voucher }, requestor);
    return { voucher: inChannel<'voucher'>(voucher, null) };
  },
);

function listingOf(store: Store, { pk }: Voucher, channel: Channel) {
  return (
    store
      .by('voucherChannelListing', 'voucher', pk)
      .find((listing) => listing.channel === channel.pk) ?? null
  );
}

/** One entry a kind of fault, with all the channels that have it. */
function checkValues(
  errors: FieldErrors,
  store: Store,
  voucher: Voucher,
  added: readonly Listed[],
): void {
  const gather = (
    field: string,
    code: string,
    message: string,
    isWrong: (listed: Listed) => boolean,
  ) => {
    const channels = added.filter(isWrong).map(({ input }) => input.channelId);
    if (channels.length > 0) errors.add(field, code, message, { channels });
  };
  gather('discountValue', 'REQUIRED', 'Value is required for voucher.', ({ input, channel }) =>
    input.discountValue === undefined
      ? listingOf(store, voucher, channel) === null
      : input.discountValue === null ||
        (input.discountValue === 0 && listingOf(store, voucher, channel) === null),
  );
  if (voucher.discountValueType === 'FIXED')
    gather(
      'discountValue',
      'INVALID',
      'Invalid amount precision.',
      ({ input, channel }) => !fitsCurrency(input.discountValue ?? 0, channel.currency),
    );
  else
    gather(
      'discountValue',
      'INVALID',
      'Invalid percentage value.',
      ({ input }) => (input.discountValue ?? 0) > 100,
    );
  gather(
    'minAmountSpent',
    'INVALID',
    'Invalid amount precision.',
    ({ input, channel }) => !fitsCurrency(input.minAmountSpent ?? 0, channel.currency),
  );
}

function keep(store: Store, voucher: Voucher, input: Added, channel: Channel): void {
  const { discountValue, minAmountSpent } = input;
  const patch = {
    ...(typeof discountValue === 'number' && { discountValue }),
    ...(minAmountSpent !== undefined && {
      minSpent: minAmountSpent === null ? null : minorUnits(minAmountSpent, channel.currency),
    }),
  };
  const listing = listingOf(store, voucher, channel);
  if (listing !== null) store.update(listing, patch);
  else
    store.insert('voucherChannelListing', {
      voucher: voucher.pk,
      channel: channel.pk,
      discountValue: 0,
      minSpent: null,
      ...patch,
    });
}
