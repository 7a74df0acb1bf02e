import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest, type Manifest } from './manifest.ts';
import { ObjectStore } from './objects.ts';

/** How many releases can be gone back to. */
const kept = 20;
/** How many refused releases are kept for inspection. */
const keptRefused = 10;

const idPattern = /^[0-9]{8}T[0-9]{9}Z-[0-9a-f]{6}$/;

/** Releases in a folder: `objects/`, `releases/<id>.json`, `refused/<id>.json`, and `current`, which names one. */
export class Releases {
  readonly folder: string;
  readonly objects: ObjectStore;

  constructor(folder: string) {
    this.folder = folder;
    this.objects = new ObjectStore(join(folder, 'objects'));
  }

  /** Ids of kept releases, newest first. */
  async list(kind: 'releases' | 'refused' = 'releases'): Promise<string[]> {
    const names = await readdir(join(this.folder, kind)).catch(() => [] as string[]);
    return names
      .map((name) => name.replace(/\.json$/, ''))
      .filter((name) => idPattern.test(name))
      .toSorted()
      .toReversed();
  }

  /** Id of the release that is served, or null before the first. */
  async currentId(): Promise<string | null> {
    const text = await readFile(join(this.folder, 'current'), 'utf8').catch(() => '');
    return idPattern.test(text.trim()) ? text.trim() : null;
  }

  async read(id: string, kind: 'releases' | 'refused' = 'releases'): Promise<Manifest> {
    if (!idPattern.test(id)) throw new Error(`"${id}" is no id of a release`);
    return parseManifest(await readFile(join(this.folder, kind, `${id}.json`), 'utf8'));
  }

  async current(): Promise<Manifest | null> {
    const id = await this.currentId();
    return id === null ? null : this.read(id);
  }

  /** Keeps a release whose files are all in the store; it is not served yet. */
  async write(manifest: Manifest, kind: 'releases' | 'refused' = 'releases'): Promise<void> {
    await this.#put(join(kind, `${manifest.id}.json`), JSON.stringify(manifest));
  }

  /** Makes a kept release the one that is served: one rename, so nobody sees a mixture. */
  async switchTo(id: string): Promise<void> {
    await this.read(id);
    await this.#put('current', id);
  }

  /** Forgets all but the newest releases, the current one and those it may go back to, and the files only they name. */
  async prune(): Promise<{ releases: number; objects: number }> {
    const current = await this.currentId();
    const old = (await this.list()).slice(kept).filter((id) => id !== current);
    const refused = (await this.list('refused')).slice(keptRefused);
    for (const id of old) await rm(join(this.folder, 'releases', `${id}.json`), { force: true });
    for (const id of refused) await rm(join(this.folder, 'refused', `${id}.json`), { force: true });
    const named = new Set<string>();
    for (const kind of ['releases', 'refused'] as const)
      for (const id of await this.list(kind)) collect(await this.read(id, kind), named);
    return { releases: old.length + refused.length, objects: await this.objects.sweep(named) };
  }

  async #put(name: string, text: string): Promise<void> {
    const file = join(this.folder, name);
    const draft = `${file}.tmp`;
    await mkdir(join(file, '..'), { recursive: true });
    const handle = await open(draft, 'w');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  }
}

function collect({ files, olderAssets }: Manifest, named: Set<string>): void {
  for (const group of [files, ...olderAssets])
    for (const { hash } of Object.values(group)) named.add(hash);
}

/** An id that sorts by time: `20261125T011203123Z-1a2b3c`. Later than `after`, whatever the clock says. */
export function newId(now: Date, random: string, after: string | null): string {
  const stamp = (date: Date) => date.toISOString().replace(/[-:.]/g, '');
  const time = stamp(now);
  const last = after?.split('-')[0] ?? '';
  if (time > last) return `${time}-${random}`;
  // The clock went back, or stood still: one millisecond after the last one.
  const [, y, mo, d, h, mi, s, ms] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/
    .exec(last)!
    .map(Number);
  return `${stamp(new Date(Date.UTC(y!, mo! - 1, d, h, mi, s, ms! + 1)))}-${random}`;
}
