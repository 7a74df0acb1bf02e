import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { factsReader } from '#publisher/release/page-facts.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the facts of a page', () => {
  test('are its bytes, links, pictures, scripts and whether its JSON-LD can be read', () => {
    const html =
      '<a href="/čaj/?a=1">Č</a><picture><source srcset="https://media.test/a.avif 256w"><img alt="a > b"' +
      ' src="https://media.test/a.webp?x=1&amp;y=2" srcset="https://media.test/b.webp 256w, https://media.test/a.webp?x=1&amp;y=2 512w"></picture>' +
      '<img src="/logo.svg"><script>boot()</script><script src="/b.js"></script>' +
      '<script type="application/ld+json">{"@type":"Product"}</script>';
    expect(factsReader()(html)).toEqual({
      bytes: Buffer.byteLength(html),
      links: ['/čaj/', '/logo.svg', '/b.js'],
      pictures: [
        'https://media.test/a.avif',
        'https://media.test/a.webp?x=1&y=2',
        'https://media.test/b.webp',
      ],
      scripts: [hashOf('boot()')],
      fault: null,
    });
  });

  test('are of each page its own, though what pages share is kept once', () => {
    const factsOf = factsReader();
    const first = factsOf('<a href="/a/">a</a><script>one()</script>');
    const second = factsOf('<a href="/a/">a</a><a href="/b/">b</a><script>two()</script>');
    const again = factsOf('<a href="/a/">a</a><script>one()</script>');
    expect(second).toMatchObject({ links: ['/a/', '/b/'], scripts: [hashOf('two()')] });
    expect(again).toEqual(first);
  });

  test('keep nothing of the page itself: its texts may be forgotten', () => {
    const factsOf = factsReader();
    const before = heap();
    const kept = Array.from({ length: 200 }, (_, i) =>
      factsOf(`<img src="https://media.test/a-long-name/${i}.webp">${'x'.repeat(1_000_000)}${i}`),
    );
    // 200 MB of texts; what is kept of them is some kilobytes.
    expect(heap() - before).toBeLessThan(100_000_000);
    expect(kept.map(({ pictures }) => pictures[0])).toEqual(
      kept.map((_, i) => `https://media.test/a-long-name/${i}.webp`),
    );
  });

  test('say what is wrong with JSON-LD', () => {
    const { fault } = factsReader()('<script type="application/ld+json">{"a":}</script>');
    expect(fault).toMatch(/^JSON-LD: /);
  });
});

/** Bytes of the heap that somebody refers to. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
