import type { Attribute, AttributeValue } from '#domain/catalogue.ts';
import type { AttributeValuesFragment } from './gql/graphql.ts';
import { localized } from './read-copy.ts';

export function readAttribute({ attribute, values }: AttributeValuesFragment): Attribute {
  const base: AttributeValue[] = [];
  const english: AttributeValue[] = [];
  for (const value of values) {
    const own = readValue(attribute.inputType, value);
    if (!own) continue;
    base.push(own);
    english.push((value.en && readValue(attribute.inputType, value.en)) || own);
  }
  const name = attribute.name ?? '';
  return {
    slug: attribute.slug ?? '',
    name: localized(name, attribute.en?.name || name),
    values: localized(base, english),
  };
}

function readValue(
  inputType: AttributeValuesFragment['attribute']['inputType'],
  value: {
    name: string | null;
    plainText: string | null;
    richText: string | null;
    boolean?: boolean | null;
  },
): AttributeValue | null {
  switch (inputType) {
    case 'RICH_TEXT':
      return value.richText ? { kind: 'rich', richText: value.richText } : null;
    case 'BOOLEAN':
      return typeof value.boolean === 'boolean' ? { kind: 'boolean', value: value.boolean } : null;
    case 'PLAIN_TEXT':
      return value.plainText ? { kind: 'text', text: value.plainText } : null;
    // A file's name says nothing to a shopper.
    case 'FILE':
      return null;
    default:
      return value.name ? { kind: 'text', text: value.name } : null;
  }
}
