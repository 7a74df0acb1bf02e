import type { Checkout } from '../records/sales.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { requireOneOf } from '../schema/permissions.ts';
import { ApiFailure, invalidId } from '../state/failures.ts';
import { parseGlobalId, pkOf } from '../state/global-id.ts';
import { holdsOneOf } from '../state/requestor.ts';
import type { Context } from '../state/state.ts';
import { channelOf } from './checkout-state.ts';
import { oneOfProblem } from './checkout-by-id.ts';
import { seenCheckout } from './seen.ts';

type ByIdOrToken = { readonly id?: string | null; readonly token?: string | null };

const readersOfInactive = ['MANAGE_CHECKOUTS', 'IMPERSONATE_USER', 'HANDLE_PAYMENTS'];

export const checkoutQuery: FieldMap = {
  /** Readable by whoever knows the id; while its channel is inactive by staff and Apps only. */
  checkout: (_: unknown, args: ByIdOrToken, context) => {
    const { store } = context;
    const checkout = checkoutByArguments(args, context);
    if (checkout === null) return null;
    const isOpen =
      channelOf(store, checkout).isActive || holdsOneOf(context.requestor, readersOfInactive);
    if (!isOpen) requireOneOf(context, readersOfInactive);
    return seenCheckout(store, checkout);
  },
};

function checkoutByArguments({ id, token }: ByIdOrToken, { store }: Context): Checkout | null {
  const problem = oneOfProblem({ id, token });
  if (problem !== null) throw new ApiFailure(problem);
  if (!id) return store.find('checkout', token!.toLowerCase());
  const parsed = parseGlobalId(id);
  if (parsed === null) throw invalidId(id, 'Checkout');
  if (parsed.type !== 'Checkout')
    throw new ApiFailure(`Invalid ID: ${id}. Expected: Checkout, received: ${parsed.type}.`);
  return store.find('checkout', pkOf(parsed));
}
