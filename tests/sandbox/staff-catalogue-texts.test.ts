import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/sandbox/records/base.ts';
import { cleanDocument } from '../../src/sandbox/staff-catalogue/editor-js/clean-document.ts';
import { cleanHtml } from '../../src/sandbox/staff-catalogue/editor-js/clean-html.ts';
import { cleanUrl, urlSchemes } from '../../src/sandbox/staff-catalogue/editor-js/clean-url.ts';
import { plainText } from '../../src/sandbox/staff-catalogue/editor-js/plain-text.ts';

describe('HTML within texts', () => {
  test.each([
    ['a & b', 'a &amp; b'],
    ['a < b > c', 'a &lt; b &gt; c'],
    ['&nbsp;x', '&nbsp;x'],
    ['&copy; &#39; &amp;amp;', "© ' &amp;amp;"],
    ['tom&jerry;', 'tom&amp;jerry;'],
    ['<b>x', '<b>x</b>'],
    ['x</b>', 'x'],
    ['<b', ''],
    ['<b><i>x</b></i>', '<b><i>x</i></b>'],
    ['<br>a<br/>', '<br>a<br>'],
    ['<p>a<p>b', '<p>a</p><p>b</p>'],
    ['<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['<h1>a<h2>b', '<h1>a</h1><h2>b</h2>'],
    ['<div><p>a</div>', '<div><p>a</p></div>'],
    ['<script>alert(1)</script>ok', 'ok'],
    ['<img src="x.png" alt="a" onerror=1>', '<img src="x.png" alt="a">'],
    ['<b title="a&b">x</b>', '<b title="a&amp;b">x</b>'],
    ['<a href="javascript:x">l</a>', '<a rel="noopener noreferrer">l</a>'],
    ['<A HREF="HTTPS://E.com">x</A>', '<a href="HTTPS://E.com" rel="noopener noreferrer">x</a>'],
    [
      '<a href="https://e.com" target=_blank class=x>l</a>',
      '<a href="https://e.com" rel="noopener noreferrer">l</a>',
    ],
  ])('%s', (dirty, clean) => {
    expect(cleanHtml(dirty, urlSchemes)).toBe(clean);
  });
});

describe('URLs of blocks', () => {
  test.each([
    ['', ''],
    [' https://Example.com/A b?q=č ', 'https://example.com/A%20b?q=%C4%8D'],
    ['mailto:ana@example.com', 'mailto:ana@example.com'],
    ['tel:+381 64 123', 'tel:+381%2064%20123'],
    ['javascript:alert(1)', '#invalid'],
    ['/slika.png', '#invalid'],
    ['https://', '#invalid'],
  ])('%s', (dirty, clean) => {
    expect(cleanUrl(dirty)).toBe(clean);
  });
});

const block = (type: string, data: Json): Json => ({ blocks: [{ type, data }] });

describe('documents', () => {
  test('keep known blocks and keys, in the order Saleor writes them, with clean texts', () => {
    expect(
      cleanDocument({
        blocks: [
          { data: { extra: 1, text: '<b>x' }, type: 'paragraph', id: 'a', tunes: {} },
          { type: 'header', data: { text: 'H', level: '2' } },
        ],
        time: 1,
        editor: 'mine',
      }),
    ).toStrictEqual({
      time: 1,
      blocks: [
        { id: 'a', type: 'paragraph', data: { text: '<b>x</b>' } },
        { type: 'header', data: { text: 'H', level: 2 } },
      ],
    });
  });

  test('may be empty, or nothing', () => {
    expect(cleanDocument({})).toEqual({});
    expect(cleanDocument(null)).toBeNull();
  });

  test.each<[string, Json]>([
    ['a list of blocks that is none', { blocks: 1 }],
    ['no object', [1]],
    ['an unknown block', block('poll', {})],
    ['a block without data', { blocks: [{ type: 'paragraph' }] }],
    ['a text that is none', block('paragraph', { text: 1 })],
    ['a list of another style', block('list', { style: 'stars', items: [] })],
  ])('are refused: %s', (_, document) => {
    expect(() => cleanDocument(document)).toThrow('Invalid EditorJS input');
  });

  test('hold lists in lists, up to ten deep', () => {
    const nested = (depth: number): Json =>
      depth === 0 ? [] : [{ content: '<i>x', items: nested(depth - 1) }];
    expect(cleanDocument(block('list', { style: 'ordered', items: nested(1) }))).toEqual(
      block('list', { style: 'ordered', items: [{ content: '<i>x</i>', items: [] }] }),
    );
    expect(() => cleanDocument(block('list', { items: nested(11) }))).toThrow(
      'Invalid EditorJS list: maximum nesting level exceeded',
    );
  });
});

test('the plain text of a document is its texts without tags, apart by a space', () => {
  const document = {
    blocks: [
      { type: 'paragraph', data: { text: '<b>Bog</b> &amp; ostalo' } },
      { type: 'list', data: { items: ['a', { content: 'b', items: ['c'] }] } },
      { type: 'quote', data: { text: 'q', caption: 'left out' } },
    ],
  };
  expect(plainText(document)).toBe('Bog &amp; ostalo a b c q');
  expect(plainText(null)).toBe('');
});
