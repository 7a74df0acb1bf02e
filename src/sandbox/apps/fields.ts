import { mergeFieldMaps } from '../schema/field-map.ts';
import { eventFields } from './event-fields.ts';

export const appFields = mergeFieldMaps(eventFields);
