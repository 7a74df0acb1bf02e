import { describe, expect, test } from 'vitest';
import { pictureReferences } from './picture-references.ts';

const named = (html: string) =>
  pictureReferences(html).map(({ from, url, width, type }) => [from, url, width, type]);

describe('pictures that a page names', () => {
  test.each<[string, string, unknown[]]>([
    ['an image', '<img alt="a > b" src="/a.webp">', [['src', '/a.webp', null, null]]],
    ['its entities', '<img src="/a.webp?x=1&amp;y=2">', [['src', '/a.webp?x=1&y=2', null, null]]],
    ['without quotes', '<img src=/a.webp alt=x>', [['src', '/a.webp', null, null]]],
    [
      'a set, with commas in its URLs',
      '<img srcset="/a,b.webp 256w,\n /c.webp 512w">',
      [
        ['srcset', '/a,b.webp', 256, null],
        ['srcset', '/c.webp', 512, null],
      ],
    ],
    [
      'a source and its type',
      '<picture><source type="image/avif" srcset="/a.avif 256w, /b.avif 512w"></picture>',
      [
        ['srcset', '/a.avif', 256, 'image/avif'],
        ['srcset', '/b.avif', 512, 'image/avif'],
      ],
    ],
    ['a set without widths', '<img srcset="/a.png">', [['srcset', '/a.png', null, null]]],
    [
      'links of the head',
      '<link rel="shortcut icon" href="/i.svg"><link rel="preload" as="image" href="/p.avif" imagesrcset="/q.avif 9w" type="image/avif"><link rel="preload" as="font" href="/f.woff2"><link rel="canonical" href="/x/">',
      [
        ['link', '/i.svg', null, null],
        ['link', '/p.avif', null, null],
        ['srcset', '/q.avif', 9, 'image/avif'],
      ],
    ],
    [
      'what others show of it',
      '<meta content="https://a/o.png" property="og:image"><meta property="og:image:width" content="1200"><meta name="twitter:image" content="/t.png">',
      [
        ['meta', 'https://a/o.png', null, null],
        ['meta', '/t.png', null, null],
      ],
    ],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"url":"https://a/","image":["https://a/1.webp",{"@type":"ImageObject","url":"https://a/2.webp"}],"brand":{"logo":"https://a/l.svg"}}]}</script>',
      [
        ['json-ld', 'https://a/1.webp', null, null],
        ['json-ld', 'https://a/2.webp', null, null],
        ['json-ld', 'https://a/l.svg', null, null],
      ],
    ],
    [
      'styles',
      '<style>a{background:url(/a.webp)}@font-face{src:url("/f.woff2")}b{mask:url(data:image/svg+xml;x)}</style><p style="background:url(&#39;/b.png&#39;)">',
      [
        ['css', '/a.webp', null, null],
        ['css', '/b.png', null, null],
      ],
    ],
    ['a film', '<video poster="/p.jpg"></video>', [['src', '/p.jpg', null, null]]],
    ['nothing else', '<a href="/a.webp">x</a><script src="/a.js"></script>', []],
  ])('%s', (_, html, expected) => {
    expect(named(html)).toEqual(expected);
  });
});
