import { validAddress, type AddressInput } from '../addresses/valid-address.ts';
import type { Order } from '../records/sales.ts';
import { requireRecord } from '../schema/arguments.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import { metadataAfter, type MetadataInput } from '../staff-shop/input/metadata.ts';
import type { Context } from '../state/state.ts';
import { changeOrder, emitForOrder } from './change.ts';
import { requireChannel } from './channel-access.ts';
import { recalculateOrder } from './prices.ts';

type Input = MetadataInput & {
  readonly userEmail?: string | null;
  readonly externalReference?: string | null;
  readonly languageCode?: string | null;
  readonly shippingAddress?: AddressInput | null;
  readonly billingAddress?: AddressInput | null;
};
type Arguments = {
  readonly id?: string | null;
  readonly externalReference?: string | null;
  readonly input: Input;
};

export const orderUpdate = mutation((args: Arguments, context) => {
  const { state, store, requestor } = context;
  const order = orderNamed(context, args);
  if (order.status === 'DRAFT')
    refuse(
      'id',
      'INVALID',
      'Provided order id belongs to draft order. Use `draftOrderUpdate` mutation instead.',
    );
  requireChannel(context, order.channel);
  const before = JSON.stringify(order);
  const addresses = putAddresses(context, order, args.input, 'orderUpdate');
  const { metadata, privateMetadata } = metadataAfter(order, args.input);
  const metadataBefore = JSON.stringify([order.metadata, order.privateMetadata]);
  store.update<'order'>(order, {
    ...customerFields(context, args.input.userEmail),
    languageCode: args.input.languageCode ?? order.languageCode,
    externalReference: uniqueReference(context, order, args.input.externalReference),
  });
  const isChanged = addresses || JSON.stringify(order) !== before;
  store.update<'order'>(order, { metadata, privateMetadata });
  const isDescribed = JSON.stringify([order.metadata, order.privateMetadata]) !== metadataBefore;
  if (isChanged) changeOrder(state, order, {});
  if (addresses) recalculateOrder(state, order);
  const isLegacy = store.get('shop', 1).useLegacyUpdateWebhookEmission;
  if (isChanged || (isDescribed && isLegacy))
    emitForOrder(state, order, ['ORDER_UPDATED'], requestor);
  if (isDescribed) emitForOrder(state, order, ['ORDER_METADATA_UPDATED'], requestor);
  return { order };
});

export function orderNamed(
  { store }: Context,
  { id, externalReference }: Pick<Arguments, 'id' | 'externalReference'>,
): Order {
  if (id && externalReference)
    refuse(null, 'GRAPHQL_ERROR', "Argument 'id' cannot be combined with 'external_reference'");
  if (id) return requireRecord(store, 'order', id);
  if (!externalReference)
    return refuse(
      null,
      'GRAPHQL_ERROR',
      "At least one of arguments is required: 'id', 'external_reference'.",
    );
  return (
    store.one('order', 'externalReference', externalReference) ??
    refuse('externalReference', 'NOT_FOUND', `Couldn't resolve to a node: ${externalReference}`)
  );
}

/** Whether one was sent. */
export function putAddresses(
  context: Context,
  order: Order,
  input: Pick<Input, 'shippingAddress' | 'billingAddress'>,
  name: string,
): boolean {
  const { store } = context;
  for (const [field, addressType] of [
    ['shippingAddress', 'SHIPPING'],
    ['billingAddress', 'BILLING'],
  ] as const) {
    const sent = input[field];
    if (!sent) continue;
    const known = store.find('address', order[field]);
    const fields = validAddress(context, sent, { mutation: name, addressType, before: known });
    if (known !== null) store.update<'address'>(known, fields);
    else store.update<'order'>(order, { [field]: store.insert('address', fields).pk });
  }
  return Boolean(input.shippingAddress || input.billingAddress);
}

/** An order belongs to whoever has its e-mail as an active account. */
export function customerFields(
  { store }: Context,
  email: string | null | undefined,
): Partial<Pick<Order, 'user' | 'userEmail'>> {
  if (!email) return {};
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    refuse('userEmail', 'INVALID', 'Enter a valid email address.');
  const user = store.by('user', 'email', email).find(({ isActive }) => isActive);
  return { userEmail: email, user: user?.pk ?? null };
}

export function uniqueReference(
  { store }: Context,
  order: Order | null,
  reference: string | null | undefined,
): string | null {
  if (reference === undefined) return order?.externalReference ?? null;
  const taken =
    reference !== null &&
    store.by('order', 'externalReference', reference).some((other) => other !== order);
  if (taken)
    refuse('externalReference', 'UNIQUE', 'Order with this External reference already exists.');
  return reference;
}
