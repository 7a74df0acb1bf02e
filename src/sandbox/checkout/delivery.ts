import { randomUUID } from 'node:crypto';
import type { Channel, ShippingMethodRecord } from '../state/channels.ts';
import type { Currency } from '../state/currency.ts';
import { invalidId } from '../state/failures.ts';
import { globalId, parseGlobalId } from '../state/global-id.ts';
import type { CheckoutRecord, DeliveryRecord } from './checkout.ts';
import { refuse } from './refusal.ts';
import { subtotal } from './totals.ts';

/** The methods that fit address and order value; none without an address or without goods. */
export function shippingMethods(
  checkout: CheckoutRecord,
  channel: Channel,
): ShippingMethodRecord[] {
  const country = checkout.shippingAddress?.country;
  if (country === undefined || checkout.lines.length === 0 || !channel.countries.includes(country))
    return [];
  const value = subtotal(checkout).gross;
  return channel.shippingMethods.filter(
    (method) =>
      value >= method.minimumOrder &&
      (method.maximumOrder === null || value <= method.maximumOrder),
  );
}

/** To be called after every change of lines or address: a choice that no longer fits turns invalid and keeps its price. */
export function reviewDelivery(checkout: CheckoutRecord, channel: Channel): void {
  const { delivery } = checkout;
  if (
    delivery !== null &&
    !shippingMethods(checkout, channel).some((method) => method.pk === delivery.method)
  )
    delivery.valid = false;
}

/** The choice behind an id: `ShippingMethod` or the checkout's own `CheckoutDelivery`. Null clears it. */
export function chooseDelivery(
  checkout: CheckoutRecord,
  channel: Channel,
  id: string | null,
): DeliveryRecord | null {
  if (checkout.lines.length === 0)
    refuse('deliveryMethod', 'SHIPPING_NOT_REQUIRED', "This checkout doesn't need shipping");
  if (id === null || id === '') return null;
  const parsed = parseGlobalId(id);
  if (parsed === null) throw invalidId(id);
  if (parsed.type === 'Warehouse')
    refuse(
      'deliveryMethodId',
      'DELIVERY_METHOD_NOT_APPLICABLE',
      'This pick up point is not applicable.',
    );
  if (parsed.type === 'CheckoutDelivery') {
    if (checkout.delivery?.valid === true && checkout.delivery.id === parsed.pk)
      return checkout.delivery;
    return notApplicable();
  }
  if (parsed.type !== 'ShippingMethod')
    refuse(
      'deliveryMethodId',
      'INVALID',
      'ID does not belong to Warehouse, ShippingMethod, or CheckoutDelivery',
    );
  const method = shippingMethods(checkout, channel).find(
    (candidate) => String(candidate.pk) === parsed.pk,
  );
  return method === undefined
    ? notApplicable()
    : { id: randomUUID(), method: method.pk, price: method.price, valid: true };
}

function notApplicable(): never {
  return refuse(
    'deliveryMethodId',
    'DELIVERY_METHOD_NOT_APPLICABLE',
    'This shipping method is not applicable.',
  );
}

export type ShippingMethodNode = ShippingMethodRecord & {
  __typename: 'ShippingMethod';
  id: string;
  active: boolean;
  message: string;
  currency: Currency;
};

export function shippingMethodNode(
  method: ShippingMethodRecord,
  currency: Currency,
): ShippingMethodNode {
  return {
    ...method,
    __typename: 'ShippingMethod',
    id: globalId('ShippingMethod', method.pk),
    active: true,
    message: '',
    currency,
  };
}
