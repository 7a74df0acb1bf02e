import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { SeedError } from './seed-error.ts';

/** The part of `catalogue.json` (schema manoon-demo-catalogue/1) that becomes a shop. */
export interface Catalogue {
  readonly schema: string;
  readonly shop: { readonly name: string; readonly tagline: Text };
  readonly hero: {
    readonly title: Text;
    readonly text: Text;
    readonly wide: CatalogueImage;
    readonly phone: CatalogueImage;
  };
  readonly values: Readonly<
    Record<'skin_types' | 'hair_types' | 'use_areas' | 'methods' | 'countries', readonly Choice[]>
  >;
  readonly categories: readonly CatalogueCategory[];
  readonly collections: readonly CatalogueTexts[];
  readonly promotions: readonly CataloguePromotion[];
  readonly products: readonly CatalogueProduct[];
  readonly pages: readonly CataloguePage[];
  readonly menus: {
    readonly main: readonly CatalogueLink[];
    readonly footer: readonly {
      readonly label: Text;
      readonly children: readonly CatalogueLink[];
    }[];
  };
}

export interface Text {
  readonly sr: string;
  readonly en: string;
}
export interface Choice {
  readonly id: string;
  readonly name: Text;
}
export interface CatalogueImage {
  /** Below the catalogue's folder. */
  readonly file: string;
  readonly alt: Text;
}
export interface CatalogueTexts {
  readonly slug: Text;
  readonly name: Text;
  readonly description: Text;
}
export interface CatalogueCategory extends CatalogueTexts {
  readonly image: CatalogueImage | null;
}
export interface CataloguePromotion {
  readonly name: Text;
  readonly minimum_order_rsd: number | null;
  /** A day. */
  readonly starts: string;
  readonly kind: 'percentage' | 'free_shipping';
  readonly value: number | null;
  readonly code: string | null;
  readonly applies_to: {
    readonly categories: readonly string[];
    readonly products: readonly string[];
    readonly collections: readonly string[];
    readonly all?: boolean;
  };
}
export interface SetContent {
  readonly product: string;
  readonly volume_ml: number | null;
  readonly weight_g: number | null;
  readonly quantity: number;
}
export interface CatalogueVariant {
  readonly sku: string;
  readonly name: Text;
  readonly price_rsd: number;
  readonly stock: number;
}
interface ProductTexts {
  readonly paragraphs: readonly string[];
  readonly how_to_use: readonly string[];
}
export interface CatalogueProduct {
  readonly slug_sr: string;
  readonly slug_en: string;
  readonly name: Text;
  /** Serbian slug. */
  readonly category: string;
  readonly tagline: Text;
  readonly description: { readonly sr: ProductTexts; readonly en: ProductTexts };
  readonly inci: string | null;
  readonly inci_note: Text | null;
  readonly contents: readonly SetContent[];
  readonly origin_country: string | null;
  readonly skin_hair_types: readonly string[];
  readonly use_areas: readonly string[];
  readonly method: string | null;
  readonly scent: Text | null;
  readonly pao_months: number | null;
  readonly vegan: boolean;
  readonly organic: boolean;
  readonly warnings: Text | null;
  /** A day, for what is coming soon. */
  readonly available_from: string | null;
  readonly variants: readonly CatalogueVariant[];
  readonly images: readonly CatalogueImage[];
  /** Serbian slugs. */
  readonly collections: readonly string[];
}
export interface CataloguePage {
  readonly slug: Text;
  readonly title: Text;
  readonly lead: Text;
  readonly sections: readonly {
    readonly heading: Text;
    readonly paragraphs: { readonly sr: readonly string[]; readonly en: readonly string[] };
  }[];
}
export interface CatalogueLink {
  readonly label: Text;
  readonly kind: 'category' | 'collection' | 'page' | 'product';
  /** Serbian slug. */
  readonly ref: string;
}

const shape = 'manoon-demo-catalogue/1';
const types: Readonly<Record<string, string>> = {
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
};

/** Reads `catalogue.json` in `folder`. Throws SeedError when there is none, or one of another shape. */
export function readCatalogue(folder: string): Catalogue {
  const file = join(folder, 'catalogue.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new SeedError(`${file} cannot be read: ${(error as Error).message}`);
  }
  const catalogue = JSON.parse(text) as Catalogue;
  if (catalogue.schema !== shape)
    throw new SeedError(
      `${file}: schema is ${JSON.stringify(catalogue.schema)}, expected "${shape}".`,
    );
  return catalogue;
}

/** A picture of the catalogue, ready to be uploaded. */
export function pictureFile(folder: string, { file }: CatalogueImage): File {
  const type = types[extname(file)];
  if (!/^images\/[A-Za-z0-9._-]+$/.test(file) || type === undefined)
    throw new SeedError(`catalogue.json: "${file}" is not a picture of the images folder.`);
  return new File([readFileSync(join(folder, file))], basename(file), { type });
}
