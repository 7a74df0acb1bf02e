import { describe, expect, test } from 'vitest';
import type { MediaMap } from '#domain/media.ts';
import { liveThumbnail } from '#saleor/live-thumbnail.ts';
import { readThumbnails } from '#saleor/read-thumbnails.ts';

const media: MediaMap = {
  base: 'https://media.example',
  bucket: 'saleor',
  oldBucket: 'manoon-media',
  phase: 'parallel',
  hosts: [{ address: 'http://minio:9000', bucket: null }],
  saleor: ['api.example'],
};

describe('thumbnails', () => {
  test('are those that Saleor tells of', () => {
    expect(
      readThumbnails({ webp512: 'https://a/512', avif256: 'https://a/256', webp256: '' }),
    ).toEqual({
      thumbnails: [
        { url: 'https://a/512', size: 512, format: 'webp' },
        { url: 'https://a/256', size: 256, format: 'avif' },
      ],
    });
  });

  test.each([
    [
      'http://minio:9000/saleor/thumbnails/products/a_thumbnail_256.webp',
      'https://media.example/saleor/thumbnails/products/a_thumbnail_256.webp',
    ],
    // It redirects to where it has just been made.
    ['https://api.example/thumbnail/x/256/webp/', 'https://api.example/thumbnail/x/256/webp/'],
    ['https://elsewhere.example/a.webp', 'https://elsewhere.example/a.webp'],
  ])('told to the browser as %s are loaded from %s', (url, from) => {
    expect(liveThumbnail({ url }, media)).toBe(from);
    expect(liveThumbnail({ url }, null)).toBe(url);
  });

  test('may be none', () => {
    expect([liveThumbnail(null, media), liveThumbnail(undefined, null)]).toEqual([null, null]);
  });
});
