import { addressFields } from '../addresses/fields.ts';
import { mergeFieldMaps } from '../schema/field-map.ts';

export const checkoutFields = mergeFieldMaps(addressFields);
