import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { testPhases, testShop } from '../support/shop.ts';
import { builtPages } from './pages.ts';
import { type PictureReference, cssPictures, pictureReferences } from './picture-references.ts';

const { media, apiUrl } = testShop();
/** What pages call themselves, wherever they are served for the tests. */
const SITE = 'https://manoonoils.test';
/** Uploads of WordPress in the demo, and where they lie in either phase. */
const OLD = [
  '2019/03/bademovo-ulje',
  '2021/05/kokosovo-ulje',
  '2021/05/ricinusovo-ulje',
  '2021/05/шипково-уље',
  '2023/02/piling-od-kafe',
];

/** Pixels of the widest file that a page needs. */
const WIDEST = 2048;

interface Use extends PictureReference {
  readonly page: string;
}

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly bytes: number;
  /** What the bytes are; null for what cannot be read as a picture. */
  readonly picture: { readonly type: string; readonly width: number } | null;
}

/** Pictures by where they lie, each with all that name it. */
function crawl(folder: string): Map<string, Use[]> {
  const found = new Map<string, Use[]>();
  const add = (page: string, references: readonly PictureReference[]) => {
    for (const reference of references)
      found.set(reference.url, [...(found.get(reference.url) ?? []), { ...reference, page }]);
  };
  for (const { path, html } of builtPages(folder)) add(path, pictureReferences(html));
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.css')) add(file, cssPictures(readFileSync(join(folder, file), 'utf8')));
  return found;
}

async function answerTo(url: string): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual' });
  const body = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get('content-type');
  return { status: response.status, type, bytes: body.length, picture: await pictureIn(body) };
}

async function pictureIn(body: Buffer): Promise<Answer['picture']> {
  try {
    const { format, compression, width } = await sharp(body).metadata();
    const name = format === 'heif' ? compression : format === 'svg' ? 'svg+xml' : format;
    return { type: name === 'av1' ? 'image/avif' : `image/${name}`, width };
  } catch {
    return null;
  }
}

function isOwn(url: string): boolean {
  return /^\/(?!\/)/.test(url) || url.startsWith(`${SITE}/`);
}

/** In one of the storage's buckets, at its public address. */
function isStored(url: string): boolean {
  return ['saleor', 'manoon-media'].some((bucket) => url.startsWith(`${media}/${bucket}/`));
}

describe.each(testPhases())('in phase $phase the pictures of all pages', (shop) => {
  const { phase } = shop;
  const found = crawl(shop.pages);
  const uses = [...found.values()].flat();
  const answers = new Map<string, Answer>();
  beforeAll(async () => {
    for (const url of found.keys()) {
      if (isOwn(url)) answers.set(url, await answerTo(shop.origin + new URL(url, SITE).pathname));
      else if (isStored(url)) answers.set(url, await answerTo(url));
    }
  });

  test('lie at the public address of the storage, or on the site itself', () => {
    expect(uses.filter(({ url }) => !answers.has(url))).toEqual([]);
    expect(found.size).toBeGreaterThan(150);
  });

  test('answer at once, and are what they say', () => {
    for (const [url, { status, type, picture }] of answers) {
      expect([url, status, type]).toEqual([url, 200, picture?.type]);
      for (const use of found.get(url)!) {
        if (use.type !== null) expect([use, type]).toEqual([use, use.type]);
        if (use.width !== null) expect([use, picture?.width]).toEqual([use, use.width]);
      }
    }
  });

  test("lie where the phase has them, WordPress's too", () => {
    const urls = [...found.keys()].map((url) => decodeURI(url));
    const uploads = `${media}/manoon-media/wp-content/uploads/`;
    for (const name of OLD) {
      const own = urls.filter((url) => url.includes(name));
      expect(own.length, name).toBeGreaterThan(2);
      const copies = new RegExp(`^${media}/saleor/(?:thumbnails/)?products/${name}`);
      for (const url of own)
        if (phase === 'parallel') expect(url).toContain(uploads + name);
        else expect(url).toMatch(copies);
    }
    const old = urls.filter((url) => url.includes('/manoon-media/'));
    expect(old.filter((url) => !OLD.some((name) => url.includes(name)))).toEqual([]);
  });

  test('are offered no larger than needed', () => {
    const stored = [...answers].filter(([url]) => isStored(url));
    expect(stored.length).toBeGreaterThan(100);
    // Whatever names it, and whether that says a width or not: an upload as it lies would be heavy and wide.
    expect(stored.filter(([, { picture }]) => (picture?.width ?? 0) > WIDEST)).toEqual([]);
    expect(stored.filter(([, { bytes, picture }]) => bytes > allowance(picture!.width))).toEqual(
      [],
    );
  });

  test('have no other addresses in pages', () => {
    for (const { path, html } of builtPages(shop.pages)) {
      const proxied = new RegExp(`${new URL(apiUrl).origin}/(?!graphql/)[^"' ]*`).exec(html);
      expect([path, proxied?.[0]]).toEqual([path, undefined]);
    }
  });
});

/** Bytes that a picture of the demo may have at a width. Its JPEGs come near; a PNG, or one hardly compressed, is above. */
function allowance(width: number): number {
  return 3_000 + 0.08 * width ** 2;
}
