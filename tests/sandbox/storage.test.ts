import { request } from 'node:http';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { objectPath } from '../../src/sandbox/media/storage.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { query, temporaryFolder, temporarySandbox } from './temporary.ts';

interface Picture {
  original: string;
  proxy: string;
  avif: string;
  tiny: string;
}
async function pictureOf(sandbox: Sandbox): Promise<Picture> {
  const data = await query<{ products: { edges: { node: { media: Picture[] } }[] } }>(
    sandbox,
    '{ products(channel: "rs", first: 1) { edges { node { media { original: url(size: 0) proxy: url(size: 500, format: WEBP) avif: url(size: 64, format: AVIF) tiny: url(size: 1) } } } } }',
  );
  return data.products.edges[0]!.node.media[0]!;
}

describe('the storage', () => {
  test('serves originals with type, tag and for all origins', async () => {
    const sandbox = await temporarySandbox();
    const { original } = await pictureOf(sandbox);
    expect(original).toMatch(
      new RegExp(`^${sandbox.origin}/saleor/products/arganovo-ulje_[0-9a-f]{8}\\.webp$`),
    );
    const origin = 'https://shop.test';
    const response = await fetch(original, { headers: { origin } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    const etag = response.headers.get('etag')!;
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    expect((await fetch(original, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test.each<[string, number, string | null, number]>([
    ['bytes=0-15', 206, 'bytes 0-15/3409', 16],
    ['bytes=3400-', 206, 'bytes 3400-3408/3409', 9],
    ['bytes=3400-9999', 206, 'bytes 3400-3408/3409', 9],
    ['bytes=-9', 206, 'bytes 3400-3408/3409', 9],
    ['bytes=-9999', 206, 'bytes 0-3408/3409', 3409],
    ['bytes=0-1,5-6', 200, null, 3409],
    ['pages=1-2', 200, null, 3409],
  ])('gives %s of an object with %i', async (range, status, contentRange, length) => {
    const { origin } = await temporarySandbox();
    const logo = `${origin}/saleor/assets/logo.svg`;
    const response = await fetch(logo, { headers: { range } });
    expect([response.status, response.headers.get('content-range')]).toEqual([
      status,
      contentRange,
    ]);
    const body = Buffer.from(await response.arrayBuffer());
    const whole = Buffer.from(await (await fetch(logo)).arrayBuffer());
    const first = Number(/ (\d+)-/.exec(contentRange ?? '')?.[1] ?? 0);
    expect(body).toEqual(whole.subarray(first, first + length));
  });

  test('has nothing behind the end of an object', async () => {
    const { origin } = await temporarySandbox();
    const response = await fetch(`${origin}/saleor/assets/logo.svg`, {
      headers: { range: 'bytes=3409-' },
    });
    expect([response.status, await response.text()]).toEqual([
      416,
      expect.stringContaining('InvalidRange'),
    ]);
  });

  test.each([
    ['/saleor/products/x.webp', 'saleor/products/x.webp'],
    ['/saleor/../sandbox.db', null],
    ['/saleor/%2e%2e/%2e%2e/sandbox.db', null],
    ['/saleor/..%2f..%2fsandbox.db', null],
    ['/saleor/products/..\\..\\sandbox.db', null],
    ['/saleor//etc/passwd', null],
    ['/saleor/products/', null],
    ['/saleor/', null],
    ['/other/products/x.webp', null],
    ['/saleor/%', null],
    ['/saleor/x%00.webp', null],
  ])('%s names %s', (path, expected) => {
    expect(objectPath(path)).toBe(expected);
  });

  test('gives nothing from outside of its buckets', async () => {
    const sandbox = await temporarySandbox();
    const { port } = new URL(sandbox.origin);
    for (const path of [
      '/saleor/../../sandbox.db',
      '/saleor/%2e%2e/%2e%2e/sandbox.db',
      '/manoon-media/..%2f..%2fsandbox.db',
    ]) {
      const status = await new Promise((resolve) =>
        request({ host: '127.0.0.1', port, path }, (response) =>
          resolve(response.resume().statusCode),
        ).end(),
      );
      expect([path, status]).toEqual([path, 404]);
    }
  });
});

interface OldPicture {
  id: string;
  original: string;
  small: string;
}

/** The demo's pictures that WordPress had, as the API tells them. */
async function oldPictures(sandbox: Sandbox): Promise<OldPicture[]> {
  const data = await query<{ products: { edges: { node: { media: OldPicture[] } }[] } }>(
    sandbox,
    '{ products(channel: "rs", first: 100) { edges { node { media { id original: url(size: 0) small: url(size: 64, format: WEBP) } } } } }',
  );
  return data.products.edges
    .flatMap(({ node }) => node.media)
    .filter(({ original }) => /\/products\/\d{4}\//.test(original));
}

const sizeOf = async (url: string) => {
  const response = await fetch(url, { redirect: 'manual' });
  const { width, height } = await sharp(await response.arrayBuffer()).metadata();
  return { status: response.status, width, height };
};

describe('what WordPress had', () => {
  const keys = [
    '2019/03/bademovo-ulje.jpg',
    '2021/05/kokosovo-ulje.webp',
    '2021/05/ricinusovo-ulje.jpg',
    '2021/05/шипково-уље.jpg',
    '2023/02/piling-od-kafe-scaled.jpg',
  ];

  test('has been copied to the saleor bucket, in its years and months', async () => {
    const sandbox = await temporarySandbox();
    const pictures = await oldPictures(sandbox);
    const prefix = `${sandbox.origin}/saleor/products/`;
    expect(pictures.map(({ original }) => decodeURIComponent(original)).toSorted()).toEqual(
      keys.map((key) => prefix + key),
    );
    for (const { original } of pictures) {
      const upload = original.replace('/saleor/products/', '/manoon-media/wp-content/uploads/');
      const [old, copy] = await Promise.all([fetch(upload), fetch(original)]);
      expect([old.status, copy.status]).toEqual([200, 200]);
      expect(copy.headers.get('etag')).toBe(old.headers.get('etag'));
    }
  });

  test('has thumbnails like any other picture', async () => {
    const sandbox = await temporarySandbox();
    const cyrillic = (await oldPictures(sandbox)).find(({ original }) => original.includes('%'))!;
    const redirect = await fetch(cyrillic.small, { redirect: 'manual' });
    const location = redirect.headers.get('location')!;
    expect(decodeURIComponent(location)).toBe(
      `${sandbox.origin}/saleor/thumbnails/products/2021/05/шипково-уље_thumbnail_64.webp`,
    );
    expect(await sizeOf(location)).toEqual({ status: 200, width: 51, height: 64 });
  });

  test.each([
    ['2021/05/шипково-уље-240x300.jpg', 240, 300],
    ['2021/05/шипково-уље-324x324.jpg', 324, 324],
    ['2021/05/kokosovo-ulje-768x960.webp', 768, 960],
    ['2019/03/bademovo-ulje-819x1024.jpg', 819, 1024],
    // Of what is larger than 2560 pixels WordPress serves a smaller one; the derivatives are called after the first.
    ['2023/02/piling-od-kafe-scaled.jpg', 2048, 2560],
    ['2023/02/piling-od-kafe-1229x1536.jpg', 1229, 1536],
  ])('lies beside its derivatives: %s', async (key, width, height) => {
    const { origin } = await temporarySandbox();
    const url = `${origin}/manoon-media/wp-content/uploads/${encodeURI(key)}`;
    expect(await sizeOf(url)).toEqual({ status: 200, width, height });
    const copy = await fetch(`${origin}/saleor/products/${encodeURI(key)}`);
    expect(copy.status).toBe(key.includes('-scaled') ? 200 : 404);
  });

  test('answers as a missing file until it has been copied', async () => {
    const sandbox = await temporarySandbox();
    sandbox.state.switches.set('uncopied-media', true);
    for (const { id, original, small } of await oldPictures(sandbox)) {
      expect((await fetch(original)).status).toBe(404);
      const thumbnail = await fetch(small, { redirect: 'manual' });
      expect([thumbnail.status, await thumbnail.text()]).toEqual([404, 'Cannot found image file.']);
      // Saleor does not look whether the file is there.
      const image = await fetch(`${sandbox.origin}/image/${id}/`, { redirect: 'manual' });
      expect([image.status, image.headers.get('location')]).toEqual([302, original]);
    }
    const { original } = await pictureOf(sandbox);
    expect((await fetch(original)).status).toBe(200);
    sandbox.state.switches.set('uncopied-media', false);
    for (const { small } of await oldPictures(sandbox))
      expect((await fetch(small, { redirect: 'manual' })).status).toBe(302);
  });

  test('has a logo, and Saleor has it too', async () => {
    const { origin } = await temporarySandbox();
    for (const bucket of ['manoon-media', 'saleor']) {
      const logo = await fetch(`${origin}/${bucket}/assets/logo.png`);
      expect([logo.status, logo.headers.get('content-type')]).toEqual([200, 'image/png']);
    }
  });
});

describe('thumbnails', () => {
  test('are made at the first request, keep a second URL, and survive a restart', async () => {
    const dir = temporaryFolder();
    const sandbox = await temporarySandbox({ dir });
    const { proxy } = await pictureOf(sandbox);
    expect(proxy).toMatch(/\/thumbnail\/[^/]+\/512\/webp\/$/);
    const redirect = await fetch(proxy, { redirect: 'manual' });
    expect(redirect.status).toBe(302);
    const stored = redirect.headers.get('location')!;
    expect(stored).toMatch(
      new RegExp(
        `^${sandbox.origin}/saleor/thumbnails/products/arganovo-ulje_[0-9a-f]{8}_thumbnail_512\\.webp$`,
      ),
    );
    expect(await sharp(await (await fetch(stored)).arrayBuffer()).metadata()).toMatchObject({
      format: 'webp',
      width: 410,
      height: 512,
    });
    expect((await pictureOf(sandbox)).proxy).toBe(stored);
    expect((await fetch(proxy, { redirect: 'manual' })).headers.get('location')).toBe(stored);
    await sandbox.close();
    const again = await temporarySandbox({ dir });
    expect((await pictureOf(again)).proxy).toMatch(/_thumbnail_512\.webp$/);
  });

  test('come in other formats and never larger than the original', async () => {
    const sandbox = await temporarySandbox();
    const { avif, tiny } = await pictureOf(sandbox);
    expect(tiny).toMatch(/\/32\/$/);
    expect((await fetch(avif)).headers.get('content-type')).toBe('image/avif');
    const largest = await fetch(tiny.replace('/32/', '/4096/'));
    expect(await sharp(await largest.arrayBuffer()).metadata()).toMatchObject({
      width: 1000,
      height: 1250,
    });
  });

  test.each([
    ['/thumbnail/UHJvZHVjdE1lZGlhOjE=/256/gif/', 'Unsupported image format.'],
    ['/thumbnail/UHJvZHVjdE1lZGlhOjk5OTk5OQ==/256/', 'Instance with the given id cannot be found.'],
    ['/thumbnail/xyz/256/', 'Cannot found instance with the given id.'],
    ['/thumbnail/UHJvZHVjdDoxNjU=/256/', 'Invalid instance type.'],
  ])('%s: %s', async (path, text) => {
    const { origin } = await temporarySandbox();
    const response = await fetch(origin + path);
    expect([response.status, await response.text()]).toEqual([404, text]);
  });
});
