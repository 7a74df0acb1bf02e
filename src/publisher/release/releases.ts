import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { backTo } from './back.ts';
import {
  entriesOf,
  factsOf,
  manifestText,
  parseManifest,
  type Manifest,
  type ReleaseFacts,
} from './manifest.ts';
import { noFolder, ObjectStore, onlyIfMissing } from './objects.ts';
import { DRAFT, writeWhole } from './write-whole.ts';

/** How many of the last releases can be gone back to. */
const kept = 20;
/** Of earlier ones the last of each hour is kept, for as many hours that had any: a busy minute must not push a day out. */
const keptHours = 24;
/** How many refused releases are kept for inspection. */
const keptRefused = 10;

export const KINDS = ['releases', 'refused'] as const;
/** Those that were served, or could be; and those that a gate kept from it. */
export type Kind = (typeof KINDS)[number];

const idPattern = /^[0-9]{8}T[0-9]{9}Z-[0-9a-f]{6}$/;

/** What was asked for is no id of a release, or of one that is not kept. */
export class NoSuchRelease extends Error {
  override name = 'NoSuchRelease';
}

/** Releases in a folder: `objects/`, `releases/<id>.json`, `refused/<id>.json`, and `current`, which names one. */
export class Releases {
  readonly folder: string;
  readonly objects: ObjectStore;
  /** Read or written last: the current one as a rule, and it is asked for at each change. */
  #last: Manifest | null = null;
  readonly #facts = new Map<string, ReleaseFacts>();

  constructor(folder: string) {
    this.folder = folder;
    this.objects = new ObjectStore(join(folder, 'objects'));
  }

  /** Ids of kept releases, newest first. */
  async list(kind: Kind = 'releases'): Promise<string[]> {
    const names = await readdir(join(this.folder, kind)).catch(noFolder);
    return names
      .map((name) => name.replace(/\.json$/, ''))
      .filter((name) => idPattern.test(name))
      .toSorted()
      .toReversed();
  }

  /** Id of the release that is served, or null before the first. Throws when that cannot be told. */
  async currentId(): Promise<string | null> {
    const file = join(this.folder, 'current');
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      onlyIfMissing(error);
      return null;
    });
    if (text === null) return null;
    const id = text.trim();
    // To start anew would lose every redirect.
    if (!idPattern.test(id))
      throw new Error(`${file} names no release. Write the id of one from releases/ into it.`);
    return id;
  }

  /** Throws NoSuchRelease, also for an id that would lead elsewhere. */
  async read(id: string, kind: Kind = 'releases'): Promise<Manifest> {
    if (!idPattern.test(id)) throw new NoSuchRelease(`"${id}" is no id of a release`);
    const file = join(this.folder, kind, `${id}.json`);
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      onlyIfMissing(error);
      throw new NoSuchRelease(`release ${id} is not kept`);
    });
    return parseManifest(text);
  }

  /** What a release was made of; it never changes, and its list of files is long. */
  async facts(id: string, kind: Kind = 'releases'): Promise<ReleaseFacts> {
    const key = `${kind}/${id}`;
    const facts = this.#facts.get(key) ?? factsOf(await this.read(id, kind));
    this.#facts.set(key, facts);
    return facts;
  }

  async current(): Promise<Manifest | null> {
    const id = await this.currentId();
    if (id === null) return null;
    if (this.#last?.id !== id) this.#last = await this.read(id);
    return this.#last;
  }

  /** Keeps a release whose files are all in the store; it is not served yet. */
  async write(manifest: Manifest, kind: Kind = 'releases'): Promise<void> {
    await this.#put(join(kind, `${manifest.id}.json`), manifestText(manifest));
    this.#facts.set(`${kind}/${manifest.id}`, factsOf(manifest));
    if (kind === 'releases') this.#last = manifest;
  }

  /** Makes a kept release the one that is served: one rename, so nobody sees a mixture. */
  async switchTo(id: string): Promise<void> {
    if (this.#last?.id !== id) await this.read(id);
    await this.#put('current', id);
  }

  /** Whether the pages of a release are served, under its own id or since somebody went back to it. Throws NoSuchRelease. */
  async serves(id: string): Promise<boolean> {
    const [{ backTo }, current] = [await this.facts(id), await this.current()];
    const pagesOf = backTo ?? id;
    return current !== null && (current.backTo ?? current.id) === pagesOf;
  }

  /**
   * Serves the pages of a kept release again, under an id of its own: what the releases since have moved leads to where
   * it was, and tabs that are open keep their assets. Returns that id. Throws NoSuchRelease.
   */
  async goBack(id: string, now: Date = new Date()): Promise<string> {
    const to = await this.read(id);
    const served = (await this.current()) ?? to;
    const [newest = null] = await this.list();
    const back = backTo(to, served, newId(now, randomBytes(3).toString('hex'), newest), now);
    await this.write(back);
    await this.switchTo(back.id);
    return back.id;
  }

  /** Forgets all but the newest releases and the current one; returns how many. Their files stay until `prune`. */
  async forget(): Promise<number> {
    const current = await this.currentId();
    const old = {
      releases: outdated(await this.list()).filter((id) => id !== current),
      refused: (await this.list('refused')).slice(keptRefused),
    };
    for (const kind of KINDS)
      for (const id of old[kind]) {
        await rm(join(this.folder, kind, `${id}.json`), { force: true });
        this.#facts.delete(`${kind}/${id}`);
      }
    return old.releases.length + old.refused.length;
  }

  /**
   * `forget`, and removes the files that no kept release names and what a kill left behind. No release may be made
   * meanwhile.
   */
  async prune(): Promise<{ releases: number; objects: number }> {
    const releases = await this.forget();
    const named = new Set<string>();
    for (const kind of KINDS)
      for (const id of await this.list(kind))
        for (const { hash } of entriesOf(await this.read(id, kind))) named.add(hash);
    const objects = await this.objects.sweep(named);
    for (const folder of ['', ...KINDS]) await this.#dropDrafts(folder);
    return { releases, objects };
  }

  async #dropDrafts(folder: string): Promise<void> {
    const names = await readdir(join(this.folder, folder)).catch(noFolder);
    for (const name of names)
      if (DRAFT.test(name)) await rm(join(this.folder, folder, name), { force: true });
  }

  async #put(name: string, text: string): Promise<void> {
    const file = join(this.folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, text);
  }
}

/** Ids (newest first) of those that are neither among the last nor the last of an hour. */
function outdated(ids: readonly string[]): string[] {
  const hours = new Set<string>();
  return ids.filter((id, index) => {
    const hour = id.slice(0, 'YYYYMMDDTHH'.length);
    const isLastOfHour = !hours.has(hour) && hours.size < keptHours;
    hours.add(hour);
    return index >= kept && !isLastOfHour;
  });
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
