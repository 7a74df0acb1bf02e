import { type FileHandle, mkdir, open, readFile, rm, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MigrationError } from './migration-error.ts';

/** What a journal is about: one is never read for another storage. */
export interface Subject {
  readonly journal: string;
  readonly endpoint: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Lines of JSON in a file, only ever added to: whatever ends the process, what was flushed can be read again, and at
 * most the last line is torn.
 */
export class Journal<Entry> {
  readonly file: string;
  readonly #handle: FileHandle;
  #lines: string[] = [];
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: string, handle: FileHandle) {
    this.file = file;
    this.#handle = handle;
  }

  /** Opens a journal to go on with, or makes it. Throws MigrationError for the journal of another subject. */
  static async open<Entry>(
    file: string,
    subject: Subject,
  ): Promise<{ journal: Journal<Entry>; entries: Entry[] }> {
    await mkdir(dirname(file), { recursive: true });
    const known = await readJournal<Entry>(file, subject);
    // A torn line would swallow the next one.
    if (known === null) await rm(file, { force: true });
    else if (known.torn > 0) await truncate(file, known.whole);
    const journal = new Journal<Entry>(file, await open(file, 'a', 0o600));
    if (known === null) {
      journal.#lines.push(JSON.stringify(subject));
      await journal.flush();
    }
    return { journal, entries: known?.entries ?? [] };
  }

  /** Kept once `flush` has resolved. */
  add(entry: Entry): void {
    this.#lines.push(JSON.stringify(entry));
  }

  /** Resolves when everything added so far is on the disk. */
  flush(): Promise<void> {
    return (this.#writing = this.#writing.then(async () => {
      if (this.#lines.length === 0) return;
      const lines = this.#lines;
      this.#lines = [];
      await this.#handle.appendFile(`${lines.join('\n')}\n`);
      await this.#handle.datasync();
    }));
  }

  async close(): Promise<void> {
    await this.flush();
    await this.#handle.close();
  }
}

export interface KnownJournal<Entry> {
  readonly entries: Entry[];
  /** Bytes up to the end of the last whole line, and behind it. */
  readonly whole: number;
  readonly torn: number;
}

/**
 * A journal's entries; null when there is none. Lines that cannot be read are left out: what they told is found out
 * again. Throws MigrationError for the journal of another subject.
 */
export async function readJournal<Entry>(
  file: string,
  subject: Subject,
): Promise<KnownJournal<Entry> | null> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const whole = (bytes?.lastIndexOf('\n') ?? -1) + 1;
  // Killed before the first line was whole: there is nothing in it yet.
  if (bytes === null || whole === 0) return null;
  const [head, ...lines] = bytes
    .toString('utf8', 0, whole - 1)
    .split('\n')
    .map(parsed);
  if (!isSame(head, subject))
    throw new MigrationError(
      `${file} is the journal of something else: ${JSON.stringify(head)}. Name another folder with --journal.`,
    );
  return {
    entries: lines.filter(
      (line): line is Entry & object => typeof line === 'object' && line !== null,
    ),
    whole,
    torn: bytes.length - whole,
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isSame(head: unknown, subject: Subject): boolean {
  const known = head as Partial<Subject> | null;
  return (['journal', 'endpoint', 'from', 'to'] as const).every(
    (name) => known?.[name] === subject[name],
  );
}
