import type { FieldMaps } from '../schema/field-map.ts';

export const staffCatalogueFields: FieldMaps = {};
