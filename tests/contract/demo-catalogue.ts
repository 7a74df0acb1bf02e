import { readFileSync } from 'node:fs';

interface Text {
  sr: string;
  en: string;
}
interface Image {
  file: string;
  alt: Text;
}
interface Description {
  paragraphs: string[];
  how_to_use: string[];
}
export interface DemoVariant {
  sku: string;
  name: Text;
  price_rsd: number;
  stock: number;
}
export interface DemoProduct {
  slug_sr: string;
  slug_en: string;
  name: Text;
  category: string;
  tagline: Text;
  description: { sr: Description; en: Description };
  inci: string | null;
  inci_note: Text | null;
  contents: { product: string }[];
  origin_country: string;
  skin_hair_types: string[];
  use_areas: string[];
  method: string;
  scent: Text;
  pao_months: number;
  vegan: boolean;
  organic: boolean;
  warnings: Text;
  available_from: string | null;
  variants: DemoVariant[];
  images: Image[];
  collections: string[];
}
interface Link {
  label: Text;
  kind: 'category' | 'collection' | 'page';
  ref: string;
}
interface Named {
  id: string;
  name: Text;
}
interface DemoCatalogue {
  hero: { title: Text; text: Text };
  values: Record<'skin_types' | 'hair_types' | 'use_areas' | 'methods' | 'countries', Named[]>;
  categories: { slug: Text; name: Text; description: Text; image: Image }[];
  collections: { slug: Text; name: Text; description: Text }[];
  products: DemoProduct[];
  pages: {
    slug: Text;
    title: Text;
    lead: Text;
    sections: { heading: Text; paragraphs: Record<'sr' | 'en', string[]> }[];
  }[];
  menus: { main: Link[]; footer: { label: Text; children: Link[] }[] };
}

/** What the target was seeded with. */
export const demo = JSON.parse(
  readFileSync('src/sandbox/seed/catalogue.json', 'utf8'),
) as DemoCatalogue;

export function demoProduct(slug: string): DemoProduct {
  return demo.products.find((product) => product.slug_sr === slug)!;
}

/** The two promotions that change catalogue prices, in per cent. */
export function promotionOf(product: DemoProduct): number {
  return product.category === 'nega-kose' ? 20 : product.slug_sr === 'nocna-obnova-serum' ? 15 : 0;
}

/** Whole dinars after promotion. */
export function dinars(product: DemoProduct, variant: DemoVariant): number {
  return variant.price_rsd - Math.round((variant.price_rsd * promotionOf(product)) / 100);
}

export function euros(variant: DemoVariant): number {
  return (Math.ceil(variant.price_rsd / 117) * 100 - 10) / 100;
}

export function nameOf(list: keyof DemoCatalogue['values'], id: string): Text | undefined {
  return demo.values[list].find((value) => value.id === id)?.name;
}
