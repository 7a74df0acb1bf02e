import { describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { dominantColor } from '#media/color.ts';

const create = { width: 400, height: 400, channels: 3, background: '#2060c0' } as const;

describe('the colour of a picture', () => {
  test('is that of what is there, when the file lacks its end', async () => {
    const whole = await sharp({ create }).jpeg().toBuffer();
    await expect(dominantColor(whole)).resolves.toMatch(/^#/);
    await expect(dominantColor(whole.subarray(0, whole.length - 200))).resolves.toMatch(/^#/);
  });

  test('is none of what is no picture', async () => {
    await expect(dominantColor(new TextEncoder().encode('<html>'))).resolves.toBeNull();
  });
});
