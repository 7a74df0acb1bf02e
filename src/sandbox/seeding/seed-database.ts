import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../state/database.ts';
import { channels } from '../state/channels.ts';
import { discounted } from '../state/currency.ts';
import type { RecordKind, Records } from '../state/records.ts';
import { attributeRecords } from './attributes.ts';
import { mediaFiles, placeOldOriginals } from './media-files.ts';
import { menuRecords, pageRecords } from './pages.ts';
import { productRecords } from './products.ts';
import { parseSeed } from './read-seed.ts';
import type { SeedFolder } from './read-seed.ts';
import type { Seed } from './seed-shape.ts';
import { categoryRecords, collectionRecords } from './taxonomy.ts';

const digestSetting = 'seed-digest';

/** The digest of the seed this database was filled from; null for a new one. */
export function seededFrom(database: DatabaseSync): string | null {
  const row = database.prepare('SELECT value FROM setting WHERE name = ?').get(digestSetting);
  return row === undefined ? null : String(row['value']);
}

/** Fills an empty database and the media storage from a seed folder. */
export function seedDatabase(database: DatabaseSync, source: SeedFolder, storage: string): void {
  const seed = parseSeed(source);
  const files = mediaFiles(source.folder, storage);
  placeOldOriginals(seed, source.folder, storage);
  const { products, variants, media } = productRecords(seed, files, new Date());
  const records: { [Kind in RecordKind]: Records[Kind][] } = {
    shop: [{ pk: 1, name: seed.shop.name, description: seed.shop.tagline.sr }],
    attribute: attributeRecords(),
    category: categoryRecords(seed, files),
    collection: collectionRecords(seed),
    product: products,
    variant: variants,
    media,
    page: pageRecords(seed, files),
    menu: menuRecords(seed),
  };
  inTransaction(database, () => {
    const insert = database.prepare('INSERT INTO record (kind, pk, document) VALUES (?, ?, ?)');
    for (const [kind, documents] of Object.entries(records))
      for (const document of documents) insert.run(kind, document.pk, JSON.stringify(document));
    insertPricesAndStock(database, seed, products);
    database
      .prepare('INSERT INTO setting (name, value) VALUES (?, ?)')
      .run(digestSetting, source.digest);
  });
}

function insertPricesAndStock(
  database: DatabaseSync,
  seed: Seed,
  products: readonly Records['product'][],
): void {
  const insertPrice = database.prepare(
    'INSERT INTO price (variant, channel, base, discounted) VALUES (?, ?, ?, ?)',
  );
  const insertStock = database.prepare(
    'INSERT INTO stock (variant, quantity, allocated) VALUES (?, ?, 0)',
  );
  let variant = 0;
  seed.products.forEach((product, index) => {
    for (const { price_rsd: dinars, stock } of product.variants) {
      variant += 1;
      insertStock.run(variant, stock);
      for (const { slug, currency } of channels) {
        const base = currency === 'RSD' ? dinars : euroCents(dinars);
        insertPrice.run(variant, slug, base, discounted(base, products[index]?.promotion ?? 0));
      }
    }
  });
}

/** Whole euros rounded up, less ten cents; what is free stays free. */
function euroCents(dinars: number): number {
  return Math.max(0, Math.ceil(dinars / 117) * 100 - 10);
}
