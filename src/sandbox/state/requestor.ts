import type { App } from '../records/apps.ts';
import type { User } from '../records/accounts.ts';

/** Who asks. Both null: anonymous. */
export type Requestor = {
  readonly user: User | null;
  readonly app: App | null;
  readonly permissions: ReadonlySet<string>;
};

export const anonymous: Requestor = { user: null, app: null, permissions: new Set() };

/** Whether one of `permissions` holds. OWNER is for the resolver to judge, so it never holds here. */
export function holdsOneOf(
  { user, app, permissions }: Requestor,
  wanted: readonly string[],
): boolean {
  return wanted.some((permission) => {
    switch (permission) {
      case 'AUTHENTICATED_APP':
        return app !== null;
      case 'AUTHENTICATED_USER':
        return user !== null;
      case 'AUTHENTICATED_STAFF_USER':
        return user?.isStaff === true;
      default:
        return permissions.has(permission);
    }
  });
}
