import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabaseSync } from 'node:sqlite';
import { catalogueQueries, shopFields } from './catalogue/queries.ts';
import { contentFields } from './catalogue/content-fields.ts';
import { productFields } from './catalogue/product-fields.ts';
import { checkoutFields } from './checkout/checkout-fields.ts';
import { checkoutMutations } from './checkout/mutations.ts';
import { checkoutQueries } from './checkout/queries.ts';
import { CheckoutStore } from './checkout/store.ts';
import { listenOnLocalhost } from './http/listen.ts';
import { requestListener } from './http/server.ts';
import { Storage } from './media/storage.ts';
import { Thumbnails } from './media/thumbnails.ts';
import { executableSchema } from './schema/executable-schema.ts';
import { executor } from './schema/execute.ts';
import { openSeed } from './seeding/read-seed.ts';
import { seedDatabase, seededFrom } from './seeding/seed-database.ts';
import { Catalogue } from './state/catalogue.ts';
import { channelOf } from './state/channels.ts';
import { discounted, minorUnits } from './state/currency.ts';
import { mediaFolder, openDatabase, removeState } from './state/database.ts';
import { Inventory } from './state/inventory.ts';
import { holdFolder } from './state/lock.ts';
import type { ShopState } from './state/shop-state.ts';

export type SandboxOptions = {
  /** 0 takes any free one. */
  port: number;
  /** Where the state is kept between runs. */
  dir: string;
  /** Another folder with a `catalogue.json`. */
  seed?: string;
  /** Forget the state first. */
  reset?: boolean;
};

export type Sandbox = {
  apiUrl: string;
  origin: string;
  /** `amount` in the channel's currency, before promotions. Open checkouts keep the old price until one of their lines changes. */
  setPrice(sku: string, channel: string, amount: number): void;
  /** How many can still be sold. */
  setStock(sku: string, quantity: number): void;
  close(): Promise<void>;
};

const ownSeed = fileURLToPath(new URL('./seed', import.meta.url));
const schemaFile = fileURLToPath(new URL('../../graphql/schema.graphql', import.meta.url));

export const fieldMaps = {
  Query: { ...catalogueQueries, ...checkoutQueries },
  Mutation: checkoutMutations,
  ...shopFields,
  ...productFields,
  ...contentFields,
  ...checkoutFields,
};

/**
 * Starts a stateful look-alike of Saleor's API; resolves when it answers. Throws FolderHeldError when
 * another sandbox uses `dir`.
 */
export async function startSandbox({
  port,
  dir,
  seed = ownSeed,
  reset = false,
}: SandboxOptions): Promise<Sandbox> {
  const schema = executableSchema(readFileSync(schemaFile, 'utf8'), fieldMaps);
  // The port comes first: the folder's lock names it.
  let listener: ReturnType<typeof requestListener> | null = null;
  const listening = await listenOnLocalhost(port, (request, response) =>
    listener === null
      ? response.writeHead(503, { 'retry-after': '1' }).end()
      : listener(request, response),
  );
  const origin = `http://localhost:${listening.port}`;
  let release: (() => void) | null = null;
  let database: DatabaseSync | null = null;
  try {
    release = await holdFolder(dir, listening.port);
    database = openSeededDatabase(dir, seed, reset);
    const storage = new Storage(join(dir, mediaFolder));
    const state: ShopState = {
      database,
      catalogue: new Catalogue(database),
      inventory: new Inventory(database),
      checkouts: new CheckoutStore(database),
      thumbnails: new Thumbnails(database, storage, origin),
    };
    listener = requestListener({ state, storage, run: executor(schema, state) });
    return handle(state, origin, async () => {
      await listening.close();
      state.database.close();
      release?.();
    });
  } catch (error) {
    await listening.close();
    database?.close();
    release?.();
    throw error;
  }
}

function openSeededDatabase(dir: string, seedFolder: string, reset: boolean): DatabaseSync {
  const seed = openSeed(seedFolder);
  if (reset) removeState(dir);
  let database = openDatabase(dir);
  const before = seededFrom(database);
  if (before === seed.digest) return database;
  if (before !== null) {
    // Another seed has other ids: nothing of the old state would fit.
    database.close();
    removeState(dir);
    database = openDatabase(dir);
  }
  seedDatabase(database, seed, join(dir, mediaFolder));
  return database;
}

function handle(state: ShopState, origin: string, close: () => Promise<void>): Sandbox {
  return {
    origin,
    apiUrl: `${origin}/graphql/`,
    setPrice(sku, channelSlug, amount) {
      const variant = state.catalogue.variantBySku(sku);
      const channel = channelOf({ channel: channelSlug });
      const base = minorUnits(amount, channel.currency);
      state.inventory.setPrice(variant.pk, channel, {
        base,
        discounted: discounted(base, state.catalogue.productOf(variant).promotion),
      });
    },
    setStock(sku, quantity) {
      state.inventory.setAvailable(state.catalogue.variantBySku(sku).pk, quantity);
    },
    close,
  };
}
