import type { FieldMaps } from '../schema/field-map.ts';

export const appFields: FieldMaps = {};
