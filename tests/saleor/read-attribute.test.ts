import { describe, expect, test } from 'vitest';
import { readAttribute } from '#saleor/read-attribute.ts';
import { attributeNode, paragraph, valueNode } from './nodes.ts';

const text = (value: string) => ({ kind: 'text', text: value });

describe('an attribute', () => {
  test('has its slug, and its name in both languages', () => {
    const attribute = attributeNode('DROPDOWN', [], { en: { name: 'Ingredients' } });
    expect(readAttribute(attribute)).toEqual({
      slug: 'sastav',
      name: { sr: 'Sastav', en: 'Ingredients' },
      values: { sr: [], en: [] },
    });
    expect(readAttribute(attributeNode('DROPDOWN', [])).name.en).toBe('Sastav');
  });

  test.each([
    ['DROPDOWN', { name: 'Suva koža' }, text('Suva koža')],
    ['MULTISELECT', { name: 'Suva koža' }, text('Suva koža')],
    ['NUMERIC', { name: '30' }, text('30')],
    [null, { name: 'Suva koža' }, text('Suva koža')],
    // Saleor fills a value's name with a shortened copy of its text.
    ['PLAIN_TEXT', { name: 'Lavan…', plainText: 'Lavandula' }, text('Lavandula')],
    [
      'RICH_TEXT',
      { name: 'Tri…', richText: paragraph('Tri kapi') },
      { kind: 'rich', richText: paragraph('Tri kapi') },
    ],
    ['BOOLEAN', { name: 'Vegan: Yes', boolean: true }, { kind: 'boolean', value: true }],
    ['BOOLEAN', { name: 'Vegan: No', boolean: false }, { kind: 'boolean', value: false }],
  ] as const)('%s reads %o', (inputType, value, read) => {
    expect(readAttribute(attributeNode(inputType, [value])).values).toEqual({
      sr: [read],
      en: [read],
    });
  });

  test.each(['DROPDOWN', 'PLAIN_TEXT', 'RICH_TEXT', 'BOOLEAN'] as const)(
    'a %s value that says nothing is left out in both languages',
    (inputType) => {
      const blank = valueNode({ en: { name: 'English', plainText: 'English', richText: '{}' } });
      expect(readAttribute(attributeNode(inputType, [blank])).values).toEqual({ sr: [], en: [] });
    },
  );

  test('each value is translated by itself', () => {
    const values = [
      { name: 'Suva', en: { name: 'Dry', plainText: null, richText: null } },
      { name: 'Masna', en: null },
      { name: 'Zrela', en: { name: '', plainText: null, richText: null } },
    ];
    expect(readAttribute(attributeNode('MULTISELECT', values)).values).toEqual({
      sr: [text('Suva'), text('Masna'), text('Zrela')],
      en: [text('Dry'), text('Masna'), text('Zrela')],
    });
  });

  test('a flag needs no translation', () => {
    const values = [{ boolean: false, en: { name: 'Vegan: No', plainText: null, richText: null } }];
    expect(readAttribute(attributeNode('BOOLEAN', values)).values.en).toEqual([
      { kind: 'boolean', value: false },
    ]);
  });
});
