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

  test.each(['#cfcad1', '#e3d7cb', '#101112'])(
    'is the very hue of most of it: %s',
    async (color) => {
      const spot = { create: { ...create, width: 150, height: 150, background: '#ff0000' } };
      const file = sharp({ create: { ...create, background: color } }).composite([{ input: spot }]);
      await expect(dominantColor(await file.png().toBuffer())).resolves.toBe(color);
    },
  );

  test('is none where anything shines through', async () => {
    const clear = { ...create, channels: 4, background: '#2060c0fe' } as const;
    await expect(
      dominantColor(await sharp({ create: clear }).png().toBuffer()),
    ).resolves.toBeNull();
  });

  test('is there for pictures in shades of grey', async () => {
    const grey = sharp({ create: { ...create, background: '#777777' } }).greyscale();
    await expect(dominantColor(await grey.png().toBuffer())).resolves.toBe('#777777');
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
      // sharp's own has many signatures; the one that is used here gives a buffer.
      const real = picture.toBuffer.bind(picture) as () => Promise<Buffer>;
      const counted = async () => {
        open += 1;
        most = Math.max(most, open);
        return real().finally(() => (open -= 1));
      };
      picture.toBuffer = counted as typeof picture.toBuffer;
      return picture;
    });
    const file = await sharp({ create }).png().toBuffer();
    const colors = await Promise.all(Array.from({ length: 9 }, () => dominantColor(file)));
    expect(new Set(colors).size).toBe(1);
    expect(most).toBe(2);
  });
});
