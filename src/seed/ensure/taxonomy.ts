import {
  CategoryCreateDocument,
  CategoryDeleteDocument,
  CategoryTranslateDocument,
  CollectionChannelListingUpdateDocument,
  CollectionCreateDocument,
  CollectionTranslateDocument,
  ProductAttributeAssignDocument,
  ProductTypeCreateDocument,
  StaffCategoryDocument,
  StaffCollectionDocument,
  StaffProductTypeDocument,
} from '#saleor/gql-staff/graphql.ts';
import {
  type Catalogue,
  type CatalogueCategory,
  type CatalogueTexts,
  pictureFile,
} from '../catalogue-file.ts';
import { type Done, doneOf, type Ledger } from '../ledger.ts';
import { type Attribute, type Channel, placeOf, type Places } from '../places.ts';
import type { Staff } from '../staff.ts';
import { productAttributes } from '../wanted/attributes.ts';
import { paragraph, richText } from '../wanted/rich-text.ts';

/** The type of all products, with its attributes in their order. */
export async function ensureProductType(
  staff: Staff,
  ledger: Ledger,
  taxClass: string,
  attributes: ReadonlyMap<string, Attribute>,
): Promise<string> {
  const { productTypes } = await staff.read(StaffProductTypeDocument, { slug: 'kozmetika' });
  const found = productTypes?.edges[0]?.node;
  const id = found?.id ?? (await createProductType(staff, taxClass));
  const assigned = found?.productAttributes?.map((attribute) => attribute.id) ?? [];
  const missing = productAttributes
    .map(({ slug }) => placeOf(attributes, slug, 'attribute').id)
    .filter((attribute) => !assigned.includes(attribute));
  // Given to productTypeCreate they would take an order of Saleor's own.
  if (missing.length > 0)
    await staff.change(ProductAttributeAssignDocument, {
      id,
      operations: missing.map((attribute) => ({ id: attribute, type: 'PRODUCT' as const })),
    });
  ledger.count('product types', doneOf(!!found, missing.length > 0));
  return id;
}

async function createProductType(staff: Staff, taxClass: string): Promise<string> {
  const { productType } = await staff.change(ProductTypeCreateDocument, {
    input: {
      name: 'Kozmetika',
      slug: 'kozmetika',
      kind: 'NORMAL',
      isShippingRequired: true,
      isDigital: false,
      // Kilogrammes.
      weight: 0.1,
      taxClass,
    },
  });
  return productType!.id;
}

/** Saleor's migrations make a category that the shop would show: it goes while it is empty. */
export async function removeMigratedCategory(staff: Staff, ledger: Ledger): Promise<void> {
  const { category } = await staff.read(StaffCategoryDocument, { slug: 'default-category' });
  if (!category || category.products?.totalCount !== 0 || category.children?.totalCount !== 0)
    return;
  await staff.change(CategoryDeleteDocument, { id: category.id });
  ledger.count('Saleor’s categories', 'removed');
}

export async function ensureCategories(
  staff: Staff,
  ledger: Ledger,
  { categories }: Catalogue,
  folder: string,
  places: Places,
): Promise<void> {
  for (const category of categories)
    await ledger.item('categories', category.slug.sr, async () => {
      const { id, done } = await ensureCategory(staff, category, folder);
      places.categories.set(category.slug.sr, id);
      return done;
    });
}

async function ensureCategory(
  staff: Staff,
  category: CatalogueCategory,
  folder: string,
): Promise<{ id: string; done: Done }> {
  const { category: found } = await staff.read(StaffCategoryDocument, { slug: category.slug.sr });
  const id = found?.id ?? (await createCategory(staff, category, folder));
  if (!found?.en)
    await staff.change(CategoryTranslateDocument, {
      id,
      languageCode: 'EN',
      input: textsIn('en', category),
    });
  return { id, done: doneOf(!!found, !found?.en) };
}

async function createCategory(staff: Staff, category: CatalogueCategory, folder: string) {
  const { image } = category;
  const input = {
    ...textsIn('sr', category),
    ...(image && {
      backgroundImage: pictureFile(folder, image),
      backgroundImageAlt: image.alt.sr,
    }),
  };
  return (await staff.change(CategoryCreateDocument, { input })).category!.id;
}

function textsIn(language: 'sr' | 'en', { name, slug, description }: CatalogueTexts) {
  const text = description[language];
  return {
    name: name[language],
    slug: slug[language],
    ...(text !== '' && { description: richText([paragraph(text)]) }),
  };
}

/** Empty collections, published in every channel. */
export async function ensureCollections(
  staff: Staff,
  ledger: Ledger,
  { collections }: Catalogue,
  places: Places,
): Promise<void> {
  for (const collection of collections)
    await ledger.item('collections', collection.slug.sr, async () => {
      const { id, done } = await ensureCollection(staff, collection, places.channels);
      places.collections.set(collection.slug.sr, id);
      return done;
    });
}

async function ensureCollection(
  staff: Staff,
  collection: CatalogueTexts,
  channels: readonly Channel[],
): Promise<{ id: string; done: Done }> {
  const slug = collection.slug.sr;
  const { collection: found } = await staff.read(StaffCollectionDocument, { slug });
  const input = textsIn('sr', collection);
  const id = found?.id ?? (await staff.change(CollectionCreateDocument, { input })).collection!.id;
  const listed = found?.channelListings?.map(({ channel }) => channel.id) ?? [];
  const missing = channels.filter((channel) => !listed.includes(channel.id));
  if (missing.length > 0)
    await staff.change(CollectionChannelListingUpdateDocument, {
      id,
      input: { addChannels: missing.map((each) => ({ channelId: each.id, isPublished: true })) },
    });
  if (!found?.en)
    await staff.change(CollectionTranslateDocument, {
      id,
      languageCode: 'EN',
      input: textsIn('en', collection),
    });
  return { id, done: doneOf(!!found, missing.length > 0 || !found?.en) };
}
