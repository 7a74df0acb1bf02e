import { describe, expect, test } from 'vitest';
import { findingLines } from '#migration/media/check/finding.ts';
import { picturesIn } from '#migration/media/check/pictures-in.ts';
import {
  covers,
  excessOf,
  PUBLIC_FOLDERS,
  readBeyond,
  readPolicy,
} from '#migration/media/check/policy.ts';
import type { Answer } from '#migration/media/check/probe.ts';
import { judgePictures } from '#migration/media/check/rules.ts';
import { map } from './old-bucket.ts';

const BASE = 'https://minio-api.nodecrew.me';
const SITE = 'https://manoonoils.com';

describe('pictures in texts', () => {
  const found = (text: string, where = '/a/') => [...picturesIn({ text, where, isPage: true })];

  test.each([
    ['<img alt="" src="/a.jpg">', ['/a.jpg']],
    ["<img src='https://m/a%20b.jpg?x=1&amp;y=2'>", ['https://m/a%20b.jpg?x=1&y=2']],
    [
      '<source srcset="/a.avif 256w, /b.avif 512w"><img srcset="/c.webp">',
      ['/a.avif', '/b.avif', '/c.webp'],
    ],
    ['<link rel="icon" href="/favicon.svg">', ['/favicon.svg']],
    [
      '<link rel="preload" as="image" href="/a.webp" imagesrcset="/b.webp 2x">',
      ['/b.webp', '/a.webp'],
    ],
    ['<meta property="og:image" content="https://m/og.jpg">', ['https://m/og.jpg']],
    ['<meta name="twitter:image" content="https://m/t.jpg">', ['https://m/t.jpg']],
    ['<div style="background:url(/bg.png)">', ['/bg.png']],
    [
      '<script type="application/ld+json">{"image":["https://m/ld.png"]}</script>',
      ['https://m/ld.png'],
    ],
    ['<script src="/s.js"></script><a href="/x.jpg">', []],
    ['<img src="data:image/png;base64,AAAA">', []],
    ['<link rel="stylesheet" href="/a.css">', []],
    [
      '<script>new URL(a.href);url(b)</script><style>a{background:url(/s.png);src:url(/f.woff2)}</style>',
      ['/s.png'],
    ],
  ])('%s', (text, urls) => {
    expect(found(text)).toEqual(urls);
  });

  test('of a style sheet its pictures, not its fonts', () => {
    const css = '@font-face{src:url("/f.woff2")} a{background:url(/b.svg#x)}';
    expect(found(css, '/a.css')).toEqual(['/b.svg#x']);
  });
});

const good = (url: string): Answer => ({
  ...{ url, status: 206, why: null, location: null, size: 5_000 },
  ...{ type: 'image/jpeg', trueType: 'image/jpeg', allowedOrigin: '*' },
  cacheControl: 'public, max-age=31536000, immutable',
});

function judged(change: Partial<Answer>, url = `${BASE}/saleor/products/x.jpg`, site = SITE) {
  const picture = { url, page: '/a/', answer: { ...good(url), ...change } };
  return judgePictures([picture], site, map).filter(({ level }) => level !== 'ok');
}

describe('judgements', () => {
  test('nothing is wrong with a good picture', () => {
    expect(judged({})).toEqual([]);
    expect(judged({ type: 'image/vnd.microsoft.icon', trueType: 'image/x-icon' })).toEqual([]);
    expect(judged({ allowedOrigin: SITE })).toEqual([]);
  });

  test.each<[Partial<Answer>, string, string, RegExp]>([
    [{ status: 404, type: 'application/xml' }, 'there', 'problem', /media:migrate -- status/],
    [
      { status: 403, type: 'application/xml' },
      'public',
      'problem',
      /s3:GetObject.*arn:aws:s3:::saleor\/products\/\*.*mc anonymous set-json/,
    ],
    [
      { status: 302, location: '/elsewhere' },
      'direct',
      'problem',
      /AWS_MEDIA_CUSTOM_DOMAIN=minio-api\.nodecrew\.me\/saleor/,
    ],
    [{ status: 503 }, 'answers', 'problem', /storage runs/],
    [{ status: null, why: 'ECONNREFUSED' }, 'answers', 'problem', /MEDIA_BASE_URL/],
    [{ type: 'application/octet-stream' }, 'types', 'problem', /mc cp --attr/],
    [{ type: null }, 'types', 'problem', /Content-Type/],
    [{ trueType: null }, 'types', 'problem', /uploaded again/],
    [{ size: 0 }, 'sizes', 'warning', /smaller file/],
    [{ size: 2e6 }, 'sizes', 'warning', /smaller file/],
    [{ cacheControl: null }, 'caching', 'warning', /MEDIA_MODE=copied.*Cache-Control/],
    [{ cacheControl: 'max-age=60' }, 'caching', 'warning', /Cache-Control/],
    [{ allowedOrigin: null }, 'cors', 'warning', /cors_allow_origin=https:\/\/manoonoils\.com/],
    [{ allowedOrigin: 'https://other.test' }, 'cors', 'warning', /mc admin config set/],
  ])('%j is judged as %s: %s', (change, check, level, repair) => {
    expect(judged(change)).toEqual([
      expect.objectContaining({ check, level, change: expect.stringMatching(repair) as string }),
    ]);
  });

  test('what is refused in the old bucket is to be opened there', () => {
    const [finding] = judged(
      { status: 403 },
      `${BASE}/manoon-media/wp-content/uploads/2024/01/x.jpg`,
    );
    expect(finding!.change).toContain('arn:aws:s3:::manoon-media/wp-content/uploads/2*');
  });

  test('addresses elsewhere, and without https, are told with the settings', () => {
    const found = judged({}, 'http://minio:9000/saleor/products/x.jpg');
    expect(found.map(({ check }) => check)).toEqual(['addresses', 'https']);
    expect(found[0]!.change).toContain(
      'AWS_MEDIA_CUSTOM_DOMAIN=minio-api.nodecrew.me/saleor and AWS_S3_URL_PROTOCOL=https:',
    );
  });

  test("the site's own files need not lie in the storage, and logos are not kept long", () => {
    expect(judged({ cacheControl: null, allowedOrigin: null }, `${SITE}/favicon.svg`)).toEqual([]);
    expect(judged({ cacheControl: null }, `${BASE}/saleor/assets/logo.png`)).toEqual([]);
  });
});

test('a policy lets anybody read, and is told from those that let more', () => {
  const policy = readPolicy('saleor', ['products/*']);
  expect(JSON.parse(policy)).toMatchObject({
    Statement: [{ Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::saleor/products/*'] }],
  });
  const allowing = (action: unknown, principal: unknown = '*', effect = 'Allow') =>
    excessOf(
      JSON.stringify({ Statement: [{ Effect: effect, Principal: principal, Action: action }] }),
    );
  expect(excessOf(policy)).toEqual([]);
  expect(excessOf(null)).toEqual([]);
  expect(allowing('s3:*', { AWS: ['*'] })).toEqual(['s3:*']);
  expect(allowing(['s3:GetObject', 's3:PutObject'])).toEqual(['s3:PutObject']);
  expect(allowing('s3:PutObject', { AWS: ['arn:aws:iam::1:user/x'] })).toEqual([]);
  expect(allowing('s3:PutObject', '*', 'Deny')).toEqual([]);
  const one = { Effect: 'Allow', Principal: '*', NotAction: 's3:PutObject', Resource: '*' };
  expect(excessOf(JSON.stringify({ Statement: one }))).toEqual(['s3:*']);
});

describe('what a policy opens beyond pictures', () => {
  const beyond = (more: Record<string, unknown>) => {
    const statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', ...more };
    return readBeyond(JSON.stringify({ Statement: statement }), 'saleor', PUBLIC_FOLDERS);
  };
  const arn = 'arn:aws:s3:::';

  test.each([
    `${arn}saleor/*`,
    `${arn}saleor/export_files/*`,
    `${arn}saleor/product*`,
    `${arn}saleor/????????/*`,
    `${arn}saleor/invoices/1.pdf`,
    `${arn}*`,
    `${arn}sal*`,
    '*',
  ])('is told: %s', (resource) => {
    expect(beyond({ Resource: resource })).toEqual([resource]);
    expect(beyond({ Resource: [`${arn}saleor/products/*`, resource] })).toEqual([resource]);
  });

  test.each([
    ...[`${arn}saleor/products/*`, `${arn}saleor/products/2024/*`, `${arn}saleor/derived/a.webp`],
    ...[`${arn}saleor`, `${arn}other/*`, `${arn}saleor-backup/*`],
  ])('is not: %s', (resource) => {
    expect(beyond({ Resource: resource })).toEqual([]);
  });

  test('is told by every action that reads, of anybody', () => {
    const all = `${arn}saleor/*`;
    for (const Action of [
      's3:GetObject',
      's3:Get*',
      's3:*',
      '*',
      ['s3:ListBucket', 's3:Get?bject'],
    ])
      expect(beyond({ Action, Resource: all })).toEqual([all]);
    expect(beyond({ Action: 's3:PutObject', Resource: all })).toEqual([]);
    expect(beyond({ Principal: { AWS: ['arn:aws:iam::1:user/x'] }, Resource: all })).toEqual([]);
    expect(beyond({ Principal: undefined, NotPrincipal: { AWS: 'x' }, Resource: all })).toEqual([
      all,
    ]);
    expect(beyond({ NotResource: `${arn}saleor/invoices/*` })).toEqual(['*']);
    expect(readBeyond(null, 'saleor', PUBLIC_FOLDERS)).toEqual([]);
    expect(readBeyond(readPolicy('saleor', PUBLIC_FOLDERS), 'saleor', PUBLIC_FOLDERS)).toEqual([]);
  });

  test('covers folders or not', () => {
    expect(covers(`${arn}saleor/*`, 'saleor', 'invoices/')).toBe(true);
    expect(covers(`${arn}saleor/invoices/2026/*`, 'saleor', 'invoices/')).toBe(true);
    expect(covers(`${arn}saleor/blog/*`, 'saleor', 'invoices/')).toBe(false);
  });
});

test('findings are told with what repairs them, and counted', () => {
  const lines = findingLines([
    { check: 'a', level: 'ok', sentence: 'Good.', change: null },
    { check: 'b', level: 'problem', sentence: 'Bad.', change: 'Do this.' },
  ]);
  expect(lines).toEqual([
    'ok       Good.',
    'PROBLEM  Bad.',
    '         → Do this.',
    '',
    '1 ok, warnings: 0, problems: 1, 0 skipped',
  ]);
});
