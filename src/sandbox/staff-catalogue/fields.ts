import type { FieldMaps } from '../schema/field-map.ts';
import { attributeCreate } from './attributes/create.ts';
import { collectionChannelListingUpdate } from './collections/listing.ts';
import { collectionCreate, collectionUpdate } from './collections/mutations.ts';
import { categoryCreate, categoryUpdate } from './categories/mutations.ts';
import { productMediaCreate } from './media/create.ts';
import { variantMediaAssign, variantMediaUnassign } from './media/variant-media.ts';
import { productAttributeAssign } from './product-types/assign.ts';
import { productTypeCreate } from './product-types/create.ts';
import { productChannelListingUpdate } from './products/listing.ts';
import { productCreate, productUpdate } from './products/mutations.ts';
import * as translations from './translations/mutations.ts';
import { productVariantCreate } from './variants/create.ts';
import { productVariantChannelListingUpdate } from './variants/listing.ts';

export const staffCatalogueFields: FieldMaps = {
  Mutation: {
    attributeCreate,
    productTypeCreate,
    productAttributeAssign,
    categoryCreate,
    categoryUpdate,
    categoryTranslate: translations.categoryTranslate,
    collectionCreate,
    collectionUpdate,
    collectionChannelListingUpdate,
    collectionTranslate: translations.collectionTranslate,
    productCreate,
    productUpdate,
    productChannelListingUpdate,
    productTranslate: translations.productTranslate,
    productVariantCreate,
    productVariantChannelListingUpdate,
    productVariantTranslate: translations.productVariantTranslate,
    attributeTranslate: translations.attributeTranslate,
    attributeValueTranslate: translations.attributeValueTranslate,
    productMediaCreate,
    variantMediaAssign,
    variantMediaUnassign,
  },
};
