import type { FieldMap } from '../../schema/field-map.ts';
import { attributeCreate } from './create.ts';
import { attributeBulkDelete, attributeDelete, attributeValueBulkDelete } from './delete.ts';
import { attributeUpdate } from './update.ts';
import {
  attributeReorderValues,
  attributeValueCreate,
  attributeValueDelete,
  attributeValueUpdate,
} from './values.ts';

export const attributeFields: FieldMap = {
  attributeCreate,
  attributeBulkDelete,
  attributeDelete,
  attributeUpdate,
  attributeReorderValues,
  attributeValueBulkDelete,
  attributeValueCreate,
  attributeValueDelete,
  attributeValueUpdate,
};
