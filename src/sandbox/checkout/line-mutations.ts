import type { Checkout, CheckoutLine } from '../records/sales.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { mutation, refuse, waitingMutation } from '../schema/mutation.ts';
import { requireRecord } from '../schema/arguments.ts';
import { globalId } from '../state/global-id.ts';
import { ApiFailure } from '../state/failures.ts';
import type { Context } from '../state/state.ts';
import { requireCheckout, requireOne, type CheckoutArguments } from './checkout-by-id.ts';
import { channelOf, stockCountry } from './checkout-state.ts';
import { markDeliveriesStale } from './deliveries.ts';
import { keysOf, requireRecords } from './ids.ts';
import {
  changesToAdd,
  changesToUpdate,
  checkMayPrice,
  checkMetadata,
  checkPositive,
  checkReasons,
  quantitiesOf,
  type LineChange,
  type LineInput,
} from './line-input.ts';
import { checkPurchasable } from './purchasable.ts';
import { invalidatePrices } from './prices.ts';
import { putLines } from './put-lines.ts';
import { removeLine } from './removal.ts';
import { seenCheckout } from './seen.ts';
import { checkQuantities, placeOf } from './stock.ts';
import type { ProductVariant } from '../records/catalogue.ts';

type LinesArguments = CheckoutArguments & { readonly lines: readonly LineInput[] };

export const lineMutations: FieldMap = {
  checkoutLinesAdd: waitingMutation<LinesArguments>((args, context) =>
    Promise.resolve(addLines(args, context)),
  ),
  checkoutLinesUpdate: waitingMutation<LinesArguments>((args, context) =>
    Promise.resolve(updateLines(args, context)),
  ),
  checkoutLinesDelete: mutation<CheckoutArguments & { readonly linesIds: readonly string[] }>(
    (args, context) => {
      const { store } = context;
      const checkout = requireCheckout(store, args);
      const keys = keysOf(args.linesIds, 'checkoutLine');
      const held = store.by('checkoutLine', 'checkout', checkout.pk);
      checkDeletable(keys, held);
      for (const line of held) if (keys.includes(line.pk)) removeLine(store, line);
      return changed(context, checkout);
    },
  ),
  checkoutLineDelete: mutation<CheckoutArguments & { readonly lineId?: string | null }>(
    (args, context) => {
      const { store } = context;
      const checkout = requireCheckout(store, args);
      if (args.lineId === undefined || args.lineId === null)
        throw new ApiFailure('Internal Server Error', 'TypeError');
      const line = requireRecord(store, 'checkoutLine', args.lineId, 'lineId');
      if (line.isGift)
        refuse(
          'lineId',
          'NON_REMOVABLE_GIFT_LINE',
          "Checkout line marked as gift can't be deleted.",
        );
      if (line.checkout === checkout.pk) removeLine(store, line);
      return changed(context, checkout);
    },
  ),
};

function addLines(args: LinesArguments, context: Context) {
  const { store, requestor } = context;
  checkMayPrice(requestor, args.lines);
  for (const { metadata } of args.lines) checkMetadata(metadata);
  const checkout = requireCheckout(store, args);
  const ids = args.lines.map(({ variantId }) => variantId ?? '');
  const variants = requireRecords(store, 'productVariant', ids, 'variantId');
  const held = store.by('checkoutLine', 'checkout', checkout.pk);
  const changes = changesToAdd(args.lines, held, channelOf(store, checkout));
  checkAdded(context, checkout, variants, changes, held);
  return store.transaction(() => {
    putLines(context, checkout, changes, 'ADD');
    return changed(context, checkout);
  });
}

function updateLines(args: LinesArguments, context: Context) {
  const { store, requestor } = context;
  for (const { lineId, variantId } of args.lines)
    requireOne({ line_id: lineId, variant_id: variantId });
  checkMayPrice(requestor, args.lines);
  for (const { metadata } of args.lines) checkMetadata(metadata);
  const checkout = requireCheckout(store, args);
  const variants = variantsToUpdate(context, args.lines);
  const held = store.by('checkoutLine', 'checkout', checkout.pk);
  const changes = changesToUpdate(args.lines, held, channelOf(store, checkout));
  checkUpdated(context, checkout, variants, changes);
  return store.transaction(() => {
    putLines(context, checkout, changes, 'REPLACE');
    return changed(context, checkout);
  });
}

/** What every change of lines brings along. */
function changed(context: Context, checkout: Checkout) {
  const { state } = context;
  markDeliveriesStale(state, checkout);
  invalidatePrices(state, checkout, { discounts: true });
  state.events.emit('CHECKOUT_UPDATED', { checkout }, context.requestor);
  return { checkout: seenCheckout(context.store, checkout) };
}

/** Where stock is counted for: kept even if the change is then refused. */
function countryFor({ store }: Context, checkout: Checkout): string {
  return store.transaction(() => stockCountry(store, checkout));
}

/** A quantity counts with what the variant's last line holds; quantities come before availability. */
function checkAdded(
  context: Context,
  checkout: Checkout,
  variants: readonly ProductVariant[],
  changes: readonly LineChange[],
  held: readonly CheckoutLine[],
): void {
  const { state, store } = context;
  const country = countryFor(context, checkout);
  const wanted = quantitiesOf(variants, changes);
  checkPositive(wanted, false);
  const onLine = (variant: ProductVariant) =>
    held.findLast((line) => line.variant === variant.pk)?.quantity ?? 0;
  checkQuantities(
    state,
    wanted.map(({ variant, quantity }) => ({ variant, quantity: quantity + onLine(variant) })),
    placeOf(store, checkout, country),
    new Set(held.map(({ pk }) => pk)),
  );
  checkReasons(changes);
  checkAvailability(context, checkout, variants, changes);
}

function checkUpdated(
  context: Context,
  checkout: Checkout,
  variants: readonly ProductVariant[],
  changes: readonly LineChange[],
): void {
  const { state, store, requestor } = context;
  if (requestor.app === null && changes.some(({ hasQuantity }) => !hasQuantity))
    refuse('quantity', 'REQUIRED', 'The quantity is required for all lines.');
  const gifts = changes.flatMap(({ line }) => (line?.isGift === true ? [line] : []));
  if (gifts.length > 0)
    refuse('lineId', 'NON_EDITABLE_GIFT_LINE', "Lines marked as gift can't be edited.", {
      lines: gifts.map(({ pk }) => globalId('CheckoutLine', pk)),
    });
  const country = countryFor(context, checkout);
  const wanted = quantitiesOf(
    variants,
    changes.filter(({ hasQuantity }) => hasQuantity),
  );
  checkPositive(wanted, true);
  const held = store.by('checkoutLine', 'checkout', checkout.pk);
  checkQuantities(
    state,
    wanted,
    placeOf(store, checkout, country),
    new Set(held.map(({ pk }) => pk)),
  );
  checkReasons(changes);
  checkAvailability(context, checkout, variants, changes);
}

/** Saleor pairs variants and changes by their places in the two lists, and so do we. */
function checkAvailability(
  { state, store }: Context,
  checkout: Checkout,
  variants: readonly ProductVariant[],
  changes: readonly LineChange[],
): void {
  const toCheck = variants.filter((_, index) => {
    const change = changes[index];
    return change?.hasQuantity === true && change.quantity !== 0;
  });
  if (toCheck.length > 0) checkPurchasable(state, toCheck, channelOf(store, checkout));
}

function variantsToUpdate({ store }: Context, inputs: readonly LineInput[]): ProductVariant[] {
  const named = inputs.flatMap(({ variantId }) => (variantId ? [variantId] : []));
  const lineIds = inputs.flatMap(({ lineId }) => (lineId ? [lineId] : []));
  const ofLines =
    lineIds.length === 0
      ? []
      : requireRecords(store, 'checkoutLine', lineIds, 'lineId').map(({ variant }) =>
          globalId('ProductVariant', variant),
        );
  return requireRecords(store, 'productVariant', new Set([...named, ...ofLines]), 'variantId');
}

function checkDeletable(keys: readonly (number | string)[], held: readonly CheckoutLine[]): void {
  const foreign = keys.filter((key) => !held.some(({ pk }) => pk === key));
  if (foreign.length > 0)
    refuse('lineId', 'INVALID', "Provided line_ids aren't part of checkout.", {
      lines: [...new Set(foreign)].map((key) => globalId('CheckoutLine', key)),
    });
  const gifts = held.filter(({ pk, isGift }) => isGift && keys.includes(pk));
  if (gifts.length > 0)
    refuse(
      'lineIds',
      'NON_REMOVABLE_GIFT_LINE',
      "Checkout lines marked as gift can't be deleted.",
      { lines: gifts.map(({ pk }) => globalId('CheckoutLine', pk)) },
    );
}
