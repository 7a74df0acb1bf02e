import { describe, expect, test } from 'vitest';
import { LinkIndex, linksIn } from '#publisher/release/links.ts';
import type { Files } from '#publisher/release/manifest.ts';

describe('the links in a page', () => {
  test('are those within the shop, decoded, without query and fragment, each once', () => {
    const html = `<link rel="icon" href="/favicon.svg"><a href="/a/">A</a><a href="/a/?x=1&amp;y=2#z">A</a>
      <a href="/proizvod/%C4%8Daj/">Č</a><img src="/slika.webp" alt="/no/"><a href="//cdn.example/x/">x</a>
      <a href="https://manoonoils.com/b/">b</a><a href="#top">up</a><a href="">here</a>`;
    expect(linksIn(html)).toEqual(['/favicon.svg', '/a/', '/proizvod/čaj/', '/slika.webp']);
  });
});

describe('the index of links', () => {
  const files = (pages: Readonly<Record<string, string>>): Files =>
    new Map(
      Object.entries(pages).map(([address, hash]) => [
        address,
        { hash, type: 'text/html', size: 1, entity: address },
      ]),
    );
  test('finds who links to an address, with its slash or without', () => {
    const index = new LinkIndex();
    index.add('1', ['/a/', '/b/']);
    index.add('2', ['/b']);
    index.add('3', ['/c/']);
    const all = files({ '/one/': '1', '/two/': '2', '/three/': '3' });
    expect(index.linksTo(['/b/'], all)).toEqual([
      { from: '/one/', to: '/b/' },
      { from: '/two/', to: '/b/' },
    ]);
    expect(index.linksTo(['/a/', '/c/'], all)).toEqual([
      { from: '/one/', to: '/a/' },
      { from: '/three/', to: '/c/' },
    ]);
    expect(index.linksTo(['/nobody/'], all)).toEqual([]);
  });

  test('asks of the contents that pages have now, not of those they had', () => {
    const index = new LinkIndex();
    index.add('old', ['/a/']);
    index.add('new', ['/b/']);
    expect(index.linksTo(['/a/'], files({ '/one/': 'new' }))).toEqual([]);
    expect(index.linksTo(['/a/'], files({ '/one/': 'unknown' }))).toEqual([]);
  });

  test('forgets what no page shows any more', () => {
    const index = new LinkIndex();
    index.add('1', ['/a/']);
    index.add('2', ['/a/']);
    index.keepOnly(files({ '/one/': '1' }));
    expect([index.has('1'), index.has('2'), index.size]).toEqual([true, false, 1]);
  });

  test('forgets addresses that nobody links to any more, and finds the others as before', () => {
    const index = new LinkIndex();
    const now = files({ '/one/': '3', '/two/': '4', '/three/': '3' });
    index.add('1', ['/old/', '/a/']);
    index.add('2', ['/older/']);
    index.add('3', ['/b/', '/a/']);
    index.add('4', ['/c/', '/b/']);
    const found = () => ['/a/', '/b/', '/c/'].map((address) => index.linksTo([address], now));
    const before = found();
    index.keepOnly(now);
    expect([index.size, index.addresses]).toEqual([2, 3]);
    expect(found()).toEqual(before);
    index.add('5', ['/d/', '/c/']);
    expect(index.linksTo(['/c/', '/d/'], files({ '/four/': '5' }))).toEqual([
      { from: '/four/', to: '/d/' },
      { from: '/four/', to: '/c/' },
    ]);
  });
});
