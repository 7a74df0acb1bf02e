import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineJson } from '#domain/html.ts';

const hostile = fc.constantFrom(
  '</script>',
  '<!--',
  '<script',
  '\u2028',
  '\u2029',
  '"',
  '\\',
  '&lt;',
);
const texts = fc.oneof(fc.string(), hostile);

describe('inlineJson', () => {
  test('cannot end the script element', () => {
    expect(inlineJson({ name: '</script><script>alert(1)</script>' })).toBe(
      '{"name":"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>"}',
    );
  });

  test('gives back the value and never holds what HTML or old parsers would read', () => {
    const values = fc.oneof(fc.jsonValue(), fc.dictionary(texts, fc.array(texts)));
    fc.assert(
      fc.property(values, (value) => {
        const json = inlineJson(value);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(json).not.toMatch(/[<\u2028\u2029]/);
      }),
    );
  });
});
