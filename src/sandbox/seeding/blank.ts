import { hashToken } from '../accounts/authenticate.ts';
import { hashPassword } from '../accounts/passwords.ts';
import { newUser } from '../accounts/users.ts';
import { noMetadata } from '../records/base.ts';
import type { Store } from '../state/store.ts';

/** The superuser of every sandbox, and the token of an App that holds all permissions. For a laptop only. */
export const staff = {
  email: 'admin@example.com',
  password: 'admin',
  token: 'sandbox-staff-token',
} as const;

export const allPermissions = [
  'HANDLE_CHECKOUTS',
  'HANDLE_PAYMENTS',
  'HANDLE_TAXES',
  'IMPERSONATE_USER',
  'MANAGE_APPS',
  'MANAGE_CHANNELS',
  'MANAGE_CHECKOUTS',
  'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES',
  'MANAGE_DISCOUNTS',
  'MANAGE_GIFT_CARD',
  'MANAGE_MENUS',
  'MANAGE_OBSERVABILITY',
  'MANAGE_ORDERS',
  'MANAGE_ORDERS_IMPORT',
  'MANAGE_PAGES',
  'MANAGE_PAGE_TYPES_AND_ATTRIBUTES',
  'MANAGE_PLUGINS',
  'MANAGE_PRODUCTS',
  'MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES',
  'MANAGE_SETTINGS',
  'MANAGE_SHIPPING',
  'MANAGE_STAFF',
  'MANAGE_TAXES',
  'MANAGE_TRANSLATIONS',
  'MANAGE_USERS',
] as const;

/** What a freshly migrated Saleor holds, with a superuser and an App for staff scripts. Inside a transaction. */
export function seedBlank(store: Store, now: string): void {
  store.insert('shop', {
    ...noMetadata,
    name: 'Saleor e-commerce',
    description: '',
    domain: 'localhost:8000',
    headerText: 'Test Saleor - a sample shop!',
    companyAddress: null,
    trackInventoryByDefault: true,
    defaultWeightUnit: 'KG',
    limitQuantityPerCheckout: 50,
    reserveStockDurationAnonymousUser: null,
    reserveStockDurationAuthenticatedUser: null,
    enableAccountConfirmationByEmail: true,
    allowLoginWithoutConfirmation: false,
    fulfillmentAutoApprove: true,
    fulfillmentAllowUnpaid: true,
    useLegacyShippingZoneStockAvailability: true,
    useLegacyUpdateWebhookEmission: true,
    preserveAllAddressFields: false,
    allowStorefrontTraffic: true,
    passwordLoginMode: 'ENABLED',
    customerSetPasswordUrl: null,
    defaultMailSenderName: '',
    defaultMailSenderAddress: null,
    chargeTaxesOnShipping: true,
    includeTaxesInPrices: true,
    displayGrossPrices: true,
    accountConfirmMergeMode: 'MERGE_DISABLED',
    giftCardExpiryType: 'NEVER_EXPIRE',
    giftCardExpiryPeriod: null,
    topMenu: null,
    bottomMenu: null,
    translations: {},
  });
  store.insert('customerType', {
    ...noMetadata,
    name: 'Default',
    slug: 'default',
    isDefault: true,
  });
  const group = store.insert('group', {
    name: 'Full Access',
    permissions: allPermissions,
    restrictedAccessToChannels: false,
    channels: [],
  });
  const superuser = {
    email: staff.email,
    password: hashPassword(staff.password),
    isStaff: true,
    isSuperuser: true,
    groups: [group.pk],
  };
  store.insert('user', newUser(store, now, superuser));
  const app = store.insert('app', {
    ...noMetadata,
    name: 'Sandbox staff',
    identifier: 'sandbox.staff',
    type: 'LOCAL',
    isActive: true,
    isInstalled: true,
    removedAt: null,
    permissions: allPermissions,
    version: null,
    manifestUrl: null,
    appUrl: null,
    configurationUrl: null,
    aboutApp: null,
    dataPrivacy: null,
    dataPrivacyUrl: null,
    homepageUrl: null,
    supportUrl: null,
    author: null,
    audience: null,
    createdAt: now,
  });
  store.insert('appToken', {
    app: app.pk,
    name: 'default',
    hash: hashToken(staff.token),
    last4: staff.token.slice(-4),
  });
}
