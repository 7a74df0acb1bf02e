import type { Group } from '../../records/accounts.ts';
import type { Store } from '../../state/store.ts';

/**
 * Those of `permissions` that no active member of staff could give any more if only `groups` were left: somebody has
 * to hold both the permission and MANAGE_STAFF, by whichever groups.
 */
export function unmanageable(
  store: Store,
  groups: readonly Group[],
  permissions: readonly string[],
): string[] {
  const keepers = store
    .all('user')
    .filter(({ isActive }) => isActive)
    .map((user) => groups.filter(({ pk }) => user.groups.includes(pk)))
    .filter((own) => own.some((group) => group.permissions.includes('MANAGE_STAFF')));
  const kept = new Set(keepers.flat().flatMap((group) => group.permissions));
  return permissions.filter((permission) => !kept.has(permission));
}
