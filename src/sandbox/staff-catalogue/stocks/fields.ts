import type { FieldMap } from '../../schema/field-map.ts';
import {
  productVariantStocksCreate,
  productVariantStocksDelete,
  productVariantStocksUpdate,
} from './mutations.ts';

export const stockFields: FieldMap = {
  productVariantStocksCreate,
  productVariantStocksDelete,
  productVariantStocksUpdate,
};
