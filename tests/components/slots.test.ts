import { describe, expect, test } from 'vitest';
import {
  CARD,
  GALLERY_MANY,
  GALLERY_ONE,
  HEADING,
  HERO_TALL,
  HERO_WIDE,
  type Slot,
  TILE,
  sizesOf,
  srcOf,
  srcsetOf,
} from '#components/slots.ts';
import type { Picture } from '#domain/product.ts';

const picture = (width: number, height: number): Picture => ({
  alt: '',
  sources: [],
  avif: [],
  width,
  height,
  color: null,
  original: 'https://media.example/a.jpg',
});
const sources = [205, 410, 819, 1_638].map((width) => ({
  url: `https://media.example/${width}.webp`,
  width,
}));
const all: Record<string, Slot> = {
  CARD,
  GALLERY_MANY,
  GALLERY_ONE,
  HEADING,
  HERO_TALL,
  HERO_WIDE,
  TILE,
};

describe('the sizes of a picture', () => {
  test('are those of its place', () => {
    expect(sizesOf(CARD, picture(1_000, 1_250))).toBe(
      '(min-width:1292px) 283px,(min-width:1088px) calc(25vw - 40px),(min-width:832px) calc(33.3vw - 28px),(min-resolution:2.5dppx) calc(0.67*(50vw - 26px)),calc(50vw - 26px)',
    );
    expect(sizesOf(GALLERY_MANY, picture(1_000, 1_250))).toMatch(/,min\(86vw - 29px,50vh\)$/);
  });

  test('are larger where its sides are cut off', () => {
    expect(sizesOf(TILE, picture(1_600, 1_000))).toBe(
      '(min-width:1292px) calc(2*(187px)),(min-width:1088px) calc(2*(16.7vw - 28px)),(min-width:640px) calc(2*(33.3vw - 28px)),(min-resolution:2.5dppx) calc(1.34*(50vw - 26px)),calc(2*(50vw - 26px))',
    );
  });

  test('are its place’s where its top is cut off', () => {
    expect(sizesOf(CARD, picture(500, 1_000))).toBe(sizesOf(CARD, picture(1_000, 1_250)));
  });

  test.each(Object.entries(all))('of %s end with one for all screens', (_, slot) => {
    expect(slot.widths.at(-1)?.[0]).toBeNull();
    expect(slot.widths.slice(0, -1).every(([condition]) => condition !== null)).toBe(true);
  });
});

describe('the sources of a picture', () => {
  test('are those that its place can use, and the first that is enough', () => {
    expect(srcsetOf(sources, CARD)).toBe(
      'https://media.example/205.webp 205w, https://media.example/410.webp 410w, https://media.example/819.webp 819w',
    );
    expect(srcOf(sources, CARD)).toBe('https://media.example/819.webp');
    expect(srcOf(sources, GALLERY_ONE)).toBe('https://media.example/1638.webp');
  });

  test('are all there is, if that is less', () => {
    expect(srcsetOf(sources.slice(0, 1), CARD)).toBe('https://media.example/205.webp 205w');
  });
});
