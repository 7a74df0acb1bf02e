import {
  validAddress,
  type AddressInput,
  type ValidationRules,
} from '../addresses/valid-address.ts';
import type { Checkout } from '../records/sales.ts';
import type { Address } from '../records/shop.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { mutation, refuse, waitingMutation } from '../schema/mutation.ts';
import type { Context } from '../state/state.ts';
import { requireCheckout, type CheckoutArguments } from './checkout-by-id.ts';
import {
  billingAddressOf,
  changeCheckout,
  channelOf,
  shippingAddressOf,
} from './checkout-state.ts';
import { markDeliveriesStale } from './deliveries.ts';
import { linesOf } from './line-info.ts';
import { checkMetadata, checkPositive, type MetadataItem } from './line-input.ts';
import { invalidatePrices } from './prices.ts';
import { seenCheckout } from './seen.ts';
import { checkQuantities, placeOf } from './stock.ts';

type AddressWithMetadata = AddressInput & { readonly metadata?: readonly MetadataItem[] | null };
type Rules = { readonly validationRules?: ValidationRules | null; readonly saveAddress?: boolean };
type Kind = 'SHIPPING' | 'BILLING';

export const addressMutations: FieldMap = {
  checkoutShippingAddressUpdate: waitingMutation<
    CheckoutArguments & Rules & { readonly shippingAddress: AddressWithMetadata }
  >((args, context) => Promise.resolve(updateShippingAddress(args, context))),
  checkoutBillingAddressUpdate: mutation<
    CheckoutArguments & Rules & { readonly billingAddress: AddressWithMetadata }
  >((args, context) => {
    const { store, state, requestor } = context;
    const checkout = requireCheckout(store, args);
    const before = billingAddressOf(store, checkout);
    const fields = checkedAddress(context, args.billingAddress, args, 'BILLING', before);
    const billingAddress = putAddress(context, before, fields);
    changeCheckout(state, checkout, { billingAddress, saveBillingAddress: isSaved(args) });
    invalidatePrices(state, checkout, { discounts: false });
    state.events.emit('CHECKOUT_UPDATED', { checkout }, requestor);
    return { checkout: seenCheckout(store, checkout) };
  }),
};

/**
 * In two steps: the country is kept although the old error flow then refuses the address for want of stock there. From
 * then on stock is counted for a country the checkout does not go to.
 */
function updateShippingAddress(
  args: CheckoutArguments & Rules & { readonly shippingAddress: AddressWithMetadata },
  context: Context,
) {
  const { store, state, requestor } = context;
  const checkout = requireCheckout(store, args);
  if (checkout.collectionPoint !== null)
    refuse(
      'shippingAddress',
      'SHIPPING_CHANGE_FORBIDDEN',
      "Can't change shipping address manually. For click and collect delivery, address is set to a warehouse address.",
    );
  const before = shippingAddressOf(store, checkout);
  const fields = checkedAddress(context, args.shippingAddress, args, 'SHIPPING', before);
  store.transaction(() => store.update<'checkout'>(checkout, { country: fields.country }));
  return store.transaction(() => {
    if (channelOf(store, checkout).useLegacyErrorFlow) checkStock(context, checkout);
    const shippingAddress = putAddress(context, before, fields);
    changeCheckout(state, checkout, { shippingAddress, saveShippingAddress: isSaved(args) });
    markDeliveriesStale(state, checkout);
    invalidatePrices(state, checkout, { discounts: true });
    state.events.emit('CHECKOUT_UPDATED', { checkout }, requestor);
    return { checkout: seenCheckout(store, checkout) };
  });
}

function checkStock({ state, store }: Context, checkout: Checkout): void {
  const wanted = linesOf(state, checkout).lines.map(({ variant, line }) => ({
    variant,
    quantity: line.quantity,
    line: line.pk,
  }));
  checkPositive(wanted, false);
  checkQuantities(
    state,
    wanted,
    placeOf(store, checkout, checkout.country),
    new Set(wanted.map(({ line }) => line)),
  );
}

function checkedAddress(
  context: Context,
  input: AddressWithMetadata,
  { validationRules }: Rules,
  addressType: Kind,
  before: Address | null,
): Omit<Address, 'model' | 'pk'> {
  const mutation =
    addressType === 'SHIPPING' ? 'checkoutShippingAddressUpdate' : 'checkoutBillingAddressUpdate';
  const fields = validAddress(context, input, {
    mutation,
    addressType,
    rules: validationRules ?? null,
    before,
  });
  checkMetadata(input.metadata);
  return {
    ...fields,
    metadata: {
      ...before?.metadata,
      ...Object.fromEntries((input.metadata ?? []).map(({ key, value }) => [key, value])),
    },
  };
}

/** A checkout's address changes in place and keeps its id. */
function putAddress(
  { store }: Context,
  before: Address | null,
  fields: Omit<Address, 'model' | 'pk'>,
): number {
  return (
    before === null ? store.insert('address', fields) : store.update<'address'>(before, fields)
  ).pk;
}

function isSaved({ saveAddress }: Rules): boolean {
  return saveAddress ?? true;
}
