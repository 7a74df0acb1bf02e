import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

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
    const draft = `${file}.${randomUUID()}.tmp`;
    try {
      const handle = await open(draft, 'wx');
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  /** Removes what `keep` does not name, and drafts that a kill left behind; returns how many files. */
  async sweep(keep: ReadonlySet<string>): Promise<number> {
    let removed = 0;
    for (const part of await readdir(this.#folder).catch(() => [] as string[])) {
      for (const name of await readdir(join(this.#folder, part))) {
        const hash = part + name.replace(/\..*$/, '');
        if (keep.has(hash) && !name.endsWith('.tmp')) continue;
        await rm(join(this.#folder, part, name), { force: true });
        removed += 1;
      }
    }
    return removed;
  }
}
