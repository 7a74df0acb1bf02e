import type { Order } from '../records/sales.ts';
import type { FieldMaps } from '../schema/field-map.ts';
import { waitingMutation } from '../schema/mutation.ts';
import { parseGlobalId, pkOf } from '../state/global-id.ts';
import type { Context } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { requireCheckout, requireOne, type CheckoutArguments } from './checkout-by-id.ts';
import { customerOf } from './checkout-state.ts';
import { complete, orderOf } from './completion.ts';
import { checkCompleteness, refuseInactiveChannel } from './completion-checks.ts';
import { checkMetadata, type MetadataItem } from './line-input.ts';

type Arguments = CheckoutArguments & {
  readonly redirectUrl?: string | null;
  readonly metadata?: readonly MetadataItem[] | null;
};

export const completeFields: FieldMaps = {
  Mutation: {
    checkoutComplete: waitingMutation<Arguments>(async (args, context) => ({
      order: await completed(args, context),
      confirmationData: '{}',
    })),
  },
  CheckoutComplete: {
    // No gateway asks for more than one step.
    confirmationNeeded: () => false,
  },
};

/** A checkout that has become an order already is answered with it, whatever else is asked. */
async function completed(args: Arguments, context: Context): Promise<Order> {
  const { state, store, requestor } = context;
  const { id, token, checkoutId, metadata } = args;
  requireOne({ checkout_id: checkoutId, token, id });
  const before = earlierOrder(store, args);
  if (before !== null) {
    if (!store.get('channel', before.channel).isActive) refuseInactiveChannel();
    return before;
  }
  const checkout = requireCheckout(store, idInstead(args));
  checkMetadata(metadata);
  checkCompleteness(context, checkout);
  const actsForCustomer = requestor.permissions.has('IMPERSONATE_USER');
  const user = actsForCustomer ? customerOf(store, checkout) : requestor.user;
  return complete(state, checkout, {
    user,
    actor: { ...requestor, user, principal: requestor },
    redirectUrl: args.redirectUrl ?? null,
    metadata: Object.fromEntries((metadata ?? []).map(({ key, value }) => [key, value])),
    privateMetadata: {},
  });
}

/** Saleor speaks of `id` when the deprecated `checkoutId` is not one of a checkout. */
function idInstead(args: CheckoutArguments): CheckoutArguments {
  const { checkoutId } = args;
  const isOther = checkoutId && parseGlobalId(checkoutId)?.type !== 'Checkout';
  return isOther ? { id: checkoutId } : args;
}

function earlierOrder(store: Store, { id, token, checkoutId }: CheckoutArguments): Order | null {
  const parsed = token ? null : parseGlobalId(id || checkoutId || '');
  if (!token && parsed?.type !== 'Checkout') return null;
  const pk = token ? token.toLowerCase() : String(pkOf(parsed!));
  return store.find('checkout', pk) === null ? orderOf(store, pk) : null;
}
