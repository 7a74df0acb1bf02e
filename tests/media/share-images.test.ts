import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Picture } from '#domain/product.ts';
import { isShareImage, readShareImage, ShareImages } from '#media/share-images.ts';
import { BASE, FakeStorage } from './fake-storage.ts';

let folder: string;
let storage: FakeStorage;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'share-'));
  storage = new FakeStorage();
});
afterEach(() => rmSync(folder, { recursive: true }));

function pictureOf(name: string, widths = [256, 512, 1024]): Picture {
  const sources = widths.map((width) => ({
    url: storage.put(`saleor/${name}-${width}.webp`, width, width * 1.25),
    width,
  }));
  const [first, ...more] = sources;
  return {
    alt: 'Ulje',
    sources: [first!, ...more],
    avif: [],
    width: 1024,
    height: 1280,
    color: '#c8b8a8',
    original: `${BASE}/saleor/${name}.jpg`,
  };
}

const images = () => new ShareImages(folder, storage.access);

describe('images for links', () => {
  test('are made of the smallest file that is high enough, once', async () => {
    const some = images();
    const [one, again] = await Promise.all([
      some.addressOf(pictureOf('a')),
      some.addressOf({ ...pictureOf('a'), alt: 'Oil' }),
    ]);
    expect(one).toMatch(/^\/og\/[0-9a-f]{24}\.jpg$/);
    expect(again).toBe(one);
    expect(await some.addressOf(pictureOf('a'))).toBe(one);
    // Another process finds it.
    expect(await images().addressOf(pictureOf('a'))).toBe(one);
    expect(storage.of('read')).toEqual([`${BASE}/saleor/a-512.webp`]);
    const { format, width, height } = await sharp(await readShareImage(folder, one!)).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 });
    expect(readdirSync(folder)).toEqual([one!.slice('/og/'.length)]);
  });

  test('of small pictures are made of the largest file', async () => {
    await images().addressOf(pictureOf('small', [64, 128]));
    expect(storage.of('read')).toEqual([`${BASE}/saleor/small-128.webp`]);
  });

  test('have another address for another picture, colour or shape', async () => {
    const some = images();
    const picture = pictureOf('a');
    const addresses = await Promise.all(
      [picture, pictureOf('b'), { ...picture, color: null }, { ...picture, height: 1024 }].map(
        (each) => some.addressOf(each),
      ),
    );
    expect(new Set(addresses).size).toBe(4);
  });

  test('are none of a picture that is gone, and come when it is back', async () => {
    const some = images();
    const picture = pictureOf('a');
    storage.objects.clear();
    expect(await some.addressOf(picture)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    expect(await some.addressOf(pictureOf('a'))).toMatch(/^\/og\//);
  });

  test('of files that cannot be drawn are none; of what lacks its end they are what is there', async () => {
    const create = { width: 600, height: 600, channels: 3, background: '#2060c0' } as const;
    const whole = await sharp({ create }).jpeg().toBuffer();
    const of = (file: Uint8Array) =>
      new ShareImages(folder, { read: async () => file }).addressOf(pictureOf('a'));
    await expect(of(new TextEncoder().encode('<html>'))).resolves.toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    await expect(of(whole.subarray(0, whole.length - 200))).resolves.toMatch(/^\/og\//);
  });

  test('that fail are made at the next reading', async () => {
    let isDown = true;
    const read = (url: string) =>
      isDown ? Promise.reject(new Error('HTTP 503')) : storage.access.read(url);
    const some = new ShareImages(folder, { read });
    await expect(some.addressOf(pictureOf('a'))).rejects.toThrow('HTTP 503');
    isDown = false;
    expect(await some.addressOf(pictureOf('a'))).toMatch(/^\/og\//);
  });

  test('that somebody removed are made again', async () => {
    const some = images();
    const address = await some.addressOf(pictureOf('a'));
    rmSync(join(folder, address!.slice('/og/'.length)));
    expect(await some.addressOf(pictureOf('a'))).toBe(address);
    expect((await readShareImage(folder, address!)).length).toBeGreaterThan(1_000);
  });

  test('that nobody asked for in a season are forgotten at a start; whatever is used stays', async () => {
    const some = images();
    const [used, old] = [
      await some.addressOf(pictureOf('a')),
      await some.addressOf(pictureOf('b')),
    ];
    const draft = join(folder, 'c.jpg.tmp');
    writeFileSync(draft, '');
    const long = new Date(Date.now() - 91 * 24 * 3_600_000);
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), long, long);
    await some.addressOf(pictureOf('a'));
    images();
    expect(readdirSync(folder)).toEqual([used!.slice('/og/'.length)]);
    await expect(readShareImage(folder, old!)).rejects.toThrow('ENOENT');
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  test.each(['/share.jpg', '/og/../logo.svg', '/og/x.jpg', `/og/${'a'.repeat(24)}.jpg/`, ''])(
    'are not at %j',
    async (address) => {
      expect(isShareImage(address)).toBe(false);
      expect(() => readShareImage(folder, address)).toThrow('no address');
    },
  );
});
