import type { FieldMap } from '../../schema/field-map.ts';
import {
  deleteMetadata,
  deletePrivateMetadata,
  updateMetadata,
  updatePrivateMetadata,
} from './mutations.ts';

export const metadataFields: FieldMap = {
  deleteMetadata,
  deletePrivateMetadata,
  updateMetadata,
  updatePrivateMetadata,
};
