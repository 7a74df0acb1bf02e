import type { AttributeInputTypeEnum } from '#saleor/gql-staff/graphql.ts';
import type { Catalogue, CatalogueProduct, Choice, SetContent, Text } from '../catalogue-file.ts';
import { SeedError } from '../seed-error.ts';
import { monthsText } from './months.ts';
import { bulletList, richText } from './rich-text.ts';

/** What a product has for an attribute. */
export type Value =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'rich'; readonly richText: Text }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'flag'; readonly flag: boolean };

export interface WantedAttribute {
  readonly slug: string;
  readonly name: Text;
  readonly inputType: AttributeInputTypeEnum;
  /** Null: the product has none. */
  valueOf(product: CatalogueProduct, catalogue: Catalogue): Value | null;
}

/** Attributes of the demo's product type, in their order. */
export const productAttributes: readonly WantedAttribute[] = [
  text('kratak-opis', 'Kratak opis', 'Short description', ({ tagline }) => tagline),
  text('inci', 'INCI sastav', 'INCI ingredients', ingredients),
  choice('poreklo', 'Poreklo', 'Origin', 'DROPDOWN', ({ origin_country }, { countries }) =>
    known([origin_country], countries),
  ),
  choice('metoda', 'Način dobijanja', 'Method', 'DROPDOWN', ({ method }, { methods }) =>
    known([method], methods),
  ),
  choice(
    'namena',
    'Tip kože i kose',
    'Skin and hair type',
    'MULTISELECT',
    ({ skin_hair_types }, { skin_types, hair_types }) =>
      known(skin_hair_types, [...skin_types, ...hair_types]),
  ),
  choice('primena', 'Primena', 'Use', 'MULTISELECT', (product, { use_areas }) =>
    known(product.use_areas, use_areas),
  ),
  text('miris', 'Miris', 'Scent', ({ scent }) => scent),
  text(
    'rok-posle-otvaranja',
    'Rok posle otvaranja',
    'Period after opening',
    ({ pao_months: months }) => (months === null ? null : monthsText(months)),
  ),
  flag('vegan', 'Vegansko', 'Vegan', ({ vegan }) => vegan),
  flag('organsko', 'Organsko', 'Organic', ({ organic }) => organic),
  list('nacin-upotrebe', 'Način upotrebe', 'How to use', ({ description }, _, language) => [
    ...description[language].how_to_use,
  ]),
  list('sadrzaj-seta', 'Sadržaj seta', 'In the set', ({ contents }, { products }, language) =>
    contents.map((content) => contentLine(content, products, language)),
  ),
  text('upozorenja', 'Upozorenja', 'Warnings', ({ warnings }) => warnings),
];

/** The two FILE attributes of the home page's type: the picture of the catalogue's hero that each holds. */
export const heroAttributes = [
  { slug: 'slika-siroka', name: { sr: 'Slika, široka', en: 'Picture, wide' }, picture: 'wide' },
  { slug: 'slika-telefon', name: { sr: 'Slika, telefon', en: 'Picture, phone' }, picture: 'phone' },
] as const;

/** Every choice of an attribute that a product has, in the order of first use. */
export function choicesOf(attribute: WantedAttribute, catalogue: Catalogue): Choice[] {
  const used = catalogue.products.flatMap((product) => {
    const value = attribute.valueOf(product, catalogue);
    return value?.kind === 'choices' ? value.choices : [];
  });
  return [...new Map(used.map((each) => [each.id, each])).values()];
}

type Values = Catalogue['values'];

function text(
  slug: string,
  sr: string,
  en: string,
  read: (product: CatalogueProduct) => Text | null,
): WantedAttribute {
  return {
    slug,
    name: { sr, en },
    inputType: 'PLAIN_TEXT',
    valueOf(product) {
      const found = read(product);
      return found === null || found.sr === '' ? null : { kind: 'text', text: found };
    },
  };
}

function choice(
  slug: string,
  sr: string,
  en: string,
  inputType: 'DROPDOWN' | 'MULTISELECT',
  read: (product: CatalogueProduct, values: Values) => Choice[],
): WantedAttribute {
  return {
    slug,
    name: { sr, en },
    inputType,
    valueOf(product, { values }) {
      const choices = read(product, values);
      return choices.length === 0 ? null : { kind: 'choices', choices };
    },
  };
}

function flag(
  slug: string,
  sr: string,
  en: string,
  read: (product: CatalogueProduct) => boolean,
): WantedAttribute {
  return {
    slug,
    name: { sr, en },
    inputType: 'BOOLEAN',
    valueOf: (product) => ({ kind: 'flag', flag: read(product) }),
  };
}

function list(
  slug: string,
  sr: string,
  en: string,
  read: (product: CatalogueProduct, catalogue: Catalogue, language: 'sr' | 'en') => string[],
): WantedAttribute {
  return {
    slug,
    name: { sr, en },
    inputType: 'RICH_TEXT',
    valueOf(product, catalogue) {
      const items = { sr: read(product, catalogue, 'sr'), en: read(product, catalogue, 'en') };
      if (items.sr.length === 0) return null;
      return {
        kind: 'rich',
        richText: {
          sr: richText([bulletList(items.sr)])!,
          en: richText([bulletList(items.en)])!,
        },
      };
    },
  };
}

function known(ids: readonly (string | null)[], choices: readonly Choice[]): Choice[] {
  return ids
    .filter((id) => id !== null)
    .map((id) => {
      const found = choices.find((each) => each.id === id);
      if (found === undefined) throw new SeedError(`catalogue.json: unknown value "${id}".`);
      return found;
    });
}

function ingredients({ inci, inci_note: note }: CatalogueProduct): Text | null {
  if (inci === null) return null;
  return note === null
    ? { sr: inci, en: inci }
    : { sr: `${inci}\n${note.sr}`, en: `${inci}\n${note.en}` };
}

function contentLine(
  { product: slug, volume_ml: volume, weight_g: weight, quantity }: SetContent,
  products: readonly CatalogueProduct[],
  language: 'sr' | 'en',
): string {
  const product = products.find((each) => each.slug_sr === slug);
  if (product === undefined)
    throw new SeedError(`catalogue.json: a set contains the unknown product "${slug}".`);
  const size = volume !== null ? `, ${volume} ml` : weight !== null ? `, ${weight} g` : '';
  return `${quantity} × ${product.name[language]}${size}`;
}
