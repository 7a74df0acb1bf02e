import { type FSWatcher, mkdirSync, watch } from 'node:fs';
import { type Log, reasonOf } from '#publisher/log.ts';
import { readChecked } from '#publisher/release/checked.ts';
import { readHold } from '#publisher/release/hold.ts';
import {
  factsOf,
  type FileEntry,
  type Manifest,
  type ReleaseFacts,
} from '#publisher/release/manifest.ts';
import type { Releases } from '#publisher/release/releases.ts';
import { contentSecurityPolicy, type Origins } from './headers.ts';

export type Found =
  | { readonly kind: 'file'; readonly entry: FileEntry }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'gone' | 'none' };

/** A release in memory: what each address gives. */
export class ServedRelease {
  readonly facts: ReleaseFacts;
  readonly policy: string;
  readonly #files: ReadonlyMap<string, FileEntry>;
  readonly #redirects: ReadonlyMap<string, string>;
  readonly #gone: ReadonlySet<string>;

  constructor(manifest: Manifest, origins: Origins) {
    this.facts = factsOf(manifest);
    this.policy = contentSecurityPolicy(origins, manifest.scripts);
    // Older assets first: what the release itself has under the same name wins.
    this.#files = new Map(
      [...manifest.olderAssets.toReversed(), manifest.files].flatMap((group) => [...group]),
    );
    this.#redirects = new Map(Object.entries(manifest.redirects));
    this.#gone = new Set(Object.keys(manifest.gone));
  }

  find(address: string): Found {
    const entry = this.#files.get(address);
    // The page for what does not exist is no page of its own.
    if (entry !== undefined)
      return entry === this.notFoundPage(address) ? { kind: 'none' } : { kind: 'file', entry };
    const to = this.#redirects.get(address);
    if (to !== undefined) return { kind: 'redirect', to };
    if (this.#gone.has(address)) return { kind: 'gone' };
    if (!address.endsWith('/')) {
      // The rule of slashes and the table of redirects in one hop.
      const page = this.find(`${address}/`);
      return page.kind === 'file' ? { kind: 'redirect', to: `${address}/` } : page;
    }
    return { kind: 'none' };
  }

  /** The page for what does not exist, of the edition whose prefix the address carries, else the root's. */
  notFoundPage(address: string | null): FileEntry | null {
    const prefix = address?.split('/')[1] ?? '';
    // An edition has a home page; a product may be called 404.
    const own = this.#files.has(`/${prefix}/`) ? this.#files.get(`/${prefix}/404/`) : undefined;
    return own ?? this.#files.get('/404/') ?? null;
  }
}

/** Milliseconds between looks at the pointer where the file system does not tell of changes. */
const LOOK_EVERY = 500;

/** The release that is current, followed as it changes. */
export class CurrentRelease {
  readonly #releases: Releases;
  readonly #origins: Origins;
  readonly #log: Log;
  #served: ServedRelease | null = null;
  #watcher: FSWatcher | null = null;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> = Promise.resolve();
  #checked: number | null = null;
  #heldUntil = -Infinity;
  /** What was told of as unreadable, while it is. */
  #unreadable: string | null = null;

  constructor(releases: Releases, origins: Origins, log: Log) {
    this.#releases = releases;
    this.#origins = origins;
    this.#log = log;
  }

  get served(): ServedRelease | null {
    return this.#served;
  }

  /** Whether another release is current than the one that is served, and cannot be read. */
  get isStuck(): boolean {
    return this.#unreadable !== null;
  }

  /** When what is served was last compared with Saleor, ms since 1970; before anybody said: when it was read. */
  checkedAt(): number {
    return this.#checked ?? Date.parse(this.#served?.facts.dataAt ?? '');
  }

  /** Until when staff have kept it from being renewed: as `readHold` says. */
  get heldUntil(): number {
    return this.#heldUntil;
  }

  async start(): Promise<void> {
    await this.look();
    const follow = () => void this.look();
    this.#timer = setInterval(follow, LOOK_EVERY);
    mkdirSync(this.#releases.folder, { recursive: true });
    this.#watcher = this.#watch(follow);
  }

  /** Some file systems cannot be watched, and the system's watches may be used up (EMFILE, ENOSPC): the timer looks. */
  #watch(follow: () => void): FSWatcher | null {
    try {
      const watcher = watch(this.#releases.folder, (_, name) => {
        if (name === 'current') follow();
      });
      return watcher.on('error', () => watcher.close());
    } catch {
      return null;
    }
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#watcher?.close();
  }

  /** Takes up the current release if it is another one; what cannot be read leaves the served one. */
  look(): Promise<void> {
    return (this.#looking = this.#looking.then(() => this.#lookOnce()));
  }

  async #lookOnce(): Promise<void> {
    this.#checked = await readChecked(this.#releases.folder);
    this.#heldUntil = await readHold(this.#releases.folder);
    let id: string | null = null;
    try {
      id = await this.#releases.currentId();
      if (id !== null && id !== this.#served?.facts.id)
        this.#take(new ServedRelease(await this.#releases.read(id), this.#origins));
      this.#unreadable = null;
    } catch (error) {
      this.#tellUnreadable(id ?? 'current', error);
    }
  }

  #take(release: ServedRelease): void {
    this.#served = release;
    const { id, counts } = release.facts;
    this.#log('serving', { release: id, pages: counts.pages });
  }

  /** Once for each, however often it is tried. */
  #tellUnreadable(what: string, error: unknown): void {
    if (what === this.#unreadable) return;
    this.#unreadable = what;
    this.#log('release_unreadable', { release: what, reason: reasonOf(error) });
  }
}
