import { noMetadata } from '../records/base.ts';
import type { AssignedAttribute, AttributeValue, InputType } from '../records/catalogue.ts';
import type { Store } from '../state/store.ts';
import { bulletList, editorJs } from './editor-js.ts';
import type { Seed, SeedContent, SeedProduct, SeedValue, Text } from './seed-shape.ts';
import { monthsInEnglish, monthsInSerbian } from './months.ts';

type Definition = {
  slug: string;
  name: Text;
  inputType: InputType;
  values(product: SeedProduct, seed: Seed): ValueDraft[];
};

type ValueTexts = { name: string; plainText: string | null; richText: AttributeValue['richText'] };
type ValueDraft = ValueTexts & {
  /** Shared values have a key; texts belong to one product. */
  key: string | null;
  boolean: boolean | null;
  translation: ValueTexts | null;
};

const empty = { plainText: null, richText: null, boolean: null, key: null, translation: null };

/** Saleor makes the name of a text value, and of its translation, from the text; each has its own length. */
const nameLength = 200;
const translatedNameLength = 250;
const shortened = (text: string, length = nameLength) =>
  text.length > length ? text.slice(0, length - 1) + '…' : text;

function plain(text: Text | null): ValueDraft[] {
  if (text === null || text.sr === '') return [];
  const en = { name: shortened(text.en, translatedNameLength), plainText: text.en, richText: null };
  return [{ ...empty, name: shortened(text.sr), plainText: text.sr, translation: en }];
}

function choice(ids: readonly string[], known: readonly SeedValue[]): ValueDraft[] {
  return ids.map((id) => {
    const value = known.find((candidate) => candidate.id === id);
    if (value === undefined) throw new Error(`catalogue.json: unknown value id "${id}"`);
    return {
      ...empty,
      key: id,
      name: value.name.sr,
      translation: { name: value.name.en, plainText: null, richText: null },
    };
  });
}

function yesOrNo(name: string, value: boolean): ValueDraft[] {
  return [
    { ...empty, key: String(value), name: `${name}: ${value ? 'Yes' : 'No'}`, boolean: value },
  ];
}

function bullets(items: { sr: string[]; en: string[] }): ValueDraft[] {
  if (items.sr.length === 0) return [];
  const en = {
    name: shortened(items.en.join(' '), translatedNameLength),
    plainText: null,
    richText: editorJs([bulletList(items.en)]),
  };
  return [
    {
      ...empty,
      name: shortened(items.sr.join(' ')),
      richText: editorJs([bulletList(items.sr)]),
      translation: en,
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

export type SeededAttributes = {
  readonly product: readonly number[];
  readonly hero: readonly number[];
};

export function seedAttributes(store: Store): SeededAttributes {
  const insert = (
    { slug, name }: { slug: string; name: Text },
    inputType: InputType,
    type: 'PRODUCT_TYPE' | 'PAGE_TYPE',
  ) =>
    store.insert('attribute', {
      ...noMetadata,
      slug,
      name: name.sr,
      type,
      inputType,
      entityType: null,
      unit: null,
      valueRequired: false,
      isVariantOnly: false,
      visibleInStorefront: true,
      filterableInStorefront:
        inputType === 'DROPDOWN' || inputType === 'MULTISELECT' || inputType === 'BOOLEAN',
      filterableInDashboard: false,
      storefrontSearchPosition: 0,
      availableInGrid: false,
      externalReference: null,
      translations: { EN: { pk: store.nextPk('translation'), name: name.en } },
    }).pk;
  return {
    product: definitions.map((definition) =>
      insert(definition, definition.inputType, 'PRODUCT_TYPE'),
    ),
    hero: heroDefinitions.map((definition) => insert(definition, 'FILE', 'PAGE_TYPE')),
  };
}

/** Assigns a product's values, making those nobody has used before. */
export class ProductAttributes {
  readonly #store: Store;
  readonly #attributes: readonly number[];
  readonly #seed: Seed;
  readonly #shared = new Map<string, number>();
  readonly #counts = new Map<number, number>();

  constructor(store: Store, attributes: readonly number[], seed: Seed) {
    this.#store = store;
    this.#attributes = attributes;
    this.#seed = seed;
  }

  /** Every attribute of the product type, in order; one without a value has none, as in Saleor. */
  assign(product: SeedProduct, productPk: number): AssignedAttribute[] {
    return definitions.map((definition, index) => {
      const attribute = this.#attributes[index]!;
      const values = definition
        .values(product, this.#seed)
        .map((draft) => this.#value(draft, attribute, productPk));
      return { attribute, values };
    });
  }

  #value(draft: ValueDraft, attribute: number, productPk: number): number {
    const shared = draft.key === null ? null : `${attribute}/${draft.key}`;
    const known = shared === null ? undefined : this.#shared.get(shared);
    if (known !== undefined) return known;
    const slug =
      draft.key === null
        ? `${productPk}_${attribute}`
        : draft.boolean === null
          ? draft.key
          : `${attribute}_${draft.key}`;
    const sortOrder = this.#counts.get(attribute) ?? 0;
    this.#counts.set(attribute, sortOrder + 1);
    const { name, plainText, richText, boolean, translation } = draft;
    const { pk } = this.#store.insert('attributeValue', {
      ...noValue,
      attribute,
      name,
      slug,
      plainText,
      richText,
      boolean,
      sortOrder,
      translations:
        translation === null
          ? {}
          : { EN: { pk: this.#store.nextPk('translation'), ...translation } },
    });
    if (shared !== null) this.#shared.set(shared, pk);
    return pk;
  }
}

const noValue = {
  value: '',
  fileKey: null,
  contentType: null,
  richText: null,
  plainText: null,
  boolean: null,
  date: null,
  dateTime: null,
  numeric: null,
  reference: null,
  externalReference: null,
  translations: {},
};

/** The two pictures of the home page as values of its FILE attributes. */
export function heroAttributes(
  store: Store,
  attributes: readonly number[],
  keys: readonly string[],
): AssignedAttribute[] {
  return keys.map((key, index) => {
    const name = key.slice(key.lastIndexOf('/') + 1);
    const attribute = attributes[index]!;
    const { pk } = store.insert('attributeValue', {
      ...noValue,
      attribute,
      name,
      slug: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      fileKey: key,
      contentType: 'image/webp',
      sortOrder: 0,
    });
    return { attribute, values: [pk] };
  });
}
