import { requireStorefrontUrl } from '../accounts/redirect-url.ts';
import { requireCheckout, type CheckoutArguments } from '../checkout/checkout-by-id.ts';
import { checkBillingAddress, checkDelivery } from '../checkout/completion-checks.ts';
import { linesOf } from '../checkout/line-info.ts';
import { refreshPrices } from '../checkout/prices.ts';
import { seenCheckout } from '../checkout/seen.ts';
import { noMetadata } from '../records/base.ts';
import type { Checkout, Payment } from '../records/sales.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import { ApiFailure } from '../state/failures.ts';
import { globalId } from '../state/global-id.ts';
import { money } from '../state/money.ts';
import type { Context } from '../state/state.ts';
import { cancelActivePayments, dummyGateway, dummySettings } from './legacy.ts';
import { addressOfClient } from './source.ts';
import { payableTotal } from './statuses.ts';

type Input = {
  readonly gateway: string;
  readonly token?: string | null;
  /** Major units. */
  readonly amount?: number | null;
  readonly returnUrl?: string | null;
  readonly metadata?: readonly { readonly key: string; readonly value: string }[] | null;
};

/** A legacy payment: the promise of a checkout's whole price, which its gateway takes when the checkout is completed. */
export const checkoutPaymentCreate = mutation(
  ({ input, ...named }: CheckoutArguments & { input: Input }, context) => {
    const { state, store } = context;
    const checkout = requireCheckout(store, named);
    checkWay(context, checkout, input);
    checkGoods(context, checkout, input);
    refreshPrices(state, checkout);
    const total = payableTotal(state, checkout);
    const { currency } = store.get('channel', checkout.channel);
    checkDelivery(state, checkout);
    checkBillingAddress(checkout);
    const isWhole = input.amount === undefined || input.amount === money(total, currency).amount;
    if (!isWhole)
      refuse(
        'amount',
        'PARTIAL_PAYMENT_NOT_ALLOWED',
        "Partial payments are not allowed, amount should be equal checkout's total.",
      );
    const metadata = metadataOf(input);
    cancelActivePayments(store, checkout);
    return {
      payment: total === 0 ? null : addPayment(context, checkout, input, { total, metadata }),
      checkout: seenCheckout(store, checkout),
    };
  },
);

/** Whether the checkout can be paid in this way at all. */
function checkWay({ state, store }: Context, checkout: Checkout, input: Input): void {
  if (store.by('transactionItem', 'checkout', checkout.pk).length > 0)
    refuse(
      null,
      'CHECKOUT_HAS_TRANSACTION',
      'Mixing Payments and Transactions within one Checkout object is not allowed.',
    );
  if (!checkout.email) refuse(null, 'CHECKOUT_EMAIL_NOT_SET', 'Checkout email must be set.');
  const { gateway, returnUrl } = input;
  const isKnown =
    gateway === dummyGateway &&
    dummySettings(state, store.get('channel', checkout.channel)) !== null;
  if (!isKnown)
    refuse(
      'gateway',
      'NOT_SUPPORTED_GATEWAY',
      `The gateway ${gateway} is not available for this checkout.`,
    );
  if (returnUrl) requireStorefrontUrl(returnUrl);
}

function checkGoods({ state, store }: Context, checkout: Checkout, input: Input): void {
  const { lines, unavailable } = linesOf(state, checkout);
  const channel = store.get('channel', checkout.channel);
  if (channel.useLegacyErrorFlow && unavailable.length > 0)
    refuse(
      'token',
      'UNAVAILABLE_VARIANT_IN_CHANNEL',
      'Some of the checkout lines variants are unavailable.',
      { variants: unavailable.map((variant) => globalId('ProductVariant', variant)) },
    );
  if (lines.length === 0)
    refuse('lines', 'NO_CHECKOUT_LINES', 'Cannot create payment for checkout without lines.');
  if (!input.token) refuse('token', 'REQUIRED', `Token is required for ${input.gateway}.`);
}

/** Saleor stumbles over its own refusal of empty keys. */
function metadataOf({ metadata }: Input): Payment['metadata'] {
  if (!metadata) return {};
  if (metadata.some(({ key }) => key.trim() === ''))
    throw new ApiFailure('Internal Server Error', 'AttributeError');
  return Object.fromEntries(metadata.map(({ key, value }) => [key, value]));
}

function addPayment(
  context: Context,
  checkout: Checkout,
  { gateway, token, returnUrl }: Input,
  { total, metadata }: Pick<Payment, 'total' | 'metadata'>,
): Payment {
  const { store, state } = context;
  const now = state.clock.instant();
  return store.insert('payment', {
    ...noMetadata,
    metadata,
    gateway,
    token: token ?? '',
    isActive: true,
    checkout: checkout.pk,
    order: null,
    total,
    capturedAmount: 0,
    currency: store.get('channel', checkout.channel).currency,
    chargeStatus: 'NOT_CHARGED',
    pspReference: '',
    paymentMethodType: '',
    customerIpAddress: addressOfClient(context),
    card: null,
    createdAt: now,
    updatedAt: now,
    returnUrl: returnUrl ?? null,
    transactions: [],
  });
}
