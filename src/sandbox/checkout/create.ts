import { mutationChannel } from '../accounts/mutation-channel.ts';
import {
  validAddress,
  type AddressInput,
  type ValidationRules,
} from '../addresses/valid-address.ts';
import type { Checkout } from '../records/sales.ts';
import type { Address, Channel } from '../records/shop.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import { requireOneOf } from '../schema/permissions.ts';
import { instantOf } from '../state/clock.ts';
import { zero } from '../state/money.ts';
import type { Context } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { addressCopy } from './addresses.ts';
import { checkEmail } from './email.ts';
import { requireRecords } from './ids.ts';
import {
  changesToAdd,
  checkMayPrice,
  checkMetadata,
  checkPositive,
  checkReasons,
  quantitiesOf,
  type LineChange,
  type LineInput,
  type MetadataItem,
} from './line-input.ts';
import { giveFirstGift } from './order-promotion.ts';
import { checkPurchasable } from './purchasable.ts';
import { putLines } from './put-lines.ts';
import { seenCheckout } from './seen.ts';
import { checkQuantities } from './stock.ts';

type Metadata = readonly MetadataItem[] | null;
type AddressWithMetadata = AddressInput & { readonly metadata?: Metadata };

export type CreateInput = {
  readonly channel?: string | null;
  readonly lines: readonly LineInput[];
  readonly email?: string | null;
  readonly languageCode?: string | null;
  readonly shippingAddress?: AddressWithMetadata | null;
  readonly billingAddress?: AddressWithMetadata | null;
  readonly saveShippingAddress?: boolean | null;
  readonly saveBillingAddress?: boolean | null;
  readonly validationRules?: {
    readonly shippingAddress?: ValidationRules | null;
    readonly billingAddress?: ValidationRules | null;
  } | null;
  readonly metadata?: Metadata;
  readonly privateMetadata?: Metadata;
};

export const createMutation: FieldMap = {
  checkoutCreate: mutation<{ readonly input: CreateInput }>(({ input }, context) => {
    const { store, state, requestor } = context;
    const checkout = createCheckout(input, context);
    state.events.emit('CHECKOUT_CREATED', { checkout }, requestor);
    return { checkout: seenCheckout(store, checkout), created: true };
  }),
};

/** Checks in Saleor's order: channel, metadata, addresses, save flags, lines, e-mail. */
function createCheckout(input: CreateInput, context: Context): Checkout {
  const { store, requestor } = context;
  const channel = mutationChannel(store, input.channel);
  if (input.privateMetadata) requireOneOf(context, ['HANDLE_CHECKOUTS', 'MANAGE_CHECKOUTS']);
  checkMetadata(input.metadata);
  checkMetadata(input.privateMetadata, 'privateMetadata');
  checkMetadata(input.shippingAddress?.metadata);
  checkMetadata(input.billingAddress?.metadata);
  const shippingAddress = newAddress(context, input, 'SHIPPING');
  const billingAddress = newAddress(context, input, 'BILLING');
  checkSaveFlags(input);
  const country = (shippingAddress ?? billingAddress)?.country ?? channel.defaultCountry;
  const changes =
    input.lines.length === 0 ? [] : checkedLines(context, input.lines, channel, country);
  const email =
    requestor.user === null ? (input.email ?? null) : input.email || requestor.user.email;
  if (email) checkEmail(email);
  const checkout = insertCheckout(context, channel, {
    email,
    country,
    languageCode: input.languageCode ?? 'EN',
    shippingAddress: keptAddress(store, shippingAddress),
    billingAddress: keptAddress(store, billingAddress),
    saveShippingAddress: input.saveShippingAddress ?? true,
    saveBillingAddress: input.saveBillingAddress ?? true,
    metadata: entries(input.metadata),
    privateMetadata: entries(input.privateMetadata),
  });
  putLines(context, checkout, changes, 'ADD');
  giveFirstGift(context.state, checkout);
  return checkout;
}

function newAddress(
  context: Context,
  { shippingAddress, billingAddress, validationRules }: CreateInput,
  addressType: 'SHIPPING' | 'BILLING',
): Omit<Address, 'model' | 'pk'> | null {
  const isShipping = addressType === 'SHIPPING';
  const input = isShipping ? shippingAddress : billingAddress;
  if (!input) return null;
  const rules = isShipping ? validationRules?.shippingAddress : validationRules?.billingAddress;
  const address = validAddress(context, input, {
    mutation: 'checkoutCreate',
    addressType,
    rules: rules ?? null,
  });
  return { ...address, metadata: entries(input.metadata) };
}

/** Saleor saves the address and gives the checkout a copy of it. */
function keptAddress(store: Store, fields: Omit<Address, 'model' | 'pk'> | null): number | null {
  return fields === null ? null : addressCopy(store, store.insert('address', fields)).pk;
}

function checkSaveFlags(input: CreateInput): void {
  const message = (kind: string) =>
    `This option can only be selected if a ${kind} address is provided.`;
  if (typeof input.saveShippingAddress === 'boolean' && !input.shippingAddress)
    refuse('saveShippingAddress', 'MISSING_ADDRESS_DATA', message('shipping'));
  if (typeof input.saveBillingAddress === 'boolean' && !input.billingAddress)
    refuse('saveBillingAddress', 'MISSING_ADDRESS_DATA', message('billing'));
}

/** Unlike when adding lines, what cannot be bought at all is refused before quantities are looked at. */
function checkedLines(
  { state, store, requestor }: Context,
  inputs: readonly LineInput[],
  channel: Channel,
  country: string,
): LineChange[] {
  checkMayPrice(requestor, inputs);
  const ids = inputs.map(({ variantId }) => variantId ?? '');
  const variants = requireRecords(store, 'productVariant', ids, 'variantId');
  const changes = changesToAdd(inputs, [], channel);
  checkReasons(changes);
  checkPurchasable(state, variants, channel);
  const wanted = quantitiesOf(variants, changes);
  checkPositive(wanted, false);
  checkQuantities(state, wanted, { channel, country }, new Set());
  return changes;
}

/** An empty checkout of whoever is signed in. */
export function insertCheckout(
  { store, state, requestor }: Context,
  channel: Channel,
  fields: Partial<Omit<Checkout, 'model' | 'pk'>>,
): Checkout {
  const now = state.clock.instant();
  return store.insert('checkout', {
    channel: channel.pk,
    user: requestor.user?.pk ?? null,
    email: null,
    languageCode: 'EN',
    country: channel.defaultCountry,
    shippingAddress: null,
    billingAddress: null,
    saveShippingAddress: true,
    saveBillingAddress: true,
    delivery: null,
    collectionPoint: null,
    voucherCode: null,
    isVoucherUsageIncreased: false,
    giftCards: [],
    discount: 0,
    discountName: null,
    translatedDiscountName: null,
    orderDiscount: null,
    note: '',
    redirectUrl: null,
    subtotal: zero,
    shippingPrice: zero,
    undiscountedShippingPrice: 0,
    shippingTaxRate: 0,
    total: zero,
    baseSubtotal: 0,
    baseTotal: 0,
    taxExemption: false,
    createdAt: now,
    updatedAt: now,
    lastAutomaticCompletionAttempt: null,
    pricesExpireAt: instantOf(state.clock.now()),
    deliveriesStaleAt: null,
    metadata: {},
    privateMetadata: {},
    ...fields,
  });
}

function entries(items: Metadata | undefined): Record<string, string> {
  return Object.fromEntries((items ?? []).map(({ key, value }) => [key, value]));
}
