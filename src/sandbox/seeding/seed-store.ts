import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../state/clock.ts';
import {
  mediaFolder,
  openDatabase,
  openStore,
  removeState,
  schemaVersion,
} from '../state/database.ts';
import type { Store } from '../state/store.ts';
import { seedBlank } from './blank.ts';
import { seedDemo } from './demo.ts';
import { openSeed, parseSeed } from './read-seed.ts';

/** `blank` is a freshly migrated Saleor; `demo` the demo catalogue of `folder` (ours, unless said), made `products` large. */
export type SeedChoice =
  | { readonly kind: 'blank' }
  | { readonly kind: 'demo'; readonly folder?: string; readonly products?: number };

export type SeededStore = {
  readonly database: DatabaseSync;
  readonly store: Store;
  /** Filled just now: what follows from the records, such as discounted prices, is still to be worked out. */
  readonly isNew: boolean;
};

const ownSeed = fileURLToPath(new URL('../seed', import.meta.url));
const digestSetting = 'seed-digest';

/** The state of `dir`, or a new one of the chosen seed where there is none or it came from another seed. */
export function openSeededStore(
  dir: string,
  seed: SeedChoice,
  reset: boolean,
  clock: Clock,
): SeededStore {
  const source = seed.kind === 'demo' ? openSeed(seed.folder ?? ownSeed) : null;
  const digest = JSON.stringify([
    schemaVersion,
    seed.kind,
    source?.digest ?? null,
    seed.kind === 'demo' ? (seed.products ?? null) : null,
  ]);
  if (reset) removeState(dir);
  let database = openDatabase(dir);
  const before = seededFrom(database);
  if (before === digest) return { database, store: openStore(database), isNew: false };
  // Another seed has other ids, and a seeding that was cut short left half of them: nothing of it would fit.
  database.close();
  removeState(dir);
  database = openDatabase(dir);
  try {
    const store = openStore(database);
    const now = clock.instant();
    store.transaction(() => seedBlank(store, now));
    if (seed.kind === 'demo' && source !== null)
      seedDemo(store, parseSeed(source), source.folder, join(dir, mediaFolder), now, seed.products);
    database.prepare('INSERT INTO setting (name, value) VALUES (?, ?)').run(digestSetting, digest);
    return { database, store, isNew: true };
  } catch (error) {
    database.close();
    throw error;
  }
}

function seededFrom(database: DatabaseSync): string | null {
  const row = database.prepare('SELECT value FROM setting WHERE name = ?').get(digestSetting);
  return row === undefined ? null : String(row['value']);
}
