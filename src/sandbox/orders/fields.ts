import { mergeFieldMaps, type FieldMap, type FieldMaps } from '../schema/field-map.ts';
import { orderBulkCreate } from './bulk/bulk-create.ts';
import { orderBulkCancel, orderCancel } from './cancel.ts';
import { orderConfirm } from './confirm.ts';
import { draftOrderComplete, draftOrderCreate, draftOrderDelete } from './draft-mutations.ts';
import {
  orderFulfill,
  orderFulfillmentApprove,
  orderFulfillmentCancel,
  orderFulfillmentUpdateTracking,
} from './fulfil-mutations.ts';
import { fulfillmentFields } from './fulfillment-fields.ts';
import { orderGrantRefundCreate } from './grant-refund.ts';
import { orderHistoryFields } from './history-fields.ts';
import { orderCapture, orderRefund, orderVoid } from './legacy-payment-mutations.ts';
import { orderLineFields } from './line-fields.ts';
import { orderMarkAsPaid } from './mark-as-paid.ts';
import { orderNoteAdd, orderNoteUpdate } from './notes.ts';
import { orderFieldMaps } from './order-fields.ts';
import { orderQueries } from './queries.ts';
import {
  orderFulfillmentRefundProducts,
  orderFulfillmentReturnProducts,
} from './return-mutations.ts';
import { orderSettingsFields } from './settings.ts';
import { orderUpdateShipping } from './update-shipping.ts';
import { orderUpdate } from './update.ts';

const orderMutations: FieldMap = {
  draftOrderComplete,
  draftOrderCreate,
  draftOrderDelete,
  orderAddNote: orderNoteAdd,
  orderBulkCancel,
  orderBulkCreate,
  orderCancel,
  orderCapture,
  orderConfirm,
  orderFulfill,
  orderFulfillmentApprove,
  orderFulfillmentCancel,
  orderFulfillmentRefundProducts,
  orderFulfillmentReturnProducts,
  orderFulfillmentUpdateTracking,
  orderGrantRefundCreate,
  orderMarkAsPaid,
  orderNoteAdd,
  orderNoteUpdate,
  orderRefund,
  orderUpdate,
  orderUpdateShipping,
  orderVoid,
};

export const orderFields: FieldMaps = mergeFieldMaps(
  { Query: orderQueries, Mutation: orderMutations },
  orderFieldMaps,
  orderLineFields,
  orderHistoryFields,
  fulfillmentFields,
  orderSettingsFields,
);
