import { randomUUID } from 'node:crypto';
import type { Channel } from '../state/channels.ts';
import { ApiFailure, permissionDenied } from '../state/failures.ts';
import { parseGlobalId } from '../state/global-id.ts';
import type { VariantRecord } from '../state/records.ts';
import type { ShopState } from '../state/shop-state.ts';
import type { CheckoutRecord, LineRecord } from './checkout.ts';
import { refuse } from './refusal.ts';
import { checkPurchasable, checkQuantities } from './stock.ts';
import type { Wanted } from './stock.ts';

export type LineInput = {
  quantity: number;
  variantId: string;
  price?: number | null;
  forceNewLine?: boolean | null;
};
export type LineUpdateInput = {
  quantity?: number | null;
  variantId?: string | null;
  lineId?: string | null;
  price?: number | null;
};

/** Adds to the checkout: to the variant's line when there is exactly one, to a new line otherwise. */
export function addLines(
  checkout: CheckoutRecord,
  channel: Channel,
  inputs: readonly LineInput[],
  state: ShopState,
): void {
  refuseOwnPrices(inputs);
  const variants = variantsOf(inputs, state);
  const held = (variant: VariantRecord) =>
    checkout.lines.reduce(
      (total, line) => total + (line.variant === variant.pk ? line.quantity : 0),
      0,
    );
  checkPositive(inputs);
  checkQuantities(
    summed(inputs, variants).map(({ variant, quantity }) => ({
      variant,
      quantity: quantity + held(variant),
    })),
    channel,
    checkout.country,
    state,
  );
  checkPurchasable([...new Set(variants)], state);
  putLines(checkout, channel, inputs, variants, state);
}

/** Lines of a new checkout. Unlike when adding, what cannot be bought at all is refused first. */
export function firstLines(
  checkout: CheckoutRecord,
  channel: Channel,
  inputs: readonly LineInput[],
  state: ShopState,
): void {
  refuseOwnPrices(inputs);
  if (inputs.length === 0) return;
  const variants = variantsOf(inputs, state);
  checkPurchasable([...new Set(variants)], state);
  checkPositive(inputs);
  checkQuantities(summed(inputs, variants), channel, checkout.country, state);
  putLines(checkout, channel, inputs, variants, state);
}

/** Sets quantities; 0 removes the line, a variant the checkout does not hold is added. */
export function updateLines(
  checkout: CheckoutRecord,
  channel: Channel,
  inputs: readonly LineUpdateInput[],
  state: ShopState,
): void {
  refuseOwnPrices(inputs);
  const targets = inputs.map((input) => targetOf(checkout, input, state));
  const quantities = inputs.map(
    (input) =>
      input.quantity ?? refuse('quantity', 'REQUIRED', 'The quantity is required for all lines.'),
  );
  if (quantities.some((quantity) => quantity < 0))
    refuse('quantity', 'ZERO_QUANTITY', 'The quantity should be higher or equal zero.');
  const wanted = targets
    .map(({ variant }, index) => ({ variant, quantity: quantities[index] ?? 0 }))
    .filter(({ quantity }) => quantity > 0);
  checkQuantities(wanted, channel, checkout.country, state);
  checkPurchasable([...new Set(wanted.map(({ variant }) => variant))], state);
  targets.forEach(({ variant, line }, index) => {
    const quantity = quantities[index] ?? 0;
    if (line !== null) line.quantity = quantity;
    else if (quantity > 0) checkout.lines.push(newLine(variant, quantity));
  });
  checkout.lines = checkout.lines.filter((line) => line.quantity > 0);
  refreshPrices(checkout, channel, state);
}

export function deleteLines(
  checkout: CheckoutRecord,
  channel: Channel,
  ids: readonly string[],
  state: ShopState,
): void {
  const parsed = ids.map((id) => parseGlobalId(id));
  if (ids.length === 0 || parsed.some((id) => id?.type !== 'CheckoutLine'))
    throw new ApiFailure(unresolved(ids));
  const foreign = ids.filter(
    (_, index) => !checkout.lines.some((line) => line.id === parsed[index]?.pk),
  );
  if (foreign.length > 0)
    refuse('lineId', 'INVALID', "Provided line_ids aren't part of checkout.", { lines: foreign });
  checkout.lines = checkout.lines.filter((line) => !parsed.some((id) => id?.pk === line.id));
  refreshPrices(checkout, channel, state);
}

function putLines(
  checkout: CheckoutRecord,
  channel: Channel,
  inputs: readonly LineInput[],
  variants: readonly VariantRecord[],
  state: ShopState,
): void {
  // What stood in the checkout before decides: one call's repetitions are summed into one line.
  const before = [...checkout.lines];
  const added = new Map<number, LineRecord>();
  inputs.forEach((input, index) => {
    const variant = variants[index];
    if (variant === undefined) return;
    const existing = before.filter((line) => line.variant === variant.pk);
    const target =
      input.forceNewLine === true
        ? undefined
        : existing.length === 1
          ? existing[0]
          : added.get(variant.pk);
    if (target !== undefined) target.quantity += input.quantity;
    else {
      const line = newLine(variant, input.quantity);
      checkout.lines.push(line);
      if (input.forceNewLine !== true) added.set(variant.pk, line);
    }
  });
  refreshPrices(checkout, channel, state);
}

/** A change to any line brings all lines to the current prices. */
function refreshPrices(checkout: CheckoutRecord, channel: Channel, state: ShopState): void {
  for (const line of checkout.lines) {
    const price = state.inventory.price(line.variant, channel);
    line.unitPrice = price.discounted;
    line.undiscountedUnitPrice = price.base;
  }
}

function newLine(variant: VariantRecord, quantity: number): LineRecord {
  return {
    id: randomUUID(),
    variant: variant.pk,
    quantity,
    unitPrice: 0,
    undiscountedUnitPrice: 0,
  };
}

function targetOf(
  checkout: CheckoutRecord,
  input: LineUpdateInput,
  state: ShopState,
): { variant: VariantRecord; line: LineRecord | null } {
  if (typeof input.lineId === 'string') {
    const parsed = parseGlobalId(input.lineId);
    const line = checkout.lines.find(
      (candidate) => parsed?.type === 'CheckoutLine' && candidate.id === parsed.pk,
    );
    if (line === undefined) refuse('lineId', 'GRAPHQL_ERROR', unresolved([input.lineId]));
    return { line, variant: state.catalogue.get('variant', line.variant) };
  }
  const variant = variantsOf([{ variantId: input.variantId ?? '' }], state)[0];
  if (variant === undefined) throw new Error('one id gives one variant');
  const lines = checkout.lines.filter((line) => line.variant === variant.pk);
  if (lines.length > 1)
    refuse(
      'variantId',
      'INVALID',
      'Variant occurs in multiple lines. Use `lineId` instead of `variantId`.',
    );
  return { variant, line: lines[0] ?? null };
}

function variantsOf(inputs: readonly { variantId: string }[], state: ShopState): VariantRecord[] {
  const ids = inputs.map((input) => input.variantId);
  const variants = ids.map((id) => {
    const parsed = parseGlobalId(id);
    if (parsed !== null && parsed.type !== 'ProductVariant')
      refuse('variantId', 'GRAPHQL_ERROR', `Must receive ProductVariant id: ${id}.`);
    return parsed === null ? null : state.catalogue.find('variant', Number(parsed.pk));
  });
  const found = variants.filter((variant) => variant !== null);
  if (ids.length === 0 || found.length < ids.length)
    refuse('variantId', 'GRAPHQL_ERROR', unresolved(ids));
  return found;
}

function summed(inputs: readonly LineInput[], variants: readonly VariantRecord[]): Wanted[] {
  const wanted = new Map<number, Wanted>();
  variants.forEach((variant, index) => {
    const entry = wanted.get(variant.pk) ?? { variant, quantity: 0 };
    entry.quantity += inputs[index]?.quantity ?? 0;
    wanted.set(variant.pk, entry);
  });
  return [...wanted.values()];
}

function checkPositive(inputs: readonly LineInput[]): void {
  if (inputs.some((input) => input.quantity <= 0))
    refuse('quantity', 'ZERO_QUANTITY', 'The quantity should be higher than zero.');
}

function refuseOwnPrices(inputs: readonly { price?: number | null }[]): void {
  if (inputs.some((input) => typeof input.price === 'number'))
    throw permissionDenied(
      'Setting the custom price is allowed only for apps with `MANAGE_CHECKOUTS` permission.',
    );
}

function unresolved(ids: readonly string[]): string {
  return `Could not resolve to a node with the global id list of '[${ids.map((id) => `'${id}'`).join(', ')}]'.`;
}
