import { describe, expect, test } from 'vitest';
import { mediaSettings } from '#media/settings.ts';
import { publisherSettings, SettingError } from '#publisher/env.ts';

const needed = {
  SALEOR_API_URL: 'https://api.example/graphql/',
  SALEOR_CHANNEL: 'rs',
};

describe('the publisher’s settings', () => {
  test('need a Saleor and a channel; the rest has a usual value', () => {
    expect(publisherSettings(needed)).toEqual({
      apiUrl: 'https://api.example/graphql/',
      publicApiUrl: 'https://api.example/graphql/',
      channel: 'rs',
      channelAbroad: null,
      siteUrl: 'http://localhost:4321',
      appUrl: 'http://localhost:4322',
      allowedSaleors: ['https://api.example/graphql/'],
      dataDir: '.data',
      port: 4322,
      media: mediaSettings({}, ['https://api.example/graphql/']),
      timeout: 20_000,
      sweepEvery: 900_000,
      nightlyHour: 3,
      statusToken: null,
      compiled: null,
      commit: null,
    });
  });

  test('are taken as they are given, in the units of the code', () => {
    expect(
      publisherSettings({
        ...needed,
        SALEOR_PUBLIC_API_URL: 'https://public.example/graphql/',
        SALEOR_CHANNEL_ABROAD: 'eu',
        SITE_URL: 'https://manoonoils.com/',
        APP_URL: 'http://publisher:4322',
        APP_ALLOWED_SALEORS: 'https://a.example/graphql/, https://b.example/graphql/',
        DATA_DIR: '/data',
        MEDIA_BASE_URL: 'https://media.example',
        MEDIA_PHASE: 'cutover',
        PUBLISHER_PORT: '80',
        SALEOR_TIMEOUT: '0.5',
        SWEEP_MINUTES: '2',
        NIGHTLY_HOUR: '0',
        STATUS_TOKEN: 'sixteen letters..',
        COMPILED_DIR: '/shop',
        COMMIT: 'a1b2c3',
      }),
    ).toMatchObject({
      publicApiUrl: 'https://public.example/graphql/',
      channelAbroad: 'eu',
      siteUrl: 'https://manoonoils.com',
      appUrl: 'http://publisher:4322',
      allowedSaleors: [
        'https://api.example/graphql/',
        'https://public.example/graphql/',
        'https://a.example/graphql/',
        'https://b.example/graphql/',
      ],
      dataDir: '/data',
      media: {
        map: {
          base: 'https://media.example',
          phase: 'cutover',
          saleor: ['api.example', 'public.example'],
        },
      },
      port: 80,
      timeout: 500,
      sweepEvery: 120_000,
      nightlyHour: 0,
      statusToken: 'sixteen letters..',
      compiled: '/shop',
      commit: 'a1b2c3',
    });
  });

  test.each<[string, string | undefined]>([
    ['SALEOR_API_URL', undefined],
    ['SALEOR_API_URL', ''],
    ['SALEOR_API_URL', 'api.example/graphql/'],
    ['SALEOR_API_URL', 'ftp://api.example/graphql/'],
    ['SALEOR_API_URL', 'https://api.example/graphql'],
    ['SALEOR_PUBLIC_API_URL', 'nonsense'],
    ['SALEOR_CHANNEL', undefined],
    ['SITE_URL', 'https://manoonoils.com/shop/'],
    ['SITE_URL', 'manoonoils.com'],
    ['APP_URL', 'https://manoonoils.com/?x'],
    ['PUBLISHER_PORT', '0'],
    ['PUBLISHER_PORT', '70000'],
    ['PUBLISHER_PORT', 'http'],
    ['SALEOR_TIMEOUT', '0'],
    ['SALEOR_TIMEOUT', '-1'],
    ['SWEEP_MINUTES', 'often'],
    ['NIGHTLY_HOUR', '24'],
    ['STATUS_TOKEN', 'short'],
    ['APP_ALLOWED_SALEORS', 'https://a.example'],
  ])('name %s when it is %j', (name, value) => {
    const settings = () => publisherSettings({ ...needed, [name]: value });
    expect(settings).toThrow(SettingError);
    expect(settings).toThrow(name);
  });

  test('do not repeat a secret', () => {
    expect(() => publisherSettings({ ...needed, STATUS_TOKEN: 'pssst' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('pssst') as string }) as Error,
    );
  });
});
