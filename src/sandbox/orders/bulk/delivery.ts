import type { Order } from '../../records/sales.ts';
import type { Channel } from '../../records/shop.ts';
import { minorUnits } from '../../state/money.ts';
import type { Store } from '../../state/store.ts';
import type { DeliveryInput } from './input.ts';
import { rounded } from './lines.ts';
import { byId, named } from './lookup.ts';
import type { Row } from './row.ts';

type Delivery = Pick<
  Order,
  | 'collectionPoint'
  | 'collectionPointName'
  | 'shippingMethod'
  | 'shippingMethodName'
  | 'shippingTaxClass'
  | 'shippingTaxClassName'
>;
const none: Delivery = {
  collectionPoint: null,
  collectionPointName: null,
  shippingMethod: null,
  shippingMethodName: null,
  shippingTaxClass: null,
  shippingTaxClassName: null,
};

/** How the goods were brought, if they had to be. */
export function newDelivery(
  store: Store,
  row: Row,
  input: DeliveryInput,
  isRequired: boolean,
): Delivery {
  if (!isRequired) return none;
  const { warehouseId, shippingMethodId } = input;
  const path = 'delivery_method';
  if (warehouseId && shippingMethodId)
    row.add('TOO_MANY_IDENTIFIERS', "Can't provide both warehouse and shipping method IDs.", path);
  const point = warehouseId
    ? named<'warehouse'>(
        row,
        'Warehouse',
        [byId(store, 'warehouse', 'Warehouse', 'warehouse_id', warehouseId)],
        `${path}.warehouse_id`,
      )
    : null;
  const method = shippingMethodId
    ? named<'shippingMethodType'>(
        row,
        'ShippingMethod',
        [
          byId(
            store,
            'shippingMethodType',
            'ShippingMethod',
            'shipping_method_id',
            shippingMethodId,
          ),
        ],
        `${path}.shipping_method_id`,
      )
    : null;
  // Looked for even if none is named, and then missed.
  const taxClass = shippingMethodId
    ? named<'taxClass'>(
        row,
        'TaxClass',
        [byId(store, 'taxClass', 'TaxClass', 'shipping_tax_class_id', input.shippingTaxClassId)],
        `${path}.shipping_tax_class_id`,
      )
    : null;
  if (point === null && method === null) {
    row.fail('REQUIRED', 'No delivery method provided.', path);
    return none;
  }
  return {
    collectionPoint: point?.pk ?? null,
    collectionPointName: input.warehouseName ?? null,
    shippingMethod: method?.pk ?? null,
    shippingMethodName: input.shippingMethodName ?? null,
    shippingTaxClass: taxClass?.pk ?? null,
    shippingTaxClassName: input.shippingTaxClassName ?? null,
  };
}

/** What the delivery cost: as told, or what its method costs now, to which the told tax is added. */
export function deliveryPrice(
  store: Store,
  row: Row,
  channel: Channel,
  { shippingMethod }: Delivery,
  { shippingPrice, shippingTaxRate }: DeliveryInput,
): Pick<Order, 'shippingPrice' | 'shippingTaxRate'> {
  const rate = shippingTaxRate ?? 0;
  if (shippingMethod === null)
    return { shippingPrice: { gross: 0, net: 0 }, shippingTaxRate: rate };
  if (shippingPrice) {
    const { gross, net } = shippingPrice;
    if (gross < net)
      row.fail(
        'PRICE_ERROR',
        "Net price can't be greater than gross price.",
        'delivery_method.shipping_price',
      );
    const { currency } = channel;
    return {
      shippingPrice: { gross: minorUnits(gross, currency), net: minorUnits(net, currency) },
      shippingTaxRate: net === 0 ? 0 : rounded(gross / net - 1),
    };
  }
  const net =
    store
      .by('shippingMethodChannelListing', 'shippingMethod', shippingMethod)
      .find((listing) => listing.channel === channel.pk)?.price ?? 0;
  const gross = Math.round(net * (1 + rate));
  return { shippingPrice: { gross, net }, shippingTaxRate: rate };
}
