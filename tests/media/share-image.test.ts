import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { NoPictureError } from '#media/no-picture.ts';
import { isDark, shareImage } from '#media/share-image.ts';

const LOGO = readFileSync('public/logo.svg', 'utf8');

async function picture(width: number, height: number, background = '#2060c0') {
  const create = { width, height, channels: 3, background } as const;
  return new Uint8Array(await sharp({ create }).png().toBuffer());
}

/** What is seen in a part of an image, each channel from 0 to 255. */
async function look(image: Buffer, left: number, top: number, width: number, height: number) {
  const { channels } = await sharp(
    await sharp(image).extract({ left, top, width, height }).png().toBuffer(),
  ).stats();
  const round = (part: 'mean' | 'min' | 'max') => channels.map((each) => Math.round(each[part]));
  return { mean: round('mean'), min: round('min'), max: round('max') };
}

/** Edges of letters ring in a JPEG. */
const near = (seen: readonly number[], wanted: readonly number[], within = 4) =>
  wanted.every((each, index) => Math.abs(each - seen[index]!) <= within);

describe('the image for links', () => {
  test.each([
    ['upright', 800, 1000],
    ['square', 900, 900],
    ['wide', 2000, 500],
    ['small', 60, 80],
  ])('is 1200 × 630 with the whole of a picture that is %s at the right', async (_, w, h) => {
    const image = await shareImage(await picture(w, h), '#f0e0d0', LOGO);
    const { format, width, height } = await sharp(image).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 });
    const right = await look(image, 1180, 305, 20, 20);
    expect(near(right.mean, [0x20, 0x60, 0xc0]), String(right.mean)).toBe(true);
    const left = await look(image, 0, 0, 40, 630);
    expect(near(left.mean, [0xf0, 0xe0, 0xd0]), String(left.mean)).toBe(true);
  });

  test.each([
    ['dark on light', '#f3ece1', 'min', [0x2f, 0x2a, 0x22]],
    ['light on dark', '#1a2b10', 'max', [0xfc, 0xf9, 0xf4]],
  ] as const)('has the logo at the left, %s', async (_, color, side, ink) => {
    const image = await shareImage(await picture(800, 1000), color, LOGO);
    const seen = await look(image, 60, 260, 560, 110);
    expect(near(seen[side], ink, 40), String(seen[side])).toBe(true);
  });

  test('shows what is transparent on its own colour, and stands upright', async () => {
    const create = { width: 80, height: 100, channels: 4, background: '#00000000' } as const;
    const clear = await sharp({ create }).png().toBuffer();
    const image = await shareImage(new Uint8Array(clear), '#c0d0b0', LOGO);
    const right = await look(image, 1100, 300, 40, 40);
    expect(near(right.mean, [0xc0, 0xd0, 0xb0]), String(right.mean)).toBe(true);
    // The upper half is red; the file says that it was turned by 90°.
    const turned = await sharp({ create: { ...create, background: '#0000ff' } })
      .composite([
        { input: { create: { ...create, height: 50, background: '#ff0000' } }, left: 0, top: 0 },
      ])
      .rotate(-90)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const upright = await shareImage(new Uint8Array(turned), null, LOGO);
    const { mean } = await look(upright, 1000, 100, 50, 50);
    expect(mean[0]).toBeGreaterThan(200);
  });

  test('is none of what is no picture', async () => {
    await expect(shareImage(new TextEncoder().encode('<html>'), null, LOGO)).rejects.toThrow(
      NoPictureError,
    );
  });

  test.each([
    ['#000000', true],
    ['#ffffff', false],
    ['#f3ece1', false],
    ['#3a5a2a', true],
    ['#808080', false],
  ])('%s is dark: %s', (color, dark) => {
    expect(isDark(color)).toBe(dark);
  });
});
