import {
  ProductVariantChannelListingUpdateDocument,
  ProductVariantCreateDocument,
  ProductVariantTranslateDocument,
} from '#saleor/gql-staff/graphql.ts';
import type { CatalogueProduct, CatalogueVariant } from '../catalogue-file.ts';
import { type Done, doneOf } from '../ledger.ts';
import { priceIn } from '../wanted/markets.ts';
import type { FoundProduct, Workshop } from './workshop.ts';

type FoundVariant = NonNullable<FoundProduct['variants']>[number];

/** The variants with stock, prices in every channel, and English names. Says whether anything was added. */
export async function ensureVariants(
  shop: Workshop,
  product: CatalogueProduct,
  found: FoundProduct,
): Promise<boolean> {
  let added = false;
  for (const variant of product.variants) {
    const there = found.variants?.find(({ sku }) => sku === variant.sku);
    const done = await ensureVariant(shop, found.id, variant, there);
    shop.ledger.count('variants', done);
    added ||= done !== 'found';
  }
  return added;
}

async function ensureVariant(
  { staff, places }: Workshop,
  product: string,
  variant: CatalogueVariant,
  found: FoundVariant | undefined,
): Promise<Done> {
  const { sku, name, price_rsd: dinars, stock } = variant;
  const create = () =>
    staff.change(ProductVariantCreateDocument, {
      input: {
        product,
        sku,
        name: name.sr,
        attributes: [],
        trackInventory: true,
        stocks: [{ warehouse: places.warehouse, quantity: stock }],
      },
    });
  const id = found?.id ?? (await create()).productVariant!.id;
  const listed = found?.channelListings?.map(({ channel }) => channel.id) ?? [];
  const missing = places.channels.filter((channel) => !listed.includes(channel.id));
  if (missing.length > 0)
    await staff.change(ProductVariantChannelListingUpdateDocument, {
      id,
      input: missing.map((channel) => ({
        channelId: channel.id,
        price: priceIn(channel.currency, dinars),
      })),
    });
  if (!found?.en)
    await staff.change(ProductVariantTranslateDocument, {
      id,
      languageCode: 'EN',
      input: { name: name.en },
    });
  return doneOf(found !== undefined, missing.length > 0 || !found?.en);
}
