import type { MediaRecord, ProductRecord, VariantRecord } from '../state/records.ts';
import { productAttributes } from './attributes.ts';
import { editorJs, paragraph } from './editor-js.ts';
import type { MediaFiles } from './media-files.ts';
import type { Seed, SeedProduct } from './seed-shape.ts';

export type ProductRecords = {
  products: ProductRecord[];
  variants: VariantRecord[];
  media: MediaRecord[];
};

export function productRecords(seed: Seed, files: MediaFiles, now: Date): ProductRecords {
  const records: ProductRecords = { products: [], variants: [], media: [] };
  seed.products.forEach((product, index) => {
    const pk = index + 1;
    const media = product.images.map((image, position): MediaRecord => ({
      pk: records.media.length + position + 1,
      product: pk,
      key: files.upload(image.file, 'products'),
      alt: image.alt.sr,
    }));
    const variants = product.variants.map((variant, position): VariantRecord => ({
      pk: records.variants.length + position + 1,
      product: pk,
      sku: variant.sku,
      name: variant.name.sr,
      position,
      media: [],
      translations: { EN: { name: variant.name.en } },
    }));
    records.media.push(...media);
    records.variants.push(...variants);
    records.products.push({
      pk,
      category: categoryPk(seed, product.category),
      availableForPurchaseAt: availableAt(product.available_from, now),
      promotion: promotion(seed, product),
      attributes: productAttributes(product, seed),
      media: media.map((item) => item.pk),
      variants: variants.map((variant) => variant.pk),
      ...bothLanguages(product),
    });
  });
  return records;
}

function bothLanguages(product: SeedProduct) {
  const texts = (language: 'sr' | 'en') => ({
    name: product.name[language],
    slug: language === 'sr' ? product.slug_sr : product.slug_en,
    description: editorJs(product.description[language].paragraphs.map(paragraph)),
    seoTitle: null,
    seoDescription: product.tagline[language],
  });
  return { ...texts('sr'), translations: { EN: texts('en') } };
}

function categoryPk(seed: Seed, slug: string): number {
  const index = seed.categories.findIndex((category) => category.slug.sr === slug);
  if (index < 0) throw new Error(`catalogue.json: unknown category "${slug}"`);
  return index + 1;
}

/** A coming-soon date that has passed moves on by whole years: the product stays coming soon. */
function availableAt(date: string | null, now: Date): string {
  if (date === null) return isoWithOffset(now);
  const available = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(available.getTime()))
    throw new Error(`catalogue.json: available_from "${date}" is not a date`);
  while (available <= now) available.setUTCFullYear(available.getUTCFullYear() + 1);
  return isoWithOffset(available);
}

function isoWithOffset(date: Date): string {
  return date.toISOString().replace(/\.000Z$|Z$/, '+00:00');
}

/** Promotions with a code are vouchers, not catalogue prices. Of several the largest wins. */
function promotion(seed: Seed, product: SeedProduct): number {
  const percents = seed.promotions.flatMap(({ kind, code, value, applies_to: scope }) => {
    const applies =
      scope.all === true ||
      scope.products.includes(product.slug_sr) ||
      scope.categories.includes(product.category) ||
      product.collections.some((slug) => scope.collections.includes(slug));
    return kind === 'percentage' && code === null && value !== null && applies ? [value] : [];
  });
  return Math.max(0, ...percents);
}
