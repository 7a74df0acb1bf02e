import type { Store } from '../state/store.ts';
import { ProductAttributes, seedAttributes } from './attributes.ts';
import { seedDiscounts } from './discounts.ts';
import { generateProducts, withSubcategories } from './generator.ts';
import { mediaFiles } from './media-files.ts';
import { seedMenus, seedPages } from './pages.ts';
import { seedProduct } from './products.ts';
import type { Seed, SeedProduct } from './seed-shape.ts';
import { seedShop } from './shop.ts';
import { seedTaxonomy } from './taxonomy.ts';

/** A store of this size is filled in steps: one transaction over all of it would remember every change of it. */
const step = 1000;

/** Fills a blank store and the media storage with the demo shop, cut or grown to `products`. */
export function seedDemo(
  store: Store,
  catalogue: Seed,
  folder: string,
  storage: string,
  now: string,
  products = catalogue.products.length,
): void {
  const own = catalogue.products.slice(0, products);
  const more = products - own.length;
  const seed = more > 0 ? withSubcategories(catalogue) : catalogue;
  const files = mediaFiles(folder, storage);
  const { places, attributes } = store.transaction(() => {
    const seeded = seedAttributes(store);
    const placed = seedShop(store, seed, seeded.product, now);
    seedTaxonomy(store, seed, files, placed, now);
    seedPages(store, seed, files, seeded, placed, now);
    seedMenus(store, seed, placed);
    return { places: placed, attributes: new ProductAttributes(store, seeded.product, seed) };
  });
  const put = (batch: readonly SeedProduct[]) =>
    store.transaction(() => {
      for (const product of batch) seedProduct(store, product, attributes, files, places, now);
    });
  put(own);
  const batch: SeedProduct[] = [];
  for (const product of generateProducts(seed, more)) {
    batch.push(product);
    if (batch.length === step) put(batch.splice(0));
  }
  put(batch);
  store.transaction(() => seedDiscounts(store, seed, places, now));
}
