import { forms, places, plants, type Form } from './generator-words.ts';
import type { Seed, SeedCategory, SeedProduct, SeedVariant, Text } from './seed-shape.ts';

/** The seed with a subcategory for each form of product, below the demo's own categories. */
export function withSubcategories(seed: Seed): Seed {
  const known = new Set(seed.categories.map(({ slug }) => slug.sr));
  const subcategories = forms
    .filter(({ category }) => known.has(category))
    .map(({ category, plural, slug }): SeedCategory => ({
      slug,
      name: plural,
      description: { sr: '', en: '' },
      image: null,
      parent: category,
    }));
  return { ...seed, categories: [...seed.categories, ...subcategories] };
}

/**
 * `count` products more, the same for every run: a plant, a form (oil, hydrosol, soap …) and a place of origin, with
 * texts, sizes, prices, stock and the demo's pictures of the same category.
 */
export function* generateProducts(seed: Seed, count: number): Generator<SeedProduct> {
  const known = new Set(seed.categories.map(({ slug }) => slug.sr));
  const usable = forms.filter(({ slug }) => known.has(slug.sr));
  const makers = usable.map((form) => ({ form, models: modelsOf(seed, form) }));
  for (let index = 0; index < count; index++) {
    const { form, models } = makers[index % makers.length]!;
    yield product(seed, form, models, index, Math.floor(index / makers.length));
  }
}

function modelsOf(seed: Seed, { category }: Form): SeedProduct[] {
  const same = seed.products.filter(
    (candidate) => candidate.category === category && candidate.images.length > 0,
  );
  return same.length > 0 ? same : seed.products.filter(({ images }) => images.length > 0);
}

function product(
  seed: Seed,
  form: Form,
  models: readonly SeedProduct[],
  index: number,
  turn: number,
): SeedProduct {
  const random = randomOf(index);
  const plant = plants[turn % plants.length]!;
  const place = places[Math.floor(turn / plants.length) % places.length]!;
  const round = Math.floor(turn / (plants.length * places.length));
  const model = models[turn % models.length]!;
  const suffix = round === 0 ? '' : ` No. ${round + 1}`;
  const name = {
    sr: `${form.name.sr} ${plant.genitive} ${place.from}${suffix}`,
    en: `${plant.english} ${form.name.en} from ${place.english}${suffix}`,
  };
  const pick = <Item>(items: readonly Item[], few: number) =>
    items.filter(() => random() < few / items.length);
  return {
    generated: true,
    slug_sr: slugOf(name.sr),
    slug_en: slugOf(name.en),
    name,
    category: form.slug.sr,
    tagline: {
      sr: `${plant.name} ${place.from}, ${form.trait.sr}.`,
      en: `${plant.english} from ${place.english}, ${form.trait.en}.`,
    },
    description: descriptionOf(model, name, random),
    inci: `${plant.latin} ${form.inci}`,
    inci_note: null,
    contents: [],
    origin_country: seed.values.countries.some(({ id }) => id === place.country)
      ? place.country
      : null,
    skin_hair_types: pick(seed.values.skin_types, 2).map(({ id }) => id),
    use_areas: pick(seed.values.use_areas, 2).map(({ id }) => id),
    method: model.method,
    scent: model.scent,
    pao_months: [3, 6, 12, 18][Math.floor(random() * 4)]!,
    vegan: random() < 0.9,
    organic: random() < 0.5,
    warnings: model.warnings,
    available_from: null,
    variants: variantsOf(form, index, random),
    images: model.images,
    collections: pick(seed.collections, 0.2).map(({ slug }) => slug.sr),
  };
}

/** The model's sentences in another order, with the product's own name before them. */
function descriptionOf(
  model: SeedProduct,
  name: Text,
  random: () => number,
): SeedProduct['description'] {
  const from = Math.floor(random() * model.description.sr.paragraphs.length);
  const turned = (language: 'sr' | 'en') => {
    const { paragraphs, how_to_use } = model.description[language];
    return {
      paragraphs: [`${name[language]}.`, ...paragraphs.slice(from), ...paragraphs.slice(0, from)],
      how_to_use,
    };
  };
  return { sr: turned('sr'), en: turned('en') };
}

function variantsOf(
  { sizes, unit, price }: Form,
  index: number,
  random: () => number,
): SeedVariant[] {
  const base = price * (0.7 + random() * 0.8);
  const count = 1 + Math.floor(random() * sizes.length);
  return sizes.slice(0, count).map((size, position) => {
    const name = `${size} ${unit}`;
    // Larger sizes are dearer, but less so than their size; all prices end in 90.
    const dinars = base * (size / sizes[0]!) ** 0.75;
    return {
      sku: `GEN-${String(index + 1).padStart(6, '0')}-${position + 1}`,
      name: { sr: name, en: name },
      price_rsd: Math.max(190, Math.round(dinars / 100) * 100 - 10),
      stock: random() < 0.06 ? 0 : Math.floor(random() * 80) + 1,
    };
  });
}

const letters: Readonly<Record<string, string>> = { č: 'c', ć: 'c', š: 's', ž: 'z', đ: 'dj' };

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[čćšžđ]/g, (letter) => letters[letter]!)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Numbers in [0, 1), the same for the same index (mulberry32). */
function randomOf(index: number): () => number {
  let state = (index + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
