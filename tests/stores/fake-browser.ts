import { vi } from 'vitest';
import type { MediaMap } from '#domain/media.ts';

/** Where the shop of the tests has its pictures. */
const MEDIA: MediaMap = {
  base: 'https://media.example.com',
  bucket: 'saleor',
  oldBucket: 'manoon-media',
  phase: 'parallel',
  hosts: [{ address: 'http://minio:9000', bucket: null }],
  saleor: ['api.example.com'],
};

/** The few globals of a browser that the stores use. */
export class FakeBrowser {
  readonly window = new EventTarget();
  readonly local = new FakeStorage();
  readonly session = new FakeStorage();
  readonly left: string[] = [];
  readonly #entries: string[];
  #index = 0;

  constructor(hash = '') {
    this.#entries = [hash];
    const storages = { localStorage: this.local, sessionStorage: this.session };
    vi.stubGlobal('window', Object.assign(this.window, storages));
    vi.stubGlobal('localStorage', this.local);
    const dataset = { media: JSON.stringify(MEDIA) };
    vi.stubGlobal('document', { documentElement: { dataset } });
    vi.stubGlobal('sessionStorage', this.session);
    const current = () => this.hash;
    vi.stubGlobal('location', {
      get hash() {
        return current();
      },
      assign: (url: string) => this.left.push(url),
    });
    vi.stubGlobal('history', {
      pushState: (_state: unknown, _title: string, url: string) => {
        this.#entries.splice(this.#index + 1, Infinity, url);
        this.#index += 1;
      },
      replaceState: (_state: unknown, _title: string, url: string) => {
        this.#entries[this.#index] = url;
      },
    });
  }

  get hash(): string {
    return this.#entries[this.#index]!;
  }

  get depth(): number {
    return this.#entries.length;
  }

  back(): void {
    this.#index -= 1;
    this.window.dispatchEvent(new Event('popstate'));
  }

  /** Another tab wrote (null: removed) a key of localStorage. */
  otherTabWrites(key: string, value: string | null): void {
    if (value === null) this.local.removeItem(key);
    else this.local.setItem(key, value);
    this.window.dispatchEvent(Object.assign(new Event('storage'), { key }));
  }
}

export class FakeStorage {
  readonly #items = new Map<string, string>();
  /** Private mode, full disk, blocked by policy. */
  isBroken = false;

  getItem(key: string): string | null {
    this.#check();
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#check();
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#check();
    this.#items.delete(key);
  }

  #check(): void {
    if (this.isBroken) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  }
}
