import { randomUUID } from 'node:crypto';
import type { Channel, ShippingMethodRecord } from '../state/channels.ts';
import { globalId } from '../state/global-id.ts';
import type { ShopState } from '../state/shop-state.ts';
import type {
  AddressRecord,
  CheckoutRecord,
  DeliveryRecord,
  LineRecord,
  MetadataItem,
  OrderLineRecord,
  OrderRecord,
} from './checkout.ts';
import { checkPurchasableAtCompletion } from './stock.ts';
import { refuse } from './refusal.ts';

/** Turns the checkout into an order, after Saleor's checks in Saleor's order. Payment is not among them: both channels allow unpaid orders. */
export function completeCheckout(
  checkout: CheckoutRecord,
  channel: Channel,
  metadata: readonly MetadataItem[],
  state: ShopState,
): OrderRecord {
  const { email } = checkout;
  if (email === null || email === '')
    return refuse(null, 'EMAIL_NOT_SET', 'Checkout email must be set.');
  checkPurchasableAtCompletion(
    checkout.lines.map((line) => state.catalogue.get('variant', line.variant)),
    state,
  );
  if (checkout.lines.length === 0)
    refuse('lines', 'NO_LINES', 'Cannot complete checkout without lines.');
  const delivery = chosenDelivery(checkout);
  const billingAddress: AddressRecord =
    checkout.billingAddress ??
    refuse('billingAddress', 'BILLING_ADDRESS_NOT_SET', 'Billing address is not set');
  takeStock(checkout, channel, state);
  const order: OrderRecord = {
    id: randomUUID(),
    number: state.checkouts.nextNumber(),
    checkout: checkout.id,
    channel: channel.slug,
    created: new Date().toISOString().replace('Z', '000+00:00'),
    email,
    languageCode: checkout.languageCode,
    lines: checkout.lines.map((line) => orderLine(line, checkout.languageCode, state)),
    shippingAddress: checkout.shippingAddress,
    billingAddress,
    shippingMethodName: methodOf(delivery, channel).name,
    shippingPrice: delivery.price,
    metadata: [
      ...checkout.metadata.filter((item) => !metadata.some((newer) => newer.key === item.key)),
      ...metadata,
    ],
  };
  state.checkouts.complete(order);
  return order;
}

function chosenDelivery({ delivery }: CheckoutRecord): DeliveryRecord {
  if (delivery === null)
    return refuse('shippingMethod', 'SHIPPING_METHOD_NOT_SET', 'Shipping method is not set');
  if (!delivery.valid)
    refuse(
      'shippingMethod',
      'INVALID_SHIPPING_METHOD',
      'Delivery method is not valid for your shipping address',
    );
  return delivery;
}

export function methodOf(delivery: DeliveryRecord, channel: Channel): ShippingMethodRecord {
  const method = channel.shippingMethods.find((candidate) => candidate.pk === delivery.method);
  if (method === undefined)
    throw new Error(`channel ${channel.slug} has no shipping method ${delivery.method}`);
  return method;
}

/** Stock may have gone since the lines were added. */
function takeStock(checkout: CheckoutRecord, channel: Channel, state: ShopState): void {
  const wanted = new Map<number, number>();
  for (const line of checkout.lines)
    wanted.set(line.variant, (wanted.get(line.variant) ?? 0) + line.quantity);
  const short = [...wanted]
    .filter(
      ([variant, quantity]) =>
        quantity > state.inventory.available(variant, channel, checkout.country),
    )
    .map(([variant]) => state.catalogue.get('variant', variant));
  if (short.length > 0) {
    const names = short.map((variant) => variant.name).join(', ');
    refuse(null, 'INSUFFICIENT_STOCK', `Insufficient product stock: ${names}`, {
      variants: short.map((variant) => globalId('ProductVariant', variant.pk)),
    });
  }
  for (const [variant, quantity] of wanted) state.inventory.allocate(variant, quantity);
}

function orderLine(line: LineRecord, languageCode: string, state: ShopState): OrderLineRecord {
  const variant = state.catalogue.get('variant', line.variant);
  const product = state.catalogue.productOf(variant);
  return {
    id: randomUUID(),
    productName: product.name,
    variantName: variant.name,
    translatedProductName: product.translations[languageCode]?.name ?? '',
    translatedVariantName: variant.translations[languageCode]?.name ?? '',
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    media: variant.media[0] ?? product.media[0] ?? null,
  };
}
