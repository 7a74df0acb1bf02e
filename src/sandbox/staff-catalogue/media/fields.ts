import type { FieldMap } from '../../schema/field-map.ts';
import {
  productMediaBulkDelete,
  productMediaDelete,
  productMediaReorder,
  productMediaUpdate,
} from './change.ts';
import { productMediaCreate } from './create.ts';
import { fileUpload } from './file-upload.ts';
import { variantMediaAssign, variantMediaUnassign } from './variant-media.ts';

export const mediaFields: FieldMap = {
  productMediaBulkDelete,
  productMediaDelete,
  productMediaReorder,
  productMediaUpdate,
  productMediaCreate,
  fileUpload,
  variantMediaAssign,
  variantMediaUnassign,
};
