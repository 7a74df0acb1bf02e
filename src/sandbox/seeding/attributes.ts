import type {
  AssignedAttribute,
  AttributeRecord,
  AttributeValueRecord,
  InputType,
} from '../state/records.ts';
import { bulletList, editorJs } from './editor-js.ts';
import type { Seed, SeedContent, SeedProduct, SeedValue, Text } from './seed-shape.ts';
import { monthsInEnglish, monthsInSerbian } from './months.ts';

type Definition = {
  slug: string;
  name: Text;
  inputType: InputType;
  values(product: SeedProduct, seed: Seed): AttributeValueRecord[];
};

const empty = { plainText: null, richText: null, boolean: null, file: null };

/** Saleor cuts the name of a text value to this length. */
const nameLength = 200;
const shortened = (text: string) =>
  text.length > nameLength ? text.slice(0, nameLength - 1) + '…' : text;

function plain(text: Text | null): AttributeValueRecord[] {
  if (text === null || text.sr === '') return [];
  const en = { name: shortened(text.en), plainText: text.en, richText: null };
  return [{ ...empty, name: shortened(text.sr), plainText: text.sr, translations: { EN: en } }];
}

function choice(ids: readonly string[], known: readonly SeedValue[]): AttributeValueRecord[] {
  return ids.map((id) => {
    const value = known.find((candidate) => candidate.id === id);
    if (value === undefined) throw new Error(`catalogue.json: unknown value id "${id}"`);
    return {
      ...empty,
      name: value.name.sr,
      translations: { EN: { name: value.name.en, plainText: null, richText: null } },
    };
  });
}

function yesOrNo(name: string, value: boolean): AttributeValueRecord[] {
  return [{ ...empty, name: `${name}: ${value ? 'Yes' : 'No'}`, boolean: value, translations: {} }];
}

function bullets(items: { sr: string[]; en: string[] }): AttributeValueRecord[] {
  if (items.sr.length === 0) return [];
  const en = {
    name: shortened(items.en.join(' ')),
    plainText: null,
    richText: editorJs([bulletList(items.en)]),
  };
  return [
    {
      ...empty,
      name: shortened(items.sr.join(' ')),
      richText: editorJs([bulletList(items.sr)]),
      translations: { EN: en },
    },
  ];
}

function inci({ inci: list, inci_note: note }: SeedProduct): Text | null {
  if (list === null) return null;
  return {
    sr: note === null ? list : `${list}\n${note.sr}`,
    en: note === null ? list : `${list}\n${note.en}`,
  };
}

function contentLine(content: SeedContent, seed: Seed, language: 'sr' | 'en'): string {
  const product = seed.products.find((candidate) => candidate.slug_sr === content.product);
  if (product === undefined)
    throw new Error(`catalogue.json: a set contains the unknown product "${content.product}"`);
  const size =
    content.volume_ml !== null
      ? `${content.volume_ml} ml`
      : content.weight_g !== null
        ? `${content.weight_g} g`
        : null;
  return `${content.quantity} × ${product.name[language]}` + (size === null ? '' : `, ${size}`);
}

const definitions: Definition[] = [
  {
    slug: 'kratak-opis',
    name: { sr: 'Kratak opis', en: 'Short description' },
    inputType: 'PLAIN_TEXT',
    values: (product) => plain(product.tagline),
  },
  {
    slug: 'inci',
    name: { sr: 'INCI sastav', en: 'INCI ingredients' },
    inputType: 'PLAIN_TEXT',
    values: (product) => plain(inci(product)),
  },
  {
    slug: 'poreklo',
    name: { sr: 'Poreklo', en: 'Origin' },
    inputType: 'DROPDOWN',
    values: (product, seed) => choice(listed(product.origin_country), seed.values.countries),
  },
  {
    slug: 'metoda',
    name: { sr: 'Način dobijanja', en: 'Method' },
    inputType: 'DROPDOWN',
    values: (product, seed) => choice(listed(product.method), seed.values.methods),
  },
  {
    slug: 'namena',
    name: { sr: 'Tip kože i kose', en: 'Skin and hair type' },
    inputType: 'MULTISELECT',
    values: (product, seed) =>
      choice(product.skin_hair_types, [...seed.values.skin_types, ...seed.values.hair_types]),
  },
  {
    slug: 'primena',
    name: { sr: 'Primena', en: 'Use' },
    inputType: 'MULTISELECT',
    values: (product, seed) => choice(product.use_areas, seed.values.use_areas),
  },
  {
    slug: 'miris',
    name: { sr: 'Miris', en: 'Scent' },
    inputType: 'PLAIN_TEXT',
    values: (product) => plain(product.scent),
  },
  {
    slug: 'rok-posle-otvaranja',
    name: { sr: 'Rok posle otvaranja', en: 'Period after opening' },
    inputType: 'PLAIN_TEXT',
    values: ({ pao_months: months }) =>
      plain(months === null ? null : { sr: monthsInSerbian(months), en: monthsInEnglish(months) }),
  },
  {
    slug: 'vegan',
    name: { sr: 'Vegansko', en: 'Vegan' },
    inputType: 'BOOLEAN',
    values: (product) => yesOrNo('Vegansko', product.vegan),
  },
  {
    slug: 'organsko',
    name: { sr: 'Organsko', en: 'Organic' },
    inputType: 'BOOLEAN',
    values: (product) => yesOrNo('Organsko', product.organic),
  },
  {
    slug: 'nacin-upotrebe',
    name: { sr: 'Način upotrebe', en: 'How to use' },
    inputType: 'RICH_TEXT',
    values: ({ description }) =>
      bullets({ sr: description.sr.how_to_use, en: description.en.how_to_use }),
  },
  {
    slug: 'sadrzaj-seta',
    name: { sr: 'Sadržaj seta', en: 'In the set' },
    inputType: 'RICH_TEXT',
    values: ({ contents }, seed) =>
      bullets({
        sr: contents.map((line) => contentLine(line, seed, 'sr')),
        en: contents.map((line) => contentLine(line, seed, 'en')),
      }),
  },
  {
    slug: 'upozorenja',
    name: { sr: 'Upozorenja', en: 'Warnings' },
    inputType: 'PLAIN_TEXT',
    values: (product) => plain(product.warnings),
  },
];

function listed(id: string | null): string[] {
  return id === null ? [] : [id];
}

/** The file attributes of the page type behind the home page, after those of products. */
const heroDefinitions = [
  { slug: 'slika-siroka', name: { sr: 'Slika, široka', en: 'Picture, wide' } },
  { slug: 'slika-telefon', name: { sr: 'Slika, telefon', en: 'Picture, phone' } },
];

export function attributeRecords(): AttributeRecord[] {
  const files = heroDefinitions.map((definition) => ({
    ...definition,
    inputType: 'FILE' as const,
  }));
  return [...definitions, ...files].map(({ slug, name, inputType }, index) => ({
    pk: index + 1,
    slug,
    inputType,
    name: name.sr,
    translations: { EN: { name: name.en } },
  }));
}

/** Every attribute of the product type, in order; one without a value has none, as in Saleor. */
export function productAttributes(product: SeedProduct, seed: Seed): AssignedAttribute[] {
  return definitions.map((definition, index) => ({
    attribute: index + 1,
    values: definition.values(product, seed),
  }));
}

export function heroAttributes(keys: { wide: string; phone: string }): AssignedAttribute[] {
  return [keys.wide, keys.phone].map((key, index) => ({
    attribute: definitions.length + index + 1,
    values: [
      {
        ...empty,
        name: key.slice(key.lastIndexOf('/') + 1),
        file: { key, contentType: 'image/webp' },
        translations: {},
      },
    ],
  }));
}
