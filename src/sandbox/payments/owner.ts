import type { TransactionItem } from '../records/sales.ts';
import { permissionDenied } from '../state/failures.ts';
import type { Requestor } from '../state/requestor.ts';

/** An App's transaction is its own business; staff share theirs, and everybody those that nobody owns. */
export function requireOwner({ user, app }: Requestor, transaction: TransactionItem): void {
  const { user: owner, app: pk, appIdentifier } = transaction;
  const isFree = owner === null && pk === null && !appIdentifier;
  const isStaffs = user !== null && owner !== null;
  const isApps = app !== null && (pk === app.pk || appIdentifier === app.identifier);
  if (!isFree && !isStaffs && !isApps)
    throw permissionDenied(
      'To access this path, you need one of the following permissions: OWNER, HANDLE_PAYMENTS',
    );
}
