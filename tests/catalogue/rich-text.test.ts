import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { richTextHtml, richTextPlain } from '#catalogue/rich-text.ts';

const documentOf = (...blocks: readonly unknown[]) =>
  JSON.stringify({ time: 1, blocks, version: '2' });
const block = (type: string, data: unknown) => ({ id: 'x', type, data });
const paragraph = (text: unknown) => block('paragraph', { text });
const htmlOf = (...blocks: readonly unknown[]) => richTextHtml(documentOf(...blocks));

const REL = 'rel="noopener noreferrer"';

/** What may stand in a page: these tags, without attributes, and links to http(s), mail, phone or here. */
const TAG =
  /<\/?(?:p|h[2-4]|[uo]l|li|blockquote|cite|b|strong|i|em|u|s|a|code|mark|sub|sup)>|<br \/>|<a href="(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))[^"<>]*" rel="noopener noreferrer">/gi;

/** What TAG allows leaves no room for a script, another attribute or another scheme. */
function expectClean(html: string): void {
  expect(html.replaceAll(TAG, ''), html).not.toMatch(/[<>]/);
}

describe('richTextHtml', () => {
  test.each<[string, unknown, string]>([
    ['a paragraph', paragraph('Tri <b>kapi</b><br>ulja'), '<p>Tri <b>kapi</b><br />ulja</p>'],
    ['an empty paragraph', paragraph('  '), ''],
    ['a heading', block('header', { text: 'Sastav', level: 3 }), '<h3>Sastav</h3>'],
    ['a first heading', block('header', { text: 'Sastav', level: 1 }), '<h2>Sastav</h2>'],
    ['a deep heading', block('header', { text: 'Sastav', level: 6 }), '<h4>Sastav</h4>'],
    ['a heading of no level', block('header', { text: 'Sastav', level: 'x' }), '<h2>Sastav</h2>'],
    [
      'a heading whose level is no number',
      block('header', { text: 'Sastav', level: { toString: false } }),
      '<h2>Sastav</h2>',
    ],
    [
      'a heading between levels',
      block('header', { text: 'Sastav', level: 2.5 }),
      '<h2>Sastav</h2>',
    ],
    [
      'an old list',
      block('list', { style: 'ordered', items: ['a', 'b'] }),
      '<ol><li>a</li><li>b</li></ol>',
    ],
    [
      'a new list, nested',
      block('list', {
        style: 'unordered',
        items: [{ content: 'a', items: [{ content: 'b', items: [] }] }, { content: 'c' }],
      }),
      '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
    ],
    [
      'a list of both shapes',
      block('list', { items: ['a', { content: 'b' }] }),
      '<ul><li>a</li><li>b</li></ul>',
    ],
    [
      'a checklist',
      block('list', { style: 'checklist', items: [{ content: 'a', meta: {} }] }),
      '<ul><li>a</li></ul>',
    ],
    [
      'a quote',
      block('quote', { text: 'Divno', caption: 'Ana' }),
      '<blockquote><p>Divno</p><cite>Ana</cite></blockquote>',
    ],
    [
      'an anonymous quote',
      block('quote', { text: 'Divno' }),
      '<blockquote><p>Divno</p></blockquote>',
    ],
    [
      'a link',
      paragraph('<a href="https://x.rs" target="_blank">x</a>'),
      `<p><a href="https://x.rs" ${REL}>x</a></p>`,
    ],
    [
      'a link to this site',
      paragraph('<a href="/strana/o-nama/">x</a>'),
      `<p><a href="/strana/o-nama/" ${REL}>x</a></p>`,
    ],
    [
      'a mail address',
      paragraph('<a href="mailto:a@b.rs">x</a>'),
      `<p><a href="mailto:a@b.rs" ${REL}>x</a></p>`,
    ],
    ['text that looks like HTML', paragraph('a &lt;b&gt; &amp; c'), '<p>a &lt;b&gt; &amp; c</p>'],
  ])('%s', (_, each, html) => {
    expect(htmlOf(each)).toBe(html);
  });

  test.each<[string, unknown]>([
    ['an unknown block', block('raw', { html: '<script>alert(1)</script>' })],
    ['an embed', block('embed', { embed: 'https://evil.example' })],
    ['a picture', block('image', { file: { url: 'https://evil.example/x.png' } })],
    ['a block without data', { type: 'paragraph' }],
    ['a block with null data', block('paragraph', null)],
    ['a block with text for data', block('paragraph', 'text')],
    ['a block that is a number', 5],
    ['a block that is null', null],
    ['a block that is a list', [paragraph('x')]],
    ['a number for text', paragraph(5)],
    ['an object for text', paragraph({ toString: 'x' })],
    ['null for text', paragraph(null)],
    ['a list without items', block('list', { items: null })],
    ['a list of numbers', block('list', { items: [1, null, true, {}, { content: 5 }] })],
    ['items that are an object', block('list', { items: { content: 'x' } })],
    ['a script', paragraph('<script>alert(1)</script>')],
    ['a style', paragraph('<style>*{}</style>')],
    ['a picture in text', paragraph('<img src=x onerror=alert(1)>')],
    ['a frame', paragraph('<iframe src="https://evil.example"></iframe>')],
    ['a drawing', paragraph('<svg onload=alert(1)></svg>')],
    ['a comment', paragraph('<!-- x -->')],
  ])('%s gives nothing and harms no neighbour', (_, each) => {
    expect(htmlOf(each)).toBe('');
    expect(htmlOf(paragraph('pre'), each, paragraph('posle'))).toBe('<p>pre</p><p>posle</p>');
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java&#10;script:alert(1)',
    'java&Tab;script:alert(1)',
    '&#106;avascript:alert(1)',
    '&#x1;javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    '/&Tab;/evil.example',
    'ftp://evil.example',
  ])('a link to %s loses its target', (href) => {
    expect(htmlOf(paragraph(`<a href="${href}">x</a>`))).toBe('<p><a>x</a></p>');
  });

  test.each([
    ['<b onclick="alert(1)" style="x" class="y">x</b>', '<b>x</b>'],
    ['<a href="https://x.rs" onmouseover=alert(1)>x</a>', `<a href="https://x.rs" ${REL}>x</a>`],
    [
      '<a href="https://x.rs/&quot; onclick=&quot;alert(1)">x</a>',
      `<a href="https://x.rs/&quot; onclick=&quot;alert(1)" ${REL}>x</a>`,
    ],
    ['<b>offen', '<b>offen</b>'],
    ['</p></div><b>x</b>', '<b>x</b>'],
  ])('%s becomes %s', (text, html) => {
    expect(htmlOf(paragraph(text))).toBe(`<p>${html}</p>`);
  });

  test.each([
    null,
    '',
    'not JSON',
    '{',
    'null',
    '5',
    '"x"',
    '[]',
    '{}',
    '{"blocks":5}',
    '{"blocks":{}}',
  ])('the document %j gives no HTML', (json) => {
    expect(richTextHtml(json)).toBe('');
    expect(richTextPlain(json, 100)).toBe('');
  });

  test('a list nested without end ends', () => {
    const deep = (depth: number): string =>
      depth === 0 ? '{"content":"x"}' : `{"content":"x","items":[${deep(depth - 1)}]}`;
    const json = `{"blocks":[{"type":"list","data":{"items":[${deep(500)}]}}]}`;
    const html = richTextHtml(json);
    expect(html.match(/<ul>/g)).toHaveLength(11);
    expectClean(html);
  });

  test('tags nested without end end', () => {
    const html = htmlOf(paragraph(`${'<b>'.repeat(5_000)}x`));
    expect(html.startsWith('<p><b>')).toBe(true);
    expectClean(html);
  });

  test('whatever goes in, only clean HTML comes out', () => {
    const pieces = fc.constantFrom(
      ...['<', '>', '"', "'", '&', '/', '=', ' ', '\n', '\t', '\\', '\u0000', ':', '#', 'x'],
      ...[
        '<script',
        '</script>',
        '<a href="',
        '<a href=',
        'javascript:',
        'java',
        'script:',
        '&#106;',
      ],
      ...[
        'onerror=',
        ' onclick="alert(1)"',
        '<img src=x ',
        '<svg',
        '<b',
        '<b>',
        '</b>',
        '<!--',
        '-->',
      ],
      ...[
        'https://x.rs',
        '//x.rs',
        '&lt;',
        '&quot;',
        '&colon;',
        '<style>',
        '<textarea>',
        '<![CDATA[',
      ],
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((each) => each.join('')),
      fc.string(),
    );
    const values = fc.oneof(texts, fc.jsonValue());
    const items = fc.array(
      fc.oneof(values, fc.record({ content: values, items: fc.array(values) })),
    );
    const blocks = fc.record({
      type: fc.oneof(fc.constantFrom('paragraph', 'header', 'list', 'quote', 'raw'), fc.string()),
      data: fc.oneof(
        fc.jsonValue(),
        fc.record({ text: values, caption: values, level: values, style: values, items }),
      ),
    });
    fc.assert(
      fc.property(fc.array(blocks, { maxLength: 3 }), (each) => {
        const json = documentOf(...each);
        expectClean(richTextHtml(json));
        expect(richTextPlain(json, 155).length).toBeLessThanOrEqual(155);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('richTextPlain', () => {
  test('is the text of all blocks, without marks', () => {
    const json = documentOf(
      block('header', { text: 'Sastav' }),
      paragraph('Tri <b>kapi</b>&nbsp;ulja<br>i ništa &lt;više&gt; &amp; manje'),
      block('list', { items: ['a'] }),
    );
    expect(richTextPlain(json, 100)).toBe('Sastav Tri kapi ulja i ništa <više> & manje');
  });

  test('is text: what was written as text is not read as HTML again', () => {
    expect(richTextPlain(documentOf(paragraph('&amp;lt;b&amp;gt;')), 100)).toBe('&lt;b&gt;');
    expect(richTextPlain(documentOf(paragraph('<script>alert(1)</script>')), 100)).toBe('');
  });

  test.each([
    ['Hladno ceđeno ulje', 18, 'Hladno ceđeno ulje'],
    ['Hladno ceđeno ulje', 17, 'Hladno ceđeno…'],
    ['Hladno ceđeno ulje', 10, 'Hladno…'],
    ['Najduža', 5, 'Najd…'],
    ['🌿🌿🌿🌿', 4, '🌿…'],
  ])('%j within %i is %j', (text, limit, cut) => {
    const plain = richTextPlain(documentOf(paragraph(text)), limit);
    expect(plain).toBe(cut);
    expect(plain.length).toBeLessThanOrEqual(limit);
  });
});
