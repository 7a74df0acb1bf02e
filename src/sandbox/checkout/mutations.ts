import type { Channel } from '../state/channels.ts';
import { channelOf } from '../state/channels.ts';
import { inTransaction } from '../state/database.ts';
import { parseGlobalId } from '../state/global-id.ts';
import type { ShopState } from '../state/shop-state.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { validAddress } from './address.ts';
import type { AddressInput } from './address.ts';
import type { CheckoutRecord, MetadataItem } from './checkout.ts';
import { completeCheckout } from './complete.ts';
import { createCheckout } from './create.ts';
import type { CreateInput } from './create.ts';
import { chooseDelivery, reviewDelivery } from './delivery.ts';
import { checkEmail } from './email.ts';
import { addLines, deleteLines, updateLines } from './lines.ts';
import type { LineInput, LineUpdateInput } from './lines.ts';
import { refuse, Refusal } from './refusal.ts';
import { checkStock } from './stock.ts';

type ById = { id?: string | null };
type Change<Args> = (
  checkout: CheckoutRecord,
  channel: Channel,
  args: Args,
  state: ShopState,
) => void;

export const checkoutMutations: FieldMap = {
  checkoutCreate: (_: unknown, { input }: { input: CreateInput }, state: ShopState) =>
    payload(() => ({
      checkout: inTransaction(state.database, () => createCheckout(input, state)),
    })),
  checkoutLinesAdd: change<{ lines: LineInput[] }>((checkout, channel, { lines }, state) => {
    addLines(checkout, channel, lines, state);
    reviewDelivery(checkout, channel);
  }),
  checkoutLinesUpdate: change<{ lines: LineUpdateInput[] }>(
    (checkout, channel, { lines }, state) => {
      updateLines(checkout, channel, lines, state);
      reviewDelivery(checkout, channel);
    },
  ),
  checkoutLinesDelete: change<{ linesIds: string[] }>((checkout, channel, { linesIds }, state) => {
    deleteLines(checkout, channel, linesIds, state);
    reviewDelivery(checkout, channel);
  }),
  checkoutEmailUpdate: change<{ email: string }>((checkout, _, { email }) => {
    checkEmail(email);
    checkout.email = email;
  }),
  checkoutBillingAddressUpdate: change<{ billingAddress: AddressInput }>(
    (checkout, _, { billingAddress }) => {
      checkout.billingAddress = validAddress(billingAddress, 'BILLING');
    },
  ),
  checkoutShippingAddressUpdate: change<{ shippingAddress: AddressInput }>(updateShippingAddress),
  checkoutDeliveryMethodUpdate: change<{ deliveryMethodId?: string | null }>(
    (checkout, channel, { deliveryMethodId }) => {
      checkout.delivery = chooseDelivery(checkout, channel, deliveryMethodId ?? null);
    },
  ),
  checkoutLanguageCodeUpdate: change<{ languageCode: string }>((checkout, _, { languageCode }) => {
    checkout.languageCode = languageCode;
  }),
  checkoutComplete: (
    _: unknown,
    args: ById & { metadata?: MetadataItem[] | null },
    state: ShopState,
  ) => payload(() => ({ order: complete(args, state) })),
};

/** A mutation of one stored checkout. */
function change<Args>(apply: Change<Args>) {
  return (_: unknown, args: Args & ById, state: ShopState) =>
    payload(() => {
      const id = checkoutPk(args);
      const checkout = state.checkouts.find(id) ?? notFound(args);
      apply(checkout, channelOf(checkout), args, state);
      state.checkouts.save(checkout);
      return { checkout };
    });
}

/**
 * Saleor's legacy error flow: an address whose country has too little stock is refused, yet from then on stock
 * is counted for that country.
 */
function updateShippingAddress(
  checkout: CheckoutRecord,
  channel: Channel,
  { shippingAddress }: { shippingAddress: AddressInput },
  state: ShopState,
): void {
  const address = validAddress(shippingAddress, 'SHIPPING');
  checkout.country = address.country;
  try {
    checkStock(
      checkout.lines.map((line) => ({
        variant: state.catalogue.get('variant', line.variant),
        quantity: line.quantity,
      })),
      channel,
      checkout.country,
      state,
    );
  } catch (error) {
    // The refused country stays (SURPRISES 15).
    state.checkouts.save(checkout);
    throw error;
  }
  checkout.shippingAddress = address;
  reviewDelivery(checkout, channel);
}

/** Repeating it returns the same order. */
function complete(args: ById & { metadata?: MetadataItem[] | null }, state: ShopState) {
  const id = checkoutPk(args);
  const checkout = state.checkouts.find(id);
  if (checkout === null) return state.checkouts.orderOf(id) ?? notFound(args);
  return inTransaction(state.database, () =>
    completeCheckout(checkout, channelOf(checkout), args.metadata ?? [], state),
  );
}

function checkoutPk({ id }: ById): string {
  const parsed = parseGlobalId(id ?? '');
  if (parsed?.type !== 'Checkout')
    refuse('id', 'GRAPHQL_ERROR', `Invalid ID: ${id ?? 'None'}. Expected: Checkout.`);
  return parsed.pk;
}

function notFound({ id }: ById): never {
  return refuse('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id ?? 'None'}`);
}

function payload<Result extends object>(work: () => Result) {
  try {
    return { checkout: null, order: null, ...work(), errors: [] };
  } catch (error) {
    if (error instanceof Refusal) return { checkout: null, order: null, errors: error.errors };
    throw error;
  }
}
