import type { FieldMaps } from '../schema/field-map.ts';

export const paymentFields: FieldMaps = {};
