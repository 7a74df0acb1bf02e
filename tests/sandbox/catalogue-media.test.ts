import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueShop, type Shop } from './catalogue-shop.ts';

let pictures: Server;
let pictureUrl: string;
beforeAll(async () => {
  const picture = await sharp({
    create: { width: 90, height: 60, channels: 3, background: '#997755' },
  })
    .png()
    .toBuffer();
  pictures = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'image/png' }).end(picture),
  );
  await new Promise<void>((resolve) => pictures.listen(0, '127.0.0.1', resolve));
  pictureUrl = `http://127.0.0.1:${(pictures.address() as AddressInfo).port}/bottle.png`;
});
afterAll(() => pictures.close());

async function shopWithPicture(late: boolean): Promise<Shop> {
  const shop = await catalogueShop([{ slug: 'a' }]);
  shop.sandbox.state.switches.set('media-lag', late);
  await shop.staff(
    'mutation ($product: ID!, $mediaUrl: String!) { productMediaCreate(input: { product: $product, mediaUrl: $mediaUrl }) { errors { message } } }',
    { product: shop.ids.get('a'), mediaUrl: pictureUrl },
  );
  return shop;
}

async function urls(shop: Shop): Promise<Record<'original' | 'small' | 'webp', string>> {
  const { product } = await shop.ask<{
    product: { media: Record<'original' | 'small' | 'webp', string>[] };
  }>(
    '{ product(slug: "a", channel: "rs") { media { original: url(size: 0) small: url(size: 33) webp: url(size: 33, format: WEBP) } } }',
  );
  return product.media[0]!;
}

const get = (url: string) => fetch(url, { redirect: 'manual' });

describe('thumbnails', () => {
  test('each size and format has one URL until it is made, and another one after', async () => {
    const shop = await shopWithPicture(false);
    const before = await urls(shop);
    expect(before.small).toMatch(/\/thumbnail\/[^/]+\/32\/$/);
    expect(before.webp).toMatch(/\/thumbnail\/[^/]+\/32\/webp\/$/);
    const made = await get(before.small);
    expect(made.status).toBe(302);
    const after = await urls(shop);
    expect(after.small).toBe(made.headers.get('location'));
    expect(after.webp).toBe(before.webp);
    const picture = await sharp(
      Buffer.from(await (await get(after.small)).arrayBuffer()),
    ).metadata();
    expect(picture).toMatchObject({ format: 'png', width: 32, height: 21 });
  });

  test('none is larger than the original', async () => {
    const shop = await shopWithPicture(false);
    const large = (await urls(shop)).small.replace('/32/', '/4096/webp/');
    const location = (await get(large)).headers.get('location')!;
    const picture = await sharp(Buffer.from(await (await get(location)).arrayBuffer())).metadata();
    expect(picture).toMatchObject({ format: 'webp', width: 90, height: 60 });
  });

  test.each([
    ['/thumbnail/xyz/256/', 404, 'Cannot found instance with the given id.'],
    ['/thumbnail/UHJvZHVjdDox/256/gif/', 404, 'Invalid instance type.'],
    ['/thumbnail/UHJvZHVjdE1lZGlhOjE=/256/original/', 404, 'Unsupported image format.'],
    ['/thumbnail/UHJvZHVjdE1lZGlhOjk5/256/', 404, 'Instance with the given id cannot be found.'],
    ['/image/xyz/', 404, 'Cannot find instance with the given id.'],
  ])('%s is refused', async (path, status, text) => {
    const { sandbox } = await shopWithPicture(false);
    const response = await get(sandbox.origin + path);
    expect([response.status, await response.text()]).toEqual([status, text]);
  });
});

test('with media-lag on, a picture by URL is there once the task has fetched it', async () => {
  const shop = await shopWithPicture(true);
  const { original, small } = await urls(shop);
  expect(original).toMatch(/\/image\/[^/]+\/$/);
  for (const url of [original, small]) {
    const response = await get(url);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('60');
    expect(await response.text()).toBe('Image has not been fetched yet, try later.');
  }
  shop.sandbox.state.jobs.run('fetch-media');
  expect((await urls(shop)).original).toMatch(/\/saleor\/products\/bottle_[0-9a-f]{8}\.png$/);
  for (const url of [original, small]) expect((await get(url)).status).toBe(302);
});
