import { productImage } from '../catalogue/images.ts';
import type { ImageArguments } from '../catalogue/images.ts';
import { translation, variantNode } from '../catalogue/nodes.ts';
import { channelOf, country } from '../state/channels.ts';
import { money, sum, taxedMoney, withTax } from '../state/currency.ts';
import { globalId } from '../state/global-id.ts';
import type { ShopState } from '../state/shop-state.ts';
import { properties, property } from '../schema/field-map.ts';
import type { FieldMap } from '../schema/field-map.ts';
import type {
  AddressRecord,
  CheckoutRecord,
  LineRecord,
  OrderLineRecord,
  OrderRecord,
} from './checkout.ts';
import { methodOf } from './complete.ts';
import { shippingMethodNode, shippingMethods } from './delivery.ts';
import type { ShippingMethodNode } from './delivery.ts';
import { checkoutProblems, lineProblems } from './problems.ts';
import { lineTotal, subtotal } from './totals.ts';

type Line = LineRecord & { checkout: CheckoutRecord };
type OrderLine = OrderLineRecord & { order: OrderRecord };

const currencyOf = (record: { channel: string }) => channelOf(record).currency;
const shippingPrice = (checkout: CheckoutRecord) => withTax(checkout.delivery?.price ?? 0);

export const checkoutFields: Record<string, FieldMap> = {
  Checkout: {
    ...properties('email', 'shippingAddress', 'languageCode'),
    id: (checkout: CheckoutRecord) => globalId('Checkout', checkout.id),
    voucherCode: () => null,
    isShippingRequired: (checkout: CheckoutRecord) => checkout.lines.length > 0,
    quantity: (checkout: CheckoutRecord) =>
      checkout.lines.reduce((total, line) => total + line.quantity, 0),
    lines: (checkout: CheckoutRecord): Line[] =>
      checkout.lines.map((line) => ({ ...line, checkout })),
    shippingMethods: (checkout: CheckoutRecord) =>
      shippingMethods(checkout, channelOf(checkout)).map((method) =>
        shippingMethodNode(method, currencyOf(checkout)),
      ),
    deliveryMethod: (checkout: CheckoutRecord) =>
      checkout.delivery?.valid === true
        ? shippingMethodNode(methodOf(checkout.delivery, channelOf(checkout)), currencyOf(checkout))
        : null,
    subtotalPrice: (checkout: CheckoutRecord) =>
      taxedMoney(subtotal(checkout), currencyOf(checkout)),
    shippingPrice: (checkout: CheckoutRecord) =>
      taxedMoney(shippingPrice(checkout), currencyOf(checkout)),
    totalPrice: (checkout: CheckoutRecord) =>
      taxedMoney(sum([subtotal(checkout), shippingPrice(checkout)]), currencyOf(checkout)),
    problems: (checkout: CheckoutRecord, _: object, state: ShopState) =>
      checkoutProblems(checkout, state),
  },
  CheckoutLine: {
    ...properties('quantity'),
    id: (line: Line) => globalId('CheckoutLine', line.id),
    variant: (line: Line, _: object, state: ShopState) =>
      variantNode(state.catalogue.get('variant', line.variant), channelOf(line.checkout)),
    unitPrice: (line: Line) => taxedMoney(withTax(line.unitPrice), currencyOf(line.checkout)),
    undiscountedUnitPrice: (line: Line) =>
      money(line.undiscountedUnitPrice, currencyOf(line.checkout)),
    totalPrice: (line: Line) => taxedMoney(lineTotal(line), currencyOf(line.checkout)),
    problems: (line: Line, _: object, state: ShopState) => lineProblems(line, line.checkout, state),
  },
  CheckoutLineProblemInsufficientStock: properties('availableQuantity'),
  CheckoutLineProblemVariantNotAvailable: properties('line'),
  CheckoutProblemDeliveryMethodInvalid: properties('delivery'),
  CheckoutProblemDeliveryMethodStale: properties('delivery'),
  Delivery: properties('id'),
  Warehouse: properties('id'),
  ShippingMethod: {
    ...properties('id', 'name', 'maximumDeliveryDays', 'minimumDeliveryDays', 'active', 'message'),
    translation,
    price: (method: ShippingMethodNode) => money(method.price, method.currency),
  },
  ShippingMethodTranslation: { name: property },
  Address: {
    ...properties(
      'firstName',
      'lastName',
      'streetAddress1',
      'streetAddress2',
      'city',
      'postalCode',
      'phone',
    ),
    country: (address: AddressRecord) => country(address.country),
  },
  CheckoutError: properties('field', 'message', 'code', 'variants', 'lines', 'addressType'),
  CheckoutCreate: properties('checkout', 'errors'),
  CheckoutLinesAdd: properties('checkout', 'errors'),
  CheckoutLinesUpdate: properties('checkout', 'errors'),
  CheckoutLinesDelete: properties('checkout', 'errors'),
  CheckoutEmailUpdate: properties('errors'),
  CheckoutBillingAddressUpdate: properties('errors'),
  CheckoutShippingAddressUpdate: properties('checkout', 'errors'),
  CheckoutDeliveryMethodUpdate: properties('checkout', 'errors'),
  CheckoutLanguageCodeUpdate: properties('checkout', 'errors'),
  CheckoutComplete: properties('order', 'errors'),
  Order: {
    ...properties('created', 'shippingAddress', 'shippingMethodName'),
    id: (order: OrderRecord) => globalId('Order', order.id),
    number: (order: OrderRecord) => String(order.number),
    userEmail: (order: OrderRecord) => order.email,
    languageCodeEnum: (order: OrderRecord) => order.languageCode,
    lines: (order: OrderRecord): OrderLine[] => order.lines.map((line) => ({ ...line, order })),
    subtotal: (order: OrderRecord) => taxedMoney(subtotal(order), currencyOf(order)),
    shippingPrice: (order: OrderRecord) =>
      taxedMoney(withTax(order.shippingPrice), currencyOf(order)),
    total: (order: OrderRecord) =>
      taxedMoney(sum([subtotal(order), withTax(order.shippingPrice)]), currencyOf(order)),
  },
  OrderLine: {
    ...properties(
      'productName',
      'variantName',
      'quantity',
      'translatedProductName',
      'translatedVariantName',
    ),
    id: (line: OrderLine) => globalId('OrderLine', line.id),
    thumbnail: (line: OrderLine, args: ImageArguments, state: ShopState) =>
      productImage(
        line.media === null ? null : state.catalogue.get('media', line.media),
        args,
        state.thumbnails,
      ),
    totalPrice: (line: OrderLine) => taxedMoney(lineTotal(line), currencyOf(line.order)),
  },
};
