import type { AttributeValue } from '../../records/catalogue.ts';
import type { FieldMap, FieldMaps } from '../../schema/field-map.ts';
import { inChannel } from '../../schema/node.ts';
import { dayOf } from '../../state/moments.ts';
import type { Context } from '../../state/state.ts';
import { momentOf } from './assigned-values.ts';
import type { Assigned } from './assigned.ts';

type Limit = { readonly limit: number };
type Language = { readonly languageCode: string };
type Entity = 'page' | 'product' | 'productVariant' | 'category' | 'collection';

const first = ({ values }: Assigned): AttributeValue | null => values[0] ?? null;
const attribute = {
  attribute: ({ attribute, channel }: Assigned) => inChannel(attribute, channel),
};

/** What an attribute's value refers to; null when it is gone. */
function target(entity: Entity, value: AttributeValue, { channel }: Assigned, { store }: Context) {
  if (value.reference?.model !== entity) return null;
  const record = store.find(entity, value.reference.pk);
  if (record === null) return null;
  return entity === 'category' ? record : inChannel(record, channel);
}

function referenceFields(entity: Entity, name: string): FieldMaps {
  return {
    [`AssignedSingle${name}ReferenceAttribute`]: {
      ...attribute,
      value: (source: Assigned, _: object, context) => {
        const value = first(source);
        return value === null ? null : target(entity, value, source, context);
      },
    },
    [`AssignedMulti${name}ReferenceAttribute`]: {
      ...attribute,
      value: (source: Assigned, { limit }: Limit, context) =>
        source.values
          .slice(0, limit)
          .map((value) => target(entity, value, source, context))
          .filter((found) => found !== null),
    },
  };
}

const choice: FieldMap = {
  translation: ({ translations }: AttributeValue, { languageCode }: Language) =>
    translations[languageCode]?.name ?? null,
};

export const assignedFields: FieldMaps = {
  SelectedAttribute: {
    ...attribute,
    values: ({ values, channel }: Assigned) => values.map((value) => inChannel(value, channel)),
  },
  AssignedNumericAttribute: {
    ...attribute,
    value: (source: Assigned) => first(source)?.numeric ?? null,
  },
  AssignedTextAttribute: {
    ...attribute,
    value: (source: Assigned) => first(source)?.richText ?? null,
    translation: (source: Assigned, { languageCode }: Language) =>
      first(source)?.translations[languageCode]?.richText ?? null,
  },
  AssignedPlainTextAttribute: {
    ...attribute,
    value: (source: Assigned) => first(source)?.plainText ?? null,
    translation: (source: Assigned, { languageCode }: Language) =>
      first(source)?.translations[languageCode]?.plainText ?? null,
  },
  AssignedFileAttribute: {
    ...attribute,
    value: (source: Assigned, _: object, context) => {
      const value = first(source);
      return value === null ? null : fileOf(value, context);
    },
  },
  AssignedSingleChoiceAttribute: { ...attribute, value: first },
  AssignedMultiChoiceAttribute: {
    ...attribute,
    value: ({ values }: Assigned, { limit }: Limit) => values.slice(0, limit),
  },
  AssignedSwatchAttribute: { ...attribute, value: first },
  AssignedBooleanAttribute: {
    ...attribute,
    value: (source: Assigned) => first(source)?.boolean ?? null,
  },
  AssignedDateAttribute: {
    ...attribute,
    value: (source: Assigned) => {
      const moment = momentIn(source);
      return moment === null ? null : dayOf(moment);
    },
  },
  AssignedDateTimeAttribute: { ...attribute, value: momentIn },
  AssignedChoiceAttributeValue: choice,
  AssignedSwatchAttributeValue: {
    ...choice,
    hexColor: ({ value }: AttributeValue) => value || null,
    file: (value: AttributeValue, _: object, context) => fileOf(value, context),
  },
  ...referenceFields('page', 'Page'),
  ...referenceFields('product', 'Product'),
  ...referenceFields('productVariant', 'ProductVariant'),
  ...referenceFields('category', 'Category'),
  ...referenceFields('collection', 'Collection'),
};

function momentIn(source: Assigned): string | null {
  const value = first(source);
  return value === null ? null : momentOf(value);
}

/** Null for a value without a file. */
export function fileOf(
  { fileKey, contentType }: AttributeValue,
  { state }: Context,
): object | null {
  return fileKey === null ? null : { url: state.thumbnails.objectUrl(fileKey), contentType };
}
