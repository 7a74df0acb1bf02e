import type { FieldMap, FieldMaps, FieldResolver } from '../../schema/field-map.ts';
import { globalId } from '../../state/global-id.ts';
import { pythonJson } from '../../state/python-json.ts';
import languages from '../../staff-shop/shop/languages.json' with { type: 'json' };
import { jsonText } from '../json-text.ts';
import { contentOf } from './translatable-content.ts';
import { translated, type TranslationNode } from './translation.ts';

const names: Readonly<Record<string, string>> = languages;

/** The fields of a `…Translation` type; `documents` are EditorJS, told as JSON texts. */
export function translationFields(
  type: string,
  texts: readonly string[],
  documents: readonly string[] = [],
): FieldMap {
  const fields: FieldMap = {
    id: (node: TranslationNode) => globalId(type, translated(node, 'pk') as number),
    language: ({ languageCode }: TranslationNode) => ({
      code: languageCode,
      language: names[languageCode] ?? '',
    }),
    translatableContent: ({ record }: TranslationNode) => contentOf(record),
  };
  const entries: [string, FieldResolver][] = texts.map((field) => [
    field,
    (node: TranslationNode) => translated(node, field),
  ]);
  for (const field of documents)
    entries.push(
      [field, (node: TranslationNode) => jsonText(translated(node, field))],
      [`${field}Json`, (node: TranslationNode) => pythonJson(translated(node, field) ?? {})],
    );
  return { ...fields, ...Object.fromEntries(entries) };
}

const seoTexts = ['name', 'slug', 'seoTitle', 'seoDescription'];

export const catalogueTranslationFields: FieldMaps = {
  ProductTranslation: translationFields('ProductTranslation', seoTexts, ['description']),
  CategoryTranslation: translationFields('CategoryTranslation', seoTexts, ['description']),
  CollectionTranslation: translationFields('CollectionTranslation', seoTexts, ['description']),
  ProductVariantTranslation: translationFields('ProductVariantTranslation', ['name']),
  AttributeTranslation: translationFields('AttributeTranslation', ['name']),
  AttributeValueTranslation: {
    ...translationFields('AttributeValueTranslation', ['name', 'plainText']),
    richText: (node: TranslationNode) => jsonText(translated(node, 'richText')),
  },
  PageTranslation: translationFields(
    'PageTranslation',
    ['title', 'slug', 'seoTitle', 'seoDescription'],
    ['content'],
  ),
  MenuItemTranslation: translationFields('MenuItemTranslation', ['name']),
};
