import { wrongId } from '../orders/wrong-id.ts';
import { refuse } from '../schema/mutation.ts';
import { parseGlobalId, pkOf } from '../state/global-id.ts';
import type { Context } from '../state/state.ts';
import type { Store } from '../state/store.ts';

/** The page types whose pages say why money goes back, and goods; null while the shop has none. */
export function reasonTypes(store: Store) {
  const { refundReasonReferenceType, returnReasonReferenceType } = store.get('shop', 1);
  return {
    refund: refundReasonReferenceType ?? null,
    return: returnReasonReferenceType ?? null,
  } as const;
}

type Place = {
  readonly type: number | null;
  /** Of the input. */
  readonly field: string;
  /** Members of staff have to name one; Apps never. */
  readonly isOptional?: boolean;
  /** Where and how a page that does not fit is refused. */
  readonly wrongField?: string;
  readonly wrong?: string;
};

/** The page that an input names as its reason; null without one. */
export function reasonPage(
  { store, requestor }: Context,
  id: string | null | undefined,
  {
    type,
    field,
    isOptional = false,
    wrongField = field,
    wrong = 'Invalid reason reference. Must be an ID of a Model (Page)',
  }: Place,
): number | null {
  if (type === null) {
    if (id) refuse(field, 'INVALID', 'Reason reference type is not configured.');
    return null;
  }
  if (id === null || id === undefined) {
    if (requestor.app === null && !isOptional)
      refuse(
        field,
        'REQUIRED',
        'Reason reference is required when reason reference type is configured.',
      );
    return null;
  }
  const parsed = parseGlobalId(id);
  if (parsed?.type !== 'Page') return refuse(wrongField, 'GRAPHQL_ERROR', wrongId(id, 'Page'));
  const page = store.find('page', pkOf(parsed));
  return page?.pageType === type ? page.pk : refuse(field, 'INVALID', wrong);
}
