import { attributeValueFields } from './attribute-values/fields.ts';
import { attributeFields } from './attributes/fields.ts';
import { bulkFields } from './bulk/fields.ts';
import { categoryFields } from './categories/fields.ts';
import { collectionFields } from './collections/fields.ts';
import { mediaFields } from './media/fields.ts';
import { metadataFields } from './metadata/fields.ts';
import { productTypeFields } from './product-types/fields.ts';
import { productFields } from './products/fields.ts';
import { stockFields } from './stocks/fields.ts';
import { stockQueries } from './stocks/queries.ts';
import { translationFields } from './translations/fields.ts';
import { variantFields } from './variants/fields.ts';
import type { FieldMaps } from '../schema/field-map.ts';

/** What staff may do with a catalogue. */
export const staffCatalogueFields: FieldMaps = {
  Query: stockQueries,
  Mutation: {
    ...attributeFields,
    ...attributeValueFields,
    ...productTypeFields,
    ...categoryFields,
    ...collectionFields,
    ...productFields,
    ...variantFields,
    ...stockFields,
    ...mediaFields,
    ...translationFields,
    ...metadataFields,
    ...bulkFields,
  },
};
