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
    for (const spelling of spellingsOf(text).flatMap(routesOf))
      for (const [mark, prefix] of this.#marks) this.#after(mark, prefix, spelling, found);
    return found;
  }

  #after(mark: string, prefix: string, text: string, found: Set<string>): void {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
      const start = at + mark.length;
      const name = text.slice(start, start + LONGEST);
      for (const end of endsOf(name)) {
        const key = prefix + name.slice(0, end);
        if (this.#keys.has(key)) found.add(key);
      }
    }
  }
}

/** Where a name may end: behind each thing like a file's ending, and before whatever may stand behind a URL. */
function endsOf(name: string): Set<number> {
  const endings = [...name.matchAll(/\.[A-Za-z0-9]{1,8}/g)].map(
    ({ index, 0: ending }) => index + ending.length,
  );
  const stops = [...name.matchAll(/[\s"'`<>()[\]{}\\|?#&,;]/g)].map(({ index }) => index);
  return new Set([...endings, ...stops, name.length]);
}

/** The text as it is, without the escapes of JSON and HTML, and without those of URLs, which may be doubled. */
function spellingsOf(text: string): string[] {
  const plain = text
    .replace(/\\+u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\+\//g, '/')
    .replace(/&#x([0-9a-f]{1,6});/gi, (whole, code: string) => signOf(parseInt(code, 16), whole))
    .replace(/&#(\d{1,7});/g, (whole, code: string) => signOf(Number(code), whole))
    .replace(/&([A-Za-z]{2,8});/g, namedSign);
  const once = unescaped(plain);
  return [...new Set([text, plain, once, unescaped(once)])];
}

/** The text as it is, and with the detours of its paths (`//`, `/./`, `/x/../`) walked as a server does. */
function routesOf(text: string): string[] {
  let straight = text.replace(/(?<!:)\/(?:\.?\/)+/g, '/');
  for (let before = ''; before !== straight;) {
    before = straight;
    straight = straight.replace(/\/(?!\.\.\/)[^/\s"'<>]+\/\.\.(?=\/)/g, '');
  }
  return straight === text ? [text] : [text, straight];
}

const ENTITIES = new Map(
  Object.entries({
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    sol: '/',
    percnt: '%',
    plus: '+',
    nbsp: '\u00a0',
    dstrok: 'đ',
    Dstrok: 'Đ',
    szlig: 'ß',
  }),
);

/** HTML's names of marks above and below letters: `&scaron;` is š. */
const MARKS = new Map(
  Object.entries({
    acute: '\u0301',
    breve: '\u0306',
    caron: '\u030c',
    cedil: '\u0327',
    circ: '\u0302',
    dblac: '\u030b',
    dot: '\u0307',
    grave: '\u0300',
    macr: '\u0304',
    ogon: '\u0328',
    ring: '\u030a',
    tilde: '\u0303',
    uml: '\u0308',
  }),
);

/** The sign of an entity; the entity itself where it names none that a file's name is likely to have. */
function namedSign(whole: string, name: string): string {
  const mark = MARKS.get(name.slice(1));
  return mark === undefined ? (ENTITIES.get(name) ?? whole) : (name[0]! + mark).normalize('NFC');
}

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
