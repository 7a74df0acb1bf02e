import type { Checkout } from '../records/sales.ts';
import { requireRecord } from '../schema/arguments.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { refuse, waitingMutation } from '../schema/mutation.ts';
import { permissionDenied } from '../state/failures.ts';
import type { Context } from '../state/state.ts';
import { orderByTransactions } from './completion.ts';
import {
  checkBillingAddress,
  checkChannelIsActive,
  checkDelivery,
  checkEmailIsSet,
  checkGiftCards,
  checkVoucherIsInForce,
} from './completion-checks.ts';
import { currentDeliveries } from './deliveries.ts';
import { isShippingRequired, linesOf } from './line-info.ts';
import { checkMetadata, type MetadataItem } from './line-input.ts';
import { refreshPrices } from './prices.ts';
import { refuseUnavailable } from './purchasable.ts';

type Arguments = {
  readonly id: string;
  readonly removeCheckout?: boolean | null;
  readonly metadata?: readonly MetadataItem[] | null;
  readonly privateMetadata?: readonly MetadataItem[] | null;
};

export const orderByAppMutation: FieldMap = {
  /** An App's way to complete a checkout: whether it is paid is the App's business. */
  orderCreateFromCheckout: waitingMutation<Arguments>(async (args, context) => {
    const { state, store, requestor } = context;
    const { id, metadata, privateMetadata } = args;
    if (requestor.app === null || !requestor.permissions.has('HANDLE_CHECKOUTS'))
      throw permissionDenied(
        'To access this path, you need one of the following permissions: HANDLE_CHECKOUTS',
      );
    const checkout = requireRecord(store, 'checkout', id, 'id', 'CHECKOUT_NOT_FOUND');
    checkMetadata(metadata);
    checkMetadata(privateMetadata, 'privateMetadata');
    check(context, checkout);
    refreshPrices(state, checkout);
    const order = await orderByTransactions(state, checkout, {
      user: null,
      actor: requestor,
      metadata: entries(metadata),
      privateMetadata: entries(privateMetadata),
      keepsCheckout: args.removeCheckout === false,
    });
    return { order };
  }),
};

function check({ state, store }: Context, checkout: Checkout): void {
  const { lines, unavailable } = linesOf(state, checkout);
  if (isShippingRequired(lines) && checkout.delivery !== null) currentDeliveries(state, checkout);
  checkChannelIsActive(store, checkout);
  refuseUnavailable(store, unavailable);
  if (lines.length === 0) refuse('lines', 'NO_LINES', 'Cannot complete checkout without lines');
  checkVoucherIsInForce(state, checkout);
  checkEmailIsSet(checkout);
  checkBillingAddress(checkout);
  checkDelivery(state, checkout, lines);
  checkGiftCards(state, checkout);
}

function entries(items: readonly MetadataItem[] | null | undefined): Record<string, string> {
  return Object.fromEntries((items ?? []).map(({ key, value }) => [key, value]));
}
