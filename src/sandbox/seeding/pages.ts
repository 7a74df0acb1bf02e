import type { MenuItemRecord, MenuRecord, PageRecord } from '../state/records.ts';
import { heroAttributes } from './attributes.ts';
import { editorJs, heading, paragraph } from './editor-js.ts';
import type { MediaFiles } from './media-files.ts';
import type { Seed, SeedLink, SeedPage, Text } from './seed-shape.ts';

const noSeo = { seoTitle: null, seoDescription: null };

/** Collections on the home page, in this order, where the seed has them. */
const homeCollections = ['bestseller', 'novo', 'poklon-ideje'];

/** All pages of the seed, then the home page's own. */
export function pageRecords(seed: Seed, files: MediaFiles): PageRecord[] {
  const pages = seed.pages.map((page, index): PageRecord => ({
    pk: index + 1,
    attributes: [],
    ...pageTexts(page, 'sr'),
    translations: { EN: pageTexts(page, 'en') },
  }));
  return [...pages, homePage(seed, files, pages.length + 1)];
}

function pageTexts(page: SeedPage, language: 'sr' | 'en') {
  const sections = page.sections.flatMap((section) => [
    heading(section.heading[language]),
    ...section.paragraphs[language].map(paragraph),
  ]);
  return {
    slug: page.slug[language],
    title: page.title[language],
    content: editorJs([paragraph(page.lead[language]), ...sections]),
    ...noSeo,
  };
}

function homePage({ hero }: Seed, files: MediaFiles, pk: number): PageRecord {
  const texts = (language: 'sr' | 'en') => ({
    slug: language === 'sr' ? 'naslovna' : 'home',
    title: hero.title[language],
    content: editorJs([paragraph(hero.text[language])]),
    ...noSeo,
  });
  const keys = {
    wide: files.upload(hero.wide.file, 'file_upload'),
    phone: files.upload(hero.phone.file, 'file_upload'),
  };
  return {
    pk,
    attributes: heroAttributes(keys),
    ...texts('sr'),
    translations: { EN: texts('en') },
  };
}

export function menuRecords(seed: Seed): MenuRecord[] {
  let lastPk = 0;
  const item = (label: Text, target: Partial<MenuItemRecord>): MenuItemRecord => ({
    pk: ++lastPk,
    name: label.sr,
    category: null,
    collection: null,
    page: null,
    url: null,
    children: [],
    translations: { EN: { name: label.en } },
    ...target,
  });
  const link = (entry: SeedLink) => item(entry.label, linkTarget(seed, entry));
  const home = homeCollections.flatMap((slug) => {
    const index = seed.collections.findIndex((collection) => collection.slug.sr === slug);
    const collection = seed.collections[index];
    return collection === undefined ? [] : [item(collection.name, { collection: index + 1 })];
  });
  return [
    { pk: 1, slug: 'navbar', items: seed.menus.main.map(link) },
    {
      pk: 2,
      slug: 'footer',
      items: seed.menus.footer.map((group) =>
        item(group.label, { children: group.children.map(link) }),
      ),
    },
    { pk: 3, slug: 'home', items: home },
  ];
}

function linkTarget(seed: Seed, { kind, ref }: SeedLink): Partial<MenuItemRecord> {
  // A Saleor menu item cannot point to a product; the store's own path does instead.
  if (kind === 'product') return { url: `/${ref}/` };
  const slugs = { category: seed.categories, collection: seed.collections, page: seed.pages }[
    kind
  ].map((target) => target.slug.sr);
  const index = slugs.indexOf(ref);
  if (index < 0) throw new Error(`catalogue.json: a menu points to the unknown ${kind} "${ref}"`);
  return { [kind]: index + 1 };
}
