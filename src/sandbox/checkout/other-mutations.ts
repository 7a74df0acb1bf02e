import type { User } from '../records/accounts.ts';
import type { Checkout } from '../records/sales.ts';
import { requireRecord } from '../schema/arguments.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import { requireOneOf } from '../schema/permissions.ts';
import { permissionDenied } from '../state/failures.ts';
import { globalId } from '../state/global-id.ts';
import type { Context } from '../state/state.ts';
import { requireCheckout, type CheckoutArguments } from './checkout-by-id.ts';
import { changeCheckout } from './checkout-state.ts';
import { checkEmail } from './email.ts';
import { removeCheckout } from './removal.ts';
import { seenCheckout } from './seen.ts';

type AttachArguments = CheckoutArguments & { readonly customerId?: string | null };

export const otherMutations: FieldMap = {
  checkoutEmailUpdate: mutation<CheckoutArguments & { readonly email: string }>((args, context) => {
    const { email } = args;
    if (email === '') refuse('email', 'REQUIRED', 'This field cannot be blank.');
    const checkout = requireCheckout(context.store, args);
    checkEmail(email);
    return changed(context, checkout, { email });
  }),
  checkoutLanguageCodeUpdate: mutation<CheckoutArguments & { readonly languageCode: string }>(
    (args, context) => {
      const checkout = requireCheckout(context.store, args);
      return changed(context, checkout, { languageCode: args.languageCode });
    },
  ),
  checkoutCustomerNoteUpdate: mutation<{
    readonly id?: string | null;
    readonly customerNote: string;
  }>(({ id, customerNote }, context) => {
    const checkout = requireRecord(context.store, 'checkout', id);
    return changed(context, checkout, { note: customerNote });
  }),
  checkoutCustomerAttach: mutation<AttachArguments>((args, context) => {
    const checkout = requireCheckout(context.store, args);
    if (checkout.user !== null)
      throw permissionDenied('You cannot reassign a checkout that is already attached to a user.');
    const { pk, email } = customerToAttach(context, args);
    return changed(context, checkout, { user: pk, email });
  }),
  checkoutCustomerDetach: mutation<CheckoutArguments>((args, context) => {
    const { store, requestor } = context;
    const checkout = requireCheckout(store, args);
    const isOther = checkout.user !== null && checkout.user !== requestor.user?.pk;
    if (isOther) requireOneOf(context, ['IMPERSONATE_USER']);
    return changed(context, checkout, { user: null });
  }),
  checkoutDelete: mutation<{ readonly id: string }>(({ id }, { store }) => {
    const checkout = requireRecord(store, 'checkout', id);
    if (store.by('transactionItem', 'checkout', checkout.pk).length > 0)
      refuse('id', 'INVALID', 'Cannot delete checkout with attached transactions.');
    removeCheckout(store, checkout);
    return {};
  }),
};

function changed(
  { state, store, requestor }: Context,
  checkout: Checkout,
  changes: Partial<Omit<Checkout, 'model' | 'pk'>>,
) {
  changeCheckout(state, checkout, changes);
  state.events.emit('CHECKOUT_UPDATED', { checkout }, requestor);
  return { checkout: seenCheckout(store, checkout) };
}

/** The signed-in user, or another one for those who may act for users. An App has to name one. */
function customerToAttach(context: Context, { customerId }: AttachArguments): User {
  const { requestor, store } = context;
  const own = requestor.user === null ? null : globalId('User', requestor.user.pk);
  if (customerId && customerId !== own) {
    requireOneOf(context, ['IMPERSONATE_USER']);
    return requireRecord(store, 'user', customerId);
  }
  return (
    requestor.user ??
    refuse(
      'customerId',
      'REQUIRED',
      'The customerId value must be provided when running mutation as app.',
    )
  );
}
