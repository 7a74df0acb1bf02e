import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DRAFT, writeWhole } from './write-whole.ts';

/** Name of a content: the first half of its SHA-256, in hex. */
export function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

/** Files named by their content: what has a name never changes, and is written once. */
export class ObjectStore {
  readonly #folder: string;
  readonly #folders = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where an object lies; `suffix` names a form of it, such as `.br`. */
  file(hash: string, suffix = ''): string {
    return join(this.#folder, hash.slice(0, 2), hash.slice(2) + suffix);
  }

  /** Keeps a content, on the disk when this resolves; returns its hash. */
  async put(content: Buffer): Promise<string> {
    const hash = hashOf(content);
    if (!(await this.has(hash))) await this.write(this.file(hash), content);
    return hash;
  }

  async has(hash: string): Promise<boolean> {
    return stat(this.file(hash)).then(
      () => true,
      () => false,
    );
  }

  read(hash: string): Promise<Buffer> {
    return readFile(this.file(hash));
  }

  /** Whole or not at all, whoever else writes the same. */
  async write(file: string, content: Buffer): Promise<void> {
    const folder = dirname(file);
    if (!this.#folders.has(folder)) await mkdir(folder, { recursive: true });
    this.#folders.add(folder);
    await writeWhole(file, content);
  }

  /**
   * Removes what `keep` does not name, and drafts that a kill left behind; returns how many files. Nothing may be kept
   * meanwhile: it could be taken for what nobody names.
   */
  async sweep(keep: ReadonlySet<string>): Promise<number> {
    let removed = 0;
    for (const { folder, name, hash } of await this.#files()) {
      if (keep.has(hash) && !DRAFT.test(name)) continue;
      await rm(join(folder, name), { force: true });
      removed += 1;
    }
    return removed;
  }

  /** What lies in the store, the forms of objects and drafts included; strange folders and files are not ours. */
  async #files(): Promise<{ folder: string; name: string; hash: string }[]> {
    const parts = (await readdir(this.#folder).catch(noFolder)).filter((part) =>
      /^[0-9a-f]{2}$/.test(part),
    );
    const found = parts.map(async (part) => {
      const folder = join(this.#folder, part);
      const names = await readdir(folder);
      return names.map((name) => ({ folder, name, hash: part + name.replace(/\..*$/, '') }));
    });
    return (await Promise.all(found)).flat();
  }
}

/** For a folder that nothing has been written to yet; any other fault is one. */
export function noFolder(error: unknown): [] {
  onlyIfMissing(error);
  return [];
}

/** Throws any error again but that there is no such file or folder. */
export function onlyIfMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
