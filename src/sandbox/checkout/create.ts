import { randomUUID } from 'node:crypto';
import { channelBySlug } from '../state/channels.ts';
import { permissionDenied } from '../state/failures.ts';
import type { ShopState } from '../state/shop-state.ts';
import { validAddress } from './address.ts';
import type { AddressInput, ValidationRules } from './address.ts';
import type { CheckoutRecord, MetadataItem } from './checkout.ts';
import { checkEmail } from './email.ts';
import { firstLines } from './lines.ts';
import type { LineInput } from './lines.ts';
import { refuse } from './refusal.ts';

export type CreateInput = {
  channel?: string | null;
  lines: LineInput[];
  email?: string | null;
  languageCode?: string | null;
  shippingAddress?: AddressInput | null;
  billingAddress?: AddressInput | null;
  saveShippingAddress?: boolean | null;
  saveBillingAddress?: boolean | null;
  validationRules?: {
    shippingAddress?: ValidationRules | null;
    billingAddress?: ValidationRules | null;
  } | null;
  metadata?: MetadataItem[] | null;
  privateMetadata?: MetadataItem[] | null;
};

export function createCheckout(input: CreateInput, state: ShopState): CheckoutRecord {
  const slug = input.channel ?? '';
  if (slug === '') refuse('channel', 'MISSING_CHANNEL_SLUG', 'You need to provide channel slug.');
  const channel =
    channelBySlug(slug) ??
    refuse('channel', 'NOT_FOUND', `Channel with '${slug}' slug does not exist.`);
  if (input.privateMetadata)
    throw permissionDenied(
      'To access this path, you need one of the following permissions: HANDLE_CHECKOUTS, MANAGE_CHECKOUTS',
    );
  const shippingAddress = !input.shippingAddress
    ? null
    : validAddress(input.shippingAddress, 'SHIPPING', input.validationRules?.shippingAddress ?? {});
  const billingAddress = !input.billingAddress
    ? null
    : validAddress(input.billingAddress, 'BILLING', input.validationRules?.billingAddress ?? {});
  refuseSaveFlags(input);
  const checkout: CheckoutRecord = {
    id: randomUUID(),
    channel: channel.slug,
    email: input.email ?? null,
    // Whatever the channel: without a code a checkout is English.
    languageCode: input.languageCode ?? 'EN',
    country: shippingAddress?.country ?? channel.defaultCountry,
    lines: [],
    shippingAddress,
    billingAddress,
    delivery: null,
    metadata: input.metadata ?? [],
  };
  firstLines(checkout, channel, input.lines, state);
  if (checkout.email !== null) checkEmail(checkout.email);
  state.checkouts.save(checkout);
  return checkout;
}

function refuseSaveFlags(input: CreateInput): void {
  const message = (kind: string) =>
    `This option can only be selected if a ${kind} address is provided.`;
  if (typeof input.saveShippingAddress === 'boolean' && !input.shippingAddress)
    refuse('saveShippingAddress', 'MISSING_ADDRESS_DATA', message('shipping'));
  if (typeof input.saveBillingAddress === 'boolean' && !input.billingAddress)
    refuse('saveBillingAddress', 'MISSING_ADDRESS_DATA', message('billing'));
}
