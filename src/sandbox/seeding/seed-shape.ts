/** The part of `catalogue.json` (schema manoon-demo-catalogue/1) that becomes shop data. */

export type Text = { sr: string; en: string };
export type SeedImage = {
  file: string;
  width: number;
  height: number;
  alt: Text;
  /** Below WordPress's uploads, for a picture that came from there: `2021/05/ulje.jpg`. */
  wordpress?: string;
};
export type SeedLink = {
  label: Text;
  kind: 'category' | 'collection' | 'page' | 'product';
  ref: string;
};
export type SeedValue = { id: string; name: Text };
export type SeedDescription = { paragraphs: string[]; how_to_use: string[] };

export type SeedCategory = {
  slug: Text;
  name: Text;
  description: Text;
  image: SeedImage | null;
  /** Serbian slug of the category above; only generated ones have one. */
  parent?: string;
};
export type SeedCollection = { slug: Text; name: Text; description: Text };

export type SeedPromotion = {
  name: Text;
  minimum_order_rsd: number | null;
  starts: string;
  kind: 'percentage' | 'free_shipping';
  value: number | null;
  code: string | null;
  applies_to: { categories: string[]; products: string[]; collections: string[]; all?: boolean };
};

export type SeedContent = {
  product: string;
  volume_ml: number | null;
  weight_g: number | null;
  quantity: number;
};

export type SeedVariant = { sku: string; name: Text; price_rsd: number; stock: number };

export type SeedProduct = {
  /** Made by the generator: its pictures are shared with others. */
  generated?: true;
  slug_sr: string;
  slug_en: string;
  name: Text;
  category: string;
  tagline: Text;
  description: { sr: SeedDescription; en: SeedDescription };
  inci: string | null;
  inci_note: Text | null;
  contents: SeedContent[];
  origin_country: string | null;
  skin_hair_types: string[];
  use_areas: string[];
  method: string | null;
  scent: Text | null;
  pao_months: number | null;
  vegan: boolean;
  organic: boolean;
  warnings: Text | null;
  available_from: string | null;
  variants: SeedVariant[];
  images: SeedImage[];
  collections: string[];
};

export type SeedSection = { heading: Text; paragraphs: { sr: string[]; en: string[] } };
export type SeedPage = { slug: Text; title: Text; lead: Text; sections: SeedSection[] };

export type Seed = {
  schema: string;
  shop: { name: string; tagline: Text };
  hero: { title: Text; text: Text; wide: SeedImage; phone: SeedImage };
  values: {
    skin_types: SeedValue[];
    hair_types: SeedValue[];
    use_areas: SeedValue[];
    methods: SeedValue[];
    countries: SeedValue[];
  };
  categories: SeedCategory[];
  collections: SeedCollection[];
  promotions: SeedPromotion[];
  products: SeedProduct[];
  pages: SeedPage[];
  menus: { main: SeedLink[]; footer: { label: Text; children: SeedLink[] }[] };
};
