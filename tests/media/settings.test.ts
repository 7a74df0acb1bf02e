import { describe, expect, test } from 'vitest';
import {
  MEDIA_SETTINGS,
  NO_COPIES,
  SettingError,
  brandOf,
  browserMap,
  copiesEnvironment,
  mapEnvironment,
  mediaSettings,
} from '#media/settings.ts';

const API = ['http://saleor-api:8000/graphql/', 'https://api.manoonoils.com/graphql/'];
const keys = { MEDIA_S3_ACCESS_KEY: 'shop', MEDIA_S3_SECRET_KEY: 'secret' };

describe('the settings of pictures', () => {
  test('unset leave pictures as Saleor gives them', () => {
    expect(mediaSettings({ MEDIA_BASE_URL: '', MEDIA_HOSTS: '' }, API)).toEqual({
      map: {
        base: null,
        bucket: 'saleor',
        oldBucket: 'manoon-media',
        phase: 'parallel',
        hosts: [],
        saleor: ['saleor-api:8000', 'api.manoonoils.com'],
      },
      mode: 'direct',
      s3: null,
      brandAssets: 'public',
    });
  });

  test('set are all there', () => {
    const env = {
      ...keys,
      MEDIA_BASE_URL: 'https://minio-api.nodecrew.me/',
      MEDIA_BUCKET: 'shop',
      MEDIA_OLD_BUCKET: 'wordpress',
      MEDIA_PHASE: 'cutover',
      MEDIA_HOSTS:
        'http://minio.manoonoils:9000, https://manoonoils.com/shop/\nhttps://cdn.manoonoils.com/a/=shop',
      MEDIA_MODE: 'copied',
      MEDIA_S3_ENDPOINT: 'http://minio.manoonoils:9000',
      MEDIA_S3_REGION: 'eu-1',
      BRAND_ASSETS: 'storage',
    };
    expect(Object.keys(env).toSorted()).toEqual([...MEDIA_SETTINGS].toSorted());
    expect(mediaSettings(env, API)).toEqual({
      map: {
        base: 'https://minio-api.nodecrew.me',
        bucket: 'shop',
        oldBucket: 'wordpress',
        phase: 'cutover',
        hosts: [
          { address: 'http://minio.manoonoils:9000', bucket: null },
          { address: 'https://manoonoils.com/shop', bucket: null },
          { address: 'https://cdn.manoonoils.com/a', bucket: 'shop' },
        ],
        saleor: ['saleor-api:8000', 'api.manoonoils.com'],
      },
      mode: 'copied',
      s3: {
        endpoint: 'http://minio.manoonoils:9000',
        accessKey: 'shop',
        secretKey: 'secret',
        region: 'eu-1',
      },
      brandAssets: 'storage',
    });
  });

  test('write to where is read from, unless told otherwise', () => {
    const env = { ...keys, MEDIA_BASE_URL: 'https://minio-api.nodecrew.me/' };
    expect(mediaSettings(env, API).s3).toMatchObject({
      endpoint: 'https://minio-api.nodecrew.me',
      region: 'us-east-1',
    });
  });

  test('reach another process whole, or without a credential', () => {
    const env = {
      ...keys,
      MEDIA_BASE_URL: 'https://minio-api.nodecrew.me',
      MEDIA_HOSTS: 'http://minio:9000 https://cdn.manoonoils.com=shop',
      MEDIA_MODE: 'copied',
      MEDIA_S3_ENDPOINT: 'http://minio:9000',
      MEDIA_S3_REGION: 'eu-1',
    };
    const media = mediaSettings(env, API);
    const map = mapEnvironment(media.map);
    expect(mediaSettings({ ...map, ...copiesEnvironment(media) }, API)).toEqual(media);
    const without = { ...env, ...map, ...NO_COPIES };
    expect(mediaSettings(without, API)).toEqual({ ...media, mode: 'direct', s3: null });
    expect(Object.values(without)).not.toContain(keys.MEDIA_S3_SECRET_KEY);
  });

  test('pages carry what Saleor can answer browsers with, and no other address', () => {
    const env = {
      MEDIA_BASE_URL: 'https://minio-api.nodecrew.me',
      MEDIA_HOSTS:
        'https://minio.example https://cdn.example=saleor http://minio.manoonoils:9000=manoon-media',
    };
    const { map } = mediaSettings(env, API);
    expect(browserMap(map, API[1]!)).toEqual({
      ...map,
      hosts: [
        { address: 'https://minio.example', bucket: null },
        { address: 'https://cdn.example', bucket: 'saleor' },
      ],
      saleor: ['api.manoonoils.com'],
    });
    expect(browserMap({ ...map, base: null }, API[1]!)).toBeNull();
  });

  test.each<[string, Record<string, string>]>([
    ['MEDIA_BASE_URL', { MEDIA_BASE_URL: 'minio-api.nodecrew.me' }],
    ['MEDIA_BASE_URL', { MEDIA_BASE_URL: 'ftp://minio-api.nodecrew.me' }],
    ['MEDIA_BASE_URL', { MEDIA_BASE_URL: 'https://a:b@minio-api.nodecrew.me' }],
    ['MEDIA_BASE_URL', { MEDIA_BASE_URL: 'https://minio-api.nodecrew.me/?a=b' }],
    ['MEDIA_BUCKET', { MEDIA_BUCKET: 'saleor/products' }],
    ['MEDIA_OLD_BUCKET', { MEDIA_OLD_BUCKET: '..' }],
    ['MEDIA_OLD_BUCKET', { MEDIA_OLD_BUCKET: 'saleor' }],
    ['MEDIA_PHASE', { MEDIA_PHASE: 'Cutover' }],
    ['MEDIA_HOSTS', { MEDIA_HOSTS: 'https://manoonoils.com minio:9000' }],
    ['MEDIA_HOSTS', { MEDIA_HOSTS: 'https://manoonoils.com=' }],
    ['MEDIA_HOSTS', { MEDIA_HOSTS: '=saleor' }],
    ['MEDIA_MODE', { MEDIA_MODE: 'copy' }],
    ['MEDIA_S3_ACCESS_KEY', { MEDIA_MODE: 'copied' }],
    [
      'MEDIA_BASE_URL',
      { ...keys, MEDIA_MODE: 'copied', MEDIA_S3_ENDPOINT: 'http://minio.manoonoils:9000' },
    ],
    ['MEDIA_S3_SECRET_KEY', { MEDIA_S3_ACCESS_KEY: 'shop' }],
    ['MEDIA_S3_ACCESS_KEY', { MEDIA_S3_SECRET_KEY: 'secret' }],
    ['MEDIA_S3_ENDPOINT', keys],
    ['MEDIA_S3_ENDPOINT', { ...keys, MEDIA_BASE_URL: 'https://cdn.example/minio' }],
    ['MEDIA_S3_ENDPOINT', { ...keys, MEDIA_S3_ENDPOINT: 'https://minio.example/path' }],
    ['BRAND_ASSETS', { BRAND_ASSETS: 'saleor' }],
    ['BRAND_ASSETS', { BRAND_ASSETS: 'storage' }],
  ])('a wrong one is named: %s in %j', (name, env) => {
    expect(() => mediaSettings(env, API)).toThrow(SettingError);
    expect(() => mediaSettings(env, API)).toThrow(name);
  });

  test('brand assets lie in the site, or below assets/ in the storage', () => {
    const brand = (env: Record<string, string>) => {
      const { map, brandAssets } = mediaSettings(env, API);
      return brandOf(map, brandAssets);
    };
    expect(brand({ MEDIA_BASE_URL: 'https://minio-api.nodecrew.me' })).toEqual({
      logo: '/logo.svg',
      icon: '/favicon.svg',
    });
    expect(
      brand({
        MEDIA_BASE_URL: 'https://minio-api.nodecrew.me/s3',
        MEDIA_PHASE: 'cutover',
        BRAND_ASSETS: 'storage',
      }),
    ).toEqual({
      logo: 'https://minio-api.nodecrew.me/s3/saleor/assets/logo.svg',
      icon: 'https://minio-api.nodecrew.me/s3/saleor/assets/favicon.svg',
    });
  });

  test.each<Record<string, string>>([
    { MEDIA_S3_SECRET_KEY: 'verysecret' },
    { ...keys, MEDIA_S3_ENDPOINT: 'http://admin:verysecret@minio:9000' },
    { ...keys, MEDIA_S3_ENDPOINT: 'admin:verysecret@minio:9000' },
    { ...keys, MEDIA_S3_ENDPOINT: 'http://admin:a/verysecret@minio:9000' },
    { ...keys, MEDIA_S3_ENDPOINT: 'http://minio:9000/admin:verysecret@' },
    { MEDIA_BASE_URL: 'https://admin:verysecret@minio.example' },
    { MEDIA_BASE_URL: 'https://verysecret@minio.example' },
    { MEDIA_BUCKET: 'admin:verysecret@minio' },
    { MEDIA_HOSTS: 'https://u:verysecret@minio.example=saleor' },
    { MEDIA_HOSTS: 'https://u:p=verysecret@minio.example' },
    { MEDIA_HOSTS: 'https://u:verysecret,p@minio.example' },
  ])('a secret is never told again: %j', (env) => {
    expect(() => mediaSettings(env, API)).toThrow(SettingError);
    expect(() => mediaSettings(env, API)).toThrow(/^(?!.*verysecret)/s);
  });

  test('a wrong address without one is', () => {
    const env = { MEDIA_HOSTS: 'https://manoonoils.com minio:9000' };
    expect(() => mediaSettings(env, API)).toThrow('It is "minio:9000".');
  });
});
