import { nextOrderNumber } from '../checkout/order-number.ts';
import { noMetadata } from '../records/base.ts';
import type { Order } from '../records/sales.ts';
import type { Channel } from '../records/shop.ts';
import type { State } from '../state/state.ts';
import { unpriced } from './prices.ts';

type Fields = Omit<Order, 'model' | 'pk'>;

/** An order that staff or an App make: without goods, prices and payments at first. */
export function addOrder(
  { store, clock }: State,
  channel: Channel,
  fields: Pick<Fields, 'status' | 'origin'> & Partial<Fields>,
): Order {
  const now = clock.instant();
  return store.insert('order', {
    ...noMetadata,
    ...unpriced,
    number: nextOrderNumber(store),
    original: null,
    user: null,
    userEmail: '',
    languageCode: 'EN',
    checkout: null,
    createdAt: now,
    updatedAt: now,
    expiredAt: null,
    shippingAddress: null,
    billingAddress: null,
    shippingMethod: null,
    shippingMethodName: null,
    collectionPoint: null,
    collectionPointName: null,
    shippingTaxClass: null,
    shippingTaxClassName: null,
    voucher: null,
    voucherCode: null,
    discounts: [],
    giftCards: [],
    displayGrossPrices: true,
    customerNote: '',
    redirectUrl: null,
    trackingClientId: '',
    externalReference: null,
    chargeStatus: 'NONE',
    authorizeStatus: 'NONE',
    totalCharged: 0,
    totalAuthorized: 0,
    events: [],
    invoices: [],
    ...fields,
    channel: channel.pk,
  });
}
