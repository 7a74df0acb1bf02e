import { PutBucketPolicyCommand } from '@aws-sdk/client-s3';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PictureRef } from '#domain/catalogue.ts';
import type { MediaMap, MediaObject } from '#domain/media.ts';
import type { Picture } from '#domain/product.ts';
import { type Copies, copiesOf } from '#media/copies.ts';
import type { KeptPicture } from '#media/picture-cache.ts';
import { createPictureResolver } from '#media/pictures.ts';
import { mediaSettings } from '#media/settings.ts';
import { createStorage, type Storage } from '#media/storage.ts';
import { type Sweep, sweepCopies } from '#media/sweep.ts';
import { readPolicy } from '#migration/media/check/policy.ts';
import { describeWithMinio, type Minio, startMinio } from '../support/minio.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describeWithMinio('copies, on a real MinIO', () => {
  let minio: Minio;
  let storage: Storage;
  let map: MediaMap;

  beforeAll(async () => {
    minio = await startMinio(['manoon-media', 'saleor', 'other']);
    for (const Bucket of ['manoon-media', 'saleor', 'other'])
      await minio.client.send(
        // Shoppers may read all of it.
        new PutBucketPolicyCommand({ Bucket, Policy: readPolicy(Bucket, ['*']) }),
      );
    storage = createStorage(minio.settings);
    map = settings().map;
  });
  afterAll(async () => {
    storage.close();
    await minio.close();
  });

  function settings(more: Record<string, string> = {}) {
    const { endpoint, accessKey, secretKey } = minio.settings;
    const keys = { MEDIA_S3_ACCESS_KEY: accessKey, MEDIA_S3_SECRET_KEY: secretKey };
    const env = { MEDIA_BASE_URL: endpoint, MEDIA_MODE: 'copied', ...keys, ...more };
    return mediaSettings(env, ['http://api.example/graphql/']);
  }

  async function put(bucket: string, key: string, width: number, height: number, hue: string) {
    const create = { width, height, channels: 3, background: hue } as const;
    const format = /\.(webp|avif)$/.exec(key)?.[1] ?? 'jpeg';
    const file = await sharp({ create })
      .toFormat(format as 'webp' | 'avif' | 'jpeg')
      .toBuffer();
    await storage.replace({ bucket, key }, file, { contentType: `image/${format}` });
    return `${minio.settings.endpoint}/${bucket}/${key}`;
  }

  /** A product's picture as Saleor has it, with thumbnails that are made. */
  async function medium(name: string, hue: string): Promise<PictureRef> {
    const original = await put('saleor', `products/${name}.jpg`, 400, 500, hue);
    const thumbnails = [];
    for (const format of ['webp', 'avif'] as const)
      for (const [size, width, height] of [
        [256, 205, 256],
        [512, 400, 500],
      ] as const) {
        const key = `thumbnails/${name}_thumbnail_${size}.${format}`;
        thumbnails.push({ url: await put('saleor', key, width, height, hue), size, format });
      }
    return { alt: '', original, thumbnails };
  }

  function shop(copies: Copies | null = copiesOf(settings())) {
    const cache = new Map<string, KeptPicture>();
    const resolve = (ref: PictureRef, hours = 0) =>
      createPictureResolver({
        map,
        cache,
        copies,
        retryAfter: [],
        now: () => hours * HOUR,
      }).resolve(ref);
    return { cache, resolve };
  }

  const urlsOf = ({ sources, avif }: Picture) => [...sources, ...avif].map(({ url }) => url);
  const objectOf = (url: string): MediaObject => {
    const [, bucket, ...key] = new URL(url).pathname.split('/');
    return { bucket: bucket!, key: key.join('/') };
  };
  async function copies(bucket = 'saleor') {
    const all = new Map<string, number>();
    for await (const { key, storedAt } of storage.list(bucket, 'derived/')) all.set(key, storedAt);
    return all;
  }

  test('anybody may read them, and keep them for good', async () => {
    const picture = (await shop().resolve(await medium('front', '#804020')))!;
    expect(urlsOf(picture).length).toBeGreaterThan(1);
    for (const url of urlsOf(picture)) {
      const response = await fetch(url);
      const format = url.split('.').at(-1);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        `image/${format}`,
      ]);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      const { width } = await sharp(await response.arrayBuffer()).metadata();
      expect([205, 400]).toContain(width);
    }
  });

  test('are stored once, and young again when somebody finds them anew', async () => {
    const ref = await medium('again', '#204080');
    const first = await shop().resolve(ref);
    const before = await copies();
    // S3 tells times by the second.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await expect(shop().resolve(ref)).resolves.toEqual(first);
    const after = await copies();
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const { key } of urlsOf(first!).map(objectOf))
      expect(after.get(key)).toBeGreaterThan(before.get(key)!);
  });

  test('stay when staff delete the picture, and are stored again when they are lost', async () => {
    const { resolve } = shop();
    const ref = await medium('deleted', '#408020');
    const picture = (await resolve(ref))!;
    const [lost] = urlsOf(picture);
    await storage.remove(objectOf(lost!));
    expect((await fetch(lost!)).status).toBe(404);
    await expect(resolve(ref, 21)).resolves.toEqual(picture);
    expect((await fetch(lost!)).status).toBe(200);
    for (const url of [ref.original, ...ref.thumbnails.map((each) => each.url)])
      await storage.remove(objectOf(url));
    await expect(resolve(ref, 42)).resolves.toBeNull();
    for (const url of urlsOf(picture)) expect((await fetch(url)).status).toBe(200);
  });

  test('are made of uploads of WordPress, which Saleor has no thumbnails of', async () => {
    const key = 'wp-content/uploads/2021/05/уље 1.jpg';
    await put('manoon-media', key, 700, 350, '#608060');
    const original = `${minio.settings.endpoint}/saleor/products/2021/05/${encodeURIComponent('уље 1.jpg')}`;
    const picture = (await shop().resolve({ alt: '', original, thumbnails: [] }))!;
    expect(picture.sources.map(({ width }) => width)).toEqual([256, 512, 700]);
    for (const url of urlsOf(picture)) expect((await fetch(url)).status).toBe(200);
    expect(JSON.stringify(picture)).not.toContain('manoon-media');
  });

  test('that are refused fail the reading without a word of the key', async () => {
    const secret = 'wrong-wrong-wrong';
    const { cache, resolve } = shop(copiesOf(settings({ MEDIA_S3_SECRET_KEY: secret })));
    const failed = await resolve(await medium('refused', '#806020')).catch((error: Error) => error);
    expect(failed).toBeInstanceOf(Error);
    const { message, stack } = failed as Error;
    expect(message).toMatch(
      /refused_thumbnail_256\.webp: no copy of it could be stored: .* refused to store derived\/.*MEDIA_S3_ACCESS_KEY/,
    );
    for (const text of [message, stack!]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(minio.settings.accessKey);
    }
    expect(cache.size).toBe(0);
  });

  test('are swept when they are old and no shop uses them, however many there are', async () => {
    const keyOf = (n: number) => {
      const hash = n.toString(16).padStart(64, '0').split('').toReversed().join('');
      return `derived/${hash.slice(0, 2)}/${hash}.webp`;
    };
    const keys = Array.from({ length: 1_200 }, (_, n) => keyOf(n));
    for (let at = 0; at < keys.length; at += 50)
      await Promise.all(
        keys
          .slice(at, at + 50)
          .map((key) => storage.replace({ bucket: 'other', key }, Buffer.from('x'), {})),
      );
    /** The bucket as it will be in four days, except for what is stored then. */
    const later = {
      ...storage,
      async *list(bucket: string, prefix?: string) {
        for await (const each of storage.list(bucket, prefix))
          yield each.key.startsWith('derived/uses/')
            ? each
            : { ...each, storedAt: each.storedAt - 4 * DAY };
      },
    };
    const sweep = (teller: string, used: readonly string[], more: Partial<Sweep> = {}) =>
      sweepCopies({ storage: later, bucket: 'other', teller, used: new Set(used), ...more });
    await expect(sweep('one', keys, { storage })).resolves.toMatchObject({ kept: 1_200, lists: 1 });
    await expect(sweep('two', keys.slice(0, 5))).resolves.toMatchObject({ removed: 0, lists: 2 });
    await expect(sweep('one', keys.slice(3, 9))).resolves.toEqual({
      kept: 9,
      removed: 1_191,
      removedBytes: 1_191,
      lists: 2,
    });
    expect([...(await copies('other')).keys()].toSorted()).toEqual(
      [...keys.slice(0, 9), 'derived/uses/one.txt', 'derived/uses/two.txt'].toSorted(),
    );
  });

  test('are not swept where a list cannot be read', async () => {
    const key = `derived/ab/ab${'0'.repeat(62)}.webp`;
    await storage.replace({ bucket: 'other', key }, Buffer.from('x'), {});
    const uses = { bucket: 'other', key: 'derived/uses/strange.txt' };
    await storage.replace(uses, Buffer.from('<html>'), {});
    const sweep = { storage, bucket: 'other', teller: 'one', used: new Set<string>() };
    await expect(sweepCopies(sweep)).rejects.toThrow('strange.txt is no list of copies');
    expect(await storage.head({ bucket: 'other', key })).not.toBeNull();
  });
});
