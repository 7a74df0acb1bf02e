import type { Product, ProductChannelListing } from '../../records/catalogue.ts';
import type { Channel } from '../../records/shop.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import { instantFrom } from '../../staff-shop/input/instants.ts';
import { inBoth } from '../../staff-shop/input/lists.ts';
import { recordsOf } from '../../staff-shop/input/nodes.ts';
import { emit } from '../emit.ts';
import {
  checkPublication,
  cleanChannels,
  publication,
  type PublishableInput,
} from '../listings/channels.ts';
import { pricesChanged } from '../../pricing/recalculate.ts';

export type ProductListingInput = PublishableInput & {
  readonly visibleInListings?: boolean | null;
  readonly isAvailableForPurchase?: boolean | null;
  readonly availableForPurchaseDate?: string | null;
  readonly availableForPurchaseAt?: string | null;
  readonly addVariants?: readonly string[] | null;
  readonly removeVariants?: readonly string[] | null;
};
type Input = {
  readonly updateChannels?: readonly ProductListingInput[] | null;
  readonly removeChannels?: readonly string[] | null;
};

export const productChannelListingUpdate = mutation<{ id: string; input: Input }>(
  ({ id, input }, context) => {
    const { store, state } = context;
    const product = requireRecord(store, 'product', id);
    const errors = new FieldErrors();
    const { changed, removed } = cleanChannels(
      store,
      input.updateChannels ?? [],
      input.removeChannels ?? [],
      'updateChannels',
      errors,
    );
    checkPublication(changed, errors);
    checkPurchase(changed, errors);
    checkVariantLists(changed, errors);
    if (product.category === null) checkCategory(changed, errors);
    errors.refuse();
    for (const entry of changed) changeListing(context, product, entry.channel, entry);
    for (const channel of removed) removeListings(store, product, channel);
    emit(context, 'PRODUCT_UPDATED', { product });
    pricesChanged(state, [product.pk]);
    return { product: inChannel<'product'>(product, null) };
  },
);

const idsOf = (inputs: readonly PublishableInput[]) => inputs.map(({ channelId }) => channelId);

/** Gathers dates of purchase that do not go with the rest of the input. */
export function checkPurchase(inputs: readonly ProductListingInput[], errors: FieldErrors): void {
  const notFor = inputs.filter(
    (input) =>
      !input.isAvailableForPurchase &&
      (input.availableForPurchaseDate || input.availableForPurchaseAt),
  );
  if (notFor.length > 0)
    errors.add(
      'availableForPurchaseDate',
      'INVALID',
      'Cannot set available for purchase date when isAvailableForPurchase is false.',
      { channels: idsOf(notFor) },
    );
  const twice = inputs.filter(
    (input) => input.availableForPurchaseDate && input.availableForPurchaseAt,
  );
  if (twice.length > 0)
    errors.add(
      'availableForPurchaseDate',
      'INVALID',
      'Only one of argument: availableForPurchaseDate or availableForPurchaseAt must be specified.',
      { channels: idsOf(twice) },
    );
}

function checkVariantLists(inputs: readonly ProductListingInput[], errors: FieldErrors): void {
  for (const { addVariants, removeVariants } of inputs) {
    const both = inBoth(addVariants, removeVariants);
    if (both.length > 0)
      errors.add(
        'addVariants',
        'DUPLICATED_INPUT_ITEM',
        'The same object cannot be in both list for adding and removing items.',
        { variants: both },
      );
  }
}

function checkCategory(inputs: readonly ProductListingInput[], errors: FieldErrors): void {
  const shown = inputs.filter(
    ({ isPublished, isAvailableForPurchase }) =>
      isPublished === true || isAvailableForPurchase === true,
  );
  if (shown.length > 0)
    errors.add(
      'isPublished',
      'PRODUCT_WITHOUT_CATEGORY',
      'You must select a category to be able to publish.',
      { channels: idsOf(shown) },
    );
}

/** What an input makes of a product's listing in a channel. */
export function listingFields(
  input: ProductListingInput,
  now: string,
): Partial<
  Pick<
    ProductChannelListing,
    'isPublished' | 'publishedAt' | 'visibleInListings' | 'availableForPurchaseAt'
  >
> {
  const date = input.availableForPurchaseDate
    ? instantFrom(`${input.availableForPurchaseDate}T00:00:00Z`)
    : input.availableForPurchaseAt
      ? instantFrom(input.availableForPurchaseAt)
      : now;
  const available = input.isAvailableForPurchase;
  return {
    ...publication(input, now),
    ...(input.visibleInListings !== undefined && {
      visibleInListings: input.visibleInListings ?? false,
    }),
    ...(typeof available === 'boolean' && { availableForPurchaseAt: available ? date : null }),
  };
}

function changeListing(
  context: Context,
  product: Product,
  channel: Channel,
  input: ProductListingInput,
): void {
  const { store, state } = context;
  const fields = listingFields(input, state.clock.instant());
  const known = store
    .by('productChannelListing', 'product', product.pk)
    .find((candidate) => candidate.channel === channel.pk);
  const listing =
    known === undefined
      ? insertListing(store, product, channel, fields)
      : store.update<'productChannelListing'>(known, fields);
  addVariants(store, channel, input.addVariants);
  removeVariants(store, listing, input.removeVariants);
}

/** A new listing is unpublished and hidden but for what `fields` say. */
export function insertListing(
  store: Store,
  product: Product,
  channel: Channel,
  fields: ReturnType<typeof listingFields>,
): ProductChannelListing {
  return store.insert('productChannelListing', {
    product: product.pk,
    channel: channel.pk,
    isPublished: false,
    publishedAt: null,
    visibleInListings: false,
    availableForPurchaseAt: null,
    discountedPrice: null,
    ...fields,
  });
}

/** Variants join the channel without a price. */
function addVariants(
  store: Store,
  channel: Channel,
  ids: readonly string[] | null | undefined,
): void {
  for (const variant of recordsOf(store, 'productVariant', ids, 'id')) {
    const listings = store.by('productVariantChannelListing', 'variant', variant.pk);
    if (listings.some((listing) => listing.channel === channel.pk))
      refuse(
        'addVariants',
        'ALREADY_EXISTS',
        'One of channel listing already exists for this product variant.',
      );
    store.insert('productVariantChannelListing', {
      variant: variant.pk,
      channel: channel.pk,
      price: null,
      costPrice: null,
      priorPrice: null,
      discountedPrice: null,
      discount: null,
    });
  }
}

/** A product whose last variant leaves a channel leaves it too. */
function removeVariants(
  store: Store,
  listing: ProductChannelListing,
  ids: readonly string[] | null | undefined,
): void {
  if (!ids || ids.length === 0) return;
  for (const variant of recordsOf(store, 'productVariant', ids, 'id'))
    for (const own of store.by('productVariantChannelListing', 'variant', variant.pk))
      if (own.channel === listing.channel) store.remove(own);
  const left = store
    .by('productVariant', 'product', listing.product)
    .some((variant) =>
      store
        .by('productVariantChannelListing', 'variant', variant.pk)
        .some(({ channel }) => channel === listing.channel),
    );
  if (!left) store.remove(listing);
}

function removeListings(store: Store, product: Product, channel: number): void {
  for (const listing of store.by('productChannelListing', 'product', product.pk))
    if (listing.channel === channel) store.remove(listing);
  for (const variant of store.by('productVariant', 'product', product.pk))
    for (const listing of store.by('productVariantChannelListing', 'variant', variant.pk))
      if (listing.channel === channel) store.remove(listing);
}
