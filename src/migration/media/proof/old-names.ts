import type { MediaMap } from '#domain/media.ts';
import { UPLOADS } from '../standing.ts';

/** Bytes that a key may have: no name goes on for longer. */
const LONGEST = 1_024;

/**
 * Finds in texts of any kind (HTML, JSON within JSON, CSS, logs) the keys of the old bucket that they name. Finds rather
 * too many than too few: whoever asks wants to remove them. WordPress's folder counts under any host.
 */
export class OldNames {
  readonly #keys: { has(key: string): boolean };
  /** Where a name begins in a text, and what the key begins with then. */
  readonly #marks: readonly (readonly [mark: string, prefix: string])[];

  constructor(keys: { has(key: string): boolean }, map: MediaMap) {
    this.#keys = keys;
    const roots = map.hosts
      .filter(({ bucket }) => bucket === map.oldBucket)
      .map(({ address }) => `${address.replace(/^https?:\/\//, '')}/`);
    this.#marks = [
      [UPLOADS, UPLOADS],
      [`${map.oldBucket}/`, ''],
      ...roots.map((root) => [root, ''] as const),
    ];
  }

  in(text: string): Set<string> {
    const found = new Set<string>();
    for (const spelling of spellingsOf(text))
      for (const [mark, prefix] of this.#marks) this.#after(mark, prefix, spelling, found);
    return found;
  }

  #after(mark: string, prefix: string, text: string, found: Set<string>): void {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
      const start = at + mark.length;
      const name = text.slice(start, start + LONGEST).replace(/^(?:\.?\/)+/, '');
      for (const end of endsOf(name)) {
        const key = prefix + name.slice(0, end);
        if (this.#keys.has(key)) found.add(key);
      }
    }
  }
}

/** Where a name may end: behind each thing like a file's ending, and where a URL must. */
function endsOf(name: string): Set<number> {
  const endings = [...name.matchAll(/\.[A-Za-z0-9]{1,8}/g)].map(
    ({ index, 0: ending }) => index + ending.length,
  );
  const stop = /[\s"'<>?#]/.exec(name)?.index ?? name.length;
  return new Set([...endings, stop]);
}

/** The text as it is, without the escapes of JSON and HTML, and without those of URLs, which may be doubled. */
function spellingsOf(text: string): Set<string> {
  const plain = text
    .replace(/\\+u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\+\//g, '/')
    .replace(/&#x([0-9a-f]{1,6});/gi, (whole, code: string) => signOf(parseInt(code, 16), whole))
    .replace(/&#(\d{1,7});/g, (whole, code: string) => signOf(Number(code), whole))
    .replace(/&(amp|quot|apos|lt|gt|sol|percnt|plus|nbsp);/g, (_, name: string) => ENTITIES[name]!);
  const once = unescaped(plain);
  return new Set([text, plain, once, unescaped(once)]);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  sol: '/',
  percnt: '%',
  plus: '+',
  nbsp: '\u00a0',
};

function signOf(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

/** Percent-escapes decoded where they are UTF-8; others stay. */
function unescaped(text: string): string {
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
