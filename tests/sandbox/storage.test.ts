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

  test('holds what WordPress had of the oldest products', async () => {
    const { origin } = await temporarySandbox();
    const uploads = `${origin}/manoon-media/wp-content/uploads/2024/01`;
    expect((await fetch(`${uploads}/jojobino-ulje.webp`)).headers.get('content-type')).toBe(
      'image/webp',
    );
    expect((await fetch(`${uploads}/lavanda.webp`)).status).toBe(404);
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
