import { hasCome, isPublished, productListing, variantListing } from '../catalogue/visibility.ts';
import type { ProductVariant } from '../records/catalogue.ts';
import type { Order, OrderLine } from '../records/sales.ts';
import type { ErrorEntry } from '../schema/mutation.ts';
import { idOf } from '../state/global-id.ts';
import type { State } from '../state/state.ts';
import { freeQuantity } from '../stock/availability.ts';
import { orderCountry } from './country.ts';
import { listingOf, shippingMethodsFor } from './delivery.ts';

/** Errors by field, in the order in which the fields first failed, as Saleor reports them. */
class Problems {
  readonly #byField = new Map<string, ErrorEntry[]>();

  add(field: string, code: string, message: string, details: object = {}): void {
    const entry = { field, message, code, ...details };
    this.#byField.set(field, [...(this.#byField.get(field) ?? []), entry]);
  }

  all(): ErrorEntry[] {
    return [...this.#byField.values()].flat();
  }
}

/** Why a draft cannot be completed; other orders have nothing to complete. */
export function draftProblems(state: State, order: Order): ErrorEntry[] {
  if (order.status !== 'DRAFT') return [];
  const lines = state.store.by('orderLine', 'order', order.pk);
  const problems = new Problems();
  if (order.billingAddress === null)
    problems.add(
      'order',
      'BILLING_ADDRESS_NOT_SET',
      "Can't finalize draft with no billing address.",
    );
  if (lines.some((line) => line.isShippingRequired)) checkDelivery(state, order, problems);
  if (lines.reduce((sum, { quantity }) => sum + quantity, 0) === 0)
    problems.add('lines', 'REQUIRED', 'Could not create order without any products.');
  checkStock(state, order, lines, problems);
  if (!state.store.get('channel', order.channel).isActive)
    problems.add(
      'channel',
      'CHANNEL_INACTIVE',
      'Cannot complete draft order with inactive channel.',
    );
  checkListings(state, order, lines, problems);
  return problems.all();
}

function checkDelivery({ store }: State, order: Order, problems: Problems): void {
  if (order.shippingAddress === null)
    problems.add(
      'order',
      'ORDER_NO_SHIPPING_ADDRESS',
      "Can't finalize draft with no shipping address.",
    );
  const method = store.find('shippingMethodType', order.shippingMethod);
  if (method === null)
    return problems.add('shipping', 'SHIPPING_METHOD_REQUIRED', 'Shipping method is required.');
  const refuse = (message: string) =>
    problems.add('shipping', 'SHIPPING_METHOD_NOT_APPLICABLE', message);
  const zone = store.get('shippingZone', method.shippingZone);
  const address = store.find('address', order.shippingAddress);
  if (address !== null && !zone.countries.includes(address.country))
    return refuse('Shipping method is not valid for chosen shipping address');
  if (!zone.channels.includes(order.channel) || listingOf(store, method, order) === null)
    return refuse('Shipping method not available in given channel.');
  if (!shippingMethodsFor(store, order).some(({ record }) => record.pk === method.pk))
    refuse('Shipping method cannot be used with this order.');
}

function checkStock(
  state: State,
  order: Order,
  lines: readonly OrderLine[],
  problems: Problems,
): void {
  const channel = state.store.get('channel', order.channel);
  const country = orderCountry(state.store, order);
  for (const line of lines) {
    const variant = state.store.find('productVariant', line.variant);
    if (variant === null)
      problems.add('lines', 'NOT_FOUND', 'Could not create orders with non-existing products.');
    else if (line.quantity > freeQuantity(state, variant, channel, country))
      problems.add('lines', 'INSUFFICIENT_STOCK', 'Insufficient product stock.', {
        orderLines: [idOf(line)],
        warehouse: null,
      });
  }
}

function checkListings(
  { store, clock }: State,
  order: Order,
  lines: readonly OrderLine[],
  problems: Problems,
): void {
  const channel = store.get('channel', order.channel);
  const listingFor = (variant: ProductVariant) =>
    productListing(store, store.get('product', variant.product), channel);
  const withVariants = lines.flatMap((line) => {
    const variant = store.find('productVariant', line.variant);
    return variant === null ? [] : [{ line, variant }];
  });
  const isUnpublished = ({ variant }: { variant: ProductVariant }) => {
    const listing = listingFor(variant);
    return listing === null || !isPublished(listing, clock.now());
  };
  if (withVariants.some(isUnpublished))
    problems.add(
      'lines',
      'PRODUCT_NOT_PUBLISHED',
      "Can't finalize draft with unpublished product.",
    );
  const unpurchasable = withVariants.filter(
    ({ variant }) =>
      !hasCome(listingFor(variant)?.availableForPurchaseAt ?? null, clock.now(), false),
  );
  if (unpurchasable.length > 0)
    problems.add(
      'lines',
      'PRODUCT_UNAVAILABLE_FOR_PURCHASE',
      "Can't finalize draft with product unavailable for purchase.",
      { orderLines: unpurchasable.map(({ line }) => idOf(line)) },
    );
  const unavailable = withVariants.filter(
    ({ variant }) => (variantListing(store, variant, channel)?.price ?? null) === null,
  );
  if (unavailable.length > 0)
    problems.add(
      'lines',
      'NOT_AVAILABLE_IN_CHANNEL',
      'Cannot add lines with unavailable variants.',
      { variants: unavailable.map(({ variant }) => idOf(variant)) },
    );
}
