import type { FieldMap } from '../../schema/field-map.ts';
import { collectionBulkDelete, collectionDelete } from './delete.ts';
import { collectionChannelListingUpdate } from './listing.ts';
import { collectionCreate, collectionUpdate } from './mutations.ts';
import {
  collectionAddProducts,
  collectionRemoveProducts,
  collectionReorderProducts,
} from './products.ts';

export const collectionFields: FieldMap = {
  collectionBulkDelete,
  collectionDelete,
  collectionChannelListingUpdate,
  collectionCreate,
  collectionUpdate,
  collectionAddProducts,
  collectionRemoveProducts,
  collectionReorderProducts,
};
