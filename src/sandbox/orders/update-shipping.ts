import { requireRecord } from '../schema/arguments.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import type { Order } from '../records/sales.ts';
import type { ShippingMethodType } from '../records/shop.ts';
import { parseGlobalId, pkOf } from '../state/global-id.ts';
import type { Context } from '../state/state.ts';
import { changeOrder, emitForOrder } from './change.ts';
import { requireChannel } from './channel-access.ts';
import { listingOf, shippingMethodsFor } from './delivery.ts';
import { recalculateOrder } from './prices.ts';
import { isEditable } from './status.ts';
import { wrongId } from './wrong-id.ts';

type Arguments = {
  readonly order: string;
  readonly input: { readonly shippingMethod?: string | null };
};

export const orderUpdateShipping = mutation(({ order: id, input }: Arguments, context) => {
  const { state, store, requestor } = context;
  const order = requireRecord(store, 'order', id);
  requireChannel(context, order.channel);
  if (!isEditable(order))
    refuse('id', 'NOT_EDITABLE', 'Only draft and unconfirmed orders can be edited.');
  const isDraft = order.status === 'DRAFT';
  const { shippingMethod } = input;
  const required = (message: string) =>
    refuse('shippingMethod', 'SHIPPING_METHOD_REQUIRED', message);
  if (shippingMethod === undefined)
    required('Shipping method must be provided to perform mutation.');
  if (!shippingMethod) {
    const isNeeded = store
      .by('orderLine', 'order', order.pk)
      .some((line) => line.isShippingRequired);
    if (!isDraft && isNeeded) required('Shipping method is required for this order.');
    if (shippingMethod === '') required('Shipping method cannot be empty.');
    clearMethod(context, order);
  } else putMethod(context, order, methodNamed(context, shippingMethod));
  emitForOrder(state, order, [isDraft ? 'DRAFT_ORDER_UPDATED' : 'ORDER_UPDATED'], requestor);
  return { order };
});

export function clearMethod({ state }: Context, order: Order): void {
  changeOrder(state, order, {
    shippingMethod: null,
    shippingMethodName: null,
    shippingTaxClass: null,
    shippingTaxClassName: null,
  });
  recalculateOrder(state, order, 0);
}

export function methodNamed({ store }: Context, id: string): ShippingMethodType {
  const parsed = parseGlobalId(id);
  if (parsed?.type !== 'ShippingMethod')
    return refuse('shippingMethod', 'GRAPHQL_ERROR', wrongId(id, 'ShippingMethod'));
  return (
    store.find('shippingMethodType', pkOf(parsed)) ??
    refuse('shippingMethod', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`)
  );
}

/** A draft takes any method of its channel; an order only one that fits it. */
export function putMethod(
  { state, store }: Context,
  order: Order,
  method: ShippingMethodType,
): void {
  const listing = listingOf(store, method, order);
  const inapplicable = (message: string) =>
    refuse('shippingMethod', 'SHIPPING_METHOD_NOT_APPLICABLE', message);
  if (listing === null) return inapplicable('Shipping method not available in the given channel.');
  if (order.status !== 'DRAFT') {
    if (order.shippingAddress === null)
      refuse(
        'order',
        'ORDER_NO_SHIPPING_ADDRESS',
        'Cannot choose a shipping method for an order without the shipping address.',
      );
    if (!shippingMethodsFor(store, order).some(({ record }) => record.pk === method.pk))
      inapplicable('Shipping method cannot be used with this order.');
  }
  const taxClass = store.find('taxClass', method.taxClass);
  changeOrder(state, order, {
    shippingMethod: method.pk,
    shippingMethodName: method.name,
    shippingTaxClass: taxClass?.pk ?? null,
    shippingTaxClassName: taxClass?.name ?? null,
  });
  const isShipped =
    order.shippingAddress !== null &&
    store.by('orderLine', 'order', order.pk).some((line) => line.isShippingRequired);
  recalculateOrder(state, order, isShipped ? listing.price : 0);
}
