import {
  type AttributeValueInput,
  FileUploadDocument,
  PageAttributeAssignDocument,
  PageCreateDocument,
  PageTranslateDocument,
  PageTypeCreateDocument,
  StaffPageDocument,
  StaffPageTypeDocument,
} from '#saleor/gql-staff/graphql.ts';
import { type Catalogue, type CataloguePage, pictureFile } from '../catalogue-file.ts';
import { type Done, doneOf, type Ledger } from '../ledger.ts';
import { placeOf, type Places } from '../places.ts';
import { SeedError } from '../seed-error.ts';
import type { Staff } from '../staff.ts';
import { heroAttributes } from '../wanted/attributes.ts';
import { heading, paragraph, richText } from '../wanted/rich-text.ts';

interface Texts {
  readonly slug: string;
  readonly title: string;
  readonly content: string | null;
}
interface WantedPage {
  readonly pageType: string;
  readonly texts: { readonly sr: Texts; readonly en: Texts };
  /** Called once, for a page that is new. */
  attributes(): Promise<AttributeValueInput[]>;
}

/** All pages of the catalogue, then the home page's own with its two pictures. */
export async function ensurePages(
  staff: Staff,
  ledger: Ledger,
  catalogue: Catalogue,
  folder: string,
  places: Places,
): Promise<void> {
  const hero = heroAttributes.map(({ slug }) => placeOf(places.attributes, slug, 'attribute').id);
  const plain = await ensurePageType(staff, ledger, 'Strana', 'strana', []);
  const home = await ensurePageType(staff, ledger, 'Naslovna', 'naslovna', hero);
  const ensure = (slug: string, page: WantedPage) =>
    ledger.item('pages', slug, async () => {
      const { id, done } = await ensurePage(staff, page);
      places.pages.set(slug, id);
      return done;
    });
  for (const page of catalogue.pages)
    await ensure(page.slug.sr, {
      pageType: plain,
      texts: textsOf(page),
      attributes: async () => [],
    });
  await ensure('naslovna', {
    pageType: home,
    texts: homeTexts(catalogue),
    attributes: () => uploadHero(staff, catalogue, folder, places),
  });
}

async function ensurePageType(
  staff: Staff,
  ledger: Ledger,
  name: string,
  slug: string,
  attributes: readonly string[],
): Promise<string> {
  const { pageTypes } = await staff.read(StaffPageTypeDocument, { slug });
  const found = pageTypes?.edges[0]?.node;
  const input = { name, slug };
  const id = found?.id ?? (await staff.change(PageTypeCreateDocument, { input })).pageType!.id;
  const assigned = found?.attributes?.map((attribute) => attribute.id) ?? [];
  const missing = attributes.filter((attribute) => !assigned.includes(attribute));
  // One by one, for of several at once Saleor makes an order of its own.
  for (const attribute of missing)
    await staff.change(PageAttributeAssignDocument, { id, attributeIds: [attribute] });
  ledger.count('page types', doneOf(!!found, missing.length > 0));
  return id;
}

async function ensurePage(
  staff: Staff,
  { pageType, texts, attributes }: WantedPage,
): Promise<{ id: string; done: Done }> {
  const { page: found } = await staff.read(StaffPageDocument, { slug: texts.sr.slug });
  const create = async () =>
    staff.change(PageCreateDocument, {
      input: { ...texts.sr, pageType, isPublished: true, attributes: await attributes() },
    });
  const id = found?.id ?? (await create()).page!.id;
  if (!found?.en)
    await staff.change(PageTranslateDocument, { id, languageCode: 'EN', input: texts.en });
  return { id, done: doneOf(!!found, !found?.en) };
}

async function uploadHero(
  staff: Staff,
  { hero }: Catalogue,
  folder: string,
  places: Places,
): Promise<AttributeValueInput[]> {
  const values: AttributeValueInput[] = [];
  for (const { slug, picture } of heroAttributes) {
    const file = pictureFile(folder, hero[picture]);
    const { uploadedFile } = await staff.change(FileUploadDocument, { file });
    if (!uploadedFile) throw new SeedError(`FileUpload: Saleor kept nothing of ${file.name}.`);
    const { id } = placeOf(places.attributes, slug, 'attribute');
    values.push({ id, file: uploadedFile.url, contentType: uploadedFile.contentType });
  }
  return values;
}

function textsOf({ slug, title, lead, sections }: CataloguePage): WantedPage['texts'] {
  const texts = (language: 'sr' | 'en') => ({
    slug: slug[language],
    title: title[language],
    content: richText([
      paragraph(lead[language]),
      ...sections.flatMap((section) => [
        heading(section.heading[language]),
        ...section.paragraphs[language].map(paragraph),
      ]),
    ]),
  });
  return { sr: texts('sr'), en: texts('en') };
}

function homeTexts({ hero: { title, text } }: Catalogue): WantedPage['texts'] {
  const texts = (language: 'sr' | 'en', slug: string) => ({
    slug,
    title: title[language],
    content: richText([paragraph(text[language])]),
  });
  return { sr: texts('sr', 'naslovna'), en: texts('en', 'home') };
}
