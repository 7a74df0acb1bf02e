import type { Checkout, CheckoutDelivery } from '../records/sales.ts';
import type { Warehouse } from '../records/shop.ts';
import { refuse } from '../schema/mutation.ts';
import { invalidId } from '../state/failures.ts';
import { parseGlobalId, pkOf, type GlobalId } from '../state/global-id.ts';
import type { State } from '../state/state.ts';
import { addressCopy, sameAddress } from './addresses.ts';
import { changeCheckout, shippingAddressOf } from './checkout-state.ts';
import { eligiblePoints } from './collection-points.ts';
import { currentDeliveries } from './deliveries.ts';
import type { LineInfo } from './line-info-type.ts';
import { invalidatePrices } from './prices.ts';

type Choice = CheckoutDelivery | Warehouse | null;

/** What a deliveryMethodId names: an offer, by its own id or its method's, or a pick up point. */
export function choiceById(
  state: State,
  checkout: Checkout,
  lines: readonly LineInfo[],
  id: string | null | undefined,
): Choice {
  if (id === null || id === undefined) return null;
  const parsed = parsedId(id, ['Warehouse', 'ShippingMethod', 'CheckoutDelivery'], {
    field: 'deliveryMethodId',
    message: 'ID does not belong to Warehouse, ShippingMethod, or CheckoutDelivery',
  });
  if (parsed.type === 'Warehouse')
    return (
      eligiblePoints(state.store, checkout.channel, lines).find(({ pk }) => pk === pkOf(parsed)) ??
      refuse(
        'deliveryMethodId',
        'DELIVERY_METHOD_NOT_APPLICABLE',
        'This pick up point is not applicable.',
      )
    );
  return (
    offerById(state, checkout, parsed) ??
    refuse(
      'deliveryMethodId',
      'DELIVERY_METHOD_NOT_APPLICABLE',
      'This shipping method is not applicable.',
    )
  );
}

/** The same for the deprecated mutation, which knows shipping methods only. */
export function methodById(
  state: State,
  checkout: Checkout,
  id: string | null | undefined,
): CheckoutDelivery | null {
  if (id === null || id === undefined) return null;
  // The offers are asked for before the id is looked at.
  currentDeliveries(state, checkout);
  const parsed = parsedId(id, ['ShippingMethod'], {
    field: 'shippingMethodId',
    message: 'ID does not belong to known shipping methods',
  });
  return (
    offerById(state, checkout, parsed) ??
    refuse(
      'shippingMethod',
      'SHIPPING_METHOD_NOT_APPLICABLE',
      'This shipping method is not applicable.',
    )
  );
}

function offerById(state: State, checkout: Checkout, parsed: GlobalId): CheckoutDelivery | null {
  return (
    currentDeliveries(state, checkout).find(
      (delivery) =>
        delivery.active &&
        (String(delivery.shippingMethod) === parsed.pk ||
          (parsed.type === 'CheckoutDelivery' && delivery.pk === pkOf(parsed))),
    ) ?? null
  );
}

/** An App's shipping methods have ids such as `app:1:name`; no App offers any here. */
function isExternal(id: string): boolean {
  return Buffer.from(id, 'base64').toString('utf8').startsWith('app:');
}

function parsedId(
  id: string,
  types: readonly string[],
  refusal: { readonly field: string; readonly message: string },
): GlobalId {
  if (isExternal(id)) return { type: 'app', pk: '' };
  const parsed = parseGlobalId(id);
  if (parsed === null) throw invalidId(id);
  return types.includes(parsed.type) ? parsed : refuse(refusal.field, 'INVALID', refusal.message);
}

/** Makes the choice. True when that changed anything. */
export function chooseDelivery(state: State, checkout: Checkout, choice: Choice): boolean {
  const changes =
    choice === null
      ? clearing(checkout)
      : choice.model === 'warehouse'
        ? toCollectionPoint(state, checkout, choice)
        : toOffer(checkout, choice);
  if (Object.keys(changes).length === 0) return false;
  changeCheckout(state, checkout, changes);
  invalidatePrices(state, checkout, { discounts: true });
  return true;
}

type Changes = Partial<Omit<Checkout, 'model' | 'pk'>>;

function clearing(checkout: Checkout): Changes {
  return {
    ...(checkout.undiscountedShippingPrice !== 0 && { undiscountedShippingPrice: 0 }),
    ...(checkout.delivery !== null && { delivery: null }),
    ...withoutCollectionPoint(checkout),
  };
}

/** The address of a pick up point goes with it. */
export function withoutCollectionPoint(checkout: Checkout): Changes {
  if (checkout.collectionPoint === null) return {};
  return {
    collectionPoint: null,
    ...(checkout.shippingAddress !== null && { shippingAddress: null, saveShippingAddress: true }),
  };
}

function toOffer(checkout: Checkout, delivery: CheckoutDelivery): Changes {
  return {
    ...withoutCollectionPoint(checkout),
    ...(checkout.undiscountedShippingPrice !== delivery.price && {
      undiscountedShippingPrice: delivery.price,
    }),
    ...(checkout.delivery !== delivery.pk && { delivery: delivery.pk }),
  };
}

function toCollectionPoint(state: State, checkout: Checkout, point: Warehouse): Changes {
  const { store } = state;
  const address = store.get('address', point.address);
  const current = shippingAddressOf(store, checkout);
  const isThere = current !== null && sameAddress(current, address);
  return {
    ...(checkout.undiscountedShippingPrice !== 0 && { undiscountedShippingPrice: 0 }),
    ...(checkout.delivery !== null && { delivery: null }),
    ...(checkout.collectionPoint !== point.pk && { collectionPoint: point.pk }),
    ...(!isThere && {
      shippingAddress: addressCopy(store, address).pk,
      saveShippingAddress: false,
    }),
  };
}
