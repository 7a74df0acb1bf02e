import type { Files, Manifest } from './manifest.ts';

/** Root-relative targets of `href` and `src`, decoded, without query and fragment. */
export function linksIn(html: string): string[] {
  const found = new Set<string>();
  for (const [, target = ''] of html.matchAll(/\s(?:href|src)="(\/(?!\/)[^"]*)"/g)) {
    const [path = ''] = target.replaceAll('&amp;', '&').split(/[?#]/);
    try {
      found.add(decodeURIComponent(path));
    } catch {
      found.add(path);
    }
  }
  return [...found];
}

/** Where a link leads in a release: to a file or a redirect, to a page that is no more, or to nothing there ever was. */
export function endOf(
  link: string,
  { files, redirects, gone }: Pick<Manifest, 'files' | 'redirects' | 'gone'>,
): 'live' | 'gone' | 'nowhere' {
  const address = files.has(link) ? link : withSlash(link);
  if (files.has(address) || redirects[address] !== undefined) return 'live';
  return gone[address] === undefined ? 'nowhere' : 'gone';
}

/** The server adds the slash that a link lacks. */
function withSlash(link: string): string {
  return link.endsWith('/') ? link : `${link}/`;
}

export interface PageLink {
  readonly from: string;
  readonly to: string;
}

/**
 * Which contents link where, in memory: when a page goes, those that still link to it are found without a look at every
 * page there is. Addresses are numbered: a shop of 30,000 pages with 60 links each takes some megabytes.
 */
export class LinkIndex {
  readonly #numbers = new Map<string, number>();
  readonly #links = new Map<string, Uint32Array>();

  /** How many contents it knows. */
  get size(): number {
    return this.#links.size;
  }

  /** How many addresses these link to. */
  get addresses(): number {
    return this.#numbers.size;
  }

  has(hash: string): boolean {
    return this.#links.has(hash);
  }

  /** `hash`: the content's name in the store. `links`: texts of their own, not parts of a page. */
  add(hash: string, links: readonly string[]): void {
    if (!this.has(hash))
      this.#links.set(
        hash,
        Uint32Array.from(links, (link) => this.#number(link)),
      );
  }

  /** Links of these files to any of the addresses, as far as their contents were added. */
  linksTo(addresses: Iterable<string>, files: Files): PageLink[] {
    const targets = new Map<number, string>();
    for (const address of addresses)
      for (const form of [address, address.replace(/\/$/, '')]) {
        const number = this.#numbers.get(form);
        if (number !== undefined) targets.set(number, address);
      }
    if (targets.size === 0) return [];
    return [...files].flatMap(([from, { hash }]) =>
      [...(this.#links.get(hash) ?? [])].flatMap((number) => {
        const to = targets.get(number);
        return to === undefined ? [] : [{ from, to }];
      }),
    );
  }

  /** Forgets contents that are none of these files', and addresses that no other links to. */
  keepOnly(files: Files): void {
    const kept = new Set([...files.values()].map(({ hash }) => hash));
    for (const hash of this.#links.keys()) if (!kept.has(hash)) this.#links.delete(hash);
    // In the order of their numbers. Numbers are exchanged for numbers: looking up each text takes five times as long.
    const addresses = [...this.#numbers.keys()];
    const anew = new Map<number, number>();
    this.#numbers.clear();
    for (const links of this.#links.values())
      for (const [place, number] of links.entries()) {
        let next = anew.get(number);
        if (next === undefined) anew.set(number, (next = this.#number(addresses[number]!)));
        links[place] = next;
      }
  }

  #number(address: string): number {
    let number = this.#numbers.get(address);
    if (number === undefined) this.#numbers.set(address, (number = this.#numbers.size));
    return number;
  }
}
