import type { FieldMap } from '../../schema/field-map.ts';

export const bulkFields: FieldMap = {};
