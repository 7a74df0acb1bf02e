import { describe, expect, test } from 'vitest';
import { SettingError, webSettings } from '#server/env.ts';

const needed = { SALEOR_API_URL: 'https://api.example/graphql/' };
const picturesOf = (env: Record<string, string>) =>
  webSettings({ ...needed, ...env }).origins.media;

describe('where pages may load pictures from', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['the API, unless told otherwise', {}, ['https://api.example']],
    [
      'the storage by itself, and the API, which redirects to it',
      { MEDIA_BASE_URL: 'https://minio-api.nodecrew.me/below/a/path' },
      ['https://api.example', 'https://minio-api.nodecrew.me'],
    ],
    [
      'what else is named, each once',
      {
        MEDIA_BASE_URL: 'https://minio-api.nodecrew.me',
        MEDIA_ORIGINS: 'https://cdn.example/x, https://minio-api.nodecrew.me',
      },
      ['https://api.example', 'https://minio-api.nodecrew.me', 'https://cdn.example'],
    ],
  ])('%s', (_, env, origins) => {
    expect(picturesOf(env)).toEqual(origins);
  });

  test.each([
    ['MEDIA_BASE_URL', 'minio-api.nodecrew.me'],
    ['MEDIA_BASE_URL', 'javascript:alert(1)'],
    ['MEDIA_ORIGINS', 'https://cdn.example nowhere'],
  ])('a wrong %s is named: %s', (name, text) => {
    expect(() => picturesOf({ [name]: text })).toThrow(SettingError);
    expect(() => picturesOf({ [name]: text })).toThrow(name);
  });
});

describe('where the publisher is', () => {
  test.each<[string, string | null]>([
    ['http://publisher:4322', 'http://publisher:4322'],
    ['http://[::1]:4322/', 'http://[::1]:4322'],
    ['', null],
  ])('%j is %j', (text, origin) => {
    expect(webSettings({ ...needed, PUBLISHER_URL: text }).publisherUrl).toBe(origin);
  });

  test.each([
    'https://publisher:4322',
    'publisher:4322',
    'http://publisher:4322/below',
    'http://user:pass@publisher:4322',
    'http://publisher:4322/?a',
    'unix:///run/publisher',
  ])('%s is refused', (text) => {
    expect(() => webSettings({ ...needed, PUBLISHER_URL: text })).toThrow(/^PUBLISHER_URL must be/);
  });
});
