import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { mediaRefOf, objectUrl } from '#domain/media.ts';
import { isPlainKey, standingOf, unknownNames, type Wishes } from '#migration/media/standing.ts';
import { madeFrom, originalsOf } from '#migration/media/wordpress-names.ts';
import { map } from './old-bucket.ts';

const NOTHING: Wishes = { derivatives: false, include: [], exclude: [] };

/** Where `key` goes, or why it does not. `beside`: what else lies in the bucket. */
function ends(key: string, beside: readonly string[] = [], wishes: Partial<Wishes> = {}): string {
  const standing = standingOf(key, new Set([key, ...beside]), { ...NOTHING, ...wishes }, map);
  return standing.kind === 'wanted'
    ? `${standing.as}: ${standing.to.bucket}/${standing.to.key}`
    : standing.why;
}
const upload = (path: string, beside: readonly string[] = [], wishes: Partial<Wishes> = {}) =>
  ends(
    `wp-content/uploads/${path}`,
    beside.map((each) => `wp-content/uploads/${each}`),
    wishes,
  );

describe('what is copied', () => {
  test.each([
    ['2026/11/ricinus.jpg'],
    ['2026/11/kokosovo-ulje.webp'],
    ['2026/11/маслиново-уље.jpg'],
    ['2026/11/set-e1795426907338.jpg'],
    ['2026/11/velika-fotografija-scaled.jpg'],
    ['2021/05/a b + 20%20.JPG'],
    ['2021/05/A.jpg'],
    [`2021/05/${'д'.repeat(400)}.jpg`],
  ])('%s, under the same name', (path) => {
    expect(upload(path)).toBe(`picture: saleor/products/${path}`);
  });

  test('what WordPress names like a smaller size, when there is nothing that it is a size of', () => {
    expect(upload('2026/11/baner-300x300.jpg', ['2026/11/baner.png', '2026/12/baner.jpg'])).toBe(
      'picture: saleor/products/2026/11/baner-300x300.jpg',
    );
  });

  test('logos, and of those SVG and ICO too', () => {
    expect(ends('assets/logo.png')).toBe('asset: saleor/assets/logo.png');
    expect(ends('assets/brand/logo.svg')).toBe('asset: saleor/assets/brand/logo.svg');
    expect(ends('assets/favicon.ico')).toBe('asset: saleor/assets/favicon.ico');
  });
});

describe('what is left out', () => {
  test.each([
    ['2026/11/ricinus-100x100.jpg', '2026/11/ricinus.jpg', 'smaller size'],
    ['2026/11/velika-1024x768.jpg', '2026/11/velika-scaled.jpg', 'smaller size'],
    ['2026/11/velika-1024x768.jpg', '2026/11/velika-rotated.jpg', 'smaller size'],
    ['2026/11/x-300x300-100x100.jpg', '2026/11/x-300x300.jpg', 'smaller size'],
    ['wc-logs/test-log.log', '', 'private folder'],
    ['wc-logs/picture.jpg', '', 'private folder'],
    ['woocommerce_uploads/2026/11/e-knjiga-x1.pdf', '', 'private folder'],
    ['woocommerce_uploads/2026/11/poster.jpg', '', 'private folder'],
    ['2026/11/cenovnik-2024.pdf', '', 'no picture'],
    ['2026/11/logo.svg', '', 'no picture'],
    ['2026/11/jpg', '', 'no picture'],
    ['woocommerce-placeholder.png', '', 'outside the catalogue'],
    ['wpforms/2026/11/id-card.jpg', '', 'outside the catalogue'],
    ['2026/11/deeper/x.jpg', '', 'outside the catalogue'],
    ['2026/13/x.jpg', '', 'outside the catalogue'],
    ['2026/11/', '', 'folder mark'],
  ])('%s beside %s: %s', (path, beside, why) => {
    expect(upload(path, [beside])).toBe(why);
  });

  test.each([
    ['2026/11/../../wc-logs/x.jpg'],
    ['2026/11/./x.jpg'],
    ['2026/11//x.jpg'],
    ['/2026/11/x.jpg'],
    ['2026/11/x\u0001.jpg'],
    ['2026/11/x\n.jpg'],
    ['2026/11/x\u007f.jpg'],
    ['2026/11/x\u009b.jpg'],
    ['2026/11/..\\..\\x.jpg'],
    ['2026/11/x\ud800.jpg'],
  ])('a hostile name: %j', (path) => {
    expect(upload(path)).toBe('hostile name');
    expect(upload(path, [], { include: ['wp-content/uploads/2026'] })).toBe('hostile name');
  });

  test('what is neither an upload nor an asset', () => {
    expect(ends('backup/db.sql')).toBe('outside the catalogue');
    expect(ends('assets/fonts.css')).toBe('no picture');
    expect(ends('wp-content/plugins/2026/11/x.jpg')).toBe('outside the catalogue');
  });
});

describe('wishes', () => {
  test('smaller sizes when they are asked for', () => {
    const wishes = { derivatives: true };
    expect(upload('2026/11/x-1x1.jpg', ['2026/11/x.jpg'], wishes)).toBe(
      'picture: saleor/products/2026/11/x-1x1.jpg',
    );
    expect(upload('wc-logs/x-1x1.jpg', ['wc-logs/x.jpg'], wishes)).toBe('private folder');
  });

  test('what is named is copied whatever it is; its neighbours and namesakes are not', () => {
    const include = ['wp-content/uploads/2026/11/cenovnik-2024.pdf', 'wp-content/uploads/wc-logs/'];
    expect(upload('2026/11/cenovnik-2024.pdf', [], { include })).toBe(
      'named: saleor/products/2026/11/cenovnik-2024.pdf',
    );
    expect(upload('wc-logs/a.log', [], { include })).toBe('named: saleor/products/wc-logs/a.log');
    expect(upload('2026/11/cenovnik-2024.pdf.exe', [], { include })).toBe('no picture');
    expect(upload('wc-logs-2/a.log', [], { include })).toBe('outside the catalogue');
    expect(upload('woocommerce_uploads/a.pdf', [], { include })).toBe('private folder');
  });

  test('what is set aside is left out whatever it is, also of a folder that is asked for', () => {
    const wishes = {
      include: ['wp-content/uploads/cenovnici'],
      exclude: ['wp-content/uploads/2026/11/broken.jpg', 'wp-content/uploads/cenovnici/old/'],
    };
    expect(upload('2026/11/broken.jpg', [], wishes)).toBe('set aside');
    expect(upload('2026/11/broken.jpg.png', [], wishes)).toBe(
      'picture: saleor/products/2026/11/broken.jpg.png',
    );
    expect(upload('cenovnici/old/1.pdf', [], wishes)).toBe('set aside');
    expect(upload('cenovnici/1.pdf', [], wishes)).toBe('named: saleor/products/cenovnici/1.pdf');
    const hostile = 'wp-content/uploads/2026/11/x\n.jpg';
    expect(upload('2026/11/x\n.jpg', [], { exclude: [hostile] })).toBe('set aside');
  });

  test('a name of nothing is told, of whichever wish', () => {
    const keys = ['wp-content/uploads/2026/11/x.jpg', 'assets/logo.png'];
    const of = (include: string[], exclude: string[]) =>
      unknownNames(keys, { ...NOTHING, include, exclude });
    expect(of(['wp-content/uploads/2026/'], ['assets/logo.png'])).toEqual([]);
    expect(of(['wp-content/uploads/2025'], ['assets/logo'])).toEqual([
      'wp-content/uploads/2025',
      'assets/logo',
    ]);
  });
});

describe('names', () => {
  test.each([
    ['2026/11/x-scaled.jpg', '2026/11/x.jpg'],
    ['2026/11/x-rotated.jpeg', '2026/11/x.jpeg'],
    ['2026/11/set-e1795426907338.jpg', '2026/11/set.jpg'],
    ['2026/11/set-e17954.jpg', null],
    ['2026/11/-scaled.jpg', null],
    ['2026/11/x.jpg', null],
  ])('%s was made from %s', (path, original) => {
    expect(madeFrom(path)).toBe(original);
  });

  test('of a smaller size its original can have three names', () => {
    expect(originalsOf('a/x-300x200.jpg')).toEqual([
      'a/x.jpg',
      'a/x-scaled.jpg',
      'a/x-rotated.jpg',
    ]);
    expect(originalsOf('a/x-300x.jpg')).toEqual([]);
    expect(originalsOf('a/-300x200.jpg')).toEqual([]);
  });

  test('a plain key is one that its URL leads back to', () => {
    const key = fc.stringMatching(/^[^/]{1,30}(\/[^/]{1,30})?$/);
    fc.assert(
      fc.property(key, (name) => {
        const path = `wp-content/uploads/2026/11/${name}.jpg`;
        const url = objectUrl({ bucket: map.oldBucket, key: path }, map)!;
        const ref = mediaRefOf(url, map);
        const leadsBack = ref.kind === 'old' && `wp-content/uploads/${ref.path}` === path;
        expect(!isPlainKey(path) || leadsBack).toBe(true);
      }),
    );
  });
});
