import { channelOf } from '../state/channels.ts';
import { globalId } from '../state/global-id.ts';
import type { ShopState } from '../state/shop-state.ts';
import type { CheckoutRecord, LineRecord } from './checkout.ts';

export function lineProblems(line: LineRecord, checkout: CheckoutRecord, state: ShopState) {
  const availableQuantity = state.inventory.available(
    line.variant,
    channelOf(checkout),
    checkout.country,
  );
  return line.quantity > availableQuantity
    ? [{ __typename: 'CheckoutLineProblemInsufficientStock', availableQuantity }]
    : [];
}

export function checkoutProblems(checkout: CheckoutRecord, state: ShopState) {
  const { delivery } = checkout;
  const ofDelivery =
    delivery === null || delivery.valid
      ? []
      : [
          {
            __typename: 'CheckoutProblemDeliveryMethodInvalid',
            delivery: { id: globalId('CheckoutDelivery', delivery.id) },
          },
        ];
  return [...checkout.lines.flatMap((line) => lineProblems(line, checkout, state)), ...ofDelivery];
}
