import type { Channel } from '../../records/shop.ts';
import { seesAll } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { inChannel, type InChannel } from '../../schema/node.ts';
import { dayOf } from '../../state/moments.ts';
import { pythonJson } from '../../state/python-json.ts';
import type { Context } from '../../state/state.ts';
import { unreservedQuantity } from '../../stock/availability.ts';
import { assignedAttribute, assignedAttributes } from '../attributes/assigned.ts';
import { jsonText } from '../json-text.ts';
import { productThumbnailImage, type ImageArguments } from '../images.ts';
import { isMine, requireOneArgument } from '../lookups.ts';
import { productPricing } from '../pricing-info.ts';
import { translation } from '../translations/translation.ts';
import { isPublished, productListing, variantsOf } from '../visibility.ts';
import { weightNode } from '../weight.ts';
import { mediaOf, sortedMedia, type MediaSorting } from './media-fields.ts';
import {
  unpagedVariants,
  variantConnection,
  type VariantsArguments,
} from './variant-connection.ts';

type Node = InChannel<'product'>;
export type AddressArgument = { readonly address?: { readonly country?: string | null } | null };

export const productFields: FieldMap = {
  description: ({ record }: Node) => jsonText(record.description),
  descriptionJson: ({ record }: Node) => pythonJson(record.description ?? {}),
  created: ({ record }: Node) => record.createdAt,
  channel: ({ channel }: Node) => channel?.slug ?? null,
  category: ({ record }: Node, _: object, { store }) => store.find('category', record.category),
  productType: ({ record }: Node, _: object, { store }) =>
    store.get('productType', record.productType),
  weight: ({ record }: Node, _: object, { store }) => weightNode(store, record.weight),
  defaultVariant: ({ record, channel }: Node, _: object, { store }) => {
    const variant = store.find('productVariant', record.defaultVariant);
    return variant === null ? null : inChannel(variant, channel);
  },
  thumbnail: ({ record }: Node, args: ImageArguments, { state }) =>
    productThumbnailImage(mediaOf(state.store, record)[0] ?? null, args, state),
  pricing: ({ record, channel }: Node, { address }: AddressArgument, { store, state }) =>
    channel === null
      ? null
      : productPricing(store, record, channel, countryOf(address, channel), state.clock.now()),
  isAvailable,
  isAvailableForPurchase: (node: Node, _: object, context) => {
    const moment = availableFrom(node, context);
    if (moment === undefined) return null;
    return moment !== null && Date.parse(moment) <= context.state.clock.now().getTime();
  },
  availableForPurchase: (node: Node, _: object, context) => {
    const moment = availableFrom(node, context);
    return moment ? dayOf(moment) : null;
  },
  availableForPurchaseAt: (node: Node, _: object, context) => availableFrom(node, context) ?? null,
  attribute: (node: Node, { slug }: { slug: string }, context) =>
    assignedAttribute(node, slug, context),
  assignedAttribute: (node: Node, { slug }: { slug: string }, context) =>
    assignedAttribute(node, slug, context),
  attributes: (node: Node, _: object, context) => assignedAttributes(node, context),
  assignedAttributes: (node: Node, { limit }: { limit: number }, context) =>
    assignedAttributes(node, context).slice(0, limit),
  channelListings: ({ record }: Node, _: object, { store }) =>
    store.by('productChannelListing', 'product', record.pk),
  media: ({ record }: Node, { sortBy }: { sortBy?: MediaSorting | null }, { store }) =>
    sortedMedia(mediaOf(store, record), sortBy ?? null),
  mediaById: ({ record }: Node, { id }: { id: string }, { store }) =>
    mediaOf(store, record).find(isMine(id, 'ProductMedia')) ?? null,
  images: ({ record }: Node, _: object, { store }) => imagesOf(mediaOf(store, record)),
  imageById: ({ record }: Node, { id }: { id: string }, { store }) =>
    imagesOf(mediaOf(store, record)).find(({ record: image }) =>
      isMine(id, 'ProductImage')(image),
    ) ?? null,
  variant: (node: Node, args: { id?: string | null; sku?: string | null }, context) => {
    requireOneArgument({ id: args.id, sku: args.sku });
    const wanted = args.id
      ? isMine(args.id, 'ProductVariant')
      : ({ sku }: { sku: string | null }) => sku === args.sku;
    return variantsIn(node, context).find(({ record }) => wanted(record)) ?? null;
  },
  variants: (node: Node, _: object, context) => variantsIn(node, context),
  productVariants: ({ record, channel }: Node, args: VariantsArguments, context, info) =>
    variantConnection(record, args, { channel, known: true }, context, info),
  collections,
  taxClass: ({ record }: Node, _: object, { store }) => {
    const own = record.taxClass ?? store.get('productType', record.productType).taxClass;
    return store.find('taxClass', own);
  },
  chargeTaxes: ({ record }: Node, _: object, { store }) => {
    const own = record.taxClass ?? store.get('productType', record.productType).taxClass;
    return (
      own !== null &&
      store.by('taxClassCountryRate', 'taxClass', own).some(({ rate }) => rate !== 0)
    );
  },
  translation,
};

/** Taxes and stock are those of the address's country, else of the channel's. */
export function countryOf(address: AddressArgument['address'], channel: Channel): string {
  return address?.country || channel.defaultCountry;
}

function variantsIn({ record, channel }: Node, context: Context): InChannel<'productVariant'>[] {
  return unpagedVariants(record, channel, context, variantsOf).map((variant) =>
    inChannel(variant, channel),
  );
}

/** Undefined where there is no channel, or no listing in it. */
function availableFrom({ record, channel }: Node, { store }: Context): string | null | undefined {
  if (channel === null) return undefined;
  return productListing(store, record, channel)?.availableForPurchaseAt;
}

/** Purchasable by date, and a piece of some variant left; goods that are not tracked count what they have. */
function isAvailable(node: Node, { address }: AddressArgument, context: Context): boolean | null {
  const { record, channel } = node;
  if (channel === null) return null;
  const moment = availableFrom(node, context);
  if (!moment || Date.parse(moment) > context.state.clock.now().getTime()) return false;
  const country = address?.country ?? null;
  return unpagedVariants(record, channel, context, variantsOf).some(
    (variant) => unreservedQuantity(context.state, variant, channel, country) > 0,
  );
}

function collections({ record, channel }: Node, _: object, context: Context): unknown {
  const { store, state } = context;
  const now = state.clock.now();
  return store
    .by('collectionProduct', 'product', record.pk)
    .map(({ collection }) => store.get('collection', collection))
    .filter(
      (collection) =>
        seesAll(context) ||
        store
          .by('collectionChannelListing', 'collection', collection.pk)
          .some((listing) => listing.channel === channel?.pk && isPublished(listing, now)),
    )
    .map((collection) => inChannel(collection, channel));
}

function imagesOf(media: readonly ReturnType<typeof mediaOf>[number][]) {
  return media
    .filter(({ type }) => type === 'IMAGE')
    .map((record) => ({ __typename: 'ProductImage', record }));
}
