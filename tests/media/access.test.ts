import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type MediaAccess, mediaOverHttp } from '#media/access.ts';
import { NoPictureError } from '#media/no-picture.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of Saleor's and the storage's answers, and what asks it as a storage. */
async function served(handler: Handler): Promise<{ origin: string; access: MediaAccess }> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, access: mediaOverHttp(origin) };
}

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: 'grey',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });

/** As MinIO answers, with ranges or without. */
function storing(body: Buffer, withRanges = true): Handler {
  return ({ method, headers: { range } }, response) => {
    const [, from, to] = (withRanges && /^bytes=(\d+)-(\d+)$/.exec(range ?? '')) || [];
    const part = from ? body.subarray(Number(from), Number(to) + 1) : body;
    if (from && part.length === 0) return void response.writeHead(416).end(s3Error('InvalidRange'));
    response.writeHead(from ? 206 : 200, {
      ETag: '"tag"',
      'Content-Length': part.length,
      ...(from && {
        'Content-Range': `bytes ${from}-${Number(from) + part.length - 1}/${body.length}`,
      }),
    });
    response.end(method === 'HEAD' ? undefined : part);
  };
}

const refusing =
  (status: number, body: string): Handler =>
  ({ method }, response) =>
    response.writeHead(status).end(method === 'HEAD' ? undefined : body);

const s3Error = (code: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>x</Message></Error>`;

describe('a picture in the storage', () => {
  test.each([true, false])('is seen, measured and read (ranges: %s)', async (withRanges) => {
    const body = await noise(900, 600).jpeg().toBuffer();
    const { origin, access } = await served(storing(body, withRanges));
    const url = `${origin}/saleor/a.jpg`;
    const seen = { url, etag: '"tag"', bytes: body.length };
    await expect(access.look(url)).resolves.toEqual(seen);
    await expect(access.measure(url)).resolves.toEqual({ ...seen, width: 900, height: 600 });
    await expect(access.read(url)).resolves.toEqual(new Uint8Array(body));
  });

  test.each(['png', 'webp', 'avif'] as const)('may be a large %s', async (format) => {
    const body = await noise(700, 500).toFormat(format, { quality: 90, effort: 1 }).toBuffer();
    expect(body.length).toBeGreaterThan(64 * 1024);
    const { origin, access } = await served(storing(body));
    await expect(access.measure(origin)).resolves.toMatchObject({ width: 700, height: 500 });
  });

  test('is measured as it is seen, however its camera was held', async () => {
    const body = await noise(90, 60).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { origin, access } = await served(storing(body));
    await expect(access.measure(origin)).resolves.toMatchObject({ width: 60, height: 90 });
  });

  test('may say its size behind a long preview', async () => {
    const picture = await noise(90, 60).jpeg().toBuffer();
    const preview = Buffer.concat([Buffer.from([0xff, 0xe5, 0xff, 0xff]), Buffer.alloc(0xfffd)]);
    const body = Buffer.concat([picture.subarray(0, 2), preview, preview, picture.subarray(2)]);
    const { origin, access } = await served(storing(body));
    await expect(access.measure(origin)).resolves.toMatchObject({ width: 90, height: 60 });
  });

  const none = new NoPictureError('is no picture');
  test.each([
    ['a page', Buffer.from('<!doctype html><title>404</title>'), none],
    ['a film', Buffer.from(`\0\0\0\x18ftypmp42${'\0'.repeat(100)}`), none],
    ['a large film', Buffer.alloc(2_000_000, '\0\0\0\x18ftypmp42'), none],
    ['a drawing of no size', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), none],
    ['empty', Buffer.alloc(0), new NoPictureError('is an empty file')],
  ])('is none when it is %s', async (_, body, error) => {
    const { origin, access } = await served(storing(body));
    await expect(access.measure(`${origin}/saleor/a.jpg`)).rejects.toStrictEqual(error);
  });

  test('is not judged by a page that a proxy gives of each', async () => {
    const { origin, access } = await served((_, response) => response.end('<!doctype html>'));
    const url = `${origin}/saleor/a.jpg`;
    const reading = access.measure(url);
    await expect(reading).rejects.toThrow(/^HTTP 200, but neither a picture.*MEDIA_BASE_URL/);
    await expect(reading).rejects.not.toBeInstanceOf(NoPictureError);
    // Elsewhere nobody promises tags.
    await expect(mediaOverHttp(null).measure(url)).rejects.toStrictEqual(none);
  });

  test('is where the storage redirects to', async () => {
    const body = await noise(9, 6).png().toBuffer();
    const { origin, access } = await served((request, response) =>
      request.url === '/old.png'
        ? response.writeHead(301, { Location: '/new.png' }).end()
        : storing(body)(request, response),
    );
    await expect(access.measure(`${origin}/old.png`)).resolves.toMatchObject({
      url: `${origin}/new.png`,
    });
  });
});

describe('an address of Saleor’s', () => {
  test.each<[string, Handler, string | null]>([
    [
      'leads to the storage',
      (_, response) =>
        response.writeHead(302, { Location: 'http://minio:9000/saleor/a.webp' }).end(),
      'http://minio:9000/saleor/a.webp',
    ],
    ['leads nowhere', refusing(404, 'Instance with the given id cannot be found.'), null],
    ['leads to no picture', refusing(400, 'Invalid image.'), null],
  ])('%s', async (_, handler, location) => {
    const { origin, access } = await served(handler);
    await expect(access.redirectOf(`${origin}/thumbnail/x/256/`)).resolves.toBe(location);
  });

  test('is what it leads to when it answers itself', async () => {
    const { origin, access } = await served(storing(Buffer.from('x')));
    await expect(access.redirectOf(`${origin}/media/a.jpg`)).resolves.toBe(`${origin}/media/a.jpg`);
  });

  test('that answers later is no missing picture', async () => {
    const { origin, access } = await served(refusing(503, 'Image has not been fetched yet.'));
    await expect(access.redirectOf(origin)).rejects.toThrow('HTTP 503');
  });
});

describe('a picture that is not given', () => {
  const kinds = ['look', 'measure', 'read'] as const;

  test.each<[string, number, string]>([
    ['the storage has no such key', 404, s3Error('NoSuchKey')],
    ['the storage says so to those who may not list', 403, s3Error('NoSuchKey')],
  ])('is missing: %s', async (_, status, body) => {
    const { origin, access } = await served(refusing(status, body));
    for (const kind of kinds) await expect(access[kind](`${origin}/saleor/a`)).resolves.toBeNull();
  });

  test.each<[string, number, string, RegExp]>([
    ['there is no such bucket', 404, s3Error('NoSuchBucket'), /no such bucket.*MEDIA_BUCKET/],
    ['the bucket is closed', 403, s3Error('AccessDenied'), /403 AccessDenied: everybody must be/],
    [
      'a proxy knows no storage',
      404,
      '404 page not found',
      /404, but not as a storage.*MEDIA_BASE_URL/,
    ],
    ['a page stands there', 404, '<html><Code>Nothing</Code>', /404, but not as a storage/],
    ['the storage is down', 503, s3Error('ServerNotInitialized'), /^HTTP 503$/],
    ['the storage is busy', 503, s3Error('SlowDown'), /^HTTP 503$/],
    ['a range of nothing that no storage speaks of', 416, 'no', /^HTTP 416$/],
    ['something else', 400, s3Error('NoSuchKey'), /^HTTP 400$/],
  ])('is a failure: %s', async (_, status, body, reason) => {
    const { origin, access } = await served(refusing(status, body));
    for (const kind of kinds)
      await expect(access[kind](`${origin}/saleor/a`)).rejects.toThrow(reason);
  });

  test('is missing for a server that is no storage when it says so in its own way', async () => {
    const { origin } = await served(refusing(404, 'Not Found'));
    const access = mediaOverHttp(null);
    for (const kind of kinds) await expect(access[kind](`${origin}/media/a`)).resolves.toBeNull();
    const { origin: gone } = await served(refusing(410, ''));
    await expect(access.look(`${gone}/media/a`)).resolves.toBeNull();
  });

  test('is a failure where nobody answers', async () => {
    const access = mediaOverHttp(null);
    for (const kind of [...kinds, 'redirectOf'] as const)
      await expect(access[kind]('http://127.0.0.1:1/a')).rejects.toThrow();
  });
});
