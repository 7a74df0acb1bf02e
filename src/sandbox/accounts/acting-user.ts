import type { User } from '../records/accounts.ts';
import { requireRecord } from '../schema/arguments.ts';
import { refuse } from '../schema/mutation.ts';
import { permissionDenied } from '../state/failures.ts';
import type { Context } from '../state/state.ts';

/** The user a mutation is about: the caller, or the customer that an App acts for. */
export function actingUser(
  { store, requestor }: Context,
  customerId: string | null | undefined,
): User {
  const { user, app } = requestor;
  if (app === null && user === null)
    throw permissionDenied(
      'To access this path, you need one of the following permissions: AUTHENTICATED_USER, AUTHENTICATED_APP',
    );
  if (user !== null) {
    if (customerId) refuse('customerId', 'INVALID', 'This field can be used by apps only.');
    return user;
  }
  if (!requestor.permissions.has('IMPERSONATE_USER'))
    throw permissionDenied(
      'To access this path, you need one of the following permissions: IMPERSONATE_USER',
    );
  if (!customerId)
    refuse('customerId', 'REQUIRED', 'This field is required when the mutation is run by app.');
  return requireRecord(store, 'user', customerId, 'customerId');
}
