import type { ThumbnailRef } from '#domain/catalogue.ts';
import type {
  AttributeInputTypeEnum,
  AttributeValuesFragment,
  CategoriesPageQuery,
  CollectionsPageQuery,
  MenuItemFragment,
  PagesPageQuery,
  ProductFragment,
  VariantFragment,
} from '#saleor/gql/graphql.ts';

export type CategoryNode = NonNullable<CategoriesPageQuery['categories']>['edges'][number]['node'];
export type CollectionNode = NonNullable<
  CollectionsPageQuery['collections']
>['edges'][number]['node'];
export type PageNode = NonNullable<PagesPageQuery['pages']>['edges'][number]['node'];

export const rsd = (amount: number) => ({ amount, currency: 'RSD' });
const gross = (amount: number) => ({ gross: rsd(amount) });

/** An EditorJS document of one paragraph, as Saleor stores it. */
export const paragraph = (text: string) =>
  JSON.stringify({ blocks: [{ type: 'paragraph', data: { text } }] });

export function pricingOf(now: number, was = now): NonNullable<ProductFragment['pricing']> {
  return {
    priceRange: { start: gross(now), stop: gross(now) },
    priceRangeUndiscounted: { start: gross(was) },
  };
}

export function variantNode(more: Partial<VariantFragment> = {}): VariantFragment {
  return {
    id: 'variant-1',
    sku: 'LAV-30',
    name: '30 ml',
    quantityAvailable: 20,
    quantityLimitPerCustomer: null,
    pricing: { price: gross(890), priceUndiscounted: gross(890) },
    media: [],
    en: null,
    ...more,
  } satisfies VariantFragment;
}

export function variantsOf(nodes: readonly VariantFragment[]) {
  return {
    totalCount: nodes.length,
    pageInfo: { hasNextPage: false, endCursor: null },
    edges: nodes.map((node) => ({ node })),
  } satisfies ProductFragment['productVariants'];
}

export function mediaNode(name: string): NonNullable<ProductFragment['media']>[number] {
  return {
    id: name,
    alt: '',
    type: 'IMAGE',
    original: `https://api.example/media/${name}.jpg`,
    ...(thumbnailsOf(name, (url) => url) as MediaThumbnails),
  };
}

/** A category's picture, as `categoryNode` takes it. */
export function backgroundOf(name: string, alt: string | null = ''): Partial<CategoryNode> {
  return {
    original: { url: `https://api.example/media/${name}.jpg`, alt },
    ...thumbnailsOf(name, (url) => ({ url })),
  };
}

/** The thumbnails of a picture before they have been made. */
export function thumbnailRefs(name: string): ThumbnailRef[] {
  return (['webp', 'avif'] as const).flatMap((format) =>
    [256, 512, 1024, 2048].map((size) => ({
      url: `https://api.example/thumbnail/${name}/${size}/${format}/`,
      size,
      format,
    })),
  );
}

/** The same as our documents call them. */
function thumbnailsOf<T>(name: string, to: (url: string) => T): Record<string, T> {
  return Object.fromEntries(
    thumbnailRefs(name).map(({ url, size, format }) => [`${format}${size}`, to(url)]),
  );
}

type MediaThumbnails = Omit<
  NonNullable<ProductFragment['media']>[number],
  'id' | 'alt' | 'type' | 'original'
>;

export function productNode(more: Partial<ProductFragment> = {}): ProductFragment {
  const slug = more.slug ?? 'lavanda-ulje';
  return {
    id: `product-${slug}`,
    slug,
    name: 'Ulje lavande',
    description: null,
    seoTitle: null,
    seoDescription: null,
    isAvailableForPurchase: true,
    availableForPurchaseAt: null,
    category: null,
    pricing: pricingOf(890),
    media: [],
    attributes: [],
    productVariants: variantsOf([variantNode({ id: `variant-of-${slug}` })]),
    en: null,
    ...more,
  } satisfies ProductFragment;
}

export function categoryNode(more: Partial<CategoryNode> = {}): CategoryNode {
  const slug = more.slug ?? 'etericna-ulja';
  return {
    id: `category-${slug}`,
    slug,
    name: 'Eterična ulja',
    description: null,
    seoTitle: null,
    seoDescription: null,
    parent: null,
    original: null,
    ...(thumbnailsOf('', () => null) as Pick<CategoryNode, keyof MediaThumbnails>),
    en: null,
    ...more,
  } satisfies CategoryNode;
}

export function collectionNode(more: Partial<CollectionNode> = {}): CollectionNode {
  const slug = more.slug ?? 'novo';
  return {
    id: `collection-${slug}`,
    slug,
    name: 'Novo',
    description: null,
    seoTitle: null,
    seoDescription: null,
    en: null,
    ...more,
  } satisfies CollectionNode;
}

export function pageNode(more: Partial<PageNode> = {}): PageNode {
  const slug = more.slug ?? 'o-nama';
  return {
    id: `page-${slug}`,
    slug,
    title: 'O nama',
    content: null,
    seoTitle: null,
    seoDescription: null,
    attributes: [],
    en: null,
    ...more,
  } satisfies PageNode;
}

export function menuNode(more: Partial<MenuItemFragment> = {}): MenuItemFragment {
  return {
    id: 'menu-item',
    name: 'Stavka',
    url: null,
    category: null,
    collection: null,
    page: null,
    en: null,
    ...more,
  } satisfies MenuItemFragment;
}

type Value = AttributeValuesFragment['values'][number];

export function valueNode(more: Partial<Value> = {}): Value {
  return {
    name: null,
    plainText: null,
    richText: null,
    boolean: null,
    file: null,
    en: null,
    ...more,
  } satisfies Value;
}

export function attributeNode(
  inputType: AttributeInputTypeEnum | null,
  values: readonly Partial<Value>[],
  more: Partial<AttributeValuesFragment['attribute']> = {},
): AttributeValuesFragment {
  return {
    attribute: { slug: 'sastav', name: 'Sastav', inputType, en: null, ...more },
    values: values.map(valueNode),
  } satisfies AttributeValuesFragment;
}
