import { EVERYTHING, NOTHING, type Scope } from '#domain/scope.ts';
import { EVENTS, type EventRow } from './table.ts';

/** What to do about an event. */
export interface Decision {
  /** What to read again. */
  readonly scope: Scope;
  /** Goes before what is not. */
  readonly urgent: boolean;
  /** Seconds after which everything is looked at again, because the event comes before its effect. */
  readonly lookAgain: readonly number[];
}

/** What deciding needs to know of the shop as it is. */
export interface Known {
  /** The product that a variant belongs to, or null. */
  productOfVariant(variantId: string): string | null;
  /** Whether this Saleor tells of recalculated prices (from 3.22); an older one is looked at again by the clock. */
  readonly tellsDiscountedPrices: boolean;
}

const nothing: Decision = { scope: NOTHING, urgent: false, lookAgain: [] };

/**
 * Recalculation runs every 30 s, and takes up to some seconds (hooks/ACTIONS.md, promotions): the price follows within
 * this many seconds of the event. Two looks: a rule with many products takes its time.
 */
const PRICES_LATER = [35, 70];

const byName = new Map(EVENTS.map((row) => [row.event, row]));

/** What an event (as in the header `Saleor-Event`, any case) with this payload may have changed. */
export function decide(event: string, payload: unknown, known: Known): Decision {
  const row = byName.get(event.toUpperCase());
  return row === undefined ? nothing : decideRow(row, payload, known);
}

function decideRow(row: EventRow, payload: unknown, known: Known): Decision {
  const { touches, urgent } = row;
  switch (touches.kind) {
    case 'products': {
      const variant = touches.variantAt === undefined ? null : textAt(payload, touches.variantAt);
      const id =
        textAt(payload, touches.at) ?? (variant === null ? null : known.productOfVariant(variant));
      // Not to be told which is no reason to miss it.
      return {
        scope: id === null ? EVERYTHING : scopeOf({ products: new Set([id]) }),
        urgent,
        lookAgain: touches.reprices && !known.tellsDiscountedPrices ? PRICES_LATER : [],
      };
    }
    case 'categories':
    case 'collections':
    case 'pages':
    case 'menus':
    case 'shop':
      return { ...nothing, urgent, scope: scopeOf({ [touches.kind]: true }) };
    case 'everything':
      return { ...nothing, urgent, scope: EVERYTHING };
    case 'prices-later':
      return {
        ...nothing,
        lookAgain: known.tellsDiscountedPrices ? PRICES_LATER.slice(1) : PRICES_LATER,
      };
    case 'translation':
      return { ...nothing, urgent, scope: translated(payload, known) };
  }
}

function scopeOf(part: Partial<Scope>): Scope {
  return { ...NOTHING, ...part };
}

function translated(payload: unknown, known: Known): Scope {
  const product =
    textAt(payload, 'translation.translatableContent.productId') ??
    variantProduct(textAt(payload, 'translation.translatableContent.productVariantId'), known);
  switch (textAt(payload, 'translation.__typename')) {
    case 'ProductTranslation':
    case 'ProductVariantTranslation':
      return product === null ? EVERYTHING : scopeOf({ products: new Set([product]) });
    case 'CategoryTranslation':
      return scopeOf({ categories: true });
    case 'CollectionTranslation':
      return scopeOf({ collections: true });
    case 'PageTranslation':
      return scopeOf({ pages: true });
    case 'MenuItemTranslation':
      return scopeOf({ menus: true });
    case 'AttributeTranslation':
    case 'AttributeValueTranslation':
    case null:
      return EVERYTHING;
    default:
      // Shipping methods, vouchers and promotions have no texts on prebuilt pages.
      return NOTHING;
  }
}

function variantProduct(variantId: string | null, known: Known): string | null {
  return variantId === null ? null : known.productOfVariant(variantId);
}

/** The text at a path such as `product.id`; null for anything else there. */
function textAt(payload: unknown, path: string): string | null {
  let value = payload;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === 'string' && value !== '' ? value : null;
}
