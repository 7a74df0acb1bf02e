import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitted, usefulSizes, wordpressSizes } from '#media/sizes.ts';

const pixels = (width: number, height: number) => ({ width, height });

describe('the sizes worth asking for', () => {
  test.each<[number, number, number[]]>([
    [1, 1, [256]],
    [256, 200, [256]],
    [281, 100, [256]],
    [282, 100, [256, 512]],
    [900, 600, [256, 512, 1024]],
    [1000, 1126, [256, 512, 1024]],
    [1000, 1250, [256, 512, 1024, 2048]],
    [6000, 4000, [256, 512, 1024, 2048]],
  ])('of %i × %i are %j', (width, height, sizes) => {
    expect(usefulSizes(pixels(width, height))).toEqual(sizes);
  });
});

describe('a thumbnail has the pixels', () => {
  test.each<[string, [number, number], number, [number, number]]>([
    ['recorded (1b-media/034)', [900, 600], 256, [256, 171]],
    ['recorded (1b-media/037)', [900, 600], 1024, [900, 600]],
    ['recorded (MEDIA.md)', [1200, 1600], 256, [192, 256]],
    ['of a portrait', [1000, 1250], 512, [410, 512]],
    ['of a square', [1000, 1000], 512, [512, 512]],
    ['of a line', [5000, 2], 256, [256, 1]],
  ])('%s', (_, [width, height], size, [w, h]) => {
    expect(fitted(pixels(width, height), size)).toEqual(pixels(w, h));
  });

  test('that fit its box and keep the aspect to within a pixel', () => {
    const sides = fc.integer({ min: 1, max: 8_000 });
    fc.assert(
      fc.property(sides, sides, fc.constantFrom(256, 512, 1024, 2048), (width, height, size) => {
        const small = fitted({ width, height }, size);
        const scale = Math.min(1, size / Math.max(width, height));
        expect(Math.max(small.width, small.height)).toBe(Math.min(size, Math.max(width, height)));
        expect(Math.min(small.width, small.height)).toBeGreaterThanOrEqual(1);
        expect(Math.abs(small.width - width * scale)).toBeLessThan(1);
        expect(Math.abs(small.height - height * scale)).toBeLessThan(1);
      }),
    );
  });
});

describe('the smaller files of WordPress', () => {
  const names = (path: string, width: number, height: number) =>
    wordpressSizes(path, pixels(width, height)).map((each) => each.path);

  /** What the offload plugin really put into the bucket (woo/advmo/bucket-listing.json); `-rotated` by wp-admin/includes/image.php. */
  test.each<[string, number, number, string[]]>([
    ['2026/11/ricinus.jpg', 800, 1200, ['200x300', '416x624', '683x1024', '768x1152']],
    ['2026/11/banner.jpg', 1920, 600, ['300x94', '416x130', '768x240', '1024x320', '1536x480']],
    ['2026/11/маслиново-уље.jpg', 1000, 800, ['300x240', '416x333', '768x614']],
    [
      '2026/11/velika-fotografija-scaled.jpg',
      2560,
      1920,
      ['300x225', '416x312', '768x576', '1024x768', '1536x1152', '2048x1536'],
    ],
    ['2026/11/uspravna-rotated.jpg', 800, 1200, ['200x300', '416x624', '683x1024', '768x1152']],
    ['2021/05/arganovo-ulje.jpg', 1200, 1200, ['300x300', '416x416', '768x768', '1024x1024']],
  ])('of %s are found', (path, width, height, recorded) => {
    const stem = path.replace(/(-scaled|-rotated)?\.jpg$/, '');
    const expected = recorded.map((size) => `${stem}-${size}.jpg`);
    const found = names(path, width, height);
    // 600 is another theme's size.
    expect(found.filter((each) => !each.includes('-600x'))).toEqual(expected);
  });

  test.each<[string, number, number]>([
    ['2024/01/small.jpg', 150, 150],
    ['2024/01/noextension', 1000, 1000],
    ['2024/01.d/noextension', 1000, 1000],
  ])('of %s are none', (path, width, height) => {
    expect(names(path, width, height)).toEqual([]);
  });

  test('rise in width, are smaller than the upload, and each once', () => {
    const sides = fc.integer({ min: 1, max: 3_000 });
    fc.assert(
      fc.property(sides, sides, (width, height) => {
        const widths = wordpressSizes('a.jpg', { width, height }).map((each) => each.width);
        expect(widths).toEqual([...new Set(widths)].toSorted((a, b) => a - b));
        expect(Math.max(0, ...widths)).toBeLessThan(width);
      }),
    );
  });
});
