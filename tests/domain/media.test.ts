import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type MediaMap,
  type MediaRef,
  mediaRefOf,
  objectOf,
  objectUrl,
  publicMediaUrl,
} from '#domain/media.ts';

/** The customer's addresses (infrastructure overview). */
const map: MediaMap = {
  base: 'https://minio-api.nodecrew.me',
  bucket: 'saleor',
  oldBucket: 'manoon-media',
  phase: 'parallel',
  hosts: [
    { address: 'http://minio.manoonoils:9000', bucket: null },
    { address: 'https://manoonoils.com', bucket: null },
    { address: 'https://cdn.manoonoils.com/slike', bucket: 'saleor' },
    { address: 'https://cdn.manoonoils.com', bucket: null },
  ],
  saleor: ['api.manoonoils.com', 'saleor-api.saleor:8000'],
};
const cutover: MediaMap = { ...map, phase: 'cutover' };

const PUBLIC = 'https://minio-api.nodecrew.me';
const old = (path: string): MediaRef => ({ kind: 'old', path });
const object = (key: string, bucket = 'saleor'): MediaRef => ({ kind: 'object', bucket, key });

describe('a URL and what it refers to', () => {
  test.each<[string, MediaRef]>([
    // Saleor's API (MEDIA.md).
    [
      'https://api.manoonoils.com/thumbnail/UHJvZHVjdE1lZGlhOjQ5/256/',
      { kind: 'thumbnail', id: 'UHJvZHVjdE1lZGlhOjQ5', size: 256, format: 'original' },
    ],
    [
      'http://saleor-api.saleor:8000/thumbnail/UHJvZHVjdE1lZGlhOjQ5/256/webp/',
      { kind: 'thumbnail', id: 'UHJvZHVjdE1lZGlhOjQ5', size: 256, format: 'webp' },
    ],
    [
      'https://api.manoonoils.com/thumbnail/Q2F0ZWdvcnk6Mg==/1024/AVIF/',
      { kind: 'thumbnail', id: 'Q2F0ZWdvcnk6Mg==', size: 1024, format: 'avif' },
    ],
    [
      'https://api.manoonoils.com/image/UHJvZHVjdE1lZGlhOjUx/',
      { kind: 'original', id: 'UHJvZHVjdE1lZGlhOjUx' },
    ],
    ['https://api.manoonoils.com/media/products/image.jpg', object('products/image.jpg')],
    ['https://api.manoonoils.com/media/products/2024/01/x.jpg', old('2024/01/x.jpg')],
    // The storage, by its public and its inner address.
    [`${PUBLIC}/saleor/products/a_c8deefa0.jpg`, object('products/a_c8deefa0.jpg')],
    [
      'http://minio.manoonoils:9000/saleor/products/a_c8deefa0.JPG',
      object('products/a_c8deefa0.JPG'),
    ],
    [
      `${PUBLIC}/saleor/thumbnails/products/2024/01/x_thumbnail_256.webp`,
      object('thumbnails/products/2024/01/x_thumbnail_256.webp'),
    ],
    [
      `${PUBLIC}/saleor/category-backgrounds/%C5%A1_1a2b3c4d.png`,
      object('category-backgrounds/š_1a2b3c4d.png'),
    ],
    [`${PUBLIC}/manoon-media/other/x.jpg`, object('other/x.jpg', 'manoon-media')],
    // A bucket's own domain, and the longest of two addresses of one host.
    ['https://cdn.manoonoils.com/slike/products/a.jpg', object('products/a.jpg')],
    ['https://cdn.manoonoils.com/saleor/products/a.jpg', object('products/a.jpg')],
    // WordPress, as ADVMO writes it and by the site (advmo/).
    [
      `${PUBLIC}/manoon-media/wp-content/uploads/2021/05/arganovo-ulje.jpg`,
      old('2021/05/arganovo-ulje.jpg'),
    ],
    ['https://manoonoils.com/wp-content/uploads/2026/11/nestala.jpg', old('2026/11/nestala.jpg')],
    ['http://manoonoils.com/wp-content/uploads/2026/11/nestala.jpg', old('2026/11/nestala.jpg')],
    ['//manoonoils.com/wp-content/uploads/2026/11/nestala.jpg', old('2026/11/nestala.jpg')],
    ['https://MANOONOILS.com:443/wp-content/uploads/x.jpg?w=300#a', old('x.jpg')],
    [
      `${PUBLIC}/manoon-media/wp-content/uploads/./woocommerce-placeholder.png`,
      old('woocommerce-placeholder.png'),
    ],
    [
      `${PUBLIC}/manoon-media/wp-content/uploads/2026/11/маслиново-уље.jpg`,
      old('2026/11/маслиново-уље.jpg'),
    ],
    [
      `${PUBLIC}/manoon-media/wp-content/uploads/2026/11/%D0%BC%20a+b%2525.jpg`,
      old('2026/11/м a+b%25.jpg'),
    ],
    // The same after the customer's copy.
    ['http://minio.manoonoils:9000/saleor/products/2024/01/x.jpg', old('2024/01/x.jpg')],
    [`${PUBLIC}/saleor/products/2024/13/x.jpg`, object('products/2024/13/x.jpg')],
    [`${PUBLIC}/saleor/products/2024/01/a/x.jpg`, object('products/2024/01/a/x.jpg')],
    // Logos.
    [`${PUBLIC}/saleor/assets/logo.png`, { kind: 'asset', bucket: 'saleor', path: 'logo.png' }],
    [
      `${PUBLIC}/manoon-media/assets/ikone/logo.png`,
      { kind: 'asset', bucket: 'manoon-media', path: 'ikone/logo.png' },
    ],
  ])('%s', (url, ref) => {
    expect(mediaRefOf(url, map)).toEqual(ref);
  });

  test.each([
    'https://evil.example/saleor/products/a.jpg',
    'https://minio-api.nodecrew.me.evil.example/saleor/products/a.jpg',
    'https://minio-api.nodecrew.me:9000/saleor/products/a.jpg',
    'https://user@minio-api.nodecrew.me/saleor/products/a.jpg',
    'https://minio-api.nodecrew.me@evil.example/saleor/products/a.jpg',
    'ftp://minio-api.nodecrew.me/saleor/products/a.jpg',
    'javascript:alert(1)',
    'data:image/png;base64,AA==',
    '/saleor/products/a.jpg',
    'products/a.jpg',
    '',
    // Other buckets, and none.
    `${PUBLIC}/saleor-private/exports/a.csv`,
    `${PUBLIC}/saleor`,
    `${PUBLIC}/saleor/`,
    `${PUBLIC}/saleor/products/`,
    `${PUBLIC}/saleor/../other/a.jpg`,
    `${PUBLIC}/saleor/%2e%2e/other/a.jpg`,
    // Keys that readers could understand differently.
    `${PUBLIC}/saleor/products//a.jpg`,
    `${PUBLIC}/saleor/products/..%2F..%2Fa.jpg`,
    `${PUBLIC}/saleor/products/%2Fa.jpg`,
    `${PUBLIC}/saleor/products/a%5Cb.jpg`,
    `${PUBLIC}/saleor/products/a%00.jpg`,
    `${PUBLIC}/saleor/products/a%0D%0Ab.jpg`,
    `${PUBLIC}/saleor/products/%zz.jpg`,
    `${PUBLIC}/saleor/products/%ff.jpg`,
    // A bucket's root is left.
    'https://cdn.manoonoils.com/slikeX/products/a.jpg',
    'https://cdn.manoonoils.com/slike/../other/a.jpg',
    // Logs, and downloads that are paid for.
    `${PUBLIC}/manoon-media/wp-content/uploads/wc-logs/a.log`,
    'https://manoonoils.com/wp-content/uploads/woocommerce_uploads/2024/01/a.pdf',
    // Pages of the old site, and Saleor's views under other hosts.
    'https://manoonoils.com/proizvod/arganovo-ulje/',
    'https://manoonoils.com/thumbnail/UHJvZHVjdE1lZGlhOjQ5/256/',
    'https://api.manoonoils.com/thumbnail/UHJvZHVjdE1lZGlhOjQ5/256',
    'https://api.manoonoils.com/thumbnail/UHJvZHVjdE1lZGlhOjQ5/256/gif/',
    'https://api.manoonoils.com/thumbnail/UHJvZHVjdE1lZGlhOjQ5/abc/',
    'https://api.manoonoils.com/thumbnail/a%2Fb/256/',
    'https://api.manoonoils.com/graphql/',
    'https://api.manoonoils.com/media/',
    'https://api.manoonoils.com/saleor/products/a.jpg',
  ])('%j is foreign, and stays as it is', (url) => {
    expect(mediaRefOf(url, map)).toEqual({ kind: 'foreign', url });
    expect(publicMediaUrl(url, map)).toBe(url);
  });
});

describe('the public address', () => {
  test.each<[string, string, string]>([
    [
      'http://minio.manoonoils:9000/saleor/products/a_c8deefa0.jpg',
      '/saleor/products/a_c8deefa0.jpg',
      '/saleor/products/a_c8deefa0.jpg',
    ],
    [
      'https://api.manoonoils.com/media/products/image.jpg',
      '/saleor/products/image.jpg',
      '/saleor/products/image.jpg',
    ],
    [
      'https://manoonoils.com/wp-content/uploads/2024/01/x.jpg',
      '/manoon-media/wp-content/uploads/2024/01/x.jpg',
      '/saleor/products/2024/01/x.jpg',
    ],
    [
      'http://minio.manoonoils:9000/saleor/products/2024/01/x.jpg',
      '/manoon-media/wp-content/uploads/2024/01/x.jpg',
      '/saleor/products/2024/01/x.jpg',
    ],
    [
      `${PUBLIC}/manoon-media/wp-content/uploads/2024/01/20% popust+1,2 (уље)'!.jpg`.replace(
        '%',
        '%25',
      ),
      '/manoon-media/wp-content/uploads/2024/01/20%25%20popust%2B1%2C2%20%28%D1%83%D1%99%D0%B5%29%27%21.jpg',
      '/saleor/products/2024/01/20%25%20popust%2B1%2C2%20%28%D1%83%D1%99%D0%B5%29%27%21.jpg',
    ],
    [
      `${PUBLIC}/manoon-media/assets/logo.png`,
      '/manoon-media/assets/logo.png',
      '/saleor/assets/logo.png',
    ],
    [`${PUBLIC}/saleor/assets/logo.png`, '/saleor/assets/logo.png', '/saleor/assets/logo.png'],
  ])('of %s', (url, parallel, afterwards) => {
    expect(publicMediaUrl(url, map)).toBe(PUBLIC + parallel);
    expect(publicMediaUrl(url, cutover)).toBe(PUBLIC + afterwards);
  });

  test('may have a path', () => {
    const below = { ...map, base: 'https://cdn.example/minio' };
    expect(publicMediaUrl('http://minio.manoonoils:9000/saleor/products/a.jpg', below)).toBe(
      'https://cdn.example/minio/saleor/products/a.jpg',
    );
    expect(mediaRefOf('https://cdn.example/minio/saleor/products/a.jpg', below)).toEqual(
      object('products/a.jpg'),
    );
    expect(mediaRefOf('https://cdn.example/saleor/products/a.jpg', below)).toMatchObject({
      kind: 'foreign',
    });
  });

  test('is not known until it is set: what Saleor gives stays', () => {
    const unset = { ...map, base: null };
    const url = 'http://minio.manoonoils:9000/saleor/products/2024/01/x.jpg';
    expect(mediaRefOf(url, unset)).toEqual(old('2024/01/x.jpg'));
    expect(publicMediaUrl(url, unset)).toBe(url);
  });

  test.each([
    'https://api.manoonoils.com/thumbnail/UHJvZHVjdE1lZGlhOjQ5/256/',
    'https://api.manoonoils.com/image/UHJvZHVjdE1lZGlhOjUx/',
  ])('of %s is known when it has been asked for', (url) => {
    expect(publicMediaUrl(url, map)).toBe(url);
    expect(objectOf(mediaRefOf(url, map), map)).toBeNull();
  });
});

describe('whatever the name', () => {
  const segments = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })

    .filter((name) => !/^\.{1,2}$|[/\\\u0000-\u001f\u007f]/.test(name));
  const keys = fc.array(segments, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
  const phases = fc.constantFrom(map, cutover);

  test('a key comes back whole from its URL, in either phase', () => {
    fc.assert(
      fc.property(keys, phases, (key, places) => {
        const there = { bucket: 'saleor', key: `collection-backgrounds/${key}` };
        const url = objectUrl(there, places)!;
        expect(url).toMatch(/^https:\/\/minio-api\.nodecrew\.me\/saleor\/[\w.~%/-]+$/);
        expect(mediaRefOf(url, places)).toEqual({ kind: 'object', ...there });
        expect(publicMediaUrl(url, places)).toBe(url);
      }),
    );
  });

  test('an upload is the same one by every address, and moves with the phase', () => {
    const path = fc
      .tuple(fc.constantFrom('2019/03', '2026/11'), segments)
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(path, (each) => {
        const inPhases = [map, cutover].map((places) => objectOf(old(each), places)!);
        expect(inPhases).toEqual([
          { bucket: 'manoon-media', key: `wp-content/uploads/${each}` },
          { bucket: 'saleor', key: `products/${each}` },
        ]);
        for (const there of inPhases)
          expect(mediaRefOf(objectUrl(there, map)!, map)).toEqual(old(each));
      }),
    );
  });

  test('encoded twice it is decoded once', () => {
    fc.assert(
      fc.property(segments, (name) => {
        const once = encodeURIComponent(name.toWellFormed());
        const twice = encodeURIComponent(once);
        expect(mediaRefOf(`${PUBLIC}/saleor/products/${twice}`, map)).toEqual(
          object(`products/${once}`),
        );
      }),
    );
  });

  test('no URL is served from elsewhere than the storage, or than it was', () => {
    const parts = fc.constantFrom(
      ...['https:', 'http:', '//', '/', '\\', '..', '.', '%2e', '%2f', '%5c', '%00', '%25', '@'],
      ...['minio-api.nodecrew.me', 'manoonoils.com', 'api.manoonoils.com', 'evil.example', ':9000'],
      ...['saleor', 'manoon-media', 'wp-content/uploads', 'products', '2024/01', 'media', 'x.jpg'],
      ...['thumbnail', 'image', 'assets', '?', '#', ' ', '\n', '\u0000', '\ud800', 'đ'],
    );
    const urls = fc
      .array(parts, { maxLength: 9 })
      .map((each) => each.join(''))
      .chain((rest) => fc.constantFrom(rest, `${PUBLIC}/${rest}`, `${PUBLIC}/saleor/${rest}`));
    fc.assert(
      fc.property(urls, phases, (url, places) => {
        const to = publicMediaUrl(url, places);
        if (to === url) return;
        expect(to).toMatch(
          /^https:\/\/minio-api\.nodecrew\.me\/(saleor|manoon-media)\/[\w.~%/-]+$/,
        );
        // Read again by whoever resolves dots and escapes, it is still that object.
        expect(new URL(to).href).toBe(to);
        expect(publicMediaUrl(to, places)).toBe(to);
        expect(to).not.toMatch(/%2f|%5c|%00|%0a/i);
      }),
      { numRuns: 3_000 },
    );
  });
});
