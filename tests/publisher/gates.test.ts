import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProductView, VariantOption, View } from '#domain/views.ts';
import {
  budgetGate,
  countGate,
  documentGate,
  HTML_BUDGET,
  imageGate,
  linkGate,
  priceGate,
  pricesToConfirm,
  type Rendered,
} from '#publisher/release/gates.ts';
import { documentFault } from '#publisher/release/document-fault.ts';
import { factsReader } from '#publisher/release/page-facts.ts';
import { manifestOf, pageAt, releaseOf, viewOf } from './releases-in-hand.ts';

const factsOf = factsReader();
const rendered = (address: string, html: string, view: View = viewOf('x')): Rendered => ({
  address,
  view,
  ...factsOf(html),
});

function variant(minor: number): VariantOption {
  const money = { minor, currency: 'RSD' };
  return {
    id: `v${minor}`,
    name: '30 ml',
    price: { now: money, was: null },
    unitPrice: null,
    netAmount: null,
    availability: { state: 'in-stock' },
    maxQuantity: 50,
  };
}

function productView(productId: string, prices: readonly number[]): ProductView {
  return {
    ...viewOf(productId),
    kind: 'product',
    productId,
    lead: null,
    pictures: [],
    variants: prices.map(variant),
    defaultVariantId: 'v',
    sections: [],
    specs: [],
    related: null,
  };
}

describe('the gate of counts', () => {
  test.each([
    // before, after, passes
    [100, 100, true],
    [100, 120, true],
    [100, 80, true],
    [100, 79, false],
    [100, 0, false],
    [10_000, 8_000, true],
    [10_000, 7_999, false],
    // A small shop may always take some things away.
    [4, 1, true],
    [5, 1, false],
    [3, 0, true],
    [0, 0, true],
  ])('lets %i become %i: %s', (before, after, passes) => {
    for (const what of ['pages', 'products'] as const) {
      const steady = { pages: 500, products: 500 };
      const refusals = countGate({ ...steady, [what]: before }, { ...steady, [what]: after });
      expect(refusals.map(({ gate }) => gate)).toEqual(passes ? [] : ['counts']);
    }
  });

  test('says how many there would be, of what, and how many may go', () => {
    expect(countGate({ pages: 100, products: 50 }, { pages: 60, products: 20 })).toEqual([
      {
        gate: 'counts',
        reason: 'There would be 60 pages instead of 100: 40 fewer, and at most 20 may go at once.',
      },
      {
        gate: 'counts',
        reason:
          'There would be 20 products instead of 50: 30 fewer, and at most 10 may go at once.',
      },
    ]);
  });

  test('has nothing to compare the first release with', () => {
    expect(countGate(null, { pages: 0, products: 0 })).toEqual([]);
  });
});

describe('the gate of prices', () => {
  const page = (id: string, prices: readonly number[]) =>
    rendered(`/proizvod/${id}/`, '', productView(id, prices));

  test.each<[string, readonly number[], boolean]>([
    ['a price', [890], true],
    ['several', [890, 1], true],
    ['one of nothing among them', [890, 0], false],
    ['none', [], false],
    ['one below nothing', [-1], false],
    ['one that is no number', [Number.NaN], false],
  ])('lets a product with %s pass only if it has one: %j', (_, prices, passes) => {
    const refusals = priceGate([page('a', prices)], new Set());
    expect(refusals.map(({ gate }) => gate)).toEqual(passes ? [] : ['prices']);
    expect(pricesToConfirm([page('a', prices)])).toEqual(
      passes ? [] : [{ address: '/proizvod/a/', productId: 'a' }],
    );
  });

  test('believes Saleor when it says the same twice, of that product alone', () => {
    const pages = [page('a', [0]), page('b', [0])];
    expect(priceGate(pages, new Set(['a', 'b']))).toEqual([]);
    const [refusal] = priceGate(pages, new Set(['a']));
    expect(refusal?.reason).toContain('/proizvod/b/');
    expect(refusal?.reason).not.toContain('/proizvod/a/');
  });

  test('asks nothing of pages that sell nothing', () => {
    expect(priceGate([rendered('/', '')], new Set())).toEqual([]);
  });
});

describe('the gate of pictures', () => {
  test.each<[number | null, boolean]>([
    [200, true],
    // No answer in time proves nothing.
    [null, true],
    [404, false],
    [403, false],
    // Nor does a storage that is busy or down for a moment.
    [500, true],
    [503, true],
    [429, true],
    [408, true],
    [206, false],
    [302, false],
  ])('lets an answer of %s pass: %s', (status, passes) => {
    const answers = new Map([['https://media.example/a.webp', status]]);
    expect(imageGate(answers).map(({ gate }) => gate)).toEqual(passes ? [] : ['images']);
  });

  test('names the first few, and how many more there are', () => {
    const answers = new Map(Array.from({ length: 8 }, (_, i) => [`https://m/${i}`, 404] as const));
    const [refusal] = imageGate(answers);
    expect(refusal?.reason).toContain('https://m/0 (HTTP 404), https://m/1 (HTTP 404)');
    expect(refusal?.reason).toContain('and 3 more');
  });
});

describe('the gate of links', () => {
  const release = {
    ...releaseOf([pageAt('', 'home'), pageAt('a', 'A'), pageAt('proizvod/čaj', 'Č')]),
    redirects: { '/old/': '/a/' },
    gone: { '/gone/': 'G' },
  };
  const dead = (html: string) =>
    linkGate([rendered('/a/', html)], release).map(({ reason }) => reason);

  test.each([
    '<a href="/">',
    '<a href="/a/">',
    '<a href="/a/?variant=1&amp;x=2#top">',
    '<a href="/proizvod/%C4%8Daj/">',
    '<a href="/proizvod/čaj/">',
    // The server leads on from these.
    '<a href="/a">',
    '<a href="/old/">',
    '<a href="/old">',
    // Its address says that it is no more.
    '<a href="/gone/">',
    '<a href="/gone">',
    // No business of ours.
    '<a href="https://elsewhere.example/nothing/">',
    '<a href="//elsewhere.example/nothing/">',
    '<a href="#top">',
    '<a href="mailto:a@b.example">',
    '<p>href="/nothing/"</p>'.replace(' href', 'href'),
  ])('lets %s pass', (html) => {
    expect(dead(html)).toEqual([]);
  });

  test.each([
    ['<a href="/nothing/">', '/a/ → /nothing/'],
    ['<a class="x" href="/nothing">', '/a/ → /nothing'],
    ['<img src="/nothing.webp">', '/a/ → /nothing.webp'],
    ['<a\nhref="/nothing/">', '/a/ → /nothing/'],
    ['<a href="/nothing/?a">', '/a/ → /nothing/'],
    ['<a href="/%E0%A4%A/">', '/a/ → /%E0%A4%A/'],
    ['<a href="/a//">', '/a/ → /a//'],
    ['<a href="/../a/">', '/a/ → /../a/'],
    ['<a href="/__proto__">', '/a/ → /__proto__'],
    ['<a href="/constructor/">', '/a/ → /constructor/'],
  ])('refuses %s', (html, named) => {
    expect(dead(html)).toEqual([`A link leads nowhere: ${named}.`]);
  });

  test('refuses a redirect to what is not there', () => {
    const lost = { ...release, redirects: { '/old/': '/gone/', '/older/': '/a/' } };
    expect(linkGate([], lost).map(({ reason }) => reason)).toEqual([
      'A redirect leads nowhere: /old/ → /gone/.',
    ]);
  });

  test('names one dead link once a page', () => {
    expect(dead('<a href="/no/"><a href="/no/">')).toEqual(['A link leads nowhere: /a/ → /no/.']);
  });
});

describe('the gate of documents', () => {
  const xml = (text: string) => ({ address: '/sitemap.xml', type: 'application/xml', text });
  const gate = ({ address, type, text }: { address: string; type: string; text: string }) =>
    documentGate([{ address, fault: documentFault(type, text) }]);
  const passes = (document: { address: string; type: string; text: string }) =>
    gate(document).length === 0;

  test.each([
    '<?xml version="1.0"?>\n<a><b>x &amp; y &#38; z</b><c/></a>',
    '<a b="1>2"/>'.replace('>2', '2'),
    '<a><!-- & < --></a>',
  ])('lets %j pass', (text) => {
    expect(passes(xml(text))).toBe(true);
  });

  test.each([
    '<a>',
    '<a></b>',
    '</a>',
    '<a><b></a></b>',
    '<a>x & y</a>',
    '<a>x &nbsp; y</a>',
    '<a>1 < 2</a>',
    '<a',
  ])('refuses %j', (text) => {
    expect(gate(xml(text))[0]?.reason).toMatch(/^A document does not parse: \/sitemap.xml/);
  });

  test.each([
    ['application/json', '{"a":1}', true],
    ['application/manifest+json', '{"a":', false],
    ['application/json', '', false],
  ])('of %s lets %j pass: %s', (type, text, expected) => {
    expect(passes({ address: '/a.json', type, text })).toBe(expected);
  });

  test.each([
    ['', true],
    ['<script type="application/ld+json">{"@type":"Product"}</script>', true],
    ['<script type="application/ld+json">{"@type":}</script>', false],
    ['<script type="application/ld+json" data-x>nothing</script>', false],
    [
      '<script type="application/ld+json">{}</script><script type="application/ld+json">{</script>',
      false,
    ],
    // What ends a script early would be seen by a browser, too.
    ['<script type="application/ld+json">{"name":"</script>"}</script>', false],
    ['<script>{not json}</script>', true],
  ])('of a page lets %j pass: %s', (text, expected) => {
    expect(passes({ address: '/a/', type: 'text/html', text })).toBe(expected);
  });

  test('ends quickly and without throwing, whatever it is given', () => {
    const hostile = [
      '<'.repeat(200_000),
      '<a '.repeat(100_000),
      '<a>'.repeat(100_000),
      '&'.repeat(200_000),
      '<!--'.repeat(50_000),
      `<script type="application/ld+json">${'<script type="application/ld+json">'.repeat(5_000)}`,
    ];
    for (const text of hostile)
      for (const type of ['application/xml', 'application/json', 'text/html'])
        documentFault(type, text);
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const type of ['application/xml', 'application/json', 'text/html'])
          documentFault(type, text);
        linkGate([rendered('/', text)], manifestOf());
      }),
    );
  }, 10_000);
});

describe('the gate of the budget', () => {
  test.each(Object.entries(HTML_BUDGET))('gives a page of kind %s %i bytes', (kind, most) => {
    const view = { ...viewOf('x'), kind } as View;
    expect(budgetGate([rendered('/a/', 'x'.repeat(most), view)])).toEqual([]);
    const [refusal] = budgetGate([rendered('/a/', 'x'.repeat(most + 1), view)]);
    expect(refusal).toEqual({
      gate: 'budget',
      reason: `A page is too heavy: /a/ (${most + 1} bytes).`,
    });
  });

  test('counts bytes, not letters', () => {
    const { content: most } = HTML_BUDGET;
    expect(budgetGate([rendered('/a/', 'č'.repeat(most / 2 + 1))])).toHaveLength(1);
  });
});
