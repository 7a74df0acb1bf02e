import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { PictureRef } from '#domain/catalogue.ts';
import type { Picture } from '#domain/product.ts';
import { copiesIn, copyKeysIn, isCopyKey } from '#media/copies.ts';
import { NoPictureError } from '#media/no-picture.ts';
import type { KeptPicture } from '#media/picture-cache.ts';
import { type ResolverSettings, createPictureResolver } from '#media/pictures.ts';
import { StorageError } from '#media/storage-error.ts';
import { BASE, CUTOVER, FakeStorage, MAP } from './fake-storage.ts';
import { RealFiles } from './real-files.ts';

const HOUR = 3_600_000;
const PIXELS = { width: 400, height: 500 };
const UPLOADS = 'manoon-media/wp-content/uploads/2021/05';
const COPY =
  /^https:\/\/media\.example\/saleor\/derived\/([0-9a-f]{2})\/\1[0-9a-f]{62}\.(webp|avif)$/;

function shop() {
  const storage = new FakeStorage();
  const files = new RealFiles(storage);
  const cache = new Map<string, KeptPicture>();
  const resolver = (more: Partial<ResolverSettings> = {}) =>
    createPictureResolver({
      map: MAP,
      cache,
      access: files.access,
      copies: files.copies,
      retryAfter: [],
      ...more,
    });
  const resolve = (ref: PictureRef, more: Partial<ResolverSettings> = {}) =>
    resolver(more).resolve(ref);
  return { storage, files, cache, resolver, resolve };
}

const urlsOf = ({ sources, avif }: Picture) => [...sources, ...avif].map(({ url }) => url);
const keyOf = (url: string) => url.slice(`${BASE}/saleor/`.length);
const widths = (sources: readonly { readonly width: number }[]) =>
  sources.map(({ width }) => width);

describe('a copied picture of Saleor’s', () => {
  test('is its thumbnails, byte for byte, by addresses that say their content', async () => {
    const { storage, files, resolve } = shop();
    const ref = storage.medium('front', 'products/front.jpg', PIXELS);
    const picture = (await resolve(ref))!;
    expect(widths(picture.sources)).toEqual([205, 400]);
    expect([picture.width, picture.height]).toEqual([400, 500]);
    for (const [index, size] of [256, 512].entries()) {
      const { url } = picture.sources[index]!;
      expect(url).toMatch(COPY);
      const { body, headers } = files.stored.get(keyOf(url))!;
      const source = `${BASE}/saleor/thumbnails/front_thumbnail_${size}.webp`;
      expect(body.equals(await files.file(source))).toBe(true);
      expect(url).toContain(createHash('sha256').update(body).digest('hex'));
      expect(headers).toEqual({
        contentType: 'image/webp',
        cacheControl: 'public, max-age=31536000, immutable',
      });
    }
    expect(picture.color).toMatch(/^#[0-9a-f]{6}$/);
  });

  test('names nothing that vanishes with Saleor’s', async () => {
    const { storage, resolve } = shop();
    const picture = (await resolve(storage.medium('front', 'products/front.jpg', PIXELS)))!;
    expect(picture.original).toBe(picture.sources.at(-1)!.url);
    expect(JSON.stringify(picture)).not.toMatch(/products|thumbnail/);
  });

  test('is read once, file by file', async () => {
    const { storage, files, resolve } = shop();
    await resolve(storage.medium('front', 'products/front.jpg', PIXELS));
    const read = storage.of('read');
    expect(new Set(read).size).toBe(read.length);
    expect(read.filter((url) => url.endsWith('.webp'))).toHaveLength(2);
    expect(files.puts.toSorted()).toEqual([...files.stored.keys()].toSorted());
  });

  test('is offered in AVIF where Saleor’s is smaller', async () => {
    const { storage, files, resolve } = shop();
    const ref = storage.medium('front', 'products/front.jpg', PIXELS);
    const picture = (await resolve(ref))!;
    expect(widths(picture.avif)).toEqual([205, 400]);
    for (const { url } of picture.avif) {
      expect(url).toMatch(COPY);
      expect(files.stored.get(keyOf(url))!.headers.contentType).toBe('image/avif');
    }
  });
});

describe('an upload without thumbnails', () => {
  test('is made in the sizes that pages use, of itself', async () => {
    const { storage, files, resolve } = shop();
    const url = storage.put(`${UPLOADS}/ulje.jpg`, 600, 300);
    storage.put(`${UPLOADS}/ulje-300x150.jpg`, 300, 150);
    const ref = storage.medium('old', 'products/2021/05/ulje.jpg', PIXELS, false);
    const picture = (await resolve(ref))!;
    expect(widths(picture.sources)).toEqual([256, 512, 600]);
    expect([picture.width, picture.height]).toEqual([600, 300]);
    for (const { url: copy, width } of picture.sources) {
      expect(copy).toMatch(COPY);
      const { format, ...pixels } = await sharp(files.stored.get(keyOf(copy))!.body).metadata();
      expect([format, pixels.width, pixels.height]).toEqual(['webp', width, width / 2]);
    }
    // WordPress's own smaller files are not asked for.
    expect(storage.asked).toEqual([
      ['measure', url],
      ['read', url],
    ]);
  });

  test('has AVIF only where that is smaller in sum', async () => {
    const { storage, files, resolve } = shop();
    const plain = storage.put('saleor/file_upload/plain.png', 20, 20);
    const photo = storage.put('saleor/file_upload/photo.png', 600, 600);
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const create = { width: 600, height: 600, channels: 3, background: 'black', noise } as const;
    files.plant(photo, await sharp({ create }).png().toBuffer());
    const of = async (original: string) =>
      (await resolve({ alt: '', original, thumbnails: [] }))!.avif.length;
    expect([await of(plain), await of(photo)]).toEqual([0, 3]);
  });

  test('is upright, however the camera was held', async () => {
    const { storage, files, resolve } = shop();
    const original = storage.put('saleor/file_upload/held.jpg', 300, 600);
    const create = { width: 600, height: 300, channels: 3, background: 'red' } as const;
    files.plant(
      original,
      await sharp({ create }).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
    );
    const picture = (await resolve({ alt: '', original, thumbnails: [] }))!;
    expect([picture.width, picture.height, widths(picture.sources)]).toEqual([
      300,
      600,
      [128, 256, 300],
    ]);
  });

  test.each([
    ['its last bytes', 0.999],
    ['a third', 0.667],
  ])('is made of what is there when it lacks %s', async (_, part) => {
    const { storage, files, resolve } = shop();
    const original = storage.put('saleor/file_upload/photo.jpg', 600, 600);
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const create = { width: 600, height: 600, channels: 3, background: 'black', noise } as const;
    const whole = await sharp({ create }).jpeg().toBuffer();
    files.plant(original, whole.subarray(0, Math.floor(whole.length * part)));
    const picture = (await resolve({ alt: '', original, thumbnails: [] }))!;
    expect(widths(picture.sources)).toEqual([256, 512, 600]);
    expect(picture.color).toMatch(/^#/);
  });

  test('that is not where it belongs is made once, and again when a copy is lost', async () => {
    const { storage, files, resolver, cache } = shop();
    storage.put(`${UPLOADS}/ulje.jpg`, 600, 300);
    const ref = storage.medium('old', 'products/2021/05/ulje.jpg', PIXELS, false);
    let now = 0;
    const pictures = resolver({ map: CUTOVER, now: () => now });
    const first = await pictures.resolve(ref);
    const stored = files.puts.length;
    const next = () => {
      now += 2 * 60_000;
      return pictures.resolve(ref);
    };
    await expect(next()).resolves.toEqual(first);
    expect([cache.size, storage.of('read').length, files.puts.length]).toEqual([0, 1, stored]);
    storage.objects.delete(first!.sources[1]!.url);
    await expect(next()).resolves.toEqual(first);
    expect(files.puts.slice(stored)).toContain(keyOf(first!.sources[1]!.url));
  });
});

describe('what is known of copies', () => {
  test('costs no request and stores nothing, whatever Saleor tells of its thumbnails', async () => {
    const { storage, files, resolve } = shop();
    const ref = storage.medium('front', 'products/front.jpg', PIXELS);
    const before = await resolve(ref);
    const stored = files.puts.length;
    storage.forget();
    for (const told of [storage.told(ref), ref])
      await expect(resolve(told)).resolves.toEqual(before);
    expect([storage.asked, files.puts.length]).toEqual([[], stored]);
  });

  test('is not what is known of pictures as they lie, nor of copies elsewhere', async () => {
    const { storage, files, resolve } = shop();
    const ref = storage.medium('front', 'products/front.jpg', PIXELS);
    const copied = await resolve(ref);
    const direct = await resolve(ref, { copies: null });
    expect(direct!.sources[0]!.url).toBe(`${BASE}/saleor/thumbnails/front_thumbnail_256.webp`);
    storage.forget();
    await expect(resolve(storage.told(ref))).resolves.toEqual(copied);
    await expect(resolve(storage.told(ref), { copies: null })).resolves.toEqual(direct);
    expect(storage.asked).toEqual([]);
    await resolve(ref, { copies: { ...files.copies, root: `${BASE}/other/derived` } });
    expect(storage.asked).not.toEqual([]);
  });

  test('is looked at once a day: Saleor’s upload, and each copy', async () => {
    const { storage, resolve } = shop();
    const ref = storage.medium('front', 'products/front.jpg', PIXELS);
    const before = await resolve(ref, { now: () => 0 });
    storage.forget();
    await expect(resolve(ref, { now: () => 21 * HOUR })).resolves.toEqual(before);
    expect(storage.asked.toSorted()).toEqual(
      [`${BASE}/saleor/products/front.jpg`, ...urlsOf(before!)]
        .map((url) => ['look', url])
        .toSorted(),
    );
  });

  test('is put right when a copy was lost', async () => {
    const { storage, files, resolve } = shop();
    const ref = storage.medium('front', 'products/front.jpg', PIXELS);
    const before = (await resolve(ref, { now: () => 0 }))!;
    const { url } = before.sources[1]!;
    storage.objects.delete(url);
    files.puts.length = 0;
    await expect(resolve(ref, { now: () => 21 * HOUR })).resolves.toEqual(before);
    expect(files.puts).toContain(keyOf(url));
  });

  test('is other copies when another file lies there', async () => {
    const { storage, files, resolve } = shop();
    const original = storage.put('saleor/file_upload/hero.jpg', 300, 300);
    const ref = { alt: '', original, thumbnails: [] };
    const before = (await resolve(ref, { now: () => 0 }))!;
    storage.objects.get(original)!.etag = '"another"';
    const create = { width: 300, height: 300, channels: 3, background: 'blue' } as const;
    files.plant(original, await sharp({ create }).jpeg().toBuffer());
    const after = (await resolve(ref, { now: () => 21 * HOUR }))!;
    expect(urlsOf(after)).not.toEqual(urlsOf(before));
    // Earlier releases show the earlier file.
    for (const url of urlsOf(before)) expect(storage.objects.has(url)).toBe(true);
  });
});

describe('a copy that cannot be made', () => {
  const asked = 'The storage at http://minio:9000 could not store it (ECONNREFUSED).';
  test.each([
    ['of a thumbnail', `${BASE}/saleor/thumbnails/front_thumbnail_512.webp`, 1],
    ['of an upload', `${BASE}/${UPLOADS}/ulje.jpg`, 0],
  ])('for the storage refuses it fails the reading, %s', async (_, url, good) => {
    const { storage, files, cache, resolve } = shop();
    storage.put(`${UPLOADS}/ulje.jpg`, 600, 300);
    const ref = url.includes('thumbnail')
      ? storage.medium('front', 'products/front.jpg', PIXELS)
      : storage.medium('old', 'products/2021/05/ulje.jpg', PIXELS, false);
    let left = good;
    files.fault = () => (left-- > 0 ? null : new StorageError('unreachable', asked));
    await expect(resolve(ref)).rejects.toThrow(`${url}: no copy of it could be stored: ${asked}`);
    expect(cache.size).toBe(0);
    files.fault = null;
    await expect(resolve(ref)).resolves.not.toBeNull();
    expect(cache.size).toBe(1);
  });

  test('of what is no picture is stored nowhere', async () => {
    const { storage, files, resolve } = shop();
    const ref = storage.medium('front', 'products/front.jpg', PIXELS);
    const url = `${BASE}/saleor/thumbnails/front_thumbnail_256.webp`;
    files.plant(url, Buffer.from('<html>Please log in</html>'));
    await expect(resolve(ref)).rejects.toStrictEqual(
      new NoPictureError(`has a thumbnail that is no webp picture: ${url}`),
    );
    const original = storage.put('saleor/file_upload/hero.png', 600, 600);
    files.plant(original, Buffer.from('<html>Please log in</html>'));
    await expect(resolve({ alt: '', original, thumbnails: [] })).rejects.toStrictEqual(
      new NoPictureError('is no picture', { cause: expect.anything() }),
    );
    expect(files.puts).toEqual([]);
  });

  test('of half a file is stored nowhere', async () => {
    const { storage, files, cache, resolve } = shop();
    const ref = storage.medium('front', 'products/front.jpg', PIXELS);
    const read = async (url: string) => (await files.access.read(url))!.subarray(0, 60);
    const access = { ...files.access, read };
    await expect(resolve(ref, { access })).rejects.toThrow(
      /_256\.webp: 60 of its \d+ bytes could be read$/,
    );
    const original = storage.put('saleor/file_upload/hero.png', 600, 600);
    await expect(resolve({ alt: '', original, thumbnails: [] }, { access })).rejects.toThrow(
      `${original}: 60 of its`,
    );
    expect([files.puts, cache.size]).toEqual([[], 0]);
  });

  test('for it is gone since it was looked at fails the reading', async () => {
    const { storage, files, resolve } = shop();
    const ref = storage.medium('front', 'products/front.jpg', PIXELS);
    const access = { ...files.access, read: async () => null };
    await expect(resolve(ref, { access })).rejects.toThrow('it was removed while it was read');
  });
});

test('few files are stored at once, and all are in the end', async () => {
  const stored = new Set<string>();
  let [open, most] = [0, 0];
  const { keep } = copiesIn(MAP, {
    async replace({ key }) {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      stored.add(key);
    },
  });
  const files = Array.from({ length: 40 }, (_, n) => Buffer.from(String(n)));
  const urls = await Promise.all(files.map((file) => keep(file, 'webp')));
  expect(new Set(urls.map(keyOf))).toEqual(stored);
  expect([stored.size, most]).toEqual([40, 8]);
});

describe('keys of copies', () => {
  const hash = 'ab'.repeat(32);
  const key = `derived/ab/${hash}.webp`;

  test.each([
    [`<img src="${BASE}/saleor/${key}" srcset="${BASE}/saleor/${key} 205w">`],
    [`{"image":"https:\\/\\/cdn.example\\/derived\\/ab\\/${hash}.webp"}`],
    [`url(/derived/ab/${hash}.webp)`],
  ])('are found by whatever address they are named in %s', (text) => {
    expect(copyKeysIn(text)).toEqual([key]);
  });

  test.each([
    ['another folder', `derived/cd/${hash}.webp`],
    ['a list', 'derived/uses/x.txt'],
    ['a longer hash', `derived/ab/ab${hash}.webp`],
    ['another type', `derived/ab/${hash}.jpg`],
    ['something behind it', `${key}x`],
    ['something before it', `x/${key}`],
    ['two', `${key}${key}`],
  ])('are not %s', (_, text) => {
    expect(isCopyKey(text)).toBe(false);
    expect(isCopyKey(key)).toBe(true);
  });
});
