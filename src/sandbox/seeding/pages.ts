import { noMetadata } from '../records/base.ts';
import type { AssignedAttribute } from '../records/catalogue.ts';
import type { Store } from '../state/store.ts';
import { heroAttributes, type SeededAttributes } from './attributes.ts';
import { editorJs, heading, paragraph } from './editor-js.ts';
import type { MediaFiles } from './media-files.ts';
import type { Places } from './places.ts';
import type { Seed, SeedLink, SeedPage, Text } from './seed-shape.ts';

/** Collections on the home page, in this order, where the seed has them. */
const homeCollections = ['bestseller', 'novo', 'poklon-ideje'];

/** All pages of the seed, then the home page's own. */
export function seedPages(
  store: Store,
  seed: Seed,
  files: MediaFiles,
  { hero }: SeededAttributes,
  places: Places,
  now: string,
): void {
  const type = (name: string, slug: string, attributes: readonly number[]) =>
    store.insert('pageType', { ...noMetadata, name, slug, attributes }).pk;
  const plain = type('Strana', 'strana', []);
  const home = type('Naslovna', 'naslovna', hero);
  const insert = (pageType: number, texts: PageTexts, attributes: AssignedAttribute[]) =>
    store.insert('page', {
      ...noMetadata,
      pageType,
      ...texts.sr,
      isPublished: true,
      publishedAt: now,
      createdAt: now,
      attributes,
      translations: { EN: { pk: store.nextPk('translation'), ...texts.en } },
    }).pk;
  for (const page of seed.pages) places.pages.set(page.slug.sr, insert(plain, textsOf(page), []));
  const keys = [seed.hero.wide.file, seed.hero.phone.file].map((file) =>
    files.upload(file, 'file_upload'),
  );
  insert(home, homeTexts(seed), heroAttributes(store, hero, keys));
}

type Texts = {
  slug: string;
  title: string;
  content: ReturnType<typeof editorJs>;
  seoTitle: null;
  seoDescription: null;
};
type PageTexts = { sr: Texts; en: Texts };

function textsOf(page: SeedPage): PageTexts {
  const texts = (language: 'sr' | 'en') => ({
    slug: page.slug[language],
    title: page.title[language],
    content: editorJs([
      paragraph(page.lead[language]),
      ...page.sections.flatMap((section) => [
        heading(section.heading[language]),
        ...section.paragraphs[language].map(paragraph),
      ]),
    ]),
    seoTitle: null,
    seoDescription: null,
  });
  return { sr: texts('sr'), en: texts('en') };
}

function homeTexts({ hero }: Seed): PageTexts {
  const texts = (language: 'sr' | 'en') => ({
    slug: language === 'sr' ? 'naslovna' : 'home',
    title: hero.title[language],
    content: editorJs([paragraph(hero.text[language])]),
    seoTitle: null,
    seoDescription: null,
  });
  return { sr: texts('sr'), en: texts('en') };
}

type Target = { category?: number; collection?: number; page?: number; url?: string };

export function seedMenus(store: Store, seed: Seed, places: Places): void {
  const menu = (name: string) => store.insert('menu', { ...noMetadata, name, slug: name }).pk;
  const item = (
    of: number,
    parent: number | null,
    sortOrder: number,
    label: Text,
    target: Target,
  ) =>
    store.insert('menuItem', {
      ...noMetadata,
      menu: of,
      parent,
      name: label.sr,
      sortOrder,
      category: target.category ?? null,
      collection: target.collection ?? null,
      page: target.page ?? null,
      url: target.url ?? null,
      translations: { EN: { pk: store.nextPk('translation'), name: label.en } },
    }).pk;
  const link = (of: number, parent: number | null, entry: SeedLink, index: number) =>
    item(of, parent, index, entry.label, targetOf(entry, places));
  const navbar = menu('navbar');
  seed.menus.main.forEach((entry, index) => link(navbar, null, entry, index));
  const footer = menu('footer');
  seed.menus.footer.forEach((group, index) => {
    const parent = item(footer, null, index, group.label, {});
    group.children.forEach((entry, position) => link(footer, parent, entry, position));
  });
  const home = menu('home');
  homeCollections.forEach((slug, index) => {
    const collection = places.collections.get(slug);
    const found = seed.collections.find((candidate) => candidate.slug.sr === slug);
    if (collection !== undefined && found) item(home, null, index, found.name, { collection });
  });
}

function targetOf({ kind, ref }: SeedLink, places: Places): Target {
  // A Saleor menu item cannot point to a product; the store's own path does instead.
  if (kind === 'product') return { url: `/${ref}/` };
  const pk = { category: places.categories, collection: places.collections, page: places.pages }[
    kind
  ].get(ref);
  if (pk === undefined)
    throw new Error(`catalogue.json: a menu points to the unknown ${kind} "${ref}"`);
  return { [kind]: pk };
}
