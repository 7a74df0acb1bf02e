import {
  mergeFieldMaps,
  type FieldMap,
  type FieldMaps,
  type FieldResolver,
} from '../schema/field-map.ts';
import { inChannel, recordOf } from '../schema/node.ts';
import { stockFields } from '../stock/fields.ts';
import { assignedFields } from './attributes/assigned-fields.ts';
import { attributeQueries } from './attributes/attribute-connection.ts';
import { attributeFields } from './attributes/attribute-fields.ts';
import { menuFields, menuItemFields, menuQueries } from './content/menu-fields.ts';
import { pageFields, pageQueries, pageTypeFields } from './content/page-fields.ts';
import { listingFields } from './products/listing-fields.ts';
import { mediaFields } from './products/media-fields.ts';
import { productFields } from './products/product-fields.ts';
import { productQueries } from './products/product-queries.ts';
import { productTypeFields, productTypeQueries } from './products/type-fields.ts';
import { variantFields } from './products/variant-fields.ts';
import { categoryFields, categoryQueries } from './taxonomy/category-fields.ts';
import { collectionFields, collectionQueries } from './taxonomy/collection-fields.ts';
import { catalogueContentFields } from './translations/translatable-content.ts';
import { translatableQueries } from './translations/translatable-queries.ts';
import { catalogueTranslationFields } from './translations/translation-fields.ts';

/** Resolvers of types that are seen in a channel: a bare record is one that no channel was named for. */
function onNodes(map: FieldMap): FieldMap {
  return mapped(map, (source) => {
    const record = 'model' in source ? recordOf(source) : null;
    return record === null ? source : inChannel(record, null);
  });
}

/** Resolvers of types that know no channel: they get the record itself. */
function onRecords(maps: FieldMaps): FieldMaps {
  return Object.fromEntries(
    Object.entries(maps).map(([type, map]) => [
      type,
      mapped(map, (source) => recordOf(source) ?? source),
    ]),
  );
}

function mapped(map: FieldMap, sourceOf: (source: object) => unknown): FieldMap {
  return Object.fromEntries(
    Object.entries(map).map(([field, resolver]): [string, FieldResolver] => [
      field,
      (source: object, args: never, context, info) =>
        resolver(sourceOf(source) as never, args, context, info),
    ]),
  );
}

export const catalogueFields: FieldMaps = mergeFieldMaps(
  {
    Query: {
      ...productQueries,
      ...productTypeQueries,
      ...categoryQueries,
      ...collectionQueries,
      ...attributeQueries,
      ...pageQueries,
      ...menuQueries,
      ...translatableQueries,
    },
    Product: onNodes(productFields),
    ProductVariant: onNodes(variantFields),
    Collection: onNodes(collectionFields),
    Page: onNodes(pageFields),
    Menu: onNodes(menuFields),
    MenuItem: onNodes(menuItemFields),
    Attribute: onNodes(attributeFields['Attribute']!),
    AttributeValue: onNodes(attributeFields['AttributeValue']!),
  },
  onRecords({
    Category: categoryFields,
    ...productTypeFields,
    ...pageTypeFields,
    ...listingFields,
  }),
  onRecords({ ProductMedia: mediaFields['ProductMedia']! }),
  { ProductImage: mediaFields['ProductImage']! },
  assignedFields,
  onRecords(stockFields),
  catalogueTranslationFields,
  catalogueContentFields,
);
