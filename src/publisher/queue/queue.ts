import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** An event that was accepted and not yet dealt with. */
export interface QueuedEvent {
  readonly id: number;
  /** In upper case. */
  readonly event: string;
  readonly payload: unknown;
  /** Milliseconds since 1970, by the clock of the receiver. */
  readonly receivedAt: number;
}

/** When everything is to be looked at again. */
export interface Appointment {
  readonly at: number;
  readonly why: string;
}

const tables = `
  CREATE TABLE IF NOT EXISTS event (id INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL, payload TEXT NOT NULL, received_at INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS appointment (at INTEGER NOT NULL, why TEXT NOT NULL, UNIQUE (at, why)) STRICT;
  CREATE TABLE IF NOT EXISTS flag (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

/**
 * What is still to be done, on disk: what `add` has taken survives a kill at any moment, and is done again if the kill
 * came before `done`.
 */
export class Queue {
  readonly #database: DatabaseSync;
  readonly #add: StatementSync;
  readonly #pending: StatementSync;
  readonly #count: StatementSync;

  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.#database = new DatabaseSync(file);
    this.#database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000;',
    );
    this.#database.exec(tables);
    this.#add = this.#database.prepare(
      'INSERT INTO event (event, payload, received_at) VALUES (?, ?, ?)',
    );
    this.#pending = this.#database.prepare(
      'SELECT id, event, payload, received_at FROM event ORDER BY id',
    );
    this.#count = this.#database.prepare(
      'SELECT count(*) AS n, min(received_at) AS oldest FROM event',
    );
  }

  /** Throws when it cannot be kept: then it was not accepted. */
  add(event: string, payload: unknown, receivedAt: number): void {
    this.#add.run(event.toUpperCase(), JSON.stringify(payload), receivedAt);
  }

  /** In order of arrival. */
  pending(): QueuedEvent[] {
    return this.#pending.all().map((row) => ({
      id: Number(row['id']),
      event: String(row['event']),
      payload: JSON.parse(String(row['payload'])) as unknown,
      receivedAt: Number(row['received_at']),
    }));
  }

  /** How many wait, and since when the oldest does (ms since 1970, null for none). */
  waiting(): { count: number; oldest: number | null } {
    const row = this.#count.get()!;
    return {
      count: Number(row['n']),
      oldest: row['oldest'] === null ? null : Number(row['oldest']),
    };
  }

  /** These are dealt with: what they changed is live, or they changed nothing. */
  done(ids: readonly number[]): void {
    this.#transaction(() => {
      const remove = this.#database.prepare('DELETE FROM event WHERE id = ?');
      for (const id of ids) remove.run(id);
    });
  }

  appoint(at: number, why: string): void {
    this.#database
      .prepare('INSERT OR IGNORE INTO appointment (at, why) VALUES (?, ?)')
      .run(at, why);
  }

  /** Soonest first. */
  appointments(): Appointment[] {
    return this.#database
      .prepare('SELECT at, why FROM appointment ORDER BY at')
      .all()
      .map((row) => ({ at: Number(row['at']), why: String(row['why']) }));
  }

  dropAppointments(at: number): void {
    this.#database.prepare('DELETE FROM appointment WHERE at <= ?').run(at);
  }

  flag(name: string): string | null {
    const row = this.#database.prepare('SELECT value FROM flag WHERE name = ?').get(name);
    return row === undefined ? null : String(row['value']);
  }

  setFlag(name: string, value: string | null): void {
    if (value === null) this.#database.prepare('DELETE FROM flag WHERE name = ?').run(name);
    else
      this.#database
        .prepare(
          'INSERT INTO flag (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        )
        .run(name, value);
  }

  close(): void {
    this.#database.close();
  }

  #transaction(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}
