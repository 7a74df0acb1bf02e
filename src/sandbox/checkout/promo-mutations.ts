import type { GiftCard } from '../records/discounts.ts';
import type { Checkout } from '../records/sales.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import { parseGlobalId, pkOf } from '../state/global-id.ts';
import type { Context, State } from '../state/state.ts';
import { requireCheckout, requireOne, type CheckoutArguments } from './checkout-by-id.ts';
import { changeCheckout, channelOf } from './checkout-state.ts';
import { markDeliveriesStale } from './deliveries.ts';
import { isUsable } from './gift-cards.ts';
import { linesOf } from './line-info.ts';
import type { LineInfo } from './line-info-type.ts';
import { invalidatePrices } from './prices.ts';
import { refuseUnavailable } from './purchasable.ts';
import { seenCheckout } from './seen.ts';
import { isActiveIn, NotApplicable, voucherOf } from './voucher.ts';
import { applyVoucher, removeVoucher } from './voucher-discount.ts';

type RemoveArguments = CheckoutArguments & {
  readonly promoCode?: string | null;
  readonly promoCodeId?: string | null;
};

export const promoMutations: FieldMap = {
  checkoutAddPromoCode: mutation<CheckoutArguments & { readonly promoCode: string }>(
    (args, context) => {
      const { state, store } = context;
      const checkout = requireCheckout(store, args);
      const { lines, unavailable } = linesOf(state, checkout);
      if (channelOf(store, checkout).useLegacyErrorFlow) refuseUnavailable(store, unavailable);
      addCode(context, checkout, lines, args.promoCode);
      return changed(context, checkout, false);
    },
  ),
  checkoutRemovePromoCode: mutation<RemoveArguments>((args, context) => {
    const { promoCode, promoCodeId } = args;
    requireOne({ promo_code: promoCode, promo_code_id: promoCodeId });
    const checkout = requireCheckout(context.store, args);
    if (promoCode) removeByCode(context, checkout, promoCode);
    else removeById(context, checkout, promoCodeId!);
    return changed(context, checkout, true);
  }),
};

function changed(context: Context, checkout: Checkout, discounts: boolean) {
  const { state, store, requestor } = context;
  markDeliveriesStale(state, checkout);
  invalidatePrices(state, checkout, { discounts });
  state.events.emit('CHECKOUT_UPDATED', { checkout }, requestor);
  return { checkout: seenCheckout(store, checkout) };
}

/** Codes are compared as they are: case and spaces count. Whatever is wrong with one, shoppers read the same. */
function addCode(
  { state, store }: Context,
  checkout: Checkout,
  lines: readonly LineInfo[],
  promoCode: string,
): void {
  if (store.one('voucherCode', 'code', promoCode) !== null) {
    addVoucher(state, checkout, lines, promoCode);
    return;
  }
  const giftCard = store.one('giftCard', 'code', promoCode);
  if (giftCard === null) refuseCode();
  else addGiftCard(state, checkout, giftCard);
}

function refuseCode(): never {
  return refuse('promoCode', 'INVALID', 'Promo code is invalid');
}

function addVoucher(
  state: State,
  checkout: Checkout,
  lines: readonly LineInfo[],
  promoCode: string,
): void {
  const { store } = state;
  const code = store.one('voucherCode', 'code', promoCode)!;
  const voucher = store.get('voucher', code.voucher);
  if (!code.isActive || !isActiveIn(state, voucher, channelOf(store, checkout))) refuseCode();
  try {
    applyVoucher(state, checkout, lines, voucher, code);
  } catch (error) {
    if (error instanceof NotApplicable)
      refuse('promoCode', 'VOUCHER_NOT_APPLICABLE', 'Voucher is not applicable to this checkout.');
    throw error;
  }
}

/** Even a card without a balance is taken; one that belongs to another customer is not. */
function addGiftCard(state: State, checkout: Checkout, giftCard: GiftCard): void {
  const channel = channelOf(state.store, checkout);
  if (!channel.allowLegacyGiftCardUse)
    refuse(
      'promoCode',
      'GIFT_CARD_NOT_APPLICABLE',
      'Adding gift card to checkout in this channel is not allowed.',
    );
  const isForOther = giftCard.assignedToEmail !== null && giftCard.assignedTo !== checkout.user;
  if (!isUsable(state, giftCard) || giftCard.currency !== channel.currency || isForOther)
    refuseCode();
  if (!checkout.giftCards.includes(giftCard.pk))
    changeCheckout(state, checkout, { giftCards: [...checkout.giftCards, giftCard.pk] });
}

function removeByCode({ state, store }: Context, checkout: Checkout, promoCode: string): void {
  const giftCard = store.one('giftCard', 'code', promoCode);
  if (store.one('voucherCode', 'code', promoCode) !== null)
    removeVoucherCode(state, checkout, promoCode);
  else if (giftCard !== null) {
    if (!checkout.giftCards.includes(giftCard.pk))
      refuse('promoCode', 'INVALID', 'Cannot remove a gift card not attached to this checkout.');
    removeGiftCard(state, checkout, giftCard.pk);
  } else if (promoCode === checkout.voucherCode) removeVoucherCode(state, checkout, promoCode);
  else refuse('promoCode', 'NOT_FOUND', 'Promo code does not exists.');
}

/** Any code of the voucher in use removes it. */
function removeVoucherCode(state: State, checkout: Checkout, promoCode: string): void {
  const { store } = state;
  const inUse = voucherOf(state, checkout);
  const isAttached =
    inUse === null
      ? checkout.voucherCode === promoCode
      : store.one('voucherCode', 'code', promoCode)?.voucher === inUse.voucher.pk;
  if (!isAttached)
    refuse('promoCode', 'INVALID', 'Cannot remove a voucher not attached to this checkout.');
  removeVoucher(state, checkout);
}

function removeGiftCard(state: State, checkout: Checkout, pk: number): void {
  changeCheckout(state, checkout, {
    giftCards: checkout.giftCards.filter((giftCard) => giftCard !== pk),
  });
}

function removeById({ state, store }: Context, checkout: Checkout, id: string): void {
  const notFound = (message: string) => refuse('promoCodeId', 'NOT_FOUND', message);
  const parsed = parseGlobalId(id) ?? refuse('promoCodeId', 'GRAPHQL_ERROR', `Invalid ID: ${id}.`);
  if (parsed.type !== 'Voucher' && parsed.type !== 'GiftCard')
    notFound('Must receive Voucher or GiftCard id.');
  if (parsed.type !== 'Voucher' || checkout.voucherCode === null) {
    removeGiftCard(state, checkout, Number(parsed.pk));
    return;
  }
  const voucher =
    store.find('voucher', pkOf(parsed)) ?? notFound(`Couldn't resolve to a node: ${parsed.pk}`);
  if (store.one('voucherCode', 'code', checkout.voucherCode)?.voucher !== voucher.pk)
    notFound("Couldn't remove a promo code from a checkout.");
  removeVoucher(state, checkout);
}
