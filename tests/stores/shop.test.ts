import { afterEach, describe, expect, it, vi } from 'vitest';
import { mediaMap } from '#stores/media-map.ts';
import { shop } from '#stores/shop.ts';

const GOOD = {
  api: 'https://api.manoonoils.com/graphql/',
  channel: 'rs',
  prefix: '',
  locale: 'sr',
};

function page(dataset: Record<string, string>): void {
  vi.stubGlobal('document', { documentElement: { dataset } });
}

afterEach(() => vi.unstubAllGlobals());

describe('the shop of a page', () => {
  it('is what <html> says', () => {
    page(GOOD);
    expect(shop()).toEqual({
      apiUrl: GOOD.api,
      edition: { prefix: '', channel: 'rs', locale: 'sr' },
    });
  });

  it('knows where its pictures lie, when the page says so', () => {
    const media = {
      base: 'https://media.manoonoils.com',
      bucket: 'saleor',
      oldBucket: 'manoon-media',
      phase: 'parallel',
      hosts: [],
      saleor: ['api.manoonoils.com'],
    };
    page({ ...GOOD, media: JSON.stringify(media) });
    expect(mediaMap()).toEqual(media);
    page(GOOD);
    expect(mediaMap()).toBeNull();
  });

  it.each(['api', 'channel', 'locale'])('names the attribute that is missing: data-%s', (name) => {
    page({ ...GOOD, [name]: '' });
    expect(() => shop()).toThrow(`data-${name}`);
  });

  it('refuses an edition that does not exist', () => {
    page({ ...GOOD, prefix: 'de' });
    expect(() => shop()).toThrow('data-prefix');
  });
});
