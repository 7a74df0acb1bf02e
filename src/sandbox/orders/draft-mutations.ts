import { requireStorefrontUrl } from '../accounts/redirect-url.ts';
import { validAddress, type AddressInput } from '../addresses/valid-address.ts';
import { taxRules } from '../pricing/tax.ts';
import type { Order } from '../records/sales.ts';
import type { Channel } from '../records/shop.ts';
import { NotInSandbox } from '../schema/executable-schema.ts';
import { requireRecord } from '../schema/arguments.ts';
import { mutation, Refusal, refuse } from '../schema/mutation.ts';
import { metadataAfter, type MetadataInput } from '../staff-shop/input/metadata.ts';
import { noMetadata } from '../records/base.ts';
import { ApiFailure, invalidId } from '../state/failures.ts';
import { zero } from '../state/money.ts';
import { parseGlobalId, pkOf } from '../state/global-id.ts';
import type { Context } from '../state/state.ts';
import { changeOrder, emitForOrder } from './change.ts';
import { requireChannel } from './channel-access.ts';
import { orderCountry } from './country.ts';
import { draftProblems } from './draft-checks.ts';
import { addDraftLine, draftLines, type DraftLine, type DraftLineInput } from './draft-lines.ts';
import { addToHistory, lineInHistory } from './history.ts';
import { requireOrder } from './named-order.ts';
import { addOrder } from './new-order.ts';
import { orderPlaced } from './placed.ts';
import { recalculateOrder } from './prices.ts';
import { removeOrder } from './removal.ts';
import { allocate, refuseShortage } from './stock.ts';
import { methodNamed, putMethod } from './update-shipping.ts';
import { customerFields, orderNamed, uniqueReference } from './update.ts';

type Input = MetadataInput & {
  readonly channelId?: string | null;
  readonly lines?: readonly DraftLineInput[] | null;
  readonly user?: string | null;
  readonly userEmail?: string | null;
  readonly shippingAddress?: AddressInput | null;
  readonly billingAddress?: AddressInput | null;
  readonly saveShippingAddress?: boolean | null;
  readonly saveBillingAddress?: boolean | null;
  readonly shippingMethod?: string | null;
  readonly voucher?: string | null;
  readonly voucherCode?: string | null;
  readonly customerNote?: string | null;
  readonly redirectUrl?: string | null;
  readonly externalReference?: string | null;
  readonly languageCode?: string | null;
};

/** An order that staff write down for a customer. The sandbox knows drafts without vouchers. */
export const draftOrderCreate = mutation(({ input }: { input: Input }, context) => {
  const { state, store, requestor } = context;
  const channel = channelNamed(context, input.channelId);
  const method = input.shippingMethod ? methodNamed(context, input.shippingMethod) : null;
  const customer = customerOf(context, input);
  refuseUnknown(input);
  const lines = draftLines(state, channel, input.lines ?? []);
  const addresses = addressesOf(context, input);
  if (input.redirectUrl) requireStorefrontUrl(input.redirectUrl);
  const order = addOrder(state, channel, {
    status: 'DRAFT',
    origin: 'DRAFT',
    ...customer,
    ...addresses,
    customerNote: input.customerNote ?? '',
    redirectUrl: input.redirectUrl || null,
    externalReference: uniqueReference(context, null, input.externalReference),
    languageCode: input.languageCode ?? 'EN',
    ...metadataAfter(noMetadata, input),
  });
  addLines(context, order, lines);
  const { displayGrossPrices } = taxRules(store, channel, orderCountry(store, order));
  changeOrder(state, order, { displayGrossPrices });
  recalculateOrder(state, order);
  if (method !== null) putMethod(context, order, method);
  addToHistory(state, order, 'DRAFT_CREATED', requestor);
  emitForOrder(state, order, ['DRAFT_ORDER_CREATED'], requestor);
  return { order };
});

function channelNamed(context: Context, id: string | null | undefined): Channel {
  if (!id) return refuse('channel', 'REQUIRED', 'Channel id is required.');
  const parsed = parseGlobalId(id);
  if (parsed === null) throw invalidId(id, 'Channel');
  // Saleor stumbles over ids of other types.
  if (parsed.type !== 'Channel') throw new ApiFailure('Internal Server Error', 'AttributeError');
  requireChannel(context, Number(pkOf(parsed)));
  return requireRecord(context.store, 'channel', id, 'channelId');
}

/** An e-mail goes before a named user: the order is of whoever has it. */
function customerOf(context: Context, { user, userEmail }: Input) {
  const { store } = context;
  const byEmail = customerFields(context, userEmail);
  if (userEmail) return byEmail;
  return { user: user ? requireRecord(store, 'user', user, 'user').pk : null, userEmail: '' };
}

function refuseUnknown({ voucher, voucherCode, ...input }: Input): void {
  const { shippingAddress, billingAddress, saveShippingAddress, saveBillingAddress } = input;
  if (voucher || voucherCode)
    throw new NotInSandbox('The sandbox does not know vouchers of drafts.');
  if ((shippingAddress && saveShippingAddress) || (billingAddress && saveBillingAddress))
    throw new NotInSandbox('The sandbox does not save addresses of drafts.');
}

function addressesOf(context: Context, input: Input) {
  const address = (
    sent: AddressInput | null | undefined,
    isSaved: boolean | null | undefined,
    addressType: 'SHIPPING' | 'BILLING',
  ): number | null => {
    if (sent) {
      const fields = validAddress(context, sent, { mutation: 'draftOrderCreate', addressType });
      return context.store.insert('address', fields).pk;
    }
    if (isSaved !== undefined && isSaved !== null) {
      const kind = addressType.toLowerCase();
      refuse(
        addressType === 'SHIPPING' ? 'saveShippingAddress' : 'saveBillingAddress',
        'MISSING_ADDRESS_DATA',
        `This option can only be selected if a ${kind} address is provided.`,
      );
    }
    return null;
  };
  return {
    shippingAddress: address(input.shippingAddress, input.saveShippingAddress, 'SHIPPING'),
    billingAddress: address(input.billingAddress, input.saveBillingAddress, 'BILLING'),
  };
}

function addLines({ state, requestor }: Context, order: Order, lines: readonly DraftLine[]): void {
  if (lines.length === 0) return;
  const added = lines.map((line) => addDraftLine(state, order, line));
  addToHistory(state, order, 'ADDED_PRODUCTS', requestor, {
    lines: added.map((line) => lineInHistory(line, line.quantity)),
  });
}

/** Makes an order of a draft: its pieces are kept for it now. */
export const draftOrderComplete = mutation(({ id }: { id: string }, context) => {
  const { state, store, requestor } = context;
  const order = requireOrder(context, id);
  if (order.status !== 'DRAFT') refuse('id', 'INVALID', 'The order is not draft.');
  const problems = draftProblems(state, order);
  if (problems.length > 0) throw new Refusal(...problems);
  const channel = store.get('channel', order.channel);
  changeOrder(state, order, {
    ...customerAt(context, order),
    status: channel.automaticallyConfirmAllNewOrders ? 'UNFULFILLED' : 'UNCONFIRMED',
    displayGrossPrices: taxRules(store, channel, orderCountry(store, order)).displayGrossPrices,
  });
  const lines = store.by('orderLine', 'order', order.pk);
  if (!lines.some((line) => line.isShippingRequired)) forgetDelivery(context, order);
  for (const line of lines)
    if (allocate(state, order, [line], requestor).length > 0)
      refuseShortage('lines', [{ line, quantity: line.quantity, warehouse: null }]);
  return { order: orderPlaced(state, order, requestor, 'PLACED_FROM_DRAFT') };
});

/** The customer's e-mail as of now, or the account that has the order's e-mail by now. */
function customerAt({ store }: Context, { user, userEmail }: Order) {
  const known = store.find('user', user);
  if (known !== null) return { userEmail: known.email };
  if (userEmail === '') return {};
  return { user: store.one('user', 'email', userEmail)?.pk ?? null };
}

function forgetDelivery({ state, store }: Context, order: Order): void {
  const address = store.find('address', order.shippingAddress);
  changeOrder(state, order, {
    shippingMethodName: null,
    shippingPrice: zero,
    shippingAddress: null,
  });
  if (address !== null) store.remove(address);
}

type DeleteArguments = { readonly id?: string | null; readonly externalReference?: string | null };

export const draftOrderDelete = mutation((args: DeleteArguments, context) => {
  const { state, store, requestor } = context;
  const order = orderNamed(context, args);
  requireChannel(context, order.channel);
  const invalid = (message: string) => refuse('id', 'INVALID', message);
  if (order.status !== 'DRAFT') invalid('Provided order id belongs to non-draft order.');
  const hasMoney =
    store.by('payment', 'order', order.pk).length > 0 ||
    store.by('transactionItem', 'order', order.pk).length > 0;
  if (hasMoney) invalid('Cannot delete order with payments or transactions attached to it.');
  const copy = { ...order };
  removeOrder(store, order);
  state.events.emit('DRAFT_ORDER_DELETED', { order: copy }, requestor);
  return { order: copy };
});
