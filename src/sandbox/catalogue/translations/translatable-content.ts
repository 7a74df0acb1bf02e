import type { AnyRecord, Records } from '../../records/all.ts';
import type { AttributeValue } from '../../records/catalogue.ts';
import { seesAll } from '../../schema/arguments.ts';
import type { FieldMap, FieldMaps } from '../../schema/field-map.ts';
import { inChannel } from '../../schema/node.ts';
import { globalId, typeOf } from '../../state/global-id.ts';
import { pythonJson } from '../../state/python-json.ts';
import type { Context } from '../../state/state.ts';
import { valuesOf } from '../attributes/assigned-values.ts';
import { attributesOf, type Holder } from '../attributes/assigned.ts';
import { jsonText } from '../json-text.ts';
import { isPublished } from '../visibility.ts';
import { translation } from './translation.ts';

/** A record by its own texts, for translators: GraphQL's …TranslatableContent types. */
export type ContentNode<Kind extends AnyRecord = AnyRecord> = {
  readonly __typename: string;
  readonly record: Kind;
};

export function contentOf<Kind extends AnyRecord>(record: Kind): ContentNode<Kind> {
  return { __typename: `${typeOf(record.model)}TranslatableContent`, record };
}

type Contents = 'product' | 'productVariant' | 'category' | 'collection' | 'page' | 'menuItem';
type Named = 'attribute' | 'attributeValue' | Contents;

/** `documents` are EditorJS; the record itself is there by its model's name. */
function contentFields(model: Named, documents: readonly string[] = []): FieldMap {
  const type = typeOf(model);
  const value = (record: AnyRecord, field: string) =>
    (record as unknown as Record<string, unknown>)[field];
  return {
    id: ({ record }: ContentNode) => globalId(`${type}TranslatableContent`, record.pk),
    [`${model}Id`]: ({ record }: ContentNode) => globalId(type, record.pk),
    [model]: ({ record }: ContentNode) => inChannel(record, null),
    translation,
    ...Object.fromEntries(
      documents.flatMap((field) => [
        [field, ({ record }: ContentNode) => jsonText(value(record, field))],
        [`${field}Json`, ({ record }: ContentNode) => pythonJson(value(record, field) ?? {})],
      ]),
    ),
  };
}

/** The values of its attributes that are texts. */
function attributeValues({ record }: ContentNode<Holder>, _: object, context: Context): unknown {
  const { store, requestor } = context;
  const isOpen = requestor.permissions.has(
    record.model === 'page' ? 'MANAGE_PAGES' : 'MANAGE_PRODUCTS',
  );
  return attributesOf(record, context)
    .map((pk) => store.get('attribute', pk))
    .filter(({ visibleInStorefront }) => visibleInStorefront || isOpen)
    .filter(({ inputType }) => inputType === 'RICH_TEXT' || inputType === 'PLAIN_TEXT')
    .flatMap((attribute) => valuesOf(store, record, attribute).map(contentOf));
}

export const catalogueContentFields: FieldMaps = {
  ProductTranslatableContent: { ...contentFields('product', ['description']), attributeValues },
  ProductVariantTranslatableContent: { ...contentFields('productVariant'), attributeValues },
  CategoryTranslatableContent: {
    ...contentFields('category', ['description']),
    category: ({ record }: ContentNode) => record,
  },
  CollectionTranslatableContent: {
    ...contentFields('collection', ['description']),
    collection: ({ record }: ContentNode<Records['collection']>, _: object, context) =>
      seesAll(context) ? inChannel(record, null) : null,
  },
  PageTranslatableContent: {
    ...contentFields('page', ['content']),
    // Apps see no more than shoppers here.
    page: ({ record }: ContentNode<Records['page']>, _: object, { state, requestor }) =>
      (requestor.user !== null && requestor.permissions.has('MANAGE_PAGES')) ||
      isPublished(record, state.clock.now())
        ? inChannel(record, null)
        : null,
    attributeValues,
  },
  MenuItemTranslatableContent: contentFields('menuItem'),
  AttributeTranslatableContent: contentFields('attribute'),
  AttributeValueTranslatableContent: {
    ...contentFields('attributeValue'),
    attribute: ({ record }: ContentNode<AttributeValue>, _: object, { store }) =>
      contentOf(store.get('attribute', record.attribute)),
    richText: ({ record }: ContentNode<AttributeValue>) => jsonText(record.richText),
  },
};
