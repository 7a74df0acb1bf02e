import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderTexts } from '#migration/media/pages/folder.ts';
import { liveSite } from '#migration/media/pages/live-site.ts';
import { accessLog } from '#migration/media/proof/access-log.ts';
import { readLiveRelease, requireCutover } from '#migration/media/proof/live-release.ts';
import { OldNames } from '#migration/media/proof/old-names.ts';
import { isWordPress } from '#migration/media/proof/wordpress.ts';
import { type FakeShop, page, release, startFakeShop } from './fake-shop.ts';
import { map } from './old-bucket.ts';

const folder = mkdtempSync(join(tmpdir(), 'proof-'));
let shop: FakeShop;
beforeAll(async () => {
  shop = await startFakeShop({});
});
afterAll(async () => {
  await shop.close();
  rmSync(folder, { recursive: true });
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('old names in texts', () => {
  const x = 'wp-content/uploads/2024/01/x.jpg';
  const hard = 'wp-content/uploads/2024/01/плава +50%.jpg';
  const logo = 'assets/logo.png';
  const bare = 'assets/logo';
  const suma = 'wp-content/uploads/2024/01/šuma (2).jpg';
  const names = new OldNames(
    new Set([
      x,
      hard,
      logo,
      bare,
      suma,
      'wp-content/uploads/2024/01/a%20b.jpg',
      'wp-content/uploads/2024/01/a b.jpg',
    ]),
    {
      ...map,
      hosts: [{ address: 'https://cdn.manoonoils.com/old', bucket: 'manoon-media' }],
    },
  );
  const found = (text: string) => [...names.in(text)];

  test.each([
    ['<img src="https://minio-api.nodecrew.me/manoon-media/wp-content/uploads/2024/01/x.jpg">', x],
    ['<a href=//manoonoils.com/wp-content/uploads/2024/01/x.jpg>', x],
    ['srcset="/wp-content/uploads/2024/01/x.jpg 300w, y.jpg 2x"', x],
    ['url(http://minio.manoonoils:9000/manoon-media/wp-content/uploads/./2024/01/x.jpg)', x],
    [String.raw`{"text":"<img src=\"https:\/\/m\/wp-content\/uploads\/2024\/01\/x.jpg\">"}`, x],
    [
      String.raw`"{\\\"url\\\":\\\"https:\\\\/\\\\/m\\\\/wp-content\\\\/uploads\\\\/2024\\\\/01\\\\/x.jpg\\\"}"`,
      x,
    ],
    ['wp-content&#x2F;uploads&#47;2024&sol;01/x.jpg', x],
    ['?u=https%3A%2F%2Fm%2Fwp-content%2Fuploads%2F2024%2F01%2Fx.jpg&w=300', x],
    ['…/wp-content/uploads/2024/01/плава +50%.jpg"', hard],
    ['…/wp-content/uploads/2024/01/%D0%BF%D0%BB%D0%B0%D0%B2%D0%B0%20%2B50%25.jpg', hard],
    [String.raw`…/wp-content/uploads/2024/01/\u043f\u043b\u0430\u0432\u0430 +50%.jpg`, hard],
    ['/manoon-media/assets/logo.png?v=2', logo],
    ['https://cdn.manoonoils.com/old/assets/logo.png', logo],
    ['https://cdn.manoonoils.com/old/wp-content/uploads/2024/01/x.jpg', x],
    ['background:url(https://m/manoon-media/assets/logo)', bare],
    [String.raw`{\"u\":\"https://m/manoon-media/assets/logo\"}`, bare],
    ['srcset="https://m/manoon-media/assets/logo, b.png 2x"', bare],
    ['[logo](https://m/manoon-media/assets/logo)', bare],
    ['https://m/manoon-media//assets/./logo?v=2', bare],
    ['https://m/manoon-media/assets/logo', bare],
    ['/wp-content/uploads/2024//01/x.jpg', x],
    ['/wp-content/uploads/2024/02/../01/x.jpg', x],
    ['/wp-content/uploads/2024/02/a/../../01/x.jpg', x],
    ['/wp-content/themes/../uploads/2024/01/x.jpg', x],
    ['/wp-content/uploads/2024/02/%2e%2e/01/x.jpg', x],
    ['/wp-content/uploads/2024/01/&scaron;uma (2).jpg', suma],
    ['/wp-content/uploads/2024/01/&#353;uma%20(2).jpg', suma],
  ])('%s', (text, key) => {
    expect(found(text)).toEqual([key]);
  });

  test('a name that can be read in two ways counts as both', () => {
    expect(found('/wp-content/uploads/2024/01/a%2520b.jpg').toSorted()).toEqual([
      'wp-content/uploads/2024/01/a b.jpg',
      'wp-content/uploads/2024/01/a%20b.jpg',
    ]);
  });

  test.each([
    ['/products/2024/01/x.jpg'],
    ['/wp-content/uploads/2024/01/x.jpeg'],
    ['/wp-content/uploads/2024/01/X.jpg'],
    ['/wp-content/uploads/2024/02/x.jpg'],
    ['/saleor/assets/logo.png'],
    ['%E0%A4%A wp-content/uploads/'],
    ['&#x110000;'],
    ['/manoon-media/assets/logo/../other'],
    ['manoon-media/assets/logotip'],
  ])('nothing in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the live shop', () => {
  test('its pages, scripts and styles are found by links, each once', async () => {
    shop.answers['/'] = page(
      '<a href="/a/?variant=1#x">A</a> <a href="/a/">A</a> <a href="https://elsewhere.test/">E</a> <script src="/s.js"></script><img src="/i.png"><a href="/nema/"><a href="/api/saleor/">',
    );
    shop.answers['/a/'] = page('<a href="/">Home</a><a href="b/">B</a>');
    shop.answers['/a/b/'] = page('B');
    shop.answers['/s.js'] = { type: 'text/javascript', body: 'let a' };
    shop.answers['/i.png'] = { type: 'image/png', body: 'x' };
    shop.answers['/404/'] = page('no');
    const texts = await all(liveSite(shop.origin));
    expect(texts.map(({ where, isPage }) => [where.slice(shop.origin.length), isPage])).toEqual([
      ['/', true],
      ['/404/', true],
      ['/a/', true],
      ['/s.js', false],
      ['/a/b/', true],
    ]);
  });

  test('a shop that does not answer shows nothing', async () => {
    await expect(all(liveSite('http://127.0.0.1:1'))).rejects.toThrow(/could not be read/);
    await expect(readLiveRelease('http://127.0.0.1:1')).rejects.toThrow(
      /release\.json could not be read/,
    );
  });

  test('says where its pictures are', async () => {
    shop.answers['/release.json'] = release('cutover', 5);
    expect(await requireCutover(shop.origin)).toEqual({
      id: 'release-1',
      phase: 'cutover',
      pages: 5,
    });
    shop.answers['/release.json'] = { type: 'application/json', body: 'null' };
    await expect(readLiveRelease(shop.origin)).rejects.toThrow(/tells of no release/);
  });

  test('is told from WordPress', async () => {
    shop.answers['/'] = page('<img src="/wp-content/uploads/x.jpg">');
    delete shop.answers['/wp-json/'];
    expect(await isWordPress(shop.origin)).toBe(false);
    shop.answers['/'] = page('<script src="/wp-includes/js/jquery.js">');
    expect(await isWordPress(shop.origin)).toBe(true);
    expect(await isWordPress('http://127.0.0.1:1')).toBe(false);
  });
});

test('a built site is read from its folder', async () => {
  const site = join(folder, 'site');
  mkdirSync(join(site, 'a'), { recursive: true });
  writeFileSync(join(site, 'index.html'), 'home');
  writeFileSync(join(site, 'a', 'index.html'), 'a');
  writeFileSync(join(site, 'a.css'), 'css');
  writeFileSync(join(site, 'i.png'), 'png');
  const texts = await all(folderTexts(site));
  expect(texts.map(({ text, isPage }) => [text, isPage])).toEqual([
    ['css', false],
    ['a', true],
    ['home', true],
  ]);
  await expect(all(folderTexts(join(folder, 'none')))).rejects.toThrow(/npm run build/);
  mkdirSync(join(folder, 'empty'));
  await expect(all(folderTexts(join(folder, 'empty')))).rejects.toThrow(/holds no page/);
});

const read = 'GET /manoon-media/wp-content/uploads/2024/01/x.jpg HTTP/1.1';

test('an access log is what was read by others', async () => {
  const log = join(folder, 'access.log');
  const lines = [
    `10.0.0.1 - - [25/Nov/2026:04:00:00 +0000] "${read}" 200 5`,
    '10.0.0.1 - - [25/Nov/2026:04:00:00 +0000] "PUT /manoon-media/wp-content/uploads/2024/01/y.jpg HTTP/1.1" 200 5',
    '10.0.0.1 - - [25/Nov/2026:04:00:00 +0000] "HEAD /manoon-media/z.jpg HTTP/1.1" 200 5 "aws storefront-media-tool"',
    '{"api":{"name":"GetObject","bucket":"manoon-media","object":"wp-content/uploads/2024/01/w.jpg"}}',
  ];
  writeFileSync(log, lines.join('\n'));
  const found = await all(accessLog(log));
  expect(found.map(({ where }) => where)).toEqual([`${log}:1`, `${log}:4`]);
  expect(found[1]!.text).toContain('manoon-media/wp-content/uploads/2024/01/w.jpg');
  writeFileSync(log, '');
  await expect(all(accessLog(log))).rejects.toThrow(/is empty/);
  await expect(all(accessLog(join(folder, 'none.log')))).rejects.toThrow(/could not be read/);
});

test('an access log may be packed; a torn one shows nothing', async () => {
  const log = join(folder, 'packed.log');
  const lines = Array.from(
    { length: 5_000 },
    (_, number) => `10.0.0.1 - - "${read}" 200 ${number}`,
  );
  // logrotate adds packed parts to packed parts.
  const parts = [lines.slice(0, 2_000), lines.slice(2_000)];
  const packed = Buffer.concat(parts.map((part) => gzipSync(`${part.join('\n')}\n`)));
  writeFileSync(log, packed);
  expect(await all(accessLog(log))).toHaveLength(5_000);
  writeFileSync(log, packed.subarray(0, -20));
  await expect(all(accessLog(log))).rejects.toThrow(/packed\.log could not be read/);
});

test.each([
  ['other bytes', Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]), Buffer.from(read)])],
  ['UTF-16', Buffer.from(read, 'utf16le')],
])('an access log of %s is refused', async (_, bytes) => {
  const log = join(folder, 'bytes.log');
  writeFileSync(log, bytes);
  await expect(all(accessLog(log))).rejects.toThrow(/is no text; unpack it first/);
});

test('a log of something else is refused; one of requests that read nothing is not', async () => {
  const log = join(folder, 'else.log');
  writeFileSync(log, 'Nov 25 04:00:00 host systemd: Started MinIO.\n');
  await expect(all(accessLog(log))).rejects.toThrow(/tells of no request/);
  writeFileSync(log, '{"api":"s3.PutObject","path":"/saleor/products/x.jpg"}\n');
  expect(await all(accessLog(log))).toEqual([]);
});
