import type { Base, ImageFile, Instant, Json, Translations, WithMetadata } from './base.ts';

export type InputType =
  | 'DROPDOWN'
  | 'MULTISELECT'
  | 'FILE'
  | 'REFERENCE'
  | 'SINGLE_REFERENCE'
  | 'NUMERIC'
  | 'RICH_TEXT'
  | 'PLAIN_TEXT'
  | 'SWATCH'
  | 'BOOLEAN'
  | 'DATE'
  | 'DATE_TIME';

export type Attribute = Base<'attribute'> &
  WithMetadata & {
    readonly slug: string;
    readonly name: string;
    readonly type: 'PRODUCT_TYPE' | 'PAGE_TYPE' | 'CUSTOMER_TYPE';
    readonly inputType: InputType;
    readonly entityType: string | null;
    readonly unit: string | null;
    readonly valueRequired: boolean;
    readonly isVariantOnly: boolean;
    readonly visibleInStorefront: boolean;
    readonly filterableInStorefront: boolean;
    readonly filterableInDashboard: boolean;
    readonly storefrontSearchPosition: number;
    readonly availableInGrid: boolean;
    readonly externalReference: string | null;
    /** Product or page types that narrow what a reference attribute may point at. */
    readonly referenceTypes?: readonly number[];
    readonly translations: Translations<{ name: string }>;
  };

export type AttributeValue = Base<'attributeValue'> & {
  readonly attribute: number;
  readonly name: string;
  readonly slug: string;
  /** The colour of a swatch. */
  readonly value: string;
  /** Key in the saleor bucket. */
  readonly fileKey: string | null;
  readonly contentType: string | null;
  readonly richText: Json;
  readonly plainText: string | null;
  readonly boolean: boolean | null;
  readonly date: string | null;
  readonly dateTime: Instant | null;
  readonly numeric: number | null;
  readonly reference: {
    readonly model: 'product' | 'productVariant' | 'page' | 'category' | 'collection';
    readonly pk: number;
  } | null;
  /** Null sorts last, then by pk: values made in passing by what has them, and by bulk mutations. */
  readonly sortOrder: number | null;
  readonly externalReference: string | null;
  readonly translations: Translations<{ name: string; richText: Json; plainText: string }>;
};

/** The values one object has of one attribute of its type, in their order. */
export type AssignedAttribute = { readonly attribute: number; readonly values: readonly number[] };

export type ProductType = Base<'productType'> &
  WithMetadata & {
    readonly name: string;
    readonly slug: string;
    readonly kind: 'NORMAL' | 'GIFT_CARD';
    readonly isShippingRequired: boolean;
    readonly isDigital: boolean;
    /** kg */
    readonly weight: number;
    readonly taxClass: number | null;
    readonly productAttributes: readonly number[];
    readonly variantAttributes: readonly {
      readonly attribute: number;
      readonly variantSelection: boolean;
    }[];
    /** How many attributes from the front have a place of their own; the others follow (Saleor: null sort orders). */
    readonly placed?: { readonly product: number; readonly variant: number };
  };

export type Texts = {
  readonly name: string;
  readonly slug: string;
  readonly description: Json;
  readonly seoTitle: string | null;
  readonly seoDescription: string | null;
};
type TranslatedTexts = {
  name: string;
  slug: string;
  description: Json;
  seoTitle: string;
  seoDescription: string;
};

/** Children come in order of the tree: insertion, by name as Saleor's MPTT keeps it. */
export type Category = Base<'category'> &
  WithMetadata &
  Texts & {
    readonly parent: number | null;
    readonly backgroundImage: ImageFile | null;
    readonly updatedAt: Instant;
    readonly translations: Translations<TranslatedTexts>;
  };

export type Collection = Base<'collection'> &
  WithMetadata &
  Texts & {
    readonly backgroundImage: ImageFile | null;
    readonly translations: Translations<TranslatedTexts>;
  };

export type CollectionChannelListing = Base<'collectionChannelListing'> & {
  readonly collection: number;
  readonly channel: number;
  readonly isPublished: boolean;
  readonly publishedAt: Instant | null;
};

/** Membership; null sorts last, then by pk. */
export type CollectionProduct = Base<'collectionProduct'> & {
  readonly collection: number;
  readonly product: number;
  readonly sortOrder: number | null;
};

export type Product = Base<'product'> &
  WithMetadata &
  Texts & {
    readonly productType: number;
    readonly category: number | null;
    readonly taxClass: number | null;
    readonly defaultVariant: number | null;
    /** kg */
    readonly weight: number | null;
    readonly rating: number | null;
    readonly externalReference: string | null;
    readonly createdAt: Instant;
    readonly updatedAt: Instant;
    /** False until the search task has read the product's last change. */
    readonly searchIndexed: boolean;
    readonly attributes: readonly AssignedAttribute[];
    readonly translations: Translations<TranslatedTexts>;
  };

export type ProductChannelListing = Base<'productChannelListing'> & {
  readonly product: number;
  readonly channel: number;
  readonly isPublished: boolean;
  readonly publishedAt: Instant | null;
  readonly visibleInListings: boolean;
  readonly availableForPurchaseAt: Instant | null;
  /** The lowest discounted price of its variants, minor units. */
  readonly discountedPrice: number | null;
};

export type ProductVariant = Base<'productVariant'> &
  WithMetadata & {
    readonly product: number;
    readonly sku: string | null;
    readonly name: string;
    /** Null sorts last, then by SKU. */
    readonly sortOrder: number | null;
    readonly trackInventory: boolean;
    readonly quantityLimitPerCustomer: number | null;
    /** kg */
    readonly weight: number | null;
    readonly externalReference: string | null;
    readonly createdAt: Instant;
    readonly updatedAt: Instant;
    readonly attributes: readonly AssignedAttribute[];
    /** ProductMedia of the same product. */
    readonly media: readonly number[];
    readonly translations: Translations<{ name: string }>;
  };

/** Minor units of the channel's currency. */
export type ProductVariantChannelListing = Base<'productVariantChannelListing'> & {
  readonly variant: number;
  readonly channel: number;
  readonly price: number | null;
  readonly costPrice: number | null;
  readonly priorPrice: number | null;
  /** What the price task made of `price` and the promotions, as of its last run. */
  readonly discountedPrice: number | null;
  /** The rule behind `discountedPrice`, and what it takes off, minor units. */
  readonly discount: { readonly rule: string; readonly amount: number } | null;
};

export type ProductMedia = Base<'productMedia'> &
  WithMetadata & {
    readonly product: number;
    readonly key: string | null;
    readonly alt: string;
    readonly type: 'IMAGE' | 'VIDEO';
    readonly externalUrl: string | null;
    readonly oembedData: Json;
    readonly sortOrder: number | null;
  };

export type Stock = Base<'stock'> & {
  readonly warehouse: string;
  readonly variant: number;
  readonly quantity: number;
};

export type Allocation = Base<'allocation'> & {
  readonly stock: number;
  readonly orderLine: string;
  readonly quantity: number;
};

export type PageType = Base<'pageType'> &
  WithMetadata & {
    readonly name: string;
    readonly slug: string;
    readonly attributes: readonly number[];
  };

export type Page = Base<'page'> &
  WithMetadata & {
    readonly pageType: number;
    readonly title: string;
    readonly slug: string;
    readonly content: Json;
    readonly seoTitle: string | null;
    readonly seoDescription: string | null;
    readonly isPublished: boolean;
    readonly publishedAt: Instant | null;
    readonly createdAt: Instant;
    readonly attributes: readonly AssignedAttribute[];
    readonly translations: Translations<{
      title: string;
      slug: string;
      content: Json;
      seoTitle: string;
      seoDescription: string;
    }>;
  };

/** A made thumbnail: `owner` is the global id of what carries the picture. */
export type Thumbnail = Base<'thumbnail'> & {
  readonly owner: string;
  readonly size: number;
  readonly format: 'ORIGINAL' | 'WEBP' | 'AVIF';
  readonly key: string;
};
