/** What the seed becomes: the stored documents of the catalogue. Texts are Serbian, translations are by language code. */

export type Texts = {
  name: string;
  slug: string;
  description: string | null;
  seoTitle: string | null;
  seoDescription: string | null;
};
export type Translations<Fields> = Partial<Record<string, Fields>>;

export type InputType =
  'PLAIN_TEXT' | 'RICH_TEXT' | 'DROPDOWN' | 'MULTISELECT' | 'BOOLEAN' | 'FILE';

export type AttributeRecord = {
  pk: number;
  slug: string;
  name: string;
  inputType: InputType;
  translations: Translations<{ name: string }>;
};

export type AttributeValueRecord = {
  name: string;
  plainText: string | null;
  richText: string | null;
  boolean: boolean | null;
  /** Storage key and type of a FILE value. */
  file: { key: string; contentType: string } | null;
  translations: Translations<{ name: string; plainText: string | null; richText: string | null }>;
};

export type AssignedAttribute = { attribute: number; values: AttributeValueRecord[] };

/** `key` is the object's name in the saleor bucket. */
export type ImageRecord = { key: string; alt: string };

export type MediaRecord = ImageRecord & { pk: number; product: number };

export type CategoryRecord = Texts & {
  pk: number;
  parent: number | null;
  image: ImageRecord | null;
  translations: Translations<Texts>;
};

/** `products` in the merchant's order. */
export type CollectionRecord = Texts & {
  pk: number;
  products: number[];
  translations: Translations<Texts>;
};

export type ProductRecord = Texts & {
  pk: number;
  category: number;
  availableForPurchaseAt: string;
  /** Per cent taken off by the best catalogue promotion; 0 without one. */
  promotion: number;
  attributes: AssignedAttribute[];
  media: number[];
  variants: number[];
  translations: Translations<Texts>;
};

export type VariantRecord = {
  pk: number;
  product: number;
  sku: string;
  name: string;
  position: number;
  media: number[];
  translations: Translations<{ name: string }>;
};

export type PageTexts = {
  slug: string;
  title: string;
  content: string | null;
  seoTitle: string | null;
  seoDescription: string | null;
};
export type PageRecord = PageTexts & {
  pk: number;
  attributes: AssignedAttribute[];
  translations: Translations<PageTexts>;
};

export type MenuItemRecord = {
  pk: number;
  name: string;
  category: number | null;
  collection: number | null;
  page: number | null;
  url: string | null;
  children: MenuItemRecord[];
  translations: Translations<{ name: string }>;
};
export type MenuRecord = { pk: number; slug: string; items: MenuItemRecord[] };

export type ShopRecord = { pk: number; name: string; description: string };

export type Records = {
  shop: ShopRecord;
  attribute: AttributeRecord;
  category: CategoryRecord;
  collection: CollectionRecord;
  product: ProductRecord;
  variant: VariantRecord;
  media: MediaRecord;
  page: PageRecord;
  menu: MenuRecord;
};
export type RecordKind = keyof Records;
