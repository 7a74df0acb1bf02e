import type { Group, User } from '../records/accounts.ts';
import type { Channel } from '../records/shop.ts';
import type { Store } from '../state/store.ts';

/** Every permission with the name people see, in the order in which Saleor lists them. */
export const permissionNames = {
  HANDLE_CHECKOUTS: 'Handle checkouts',
  HANDLE_PAYMENTS: 'Handle payments',
  HANDLE_TAXES: 'Handle taxes',
  IMPERSONATE_USER: 'Impersonate user.',
  MANAGE_APPS: 'Manage apps',
  MANAGE_CHANNELS: 'Manage channels.',
  MANAGE_CHECKOUTS: 'Manage checkouts',
  MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES: 'Manage customer types and attributes.',
  MANAGE_DISCOUNTS: 'Manage promotions and vouchers.',
  MANAGE_GIFT_CARD: 'Manage gift cards.',
  MANAGE_MENUS: 'Manage navigation.',
  MANAGE_OBSERVABILITY: 'Manage observability',
  MANAGE_ORDERS: 'Manage orders.',
  MANAGE_ORDERS_IMPORT: 'Manage orders import.',
  MANAGE_PAGE_TYPES_AND_ATTRIBUTES: 'Manage page types and attributes.',
  MANAGE_PAGES: 'Manage pages.',
  MANAGE_PLUGINS: 'Manage plugins',
  MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES: 'Manage product types and attributes.',
  MANAGE_PRODUCTS: 'Manage products.',
  MANAGE_SETTINGS: 'Manage settings.',
  MANAGE_SHIPPING: 'Manage shipping.',
  MANAGE_STAFF: 'Manage staff.',
  MANAGE_TAXES: 'Manage taxes',
  MANAGE_TRANSLATIONS: 'Manage translations.',
  MANAGE_USERS: 'Manage customers.',
} as const;

/** `{ code, name }` of those of `permissions` that exist, as GraphQL's Permission. */
export function shownPermissions(permissions: ReadonlySet<string>) {
  return Object.entries(permissionNames)
    .filter(([code]) => permissions.has(code))
    .map(([code, name]) => ({ code, name }));
}

export function permissionsOf(store: Store, user: User): Set<string> {
  if (user.isSuperuser) return new Set(Object.keys(permissionNames));
  return new Set(groupsOf(store, user).flatMap(({ permissions }) => permissions));
}

export function groupsOf(store: Store, { groups }: User): Group[] {
  return groups.map((pk) => store.get('group', pk));
}

/** Whether a user may work in some channels only; without a group not even a superuser may in any. */
export function isRestricted(store: Store, user: User): boolean {
  return groupsOf(store, user).every(
    ({ restrictedAccessToChannels }) => restrictedAccessToChannels,
  );
}

export function channelsOf(store: Store, user: User): Channel[] {
  if (!isRestricted(store, user)) return store.all('channel');
  const pks = new Set(groupsOf(store, user).flatMap(({ channels }) => channels));
  return store.all('channel').filter(({ pk }) => pks.has(pk));
}
