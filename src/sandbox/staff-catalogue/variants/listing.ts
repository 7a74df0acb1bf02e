import type { ProductVariant } from '../../records/catalogue.ts';
import type { Channel } from '../../records/shop.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { minorUnits } from '../../state/money.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import { repeated } from '../../staff-shop/input/lists.ts';
import { recordsOf } from '../../staff-shop/input/nodes.ts';
import { fitsCurrency, precisionMessage } from '../../staff-shop/input/prices.ts';
import { emit } from '../emit.ts';
import { pricesChanged } from '../../pricing/recalculate.ts';
import { requireOneName } from '../products/input.ts';
import { noPreorder } from './preorder.ts';

export type PricesInput = {
  readonly price?: number | null;
  readonly costPrice?: number | null;
  readonly priorPrice?: number | null;
  readonly preorderThreshold?: number | null;
};
type ListingInput = PricesInput & { readonly channelId: string };
type Named = {
  readonly id?: string | null | undefined;
  readonly sku?: string | null | undefined;
};

export const productVariantChannelListingUpdate = mutation<
  Named & { input: readonly ListingInput[] }
>(({ id, sku, input }, context) => {
  const { store, state } = context;
  const variant = variantByName(store, { id, sku });
  const errors = new FieldErrors();
  const entries = cleanEntries(store, input, errors);
  checkListed(store, variant, entries, errors);
  for (const { prices, channel, channelId } of entries)
    checkPrices(prices, channel.currency, errors, { channels: [channelId] });
  errors.refuse();
  for (const { channel, prices } of entries) setPrices(store, variant, channel, prices);
  pricesChanged(state, [variant.product]);
  emit(context, 'PRODUCT_VARIANT_UPDATED', { productVariant: variant });
  return { variant: inChannel<'productVariant'>(variant, null) };
});

type Entry = {
  readonly channelId: string;
  readonly channel: Channel;
  readonly prices: PricesInput;
};

function variantByName(store: Context['store'], { id, sku }: Named): ProductVariant {
  requireOneName({ sku, id });
  if (id) return requireRecord(store, 'productVariant', id);
  return (
    store.one('productVariant', 'sku', sku ?? null) ??
    refuse('sku', 'NOT_FOUND', `Couldn't resolve to a node: ${sku}`)
  );
}

function cleanEntries(store: Store, input: readonly ListingInput[], errors: FieldErrors): Entry[] {
  const ids = input.map(({ channelId }) => channelId);
  const twice = repeated(ids);
  if (twice.length > 0) {
    errors.add('channelId', 'DUPLICATED_INPUT_ITEM', 'Duplicated channel ID.', { channels: twice });
    return [];
  }
  const channels = recordsOf(store, 'channel', ids, 'channelId');
  return input.map(({ channelId, ...prices }, index) => ({
    channelId,
    prices,
    channel: channels[index]!,
  }));
}

function checkListed(
  store: Store,
  variant: ProductVariant,
  entries: readonly Entry[],
  errors: FieldErrors,
): void {
  const listed = new Set(
    store.by('productChannelListing', 'product', variant.product).map(({ channel }) => channel),
  );
  const missing = entries.filter(({ channel }) => !listed.has(channel.pk));
  if (missing.length > 0)
    errors.add('input', 'PRODUCT_NOT_ASSIGNED_TO_CHANNEL', 'Product not available in channels.', {
      channels: missing.map(({ channelId }) => channelId),
    });
}

/** Gathers prices with more digits than the currency has. */
export function checkPrices(
  prices: PricesInput,
  currency: string,
  errors: FieldErrors,
  details: Readonly<Record<string, unknown>>,
): void {
  for (const field of ['price', 'costPrice', 'priorPrice'] as const)
    if (!fitsCurrency(prices[field] ?? 0, currency))
      errors.add(field, 'INVALID', precisionMessage(currency), details);
}

/** Writes a variant's prices in a channel; until the price task has run, the discounted price is the price. */
export function setPrices(
  store: Store,
  variant: ProductVariant,
  channel: Channel,
  prices: PricesInput,
): void {
  noPreorder(prices.preorderThreshold);
  const minor = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? null : minorUnits(amount, channel.currency);
  const fields = {
    ...(prices.price !== undefined && {
      price: minor(prices.price),
      discountedPrice: minor(prices.price),
    }),
    ...(prices.costPrice !== undefined && { costPrice: minor(prices.costPrice) }),
    ...(prices.priorPrice !== undefined && { priorPrice: minor(prices.priorPrice) }),
  };
  const listing = store
    .by('productVariantChannelListing', 'variant', variant.pk)
    .find((candidate) => candidate.channel === channel.pk);
  if (listing !== undefined) store.update<'productVariantChannelListing'>(listing, fields);
  else
    store.insert('productVariantChannelListing', {
      variant: variant.pk,
      channel: channel.pk,
      price: null,
      costPrice: null,
      priorPrice: null,
      discountedPrice: null,
      discount: null,
      ...fields,
    });
}
