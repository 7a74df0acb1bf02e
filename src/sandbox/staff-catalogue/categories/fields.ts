import type { FieldMap } from '../../schema/field-map.ts';
import { categoryBulkDelete, categoryDelete } from './delete.ts';
import { categoryCreate, categoryUpdate } from './mutations.ts';

export const categoryFields: FieldMap = {
  categoryBulkDelete,
  categoryDelete,
  categoryCreate,
  categoryUpdate,
};
