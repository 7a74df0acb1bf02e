import type { App } from '../records/apps.ts';
import type { ProductVariant } from '../records/catalogue.ts';
import type { CheckoutLine } from '../records/sales.ts';
import type { Channel } from '../records/shop.ts';
import { refuse } from '../schema/mutation.ts';
import { ApiFailure, permissionDenied } from '../state/failures.ts';
import { globalId, parseGlobalId, pkOf } from '../state/global-id.ts';
import { digitsOf } from '../state/money.ts';
import type { Requestor } from '../state/requestor.ts';

export type MetadataItem = { readonly key: string; readonly value: string };

/** GraphQL's CheckoutLineInput, and CheckoutLineUpdateInput. */
export type LineInput = {
  readonly variantId?: string | null;
  readonly lineId?: string | null;
  readonly quantity?: number | null;
  readonly price?: number | null;
  readonly priceOverrideReason?: string | null;
  readonly forceNewLine?: boolean | null;
  readonly metadata?: readonly MetadataItem[] | null;
};

/** What entries of an input come to for one line, or for a new one of `variant`. */
export type LineChange = {
  readonly line: CheckoutLine | null;
  readonly variant: number;
  quantity: number;
  hasQuantity: boolean;
  /** In minor units; undefined leaves it as it is. */
  priceOverride: number | null | undefined;
  priceOverrideReason: string | null | undefined;
  metadata: Record<string, string>;
};

/** Prices of their own are for Apps that may handle checkouts. */
export function checkMayPrice({ app, permissions }: Requestor, inputs: readonly LineInput[]): void {
  const hasPrice = inputs.some((input) => 'price' in input || 'priceOverrideReason' in input);
  if (hasPrice && !mayHandle(app, permissions))
    throw permissionDenied(
      'Setting the custom price is allowed only for apps with `MANAGE_CHECKOUTS` permission.',
    );
}

function mayHandle(app: App | null, permissions: ReadonlySet<string>): boolean {
  return app !== null && permissions.has('HANDLE_CHECKOUTS');
}

export function checkMetadata(
  items: readonly MetadataItem[] | null | undefined,
  field = 'metadata',
): void {
  if (items?.some(({ key }) => key.trim() === '') === true)
    refuse(field, 'REQUIRED', 'Metadata key cannot be empty.');
}

/**
 * Entries of lines to add, brought together: those of a variant that the checkout holds on one line go to that line,
 * others of one variant together to a new one. A variant on several lines gets a new line for each entry, as one does
 * that is forced.
 */
export function changesToAdd(
  inputs: readonly LineInput[],
  lines: readonly CheckoutLine[],
  channel: Channel,
): LineChange[] {
  const alone: LineChange[] = [];
  const together = new Map<string, LineChange>();
  for (const input of inputs) {
    const variant = variantKey(input);
    const held = lines.filter((line) => line.variant === variant);
    if (input.forceNewLine === true || held.length > 1) {
      const change = newChange(null, variant);
      alone.push(change);
      addTo(change, input, channel);
    } else addTo(shared(together, held[0] ?? null, variant), input, channel);
  }
  return [...alone, ...together.values()];
}

/** Entries of lines to update; a variant may be named instead of its line while it is on no other. */
export function changesToUpdate(
  inputs: readonly LineInput[],
  lines: readonly CheckoutLine[],
  channel: Channel,
): LineChange[] {
  const changes = new Map<string, LineChange>();
  for (const input of inputs) {
    const line = input.lineId ? lineById(input.lineId, lines) : lineOfVariant(input, lines);
    const change = shared(changes, line, line?.variant ?? variantKey(input));
    addTo(change, input, channel);
  }
  return [...changes.values()];
}

function lineById(id: string, lines: readonly CheckoutLine[]): CheckoutLine {
  const parsed = parseGlobalId(id);
  const line = lines.find(({ pk }) => parsed !== null && pk === pkOf(parsed));
  // A line of another checkout is beyond what Saleor expects.
  if (line === undefined) throw new ApiFailure('Internal Server Error', 'IndexError');
  return line;
}

function lineOfVariant(input: LineInput, lines: readonly CheckoutLine[]): CheckoutLine | null {
  const variant = variantKey(input);
  const held = lines.filter((line) => line.variant === variant);
  if (held.length > 1)
    refuse(
      'variantId',
      'INVALID',
      'Variant occurs in multiple lines. Use `lineId` instead of `variantId`.',
      { variants: [globalId('ProductVariant', variant)] },
    );
  return held[0] ?? null;
}

function variantKey({ variantId }: LineInput): number {
  return Number(parseGlobalId(variantId ?? '')?.pk);
}

function newChange(line: CheckoutLine | null, variant: number): LineChange {
  return {
    line,
    variant,
    quantity: 0,
    hasQuantity: false,
    priceOverride: undefined,
    priceOverrideReason: undefined,
    metadata: {},
  };
}

function shared(
  changes: Map<string, LineChange>,
  line: CheckoutLine | null,
  variant: number,
): LineChange {
  const key = line?.pk ?? String(variant);
  const known = changes.get(key);
  if (known !== undefined) return known;
  const change = newChange(line, variant);
  changes.set(key, change);
  return change;
}

function addTo(change: LineChange, input: LineInput, { currency }: Channel): void {
  if (input.quantity !== undefined && input.quantity !== null) {
    change.quantity += input.quantity;
    change.hasQuantity = true;
  }
  // A reason belongs to its price: a new price without one clears it.
  if ('price' in input)
    change.priceOverride =
      input.price === null || input.price === undefined
        ? null
        : Number((input.price * 10 ** digitsOf(currency)).toPrecision(15));
  if ('price' in input || 'priceOverrideReason' in input)
    change.priceOverrideReason = input.priceOverrideReason?.trim().slice(0, 255) || null;
  for (const { key, value } of input.metadata ?? []) change.metadata[key] = value;
}

/** A reason needs a price to give a reason for. */
export function checkReasons(changes: readonly LineChange[]): void {
  for (const { line, priceOverride, priceOverrideReason } of changes) {
    if (priceOverrideReason === undefined || priceOverrideReason === null) continue;
    const price = priceOverride === undefined ? (line?.priceOverride ?? null) : priceOverride;
    if (price === null)
      refuse(
        null,
        'PRICE_OVERRIDE_REASON_WITHOUT_OVERRIDE',
        'Cannot set priceOverrideReason without a price override on the line.',
      );
  }
}

/** How many pieces of each variant the changes name; variants come in the given order. */
export function quantitiesOf(
  variants: readonly ProductVariant[],
  changes: readonly LineChange[],
): { readonly variant: ProductVariant; readonly quantity: number }[] {
  return variants.flatMap((variant) => {
    const own = changes.filter((change) => change.variant === variant.pk);
    return own.length === 0
      ? []
      : [{ variant, quantity: own.reduce((sum, { quantity }) => sum + quantity, 0) }];
  });
}

/** Refuses quantities that are none; an update may bring a line to zero. */
export function checkPositive(
  wanted: readonly { readonly quantity: number }[],
  allowsZero: boolean,
): void {
  if (!allowsZero && wanted.some(({ quantity }) => quantity <= 0))
    refuse('quantity', 'ZERO_QUANTITY', 'The quantity should be higher than zero.');
  if (allowsZero && wanted.some(({ quantity }) => quantity < 0))
    refuse('quantity', 'ZERO_QUANTITY', 'The quantity should be higher or equal zero.');
}
