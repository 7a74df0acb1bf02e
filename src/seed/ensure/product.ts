import {
  CollectionAddProductsDocument,
  ProductChannelListingUpdateDocument,
  ProductMediaCreateDocument,
  StaffProductDocument,
} from '#saleor/gql-staff/graphql.ts';
import { type CatalogueProduct, pictureFile } from '../catalogue-file.ts';
import { type Done, doneOf } from '../ledger.ts';
import { placeOf } from '../places.ts';
import { SeedError } from '../seed-error.ts';
import type { Staff } from '../staff.ts';
import { createProduct, ensureProductEnglish } from './product-texts.ts';
import { ensureVariants } from './variants.ts';
import type { FoundProduct, Workshop } from './workshop.ts';

/** One product with everything below it: what an earlier run left out is added. */
export async function ensureProduct(shop: Workshop, product: CatalogueProduct): Promise<Done> {
  const before = await read(shop.staff, product);
  if (!before) await createProduct(shop, product);
  const found = before ?? (await read(shop.staff, product))!;
  shop.places.products.set(product.slug_sr, found.id);
  const added = [
    await ensureProductEnglish(shop, product, found),
    await ensureListings(shop, product, found),
    await ensureVariants(shop, product, found),
    await ensurePictures(shop, product, found),
    await ensureMembership(shop, product, found),
  ];
  return doneOf(!!before, added.includes(true));
}

async function read(staff: Staff, { slug_sr: slug }: CatalogueProduct) {
  return (await staff.read(StaffProductDocument, { slug })).product;
}

async function ensureListings(
  { staff, places, now }: Workshop,
  product: CatalogueProduct,
  found: FoundProduct,
): Promise<boolean> {
  const listed = found.channelListings?.map(({ channel }) => channel.id) ?? [];
  const missing = places.channels.filter(({ id }) => !listed.includes(id));
  if (missing.length === 0) return false;
  const from = availableFrom(product.available_from, now);
  await staff.change(ProductChannelListingUpdateDocument, {
    id: found.id,
    input: {
      updateChannels: missing.map((channel) => ({
        channelId: channel.id,
        isPublished: true,
        visibleInListings: true,
        isAvailableForPurchase: true,
        ...(from !== null && { availableForPurchaseAt: from }),
      })),
    },
  });
  return true;
}

/** A coming-soon date that has passed moves on by whole years: the product stays coming soon. */
export function availableFrom(date: string | null, now: Date): string | null {
  if (date === null) return null;
  const from = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(from.getTime()))
    throw new SeedError(`catalogue.json: available_from "${date}" is not a date.`);
  while (from <= now) from.setUTCFullYear(from.getUTCFullYear() + 1);
  return from.toISOString();
}

/** Pictures have no name in Saleor: as many as there are count as the first ones. */
async function ensurePictures(
  { staff, ledger, folder }: Workshop,
  product: CatalogueProduct,
  found: FoundProduct,
): Promise<boolean> {
  const there = found.media?.length ?? 0;
  for (const [at, image] of product.images.entries()) {
    ledger.count('pictures', doneOf(at < there, false));
    if (at < there) continue;
    await staff.change(ProductMediaCreateDocument, {
      input: { product: found.id, image: pictureFile(folder, image), alt: image.alt.sr },
    });
  }
  return there < product.images.length;
}

/** One collection after the other: the product names them in the order in which it came into them. */
async function ensureMembership(
  { staff, places }: Workshop,
  product: CatalogueProduct,
  found: FoundProduct,
): Promise<boolean> {
  const there = found.collections?.map(({ id }) => id) ?? [];
  const missing = product.collections
    .map((slug) => placeOf(places.collections, slug, 'collection'))
    .filter((id) => !there.includes(id));
  for (const collectionId of missing)
    await staff.change(CollectionAddProductsDocument, { collectionId, products: [found.id] });
  return missing.length > 0;
}
