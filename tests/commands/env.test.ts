import { describe, expect, test } from 'vitest';
import {
  SettingError,
  namedPort,
  saleorSettings,
  saleorTimeout,
  siteUrl,
} from '../../src/commands/env.ts';

const URL = 'https://api.manoonoils.com/graphql/';

describe('the Saleor named by the settings', () => {
  test('is its address and channel, and a channel abroad if there is one', () => {
    const home = { SALEOR_API_URL: URL, SALEOR_CHANNEL: 'rs' };
    expect(saleorSettings(home)).toEqual(home);
    expect(saleorSettings({ ...home, SALEOR_CHANNEL_ABROAD: '' })).toEqual(home);
    expect(saleorSettings({ ...home, SALEOR_CHANNEL_ABROAD: 'eu' })).toEqual({
      ...home,
      SALEOR_CHANNEL_ABROAD: 'eu',
    });
    const local = { SALEOR_API_URL: 'http://localhost:8000/graphql/', SALEOR_CHANNEL: 'rs' };
    expect(saleorSettings(local)).toEqual(local);
  });

  test.each([{}, { SALEOR_API_URL: '' }, { SALEOR_CHANNEL: 'rs' }])('is none with %o', (env) => {
    expect(saleorSettings(env)).toBeNull();
  });

  test.each([
    [
      { SALEOR_API_URL: 'api.manoonoils.com' },
      /^SALEOR_API_URL is not a web address: "api\.manoon/,
    ],
    [
      { SALEOR_API_URL: 'ftp://api.manoonoils.com/graphql/' },
      /^SALEOR_API_URL is not a web address/,
    ],
    [{ SALEOR_API_URL: 'javascript:alert(1)' }, /^SALEOR_API_URL is not a web address/],
    [
      { SALEOR_API_URL: 'https://api.manoonoils.com/graphql' },
      /^SALEOR_API_URL must end in \/graphql\/ /,
    ],
    [{ SALEOR_API_URL: 'https://api.manoonoils.com/' }, /^SALEOR_API_URL must end in \/graphql\/ /],
    [{ SALEOR_API_URL: URL }, /^SALEOR_CHANNEL is not set\. .*SALEOR_CHANNEL=rs/],
    [{ SALEOR_API_URL: URL, SALEOR_CHANNEL: '' }, /^SALEOR_CHANNEL is not set/],
  ])('%o says which setting is wrong', (env, sentence) => {
    expect(() => saleorSettings(env)).toThrow(SettingError);
    expect(() => saleorSettings(env)).toThrow(sentence);
  });
});

describe('the port named by PORT', () => {
  test.each([
    [{}, null],
    [{ PORT: '' }, null],
    [{ PORT: '1' }, 1],
    [{ PORT: '4321' }, 4321],
    [{ PORT: '65535' }, 65535],
  ])('%o is %o', (env, port) => {
    expect(namedPort(env)).toBe(port);
  });

  test.each(['0', '-1', '65536', '4321.5', 'http', 'NaN', '4321x'])('is not %j', (PORT) => {
    expect(() => namedPort({ PORT })).toThrow(SettingError);
    expect(() => namedPort({ PORT })).toThrow(
      `PORT must be a number from 1 to 65535. It is "${PORT}".`,
    );
  });
});

describe("the shop's address named by SITE_URL", () => {
  test.each([
    [{}, null],
    [{ SITE_URL: '' }, null],
    [{ SITE_URL: 'https://manoonoils.com' }, 'https://manoonoils.com'],
    [{ SITE_URL: 'https://manoonoils.com/' }, 'https://manoonoils.com'],
    [{ SITE_URL: 'http://localhost:4321' }, 'http://localhost:4321'],
  ])('%o is %o', (env, origin) => {
    expect(siteUrl(env)).toBe(origin);
  });

  test.each([
    'manoonoils.com',
    'localhost:4321',
    'ftp://manoonoils.com',
    'https://manoonoils.com/shop/',
    'https://manoonoils.com/?a=1',
    'https://manoonoils.com/#top',
    'https://staff:secret@manoonoils.com',
    'https://',
    ' ',
  ])('is not %j', (SITE_URL) => {
    expect(() => siteUrl({ SITE_URL })).toThrow(SettingError);
    expect(() => siteUrl({ SITE_URL })).toThrow(/^SITE_URL must be .* It is "/);
  });
});

describe('the seconds named by SALEOR_TIMEOUT', () => {
  test.each([
    [{}, 20],
    [{ SALEOR_TIMEOUT: '' }, 20],
    [{ SALEOR_TIMEOUT: '5' }, 5],
    [{ SALEOR_TIMEOUT: '0.5' }, 0.5],
  ])('%o are %o', (env, seconds) => {
    expect(saleorTimeout(env)).toBe(seconds);
  });

  test.each(['0', '-1', '20s', 'NaN', 'Infinity', '3601'])('are not %j', (text) => {
    expect(() => saleorTimeout({ SALEOR_TIMEOUT: text })).toThrow(SettingError);
    expect(() => saleorTimeout({ SALEOR_TIMEOUT: text })).toThrow(`It is "${text}".`);
  });
});
