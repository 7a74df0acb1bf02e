import type { Checkout } from '../records/sales.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import { requireRecord } from '../schema/arguments.ts';
import type { Context } from '../state/state.ts';
import { requireCheckout, type CheckoutArguments } from './checkout-by-id.ts';
import { channelOf } from './checkout-state.ts';
import { calculateDeliveries } from './deliveries.ts';
import { choiceById, chooseDelivery, methodById } from './delivery-choice.ts';
import { isShippingRequired, linesOf } from './line-info.ts';
import type { LineInfo } from './line-info-type.ts';
import { refuseUnavailable } from './purchasable.ts';
import { seenCheckout } from './seen.ts';

export const deliveryMutations: FieldMap = {
  checkoutDeliveryMethodUpdate: mutation<
    CheckoutArguments & { readonly deliveryMethodId?: string | null }
  >((args, context) => {
    const { state, store } = context;
    const checkout = requireCheckout(store, args);
    const lines = deliverableLines(context, checkout, 'deliveryMethod');
    const choice = choiceById(state, checkout, lines, args.deliveryMethodId);
    if (chooseDelivery(state, checkout, choice)) emitUpdate(context, checkout);
    return { checkout: seenCheckout(store, checkout) };
  }),
  checkoutShippingMethodUpdate: mutation<
    CheckoutArguments & { readonly shippingMethodId?: string | null }
  >((args, context) => {
    const { state, store } = context;
    const checkout = requireCheckout(store, args);
    deliverableLines(context, checkout, 'shippingMethod');
    const choice = methodById(state, checkout, args.shippingMethodId);
    if (chooseDelivery(state, checkout, choice)) emitUpdate(context, checkout);
    return { checkout: seenCheckout(store, checkout) };
  }),
  deliveryOptionsCalculate: mutation<{ readonly id: string }>(({ id }, { state, store }) => {
    const checkout = requireRecord(store, 'checkout', id);
    return {
      deliveries: calculateDeliveries(state, checkout, 'KEEP').map((delivery) => ({ ...delivery })),
    };
  }),
};

function emitUpdate({ state, requestor }: Context, checkout: Checkout): void {
  state.events.emit('CHECKOUT_UPDATED', { checkout }, requestor);
}

/** The lines; the old error flow refuses those that cannot be bought, and goods that are not shipped. */
function deliverableLines(
  { state, store }: Context,
  checkout: Checkout,
  field: 'deliveryMethod' | 'shippingMethod',
): readonly LineInfo[] {
  const { lines, unavailable } = linesOf(state, checkout);
  if (channelOf(store, checkout).useLegacyErrorFlow) {
    refuseUnavailable(store, unavailable);
    if (!isShippingRequired(lines))
      refuse(field, 'SHIPPING_NOT_REQUIRED', "This checkout doesn't need shipping");
  }
  return lines;
}
