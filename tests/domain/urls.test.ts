import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EditionRow, editionsOf } from '#domain/editions.ts';
import { type Place, pathOf, safeHref, urlOf, variantUrlOf } from '#domain/urls.ts';

const editions = editionsOf({ home: 'rs', abroad: 'eu' });
const [sr, en, eu] = editions as [EditionRow, EditionRow, EditionRow];

describe('the address of a place', () => {
  test.each<[Place, string, string, string]>([
    [{ kind: 'home' }, '', 'en', 'eu'],
    [{ kind: 'product', slug: 'x' }, 'proizvod/x', 'en/product/x', 'eu/product/x'],
    [{ kind: 'category', slug: 'x' }, 'kategorija/x', 'en/category/x', 'eu/category/x'],
    [{ kind: 'collection', slug: 'x' }, 'kolekcija/x', 'en/collection/x', 'eu/collection/x'],
    [{ kind: 'page', slug: 'x' }, 'strana/x', 'en/page/x', 'eu/page/x'],
    [{ kind: 'cart' }, 'korpa', 'en/cart', 'eu/cart'],
    [{ kind: 'checkout' }, 'placanje', 'en/checkout', 'eu/checkout'],
    [{ kind: 'order' }, 'porudzbina', 'en/order', 'eu/order'],
    [{ kind: 'not-found' }, '404', 'en/404', 'eu/404'],
  ])('%o', (place, ...paths) => {
    expect([sr, en, eu].map((edition) => pathOf(edition, place))).toEqual(paths);
  });

  test('has a slash at both ends', () => {
    expect(urlOf(sr, { kind: 'home' })).toBe('/');
    expect(urlOf(en, { kind: 'home' })).toBe('/en/');
    expect(urlOf(eu, { kind: 'cart' })).toBe('/eu/cart/');
  });

  test('is encoded so that a slug comes back whole and stays one segment', () => {
    const slugs = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((slug) => !slug.includes('/'));
    fc.assert(
      fc.property(slugs, fc.constantFrom(...editions), (slug, edition) => {
        const url = urlOf(edition, { kind: 'product', slug });
        expect(url).toMatch(/^\/[!-~]+\/$/);
        const segments = url.slice(1, -1).split('/').map(decodeURIComponent);
        expect(segments.at(-1)).toBe(slug);
        expect(segments.join('/')).toBe(pathOf(edition, { kind: 'product', slug }));
      }),
    );
  });

  test('can name a variant', () => {
    expect(variantUrlOf(en, 'lavender', 'UHJv&c=')).toBe(
      '/en/product/lavender/?variant=UHJv%26c%3D',
    );
  });
});

describe('safeHref', () => {
  test.each([
    ['https://manoonoils.com/a?b=c#d', 'https://manoonoils.com/a?b=c#d'],
    ['HTTP://EXAMPLE.COM', 'HTTP://EXAMPLE.COM'],
    ['mailto:info@manoonoils.com', 'mailto:info@manoonoils.com'],
    ['tel:+381641234567', 'tel:+381641234567'],
    ['/proizvod/lavanda/', '/proizvod/lavanda/'],
    ['/', '/'],
    ['#sastav', '#sastav'],
    ['  /strana/o-nama/\n', '/strana/o-nama/'],
    ['ht\ntps://example.com', 'https://example.com'],
  ])('lets %j through', (target, href) => {
    expect(safeHref(target)).toBe(href);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript://example.com/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    '\u0000//evil.example',
    'https:evil.example',
    'https:/\\evil.example',
    'relative/path',
    '?query',
    '',
    '   ',
  ])('stops %j', (target) => {
    expect(safeHref(target)).toBeNull();
  });

  test('whatever it lets through is http, mail, phone or this site, as a browser reads it', () => {
    const parts = fc.constantFrom(
      ...[
        'java',
        'script:',
        'data:',
        'http',
        'https',
        ':',
        '/',
        '\\',
        '\t',
        '\n',
        '\u0000',
        ' ',
        '#',
        'x',
        '.',
      ],
    );
    const targets = fc.array(parts, { maxLength: 8 }).map((each) => each.join(''));
    fc.assert(
      fc.property(targets, (target) => {
        const href = safeHref(target);
        const url = href === null ? null : URL.parse(href, 'https://shop.example/strana/x/');
        // A browser does nothing with what it cannot read.
        if (!url || !href) return;
        expect(url.protocol).toMatch(/^(https?|mailto|tel):$/);
        if (/^[/#]/.test(href)) expect(url.origin).toBe('https://shop.example');
      }),
      { numRuns: 2_000 },
    );
  });
});
