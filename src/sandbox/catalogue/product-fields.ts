import { taxedMoney, withTax } from '../state/currency.ts';
import { isPurchasable } from '../state/catalogue.ts';
import type { AssignedAttribute, MediaRecord } from '../state/records.ts';
import type { ShopState } from '../state/shop-state.ts';
import { properties, property } from '../schema/field-map.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { connection } from './connection.ts';
import type { PageArguments } from './connection.ts';
import { mediaUrl, productImage } from './images.ts';
import type { ImageArguments } from './images.ts';
import { categoryNode, mediaNode, productNode, translation, variantNode } from './nodes.ts';
import type { ProductNode, VariantNode } from './nodes.ts';

/** The most of one article Saleor lets into a checkout, and the most it tells to have. */
export const quantityLimit = 50;

export const productFields: Record<string, FieldMap> = {
  Product: {
    ...properties(
      'id',
      'seoTitle',
      'seoDescription',
      'name',
      'description',
      'slug',
      'availableForPurchaseAt',
    ),
    translation,
    category: (node: ProductNode, _: object, state: ShopState) =>
      categoryNode(state.catalogue.get('category', node.record.category)),
    thumbnail: (node: ProductNode, args: ImageArguments, state: ShopState) =>
      productImage(firstMedia(node, state), args, state.thumbnails),
    media: (node: ProductNode, _: object, state: ShopState) =>
      node.record.media.map((pk) => mediaNode(state.catalogue.get('media', pk))),
    attributes: (node: ProductNode, _: object, state: ShopState) =>
      selectedAttributes(node.attributes, state),
    pricing: (node: ProductNode) => node,
    isAvailableForPurchase: (node: ProductNode) => isPurchasable(node.record),
    isAvailable: (node: ProductNode, _: object, state: ShopState) =>
      isPurchasable(node.record) &&
      node.variants.some((pk) => state.inventory.available(pk, node.channel) > 0),
    variants: (node: ProductNode, _: object, state: ShopState) =>
      state.catalogue.variantsOf(node.record).map((variant) => variantNode(variant, node.channel)),
    productVariants: (node: ProductNode, args: PageArguments, state: ShopState, info) =>
      connection(
        state.catalogue.variantsOf(node.record),
        (variant) => [variant.position, variant.sku, variant.pk],
        (variant) => variantNode(variant, node.channel),
        args,
        info,
      ),
  },
  ProductPricingInfo: {
    priceRange: (node: ProductNode, _: object, state: ShopState) =>
      priceRange(node, state, 'discounted'),
    priceRangeUndiscounted: (node: ProductNode, _: object, state: ShopState) =>
      priceRange(node, state, 'base'),
  },
  ProductVariant: {
    ...properties('id', 'name', 'sku'),
    translation,
    product: (node: VariantNode, _: object, state: ShopState) =>
      productNode(state.catalogue.productOf(node), node.channel),
    quantityLimitPerCustomer: () => null,
    quantityAvailable: (node: VariantNode, _: object, state: ShopState) =>
      Math.min(quantityLimit, state.inventory.available(node.pk, node.channel)),
    media: (node: VariantNode, _: object, state: ShopState) =>
      node.media.map((pk) => mediaNode(state.catalogue.get('media', pk))),
    pricing: (node: VariantNode) => node,
  },
  VariantPricingInfo: {
    price: (node: VariantNode, _: object, state: ShopState) =>
      variantPrice(node, state, 'discounted'),
    priceUndiscounted: (node: VariantNode, _: object, state: ShopState) =>
      variantPrice(node, state, 'base'),
  },
  ProductMedia: {
    ...properties('id', 'alt', 'type'),
    url: (media: MediaRecord, args: ImageArguments, state: ShopState) =>
      mediaUrl(media, args, state.thumbnails),
  },
  Image: properties('url', 'alt'),
  Money: properties('currency', 'amount'),
  TaxedMoney: properties('gross', 'tax'),
  TaxedMoneyRange: properties('start', 'stop'),
  SelectedAttribute: properties('attribute', 'values'),
  Attribute: { ...properties('inputType', 'name', 'slug'), translation },
  AttributeTranslation: properties('name'),
  AttributeValue: {
    ...properties('name', 'file', 'richText', 'plainText', 'boolean'),
    translation,
  },
  AttributeValueTranslation: properties('name', 'richText', 'plainText'),
  File: properties('url', 'contentType'),
  ProductTranslation: properties('seoTitle', 'seoDescription', 'slug', 'name', 'description'),
  ProductVariantTranslation: { name: property },
};

function firstMedia(node: ProductNode, state: ShopState): MediaRecord | null {
  const pk = node.record.media[0];
  return pk === undefined ? null : state.catalogue.get('media', pk);
}

export function selectedAttributes(assigned: readonly AssignedAttribute[], state: ShopState) {
  return assigned.map(({ attribute, values }) => ({
    attribute: state.catalogue.get('attribute', attribute),
    values: values.map((value) => ({
      ...value,
      file:
        value.file === null
          ? null
          : {
              url: state.thumbnails.objectUrl(value.file.key),
              contentType: value.file.contentType,
            },
    })),
  }));
}

function priceRange(node: ProductNode, state: ShopState, which: 'base' | 'discounted') {
  const prices = node.variants.map((pk) => state.inventory.price(pk, node.channel)[which]);
  const bound = (minor: number) => taxedMoney(withTax(minor), node.channel.currency);
  return { start: bound(Math.min(...prices)), stop: bound(Math.max(...prices)) };
}

function variantPrice(node: VariantNode, state: ShopState, which: 'base' | 'discounted') {
  return taxedMoney(
    withTax(state.inventory.price(node.pk, node.channel)[which]),
    node.channel.currency,
  );
}
