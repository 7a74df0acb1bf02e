import type { AddressArgument } from './product-fields.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { inChannel, type InChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import { quantityAvailable, stocksFor } from '../../stock/availability.ts';
import {
  assignedAttribute,
  assignedAttributes,
  variantAttributesOf,
} from '../attributes/assigned.ts';
import { variantPricing } from '../pricing-info.ts';
import { translation } from '../translations/translation.ts';
import { weightNode } from '../weight.ts';
import { countryOf } from './product-fields.ts';

type Node = InChannel<'productVariant'>;
type StockArguments = AddressArgument & { readonly countryCode?: string | null };
export type VariantSelection = 'ALL' | 'VARIANT_SELECTION' | 'NOT_VARIANT_SELECTION';

export const variantFields: FieldMap = {
  created: ({ record }: Node) => record.createdAt,
  channel: ({ channel }: Node) => channel?.slug ?? null,
  margin: () => null,
  preorder: () => null,
  quantityOrdered: (node: object) => (node as { quantityOrdered?: number }).quantityOrdered ?? null,
  product: ({ record, channel }: Node, _: object, { store }) =>
    inChannel(store.get('product', record.product), channel),
  weight: ({ record }: Node, _: object, { store }) => weightNode(store, record.weight),
  stocks: ({ record, channel }: Node, args: StockArguments, { store }) => {
    const country = countryIn(args);
    return channel === null && country === null
      ? store.by('stock', 'variant', record.pk)
      : stocksFor(store, record, channel, country);
  },
  quantityAvailable: ({ record, channel }: Node, args: StockArguments, { state }) =>
    quantityAvailable(state, record, channel, countryIn(args)),
  pricing: ({ record, channel }: Node, { address }: AddressArgument, { store, state }) =>
    channel === null
      ? null
      : variantPricing(store, record, channel, countryOf(address, channel), state.clock.now()),
  attributes: (
    node: Node,
    { variantSelection }: { variantSelection?: VariantSelection | null },
    context,
  ) => assignedAttributes(node, context, selected(node, variantSelection ?? 'ALL', context)),
  assignedAttributes: (node: Node, { limit }: { limit: number }, context) =>
    assignedAttributes(node, context).slice(0, limit),
  assignedAttribute: (node: Node, { slug }: { slug: string }, context) =>
    assignedAttribute(node, slug, context),
  channelListings: ({ record }: Node, _: object, { store }) =>
    store.by('productVariantChannelListing', 'variant', record.pk),
  media: ({ record }: Node, _: object, { store }) =>
    record.media.map((pk) => store.get('productMedia', pk)),
  images: ({ record }: Node, _: object, { store }) =>
    record.media
      .map((pk) => store.get('productMedia', pk))
      .filter(({ type }) => type === 'IMAGE')
      .map((media) => ({ __typename: 'ProductImage', record: media })),
  translation,
};

function countryIn({ address, countryCode }: StockArguments): string | null {
  return (address ? address.country : countryCode) ?? null;
}

function selected(
  { record }: Node,
  selection: VariantSelection,
  { store }: Context,
): (attribute: number) => boolean {
  if (selection === 'ALL') return () => true;
  const wanted = selection === 'VARIANT_SELECTION';
  const chosen = new Set(
    variantAttributesOf(record, store)
      .filter(({ variantSelection }) => variantSelection === wanted)
      .map(({ attribute }) => attribute),
  );
  return (attribute) => chosen.has(attribute);
}
