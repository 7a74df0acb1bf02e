import { createDirectClient } from '#saleor/direct-client.ts';
import {
  ShopDomainUpdateDocument,
  ShopSettingsUpdateDocument,
  StaffProductCountsDocument,
  StaffShopDocument,
} from '#saleor/gql-staff/graphql.ts';
import { type Catalogue, readCatalogue } from './catalogue-file.ts';
import { ensureAttributes } from './ensure/attributes.ts';
import { ensureDiscounts } from './ensure/discounts.ts';
import { ensureMarkets, ensureWarehouse } from './ensure/market.ts';
import { ensureMenus } from './ensure/menus.ts';
import { ensurePages } from './ensure/pages.ts';
import { ensureProduct } from './ensure/product.ts';
import { ensureTaxClass } from './ensure/taxes.ts';
import {
  ensureCategories,
  ensureCollections,
  ensureProductType,
  removeMigratedCategory,
} from './ensure/taxonomy.ts';
import { doneOf, Ledger } from './ledger.ts';
import type { Places } from './places.ts';
import { SeedError } from './seed-error.ts';
import { type Patience, settlePrices } from './settled-prices.ts';
import { createStaff, type Staff } from './staff.ts';

export interface SeedOptions {
  readonly apiUrl: string;
  /** Of a staff user or an App with all the permissions that this takes. */
  readonly token: string;
  /** Holds `catalogue.json` and its pictures. */
  readonly folder: string;
  /** Also into a shop that has other products. */
  readonly add?: boolean;
  readonly patience?: Patience;
  readonly say?: (line: string) => void;
}

export interface SeedReport {
  readonly ledger: Ledger;
  /** Promoted products whose price is not lower, as `channel/slug`. */
  readonly unsettled: readonly string[];
}

/** Saleor finds the products of a rule every 30 s, and works prices out every 30 s: some of each. */
const usualPatience: Patience = { settle: 100_000, pause: 3_000 };

/**
 * Fills the Saleor at `apiUrl` with the demo shop. What is there already is left as it is, so that
 * a run that was cut short can be repeated. It is written apart from the sandbox's own seeding,
 * for an error must not hide in both; a test holds the two shops equal. Throws SaleorError or SeedError when it cannot go on.
 */
export async function seedShop(options: SeedOptions): Promise<SeedReport> {
  const { apiUrl, token, folder, add = false, patience = usualPatience, say = () => {} } = options;
  const staff = createStaff(createDirectClient(apiUrl, { token }));
  const catalogue = readCatalogue(folder);
  const ledger = new Ledger(say);
  // Only staff may read it: a wrong token is told as such.
  await staff.read(StaffShopDocument, {});
  if (!add) await refuseAmongOthers(staff, catalogue);
  const work = { staff, ledger, catalogue, folder, now: new Date() };
  say('Channels, delivery, taxes, attributes');
  if (!add) await makeItOurs(staff, ledger, catalogue);
  const places = await ensureGround(staff, ledger, catalogue);
  say('Categories, collections, pages, menus');
  await ensureCategories(staff, ledger, catalogue, folder, places);
  await ensureCollections(staff, ledger, catalogue, places);
  await ensurePages(staff, ledger, catalogue, folder, places);
  await ensureMenus(staff, ledger, catalogue, places);
  say(`Products: ${catalogue.products.length}`);
  for (const product of catalogue.products)
    await ledger.item('products', product.slug_sr, () =>
      ensureProduct({ ...work, places }, product),
    );
  say('Promotions, vouchers');
  await ensureDiscounts(staff, ledger, catalogue, places, work.now);
  say('Waiting for the prices of promotions');
  const unsettled = await settlePrices(staff, catalogue, places.channels, patience, say);
  return { ledger, unsettled };
}

async function refuseAmongOthers(staff: Staff, { products }: Catalogue): Promise<void> {
  const slugs = products.map((product) => product.slug_sr);
  const { all, known } = await staff.read(StaffProductCountsDocument, { slugs });
  const others = (all?.totalCount ?? 0) - (known?.totalCount ?? 0);
  if (others > 0)
    throw new SeedError(
      `This Saleor holds ${others} products that are not of the demo shop. Give --add to put the demo goods beside them.`,
    );
}

/** What belongs to the whole shop, which is nobody else's. */
async function makeItOurs(staff: Staff, ledger: Ledger, { shop: wanted }: Catalogue) {
  await removeMigratedCategory(staff, ledger);
  const { shop } = await staff.read(StaffShopDocument, {});
  const isNamed = shop.name === wanted.name;
  if (!isNamed) {
    const description = wanted.tagline.sr;
    await staff.change(ShopSettingsUpdateDocument, { input: { description } });
    // Last, for it says that both are done; until 3.22 there is no other way to set the name.
    await staff.change(ShopDomainUpdateDocument, { input: { name: wanted.name } });
  }
  ledger.count('shop', doneOf(true, !isNamed));
}

/** What everything else stands on. */
async function ensureGround(staff: Staff, ledger: Ledger, catalogue: Catalogue): Promise<Places> {
  const warehouse = await ensureWarehouse(staff, ledger);
  const channels = await ensureMarkets(staff, ledger, warehouse);
  const taxClass = await ensureTaxClass(staff, ledger);
  const attributes = await ensureAttributes(staff, ledger, catalogue);
  return {
    channels,
    warehouse,
    attributes,
    productType: await ensureProductType(staff, ledger, taxClass, attributes),
    categories: new Map(),
    collections: new Map(),
    pages: new Map(),
    products: new Map(),
  };
}
