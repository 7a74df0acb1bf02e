import { noMetadata } from '../records/base.ts';
import { instantOf } from '../state/clock.ts';
import { digitsOf } from '../state/money.ts';
import type { Store } from '../state/store.ts';
import type { ProductAttributes } from './attributes.ts';
import { editorJs, paragraph } from './editor-js.ts';
import type { MediaFiles } from './media-files.ts';
import type { Places } from './places.ts';
import type { SeedImage, SeedProduct, SeedVariant } from './seed-shape.ts';

/** One product with listings in every channel, variants, prices, stock and pictures. Prices are before promotions. */
export function seedProduct(
  store: Store,
  product: SeedProduct,
  attributes: ProductAttributes,
  files: MediaFiles,
  places: Places,
  now: string,
): void {
  const category = places.categories.get(product.category);
  if (category === undefined)
    throw new Error(`catalogue.json: unknown category "${product.category}"`);
  const record = store.insert('product', {
    ...noMetadata,
    ...bothLanguages(store, product),
    productType: places.productType,
    category,
    taxClass: null,
    defaultVariant: null,
    weight: null,
    rating: null,
    externalReference: null,
    createdAt: now,
    updatedAt: now,
    searchIndexed: true,
    attributes: [],
  });
  places.products.set(product.slug_sr, record.pk);
  const availableForPurchaseAt = availableAt(product.available_from, now);
  for (const channel of places.channels)
    store.insert('productChannelListing', {
      product: record.pk,
      channel: channel.pk,
      isPublished: true,
      publishedAt: now,
      visibleInListings: true,
      availableForPurchaseAt,
      discountedPrice: null,
    });
  product.images.forEach((image, sortOrder) =>
    store.insert('productMedia', {
      ...noMetadata,
      product: record.pk,
      key: pictureKey(product, image, files),
      alt: image.alt.sr,
      type: 'IMAGE',
      externalUrl: null,
      oembedData: {},
      sortOrder,
    }),
  );
  const variants = product.variants.map((variant, index) =>
    seedVariant(store, record.pk, variant, index, places, now),
  );
  store.update(record, {
    attributes: attributes.assign(product, record.pk),
    defaultVariant: variants[0] ?? null,
  });
  for (const slug of product.collections) {
    const collection = places.collections.get(slug);
    if (collection !== undefined)
      store.insert('collectionProduct', { collection, product: record.pk, sortOrder: null });
  }
}

/** Generated products share the pictures of others, and staff have uploaded those in Saleor. */
function pictureKey(
  { generated, slug_sr: slug }: SeedProduct,
  { file, wordpress }: SeedImage,
  files: MediaFiles,
): string {
  if (generated === true) return files.upload(file, 'products', slug);
  return wordpress === undefined ? files.upload(file, 'products') : files.migrated(wordpress);
}

function seedVariant(
  store: Store,
  product: number,
  { sku, name, price_rsd: dinars, stock }: SeedVariant,
  sortOrder: number,
  { channels, warehouse }: Places,
  now: string,
): number {
  const { pk } = store.insert('productVariant', {
    ...noMetadata,
    product,
    sku,
    name: name.sr,
    sortOrder,
    trackInventory: true,
    quantityLimitPerCustomer: null,
    weight: null,
    externalReference: null,
    createdAt: now,
    updatedAt: now,
    attributes: [],
    media: [],
    translations: { EN: { pk: store.nextPk('translation'), name: name.en } },
  });
  for (const channel of channels) {
    const price = digitsOf(channel.currency) === 0 ? dinars : euroCents(dinars);
    store.insert('productVariantChannelListing', {
      variant: pk,
      channel: channel.pk,
      price,
      costPrice: null,
      priorPrice: null,
      discountedPrice: price,
      discount: null,
    });
  }
  store.insert('stock', { warehouse, variant: pk, quantity: stock });
  return pk;
}

function bothLanguages(store: Store, product: SeedProduct) {
  const texts = (language: 'sr' | 'en') => ({
    name: product.name[language],
    slug: language === 'sr' ? product.slug_sr : product.slug_en,
    description: editorJs(product.description[language].paragraphs.map(paragraph)),
    seoTitle: null,
    seoDescription: product.tagline[language],
  });
  return {
    ...texts('sr'),
    translations: { EN: { pk: store.nextPk('translation'), ...texts('en') } },
  };
}

/** A coming-soon date that has passed moves on by whole years: the product stays coming soon. */
function availableAt(date: string | null, now: string): string {
  if (date === null) return now;
  const available = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(available.getTime()))
    throw new Error(`catalogue.json: available_from "${date}" is not a date`);
  while (available <= new Date(now)) available.setUTCFullYear(available.getUTCFullYear() + 1);
  return instantOf(available);
}

/** Whole euros rounded up, less ten cents; what is free stays free. */
function euroCents(dinars: number): number {
  return Math.max(0, Math.ceil(dinars / 117) * 100 - 10);
}
