import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AnyRecord, Model } from '../records/all.ts';
import { Store, type Journal } from './store.ts';

/** Part of the seed digest: raise it whenever a table or a stored record changes its shape. */
export const schemaVersion = 2;

const tables = `
  CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS sequence (model TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS record (model TEXT NOT NULL, pk TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (model, pk)) STRICT;
`;

const databaseFile = 'sandbox.db';
export const mediaFolder = 'media';

/** Opens `<dir>/sandbox.db`, making folder and tables as needed. */
export function openDatabase(dir: string): DatabaseSync {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, databaseFile);
  // It holds the key that signs tokens: nobody else on the machine needs to read it.
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file);
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

/** A store that holds what `database` holds, and keeps its changes there. */
export function openStore(database: DatabaseSync): Store {
  const store = new Store(journal(database));
  for (const row of database.prepare('SELECT document FROM record ORDER BY rowid').iterate())
    store.load(JSON.parse(String(row['document'])) as AnyRecord);
  for (const row of database.prepare('SELECT model, last FROM sequence').iterate())
    store.loadSequence(String(row['model']) as Model, Number(row['last']));
  return store;
}

function journal(database: DatabaseSync): Journal {
  // An update keeps the row's place: records are read back in order of insertion.
  const put = database.prepare(
    'INSERT INTO record (model, pk, document) VALUES (?, ?, ?) ON CONFLICT (model, pk) DO UPDATE SET document = excluded.document',
  );
  const remove = database.prepare('DELETE FROM record WHERE model = ? AND pk = ?');
  const sequence = database.prepare(
    'INSERT INTO sequence (model, last) VALUES (?, ?) ON CONFLICT (model) DO UPDATE SET last = excluded.last',
  );
  return {
    write(changes, sequences) {
      inTransaction(database, () => {
        for (const { model, pk, record } of changes.values())
          if (record === null) remove.run(model, String(pk));
          else put.run(model, String(pk), JSON.stringify(record));
        for (const [model, last] of sequences) sequence.run(model, last);
      });
    },
  };
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
