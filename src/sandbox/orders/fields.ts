import { mergeFieldMaps, type FieldMaps } from '../schema/field-map.ts';
import { fulfillmentFields } from './fulfillment-fields.ts';
import { orderHistoryFields } from './history-fields.ts';
import { orderLineFields } from './line-fields.ts';
import { orderFieldMaps } from './order-fields.ts';
import { orderQueries } from './queries.ts';

export const orderFields: FieldMaps = mergeFieldMaps(
  { Query: orderQueries },
  orderFieldMaps,
  orderLineFields,
  orderHistoryFields,
  fulfillmentFields,
);
