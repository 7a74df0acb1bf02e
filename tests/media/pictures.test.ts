import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type MediaAccess, createPictureResolver } from '#media/pictures.ts';

const refOf = (name: string, sizes: readonly number[] = [256, 512, 1024]) => ({
  alt: '',
  urls: sizes.map((size) => `https://api.example/thumbnail/${name}/${size}/`),
});

/** Storage whose originals are `original` pixels wide: thumbnails are never enlarged. */
function storage(original = 4_000) {
  const asked: string[] = [];
  const access = {
    async finalUrl(url) {
      asked.push(url);
      return url.replace('https://api.example/thumbnail', 'https://media.example');
    },
    async size(url) {
      const width = Math.min(original, Number(/(\d+)\/$/.exec(url)?.[1]));
      return { width, height: width / 2 };
    },
  } satisfies MediaAccess;
  return { access, asked };
}

describe('a picture', () => {
  test('is known by its final URLs and true sizes', async () => {
    const pictures = createPictureResolver(storage().access);
    await expect(pictures.resolve({ ...refOf('front'), alt: 'Bočica' })).resolves.toEqual({
      alt: 'Bočica',
      sources: [256, 512, 1024].map((width) => ({
        url: `https://media.example/front/${width}/`,
        width,
      })),
      width: 1024,
      height: 512,
    });
  });

  test('smaller than its thumbnails is offered in each size once', async () => {
    const pictures = createPictureResolver(storage(400).access);
    const { sources, width } = await pictures.resolve(refOf('small'));
    expect(sources.map((each) => each.width)).toEqual([256, 400]);
    expect(width).toBe(400);
  });

  test('is asked for once, however many products and channels show it', async () => {
    const { access, asked } = storage();
    const pictures = createPictureResolver(access);
    const first = await pictures.resolve({ ...refOf('front'), alt: 'Prva' });
    const [second, other] = await Promise.all([
      pictures.resolve({ ...refOf('front'), alt: 'Druga' }),
      pictures.resolve(refOf('other')),
    ]);
    expect(asked.filter((url) => url.includes('/front/'))).toHaveLength(3);
    expect(second).toEqual({ ...first, alt: 'Druga' });
    expect(other.sources).not.toEqual(first.sources);
  });

  test('waits its turn: at most six are asked for at once, and all are in the end', async () => {
    const open = new Set<string>();
    let most = 0;
    const access = {
      async finalUrl(url) {
        open.add(url);
        most = Math.max(most, open.size);
        await new Promise((resolve) => setImmediate(resolve));
        return url;
      },
      async size(url) {
        await new Promise((resolve) => setImmediate(resolve));
        open.delete(url);
        return { width: 1, height: 1 };
      },
    } satisfies MediaAccess;
    const pictures = createPictureResolver(access);
    const refs = Array.from({ length: 40 }, (_, n) => refOf(`picture-${n}`, [256]));
    await expect(Promise.all(refs.map((ref) => pictures.resolve(ref)))).resolves.toHaveLength(40);
    expect(most).toBe(6);
  });

  test('that failed is asked for anew by the next reading', async () => {
    const { access } = storage();
    let isThere = false;
    const finalUrl = (url: string) =>
      isThere ? access.finalUrl(url) : Promise.reject(new Error('HTTP 404'));
    const pictures = createPictureResolver({ ...access, finalUrl }, []);
    await expect(pictures.resolve(refOf('late'))).rejects.toThrow('HTTP 404');
    isThere = true;
    await expect(pictures.resolve(refOf('late'))).resolves.toMatchObject({ width: 1024 });
  });

  test('that fails in passing is asked for again', async () => {
    const { access, asked } = storage();
    let failures = 2;
    const flaky = {
      ...access,
      finalUrl: (url: string) =>
        failures-- > 0 ? Promise.reject(new Error('HTTP 503')) : access.finalUrl(url),
    } satisfies MediaAccess;
    const { sources } = await createPictureResolver(flaky, [1, 1]).resolve(refOf('new', [256]));
    expect(sources).toHaveLength(1);
    expect(asked).toHaveLength(1);
  });

  test.each<[string, Partial<MediaAccess>, string]>([
    ['is not there', { finalUrl: () => Promise.reject(new Error('HTTP 404')) }, 'HTTP 404'],
    ['is no picture', { size: () => Promise.reject(new Error('no metadata')) }, 'no metadata'],
    [
      'stands on a dead server',
      {
        finalUrl: () =>
          Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') })),
      },
      'ECONNREFUSED',
    ],
  ])('that %s fails, naming its URL, and blocks no other', async (_, broken, reason) => {
    const { access } = storage();
    const isGone = (url: string) => url.includes('/gone/');
    const pictures = createPictureResolver(
      {
        finalUrl: (url) => (isGone(url) && broken.finalUrl?.(url)) || access.finalUrl(url),
        size: (url) => (isGone(url) && broken.size?.(url)) || access.size(url),
      },
      [1],
    );
    const gone = Array.from({ length: 8 }, (_, n) => pictures.resolve(refOf(`${n}/gone`, [256])));
    const results = await Promise.allSettled([...gone, pictures.resolve(refOf('fine'))]);
    expect(results.map(({ status }) => status)).toEqual([
      ...gone.map(() => 'rejected'),
      'fulfilled',
    ]);
    await expect(gone[0]).rejects.toThrow(`https://api.example/thumbnail/0/gone/256/: ${reason}`);
  });
});

describe('over HTTP', () => {
  async function mediaServer() {
    const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const server = createServer(({ url }, response) => {
      if (url?.startsWith('/thumbnail/'))
        response.writeHead(302, { Location: '/media/a.png' }).end();
      else if (url === '/media/a.png')
        response.writeHead(200, { 'Content-Type': 'image/png' }).end(png);
      else if (url === '/media/a.txt') response.writeHead(200).end('no picture');
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return {
      origin,
      async [Symbol.asyncDispose]() {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      },
    };
  }

  test.each(['/thumbnail/x/256/', '/media/a.png'])('%s ends at the storage', async (path) => {
    await using server = await mediaServer();
    const pictures = createPictureResolver(undefined, []);
    await expect(pictures.resolve({ alt: '', urls: [server.origin + path] })).resolves.toEqual({
      alt: '',
      sources: [{ url: `${server.origin}/media/a.png`, width: 40 }],
      width: 40,
      height: 30,
    });
  });

  test.each([
    ['/media/gone.png', 'HTTP 404'],
    ['/media/a.txt', 'a.txt'],
  ])('%s fails with %j', async (path, reason) => {
    await using server = await mediaServer();
    const pictures = createPictureResolver(undefined, []);
    const resolving = pictures.resolve({ alt: '', urls: [server.origin + path] });
    await expect(resolving).rejects.toThrow(`${server.origin}${path}: `);
    await expect(resolving).rejects.toThrow(reason);
  });
});
