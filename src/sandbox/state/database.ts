import { DatabaseSync } from 'node:sqlite';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Part of the seed digest: raise it whenever a table or a stored document changes its shape. */
export const schemaVersion = 1;

// Prices are integers in the currency's minor unit. A document is the JSON of one record type
// in state/records.ts or checkout/checkout.ts.
const tables = `
  CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS record (kind TEXT NOT NULL, pk INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY (kind, pk)) STRICT;
  CREATE TABLE IF NOT EXISTS price (variant INTEGER NOT NULL, channel TEXT NOT NULL, base INTEGER NOT NULL, discounted INTEGER NOT NULL, PRIMARY KEY (variant, channel)) STRICT;
  CREATE TABLE IF NOT EXISTS stock (variant INTEGER PRIMARY KEY, quantity INTEGER NOT NULL, allocated INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS thumbnail (owner TEXT NOT NULL, size INTEGER NOT NULL, format TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (owner, size, format)) STRICT;
  CREATE TABLE IF NOT EXISTS checkout (id TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS purchase (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, checkout TEXT NOT NULL UNIQUE, document TEXT NOT NULL) STRICT;
`;

const databaseFile = 'sandbox.db';
export const mediaFolder = 'media';

/** Opens `<dir>/sandbox.db`, making folder and tables as needed. */
export function openDatabase(dir: string): DatabaseSync {
  mkdirSync(dir, { recursive: true });
  const database = new DatabaseSync(join(dir, databaseFile));
  // The state is worth a demo, not a bank: a crash of the machine may cost the last write.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;');
  database.exec(tables);
  return database;
}

/** Removes what the sandbox wrote into `dir`, and nothing else in it. */
export function removeState(dir: string): void {
  for (const suffix of ['', '-wal', '-shm'])
    rmSync(join(dir, databaseFile + suffix), { force: true });
  rmSync(join(dir, mediaFolder), { recursive: true, force: true });
}

/** Runs `work` as one transaction: all of it is stored, or nothing. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
