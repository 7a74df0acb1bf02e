import { refuse } from '../schema/mutation.ts';
import { parseGlobalId, pkOf } from '../state/global-id.ts';
import type { Context } from '../state/state.ts';

/**
 * The page that says why money goes back, where the shop has a page type for that: staff must then name one, Apps
 * may. Null without one.
 */
export function refundReason(
  { store, requestor }: Context,
  id: string | null | undefined,
  field = 'refundReasonReference',
): number | null {
  const type = store.get('shop', 1).refundReasonReferenceType ?? null;
  if (type === null) {
    if (id) refuse(field, 'INVALID', 'Reason reference type is not configured.');
    return null;
  }
  if (id === null || id === undefined) {
    if (requestor.app === null)
      refuse(
        field,
        'REQUIRED',
        'Reason reference is required when reason reference type is configured.',
      );
    return null;
  }
  const parsed = parseGlobalId(id);
  const page = parsed?.type === 'Page' ? store.find('page', pkOf(parsed)) : null;
  if (page === null || page.pageType !== type)
    return refuse(field, 'INVALID', 'Invalid reason reference.');
  return page.pk;
}
