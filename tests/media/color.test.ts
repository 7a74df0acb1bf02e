import { afterEach, describe, expect, test, vi } from 'vitest';
import sharp from 'sharp';
import { dominantColor } from '#media/color.ts';
import * as pictureFile from '#media/picture-file.ts';

afterEach(() => vi.restoreAllMocks());

const create = { width: 400, height: 400, channels: 3, background: '#2060c0' } as const;

describe('the colour of a picture', () => {
  test('is that of what is there, when the file lacks its end', async () => {
    const whole = await sharp({ create }).jpeg().toBuffer();
    await expect(dominantColor(whole)).resolves.toMatch(/^#/);
    await expect(dominantColor(whole.subarray(0, whole.length - 200))).resolves.toMatch(/^#/);
  });

  test('is none of what is no picture, and none of one that is too large', async () => {
    await expect(dominantColor(new TextEncoder().encode('<html>'))).resolves.toBeNull();
    // 9,000 by 9,000, in 240 kB.
    const large = sharp({ create: { ...create, width: 9_000, height: 9_000 } });
    await expect(dominantColor(await large.png().toBuffer())).resolves.toBeNull();
  });

  test('is worked out for two at once', async () => {
    let [open, most] = [0, 0];
    vi.spyOn(pictureFile, 'openPicture').mockImplementation((file) => {
      const picture = sharp(file);
      const real = picture.stats.bind(picture);
      vi.spyOn(picture, 'stats').mockImplementation(async () => {
        open += 1;
        most = Math.max(most, open);
        return real().finally(() => (open -= 1));
      });
      return picture;
    });
    const file = await sharp({ create }).png().toBuffer();
    const colors = await Promise.all(Array.from({ length: 9 }, () => dominantColor(file)));
    expect(new Set(colors).size).toBe(1);
    expect(most).toBe(2);
  });
});
