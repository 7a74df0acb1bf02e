import type { Channel } from '../state/channels.ts';
import { channelRequired } from '../state/failures.ts';
import { globalId } from '../state/global-id.ts';
import { isSold } from '../state/catalogue.ts';
import type {
  CategoryRecord,
  MenuItemRecord,
  PageRecord,
  ProductRecord,
} from '../state/records.ts';
import type { ShopState } from '../state/shop-state.ts';
import { properties, property } from '../schema/field-map.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { connection, sortByKey } from './connection.ts';
import type { PageArguments, SortKey } from './connection.ts';
import type { ImageArguments } from './images.ts';
import { categoryNode, collectionNode, pageNode, productNode, translation } from './nodes.ts';
import type { CollectionNode } from './nodes.ts';
import { selectedAttributes } from './product-fields.ts';

/** A menu item knows the channel the menu was asked for: collections depend on it. */
type MenuItemNode = Omit<MenuItemRecord, 'children'> & {
  id: string;
  children: MenuItemNode[];
  channel: Channel | null;
};
type ProductOrder = { direction: 'ASC' | 'DESC'; field?: string | null };

const connectionFields = properties('pageInfo', 'edges', 'totalCount');
const largest = 4096;

export const contentFields: Record<string, FieldMap> = {
  Category: {
    ...properties('id', 'seoTitle', 'seoDescription', 'name', 'description', 'slug'),
    translation,
    parent: (node: CategoryRecord, _: object, state: ShopState) =>
      node.parent === null ? null : categoryNode(state.catalogue.get('category', node.parent)),
    backgroundImage: (node: CategoryRecord, { size, format }: ImageArguments, state: ShopState) =>
      node.image === null
        ? null
        : {
            url: state.thumbnails.url(
              globalId('Category', node.pk),
              size ?? largest,
              format ?? 'ORIGINAL',
            ),
            alt: node.image.alt,
          },
  },
  CategoryTranslation: properties('seoTitle', 'seoDescription', 'slug', 'name', 'description'),
  Collection: {
    ...properties('id', 'seoTitle', 'seoDescription', 'name', 'description', 'slug'),
    translation,
    products: (
      node: CollectionNode,
      args: PageArguments & { sortBy?: ProductOrder | null },
      state: ShopState,
      info,
    ) => {
      const { items, keyOf } = collectionOrder(node, args.sortBy ?? null, state);
      return connection(items, keyOf, (product) => productNode(product, node.channel), args, info);
    },
  },
  CollectionTranslation: properties('seoTitle', 'seoDescription', 'slug', 'name', 'description'),
  Page: {
    ...properties('id', 'seoTitle', 'seoDescription', 'title', 'content', 'slug'),
    translation,
    attributes: (node: PageRecord, _: object, state: ShopState) =>
      selectedAttributes(node.attributes, state),
  },
  PageTranslation: properties('seoTitle', 'seoDescription', 'slug', 'title', 'content'),
  Menu: properties('id', 'items'),
  MenuItem: {
    ...properties('id', 'name', 'url', 'children'),
    translation,
    category: (node: MenuItemNode, _: object, state: ShopState) =>
      node.category === null ? null : categoryNode(state.catalogue.get('category', node.category)),
    page: (node: MenuItemNode, _: object, state: ShopState) =>
      node.page === null ? null : pageNode(state.catalogue.get('page', node.page)),
    collection: (node: MenuItemNode, _: object, state: ShopState) => {
      if (node.collection === null) return null;
      if (node.channel === null) throw channelRequired();
      return collectionNode(state.catalogue.get('collection', node.collection), node.channel);
    },
  },
  MenuItemTranslation: { name: property },
  ProductCountableConnection: connectionFields,
  ProductVariantCountableConnection: connectionFields,
  CategoryCountableConnection: connectionFields,
  CollectionCountableConnection: connectionFields,
  PageCountableConnection: connectionFields,
  ProductCountableEdge: { node: property },
  ProductVariantCountableEdge: { node: property },
  CategoryCountableEdge: { node: property },
  CollectionCountableEdge: { node: property },
  PageCountableEdge: { node: property },
  PageInfo: properties('hasNextPage', 'endCursor'),
};

export function menuItemNode(item: MenuItemRecord, channel: Channel | null): MenuItemNode {
  return {
    ...item,
    id: globalId('MenuItem', item.pk),
    channel,
    children: item.children.map((child) => menuItemNode(child, channel)),
  };
}

function collectionOrder(
  node: CollectionNode,
  sortBy: ProductOrder | null,
  state: ShopState,
): { items: ProductRecord[]; keyOf: (product: ProductRecord) => SortKey } {
  const products = node.products.map((pk) => state.catalogue.get('product', pk)).filter(isSold);
  if (sortBy === null) {
    const keyOf = (product: ProductRecord): SortKey => [product.slug, product.pk];
    return { items: sortByKey(products, keyOf), keyOf };
  }
  if (sortBy.field !== 'COLLECTION' || sortBy.direction !== 'ASC')
    throw new Error(
      `Collection.products(sortBy: ${JSON.stringify(sortBy)}) is not implemented in the sandbox`,
    );
  return { items: products, keyOf: (product) => [node.products.indexOf(product.pk), product.pk] };
}
