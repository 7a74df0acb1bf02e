import type { User } from '../../records/accounts.ts';
import { refuse } from '../../schema/mutation.ts';
import { ApiFailure, permissionDenied } from '../../state/failures.ts';
import type { Context } from '../../state/state.ts';

/** Which permission, one of them, lets change an object's metadata; none: anybody may. */
type Rule = (context: Context, pk: number | string) => readonly string[];
type Rules = Readonly<Record<string, Rule>>;

const fixed =
  (...permissions: readonly string[]): Rule =>
  () =>
    permissions;

const products = fixed('MANAGE_PRODUCTS');
const orders = fixed('MANAGE_ORDERS', 'HANDLE_TAXES');
const taxes = fixed('HANDLE_TAXES', 'MANAGE_TAXES');
const discounts = fixed('MANAGE_DISCOUNTS');
const shipping = fixed('MANAGE_SHIPPING');
const menus = fixed('MANAGE_MENUS');
const checkouts = fixed('MANAGE_CHECKOUTS', 'HANDLE_TAXES');

const attributes: Rule = ({ store }, pk) => {
  const attribute = store.find('attribute', pk);
  if (attribute === null) throw new ApiFailure('Internal Server Error', 'DoesNotExist');
  switch (attribute.type) {
    case 'PAGE_TYPE':
      return ['MANAGE_PAGE_TYPES_AND_ATTRIBUTES'];
    case 'CUSTOMER_TYPE':
      return ['MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'];
    default:
      return ['MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES'];
  }
};

const isStaffOrApp = ({ requestor: { user, app } }: Context) =>
  app !== null || user?.isStaff === true;

/** An App may change its own. */
const apps: Rule = ({ requestor: { app } }, pk) => (app?.pk === pk ? [] : ['MANAGE_APPS']);

const payments: Rule = (context) => {
  if (isStaffOrApp(context)) return ['HANDLE_PAYMENTS'];
  throw permissionDenied(
    'To access this path, you need one of the following permissions: HANDLE_PAYMENTS',
  );
};

/** Staff, or whose order or checkout was paid. */
const publicPayments: Rule = (context, pk) => {
  if (isStaffOrApp(context)) return ['HANDLE_PAYMENTS'];
  const { store, requestor } = context;
  const payment = store.find('payment', pk);
  const owner =
    store.find('order', payment?.order)?.user ??
    store.find('checkout', payment?.checkout)?.user ??
    null;
  if (owner !== null && owner === requestor.user?.pk) return [];
  throw permissionDenied('You do not have permission to perform this action');
};

const managing = ({ isStaff }: User) => [isStaff ? 'MANAGE_STAFF' : 'MANAGE_USERS'];

/** Customers may change their own public metadata. */
const publicUsers: Rule = ({ store, requestor }, pk) => {
  const user = store.find('user', pk) ?? refuse('id', 'NOT_FOUND', "Couldn't resolve user.");
  return requestor.user?.pk === user.pk ? [] : managing(user);
};

const privateUsers: Rule = ({ store }, pk) => {
  const user = store.find('user', pk);
  if (user === null) throw permissionDenied('You do not have permission to perform this action');
  return managing(user);
};

/** Whose the address is: the caller's, a member of staff's, a warehouse's, the shop's, or a customer's. */
const addresses =
  (isPublic: boolean): Rule =>
  ({ store, requestor }, pk) => {
    if (store.find('address', pk) === null)
      return refuse('id', 'NOT_FOUND', "Couldn't resolve address.");
    if (isPublic && requestor.user?.addresses.includes(Number(pk)) === true) return [];
    const isStaffs = store
      .all('user')
      .some((user) => user.isStaff && user.addresses.includes(Number(pk)));
    if (isStaffs) return ['MANAGE_STAFF'];
    const ofWarehouse = store.all('warehouse').some(({ address }) => address === pk);
    const ofShop = store.all('shop').some(({ companyAddress }) => companyAddress === pk);
    if (!isPublic && (ofWarehouse || ofShop))
      throw permissionDenied('You do not have permission to perform this action');
    if (ofWarehouse) return ['MANAGE_PRODUCTS'];
    return [ofShop ? 'MANAGE_SETTINGS' : 'MANAGE_USERS'];
  };

const common: Rules = {
  Attribute: attributes,
  App: apps,
  Category: products,
  Channel: fixed('MANAGE_CHANNELS'),
  Collection: products,
  CustomerType: fixed('MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'),
  Fulfillment: orders,
  GiftCard: fixed('MANAGE_GIFT_CARD'),
  Menu: menus,
  MenuItem: menus,
  Order: orders,
  OrderLine: orders,
  Page: fixed('MANAGE_PAGES'),
  PageType: fixed('MANAGE_PAGE_TYPES_AND_ATTRIBUTES'),
  Product: products,
  ProductMedia: products,
  ProductType: fixed('MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES'),
  ProductVariant: products,
  Promotion: discounts,
  ShippingMethodType: shipping,
  ShippingZone: shipping,
  Shop: fixed('MANAGE_SETTINGS'),
  TaxClass: taxes,
  TaxConfiguration: taxes,
  TransactionItem: payments,
  Voucher: discounts,
  Warehouse: products,
};

/** Saleor's table for public metadata. Checkouts and their lines are open to everybody who knows the id. */
export const publicRules: Rules = {
  ...common,
  Address: addresses(true),
  Checkout: fixed(),
  CheckoutLine: fixed(),
  Payment: publicPayments,
  User: publicUsers,
};

export const privateRules: Rules = {
  ...common,
  Address: addresses(false),
  Checkout: checkouts,
  CheckoutLine: checkouts,
  Payment: payments,
  ShippingMethod: shipping,
  User: privateUsers,
};
