import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../state/clock.ts';
import { mediaFolder, openDatabase, openStore, removeState } from '../state/database.ts';
import type { Store } from '../state/store.ts';
import { seedBlank } from './blank.ts';

/** `blank` is a freshly migrated Saleor; `demo` the demo catalogue of `folder` (ours, unless said), made `products` large. */
export type SeedChoice =
  | { readonly kind: 'blank' }
  | { readonly kind: 'demo'; readonly folder?: string; readonly products?: number };

const digestSetting = 'seed-digest';

/** The state of `dir`, or a new one of the chosen seed where there is none or it came from another seed. */
export function openSeededStore(
  dir: string,
  seed: SeedChoice,
  reset: boolean,
  clock: Clock,
): { database: DatabaseSync; store: Store } {
  const digest = JSON.stringify(seed);
  if (reset) removeState(dir);
  let database = openDatabase(dir);
  const before = seededFrom(database);
  if (before === digest) return { database, store: openStore(database) };
  if (before !== null) {
    // Another seed has other ids: nothing of the old state would fit.
    database.close();
    removeState(dir);
    database = openDatabase(dir);
  }
  const store = openStore(database);
  store.transaction(() => seedBlank(store, clock.instant()));
  void join(dir, mediaFolder);
  database
    .prepare('INSERT INTO setting (name, value) VALUES (?, ?)')
    .run(digestSetting, digest);
  return { database, store };
}

function seededFrom(database: DatabaseSync): string | null {
  const row = database.prepare('SELECT value FROM setting WHERE name = ?').get(digestSetting);
  return row === undefined ? null : String(row['value']);
}
