import type { FieldMap } from '../../schema/field-map.ts';
import { productAttributeAssign } from './assign.ts';
import { productAttributeAssignmentUpdate } from './assignment-update.ts';
import {
  productAttributeUnassign,
  productTypeBulkDelete,
  productTypeDelete,
  productTypeReorderAttributes,
  productTypeUpdate,
} from './change.ts';
import { productTypeCreate } from './create.ts';

export const productTypeFields: FieldMap = {
  productAttributeAssign,
  productAttributeAssignmentUpdate,
  productAttributeUnassign,
  productTypeBulkDelete,
  productTypeDelete,
  productTypeReorderAttributes,
  productTypeUpdate,
  productTypeCreate,
};
