import { mergeFieldMaps, type FieldMaps } from '../schema/field-map.ts';
import { checkoutPaymentFields } from './checkout-fields.ts';
import { checkoutPaymentCreate } from './checkout-payment-create.ts';
import { transactionCreate } from './create.ts';
import { paymentGatewayInitialize } from './gateways.ts';
import { transactionInitialize } from './initialize.ts';
import { paymentFieldMaps } from './payment-fields.ts';
import { transactionProcess } from './process.ts';
import { paymentQueries } from './queries.ts';
import { transactionEventReport } from './report.ts';
import { transactionRequestAction } from './request-action.ts';
import { transactionRequestRefundForGrantedRefund } from './request-granted-refund.ts';
import { transactionFields } from './transaction-fields.ts';
import { transactionUpdate } from './update.ts';

export const paymentFields: FieldMaps = mergeFieldMaps(
  {
    Query: paymentQueries,
    Mutation: {
      checkoutPaymentCreate,
      paymentGatewayInitialize,
      transactionInitialize,
      transactionProcess,
      transactionCreate,
      transactionUpdate,
      transactionEventReport,
      transactionRequestAction,
      transactionRequestRefundForGrantedRefund,
    },
    Checkout: checkoutPaymentFields,
  },
  paymentFieldMaps,
  transactionFields,
);
