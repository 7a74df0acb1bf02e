import { addressFields } from '../addresses/fields.ts';
import { mergeFieldMaps, type FieldMaps } from '../schema/field-map.ts';
import { addressMutations } from './address-mutations.ts';
import {
  checkoutDeliveryFields,
  checkoutFields as ownFields,
  checkoutPriceFields,
} from './checkout-fields.ts';
import { completeFields } from './complete-mutation.ts';
import { checkoutListQueries } from './checkout-lists.ts';
import { createMutation } from './create.ts';
import { deliveryMutations } from './delivery-mutations.ts';
import { fromOrderMutation } from './from-order.ts';
import { lineFieldMaps } from './line-fields.ts';
import { lineMutations } from './line-mutations.ts';
import { orderByAppMutation } from './order-by-app.ts';
import { otherMutations } from './other-mutations.ts';
import { promoMutations } from './promo-mutations.ts';
import { checkoutQuery } from './queries.ts';
import { shippingMethodFields } from './shipping-method-node.ts';

const payloads: FieldMaps = {
  // Not null, whatever went wrong.
  DeliveryOptionsCalculate: {
    deliveries: ({ deliveries }: { readonly deliveries?: readonly object[] }) => deliveries ?? [],
  },
};

export const checkoutFields = mergeFieldMaps(
  addressFields,
  { Query: checkoutQuery },
  { Query: checkoutListQueries },
  { Mutation: createMutation },
  { Mutation: lineMutations },
  { Mutation: addressMutations },
  { Mutation: deliveryMutations },
  { Mutation: promoMutations },
  { Mutation: otherMutations },
  completeFields,
  { Mutation: fromOrderMutation },
  { Mutation: orderByAppMutation },
  { Checkout: ownFields },
  { Checkout: checkoutPriceFields },
  { Checkout: checkoutDeliveryFields },
  lineFieldMaps,
  shippingMethodFields,
  payloads,
);
