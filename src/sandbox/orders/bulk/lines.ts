import { randomUUID } from 'node:crypto';
import type { LineDiscount } from '../../records/sales.ts';
import type { Channel } from '../../records/shop.ts';
import { idOf } from '../../state/global-id.ts';
import { minorUnits, roundHalfUp } from '../../state/money.ts';
import type { State } from '../../state/state.ts';
import { isInFuture } from './dates.ts';
import type { LineInput, TaxedInput } from './input.ts';
import { byId, named } from './lookup.ts';
import type { NewLine, Row } from './row.ts';
import { variantNamed } from './variants.ts';

/** A line at the prices it had elsewhere. Null, with its problems in the row, if it cannot be made. */
export function newLine(
  state: State,
  row: Row,
  channel: Channel,
  input: LineInput,
  index: number,
): NewLine | null {
  const { store } = state;
  const path = `lines.${index}`;
  const variant = variantNamed(store, row, input, path);
  if (variant === null && !input.productName) {
    const message = 'Order line input must contain product name when no variant provided.';
    row.add('REQUIRED', message, path);
    return null;
  }
  const place = byId(store, 'warehouse', 'Warehouse', 'warehouse', input.warehouse);
  const warehouse = named<'warehouse'>(row, 'Warehouse', [place], path);
  if (warehouse === null) return null;
  // Without one it is a problem, too.
  const taxKey = byId(store, 'taxClass', 'TaxClass', 'tax_class_id', input.taxClassId);
  const taxClass = named<'taxClass'>(row, 'TaxClass', [taxKey], path);
  const prices = linePrices(row, channel.currency, input, path);
  if (prices === null) return null;
  if (isInFuture(state, input.createdAt))
    row.add('FUTURE_DATE', 'Order line input contains future date.', `${path}.created_at`);
  const metadata = row.metadata(input.metadata, `${path}.metadata`);
  const privateMetadata = row.metadata(input.privateMetadata, `${path}.private_metadata`);
  row.metadata(input.taxClassMetadata, `${path}.tax_class_metadata`);
  row.metadata(input.taxClassPrivateMetadata, `${path}.tax_class_private_metadata`);
  return {
    variant,
    warehouse,
    fields: {
      ...prices,
      variant: variant?.pk ?? null,
      productName:
        input.productName || (variant === null ? '' : store.get('product', variant.product).name),
      variantName: input.variantName || (variant?.name ?? ''),
      translatedProductName: input.translatedProductName ?? '',
      translatedVariantName: input.translatedVariantName ?? '',
      productSku: input.productSku ?? null,
      productVariantId: variant === null ? null : idOf(variant),
      isShippingRequired: input.isShippingRequired,
      isGiftCard: input.isGiftCard,
      isGift: false,
      quantity: input.quantity,
      taxClass: taxClass?.pk ?? null,
      taxClassName: input.taxClassName ?? null,
      voucherCode: null,
      saleId: null,
      metadata,
      privateMetadata,
    },
  };
}

type Prices = Pick<
  NewLine['fields'],
  | 'unitPrice'
  | 'undiscountedUnitPrice'
  | 'totalPrice'
  | 'undiscountedTotalPrice'
  | 'unitDiscount'
  | 'unitDiscountReason'
  | 'unitDiscountType'
  | 'unitDiscountValue'
  | 'taxRate'
  | 'discounts'
>;

function linePrices(row: Row, currency: string, input: LineInput, path: string): Prices | null {
  const { quantity, totalPrice: total, undiscountedTotalPrice: full } = input;
  checkPrices(row, input, path);
  if (row.isHopeless) return null;
  const minor = ({ gross, net }: TaxedInput, share = 1) => ({
    gross: minorUnits(gross / share, currency),
    net: minorUnits(net / share, currency),
  });
  const unitPrice = minor(total, quantity);
  const undiscountedUnitPrice = minor(full, quantity);
  const unitDiscount = undiscountedUnitPrice.net - unitPrice.net;
  const { unitDiscountType = null, unitDiscountValue, unitDiscountReason = null } = input;
  const value = unitDiscountValue ?? 0;
  if (value && unitDiscountType !== null) {
    const expected = discounted(undiscountedUnitPrice.net, unitDiscountType, value, currency);
    if (unitPrice.net !== expected)
      row.add(
        'PRICE_ERROR',
        "Provided discount value doesn't match with provided line amounts.",
        `${path}.unit_discount_value`,
      );
  }
  const discount: LineDiscount = {
    pk: randomUUID(),
    type: 'MANUAL',
    valueType: unitDiscountType ?? 'FIXED',
    value,
    amount: unitDiscount * quantity,
    name: null,
    translatedName: null,
    reason: unitDiscountReason,
    promotionRule: null,
    voucherCode: null,
    ...(unitDiscountType === null ? { hasNoType: true } : {}),
  };
  return {
    unitPrice,
    undiscountedUnitPrice,
    totalPrice: minor(total),
    undiscountedTotalPrice: minor(full),
    unitDiscount,
    unitDiscountReason,
    unitDiscountType,
    unitDiscountValue: value,
    taxRate: input.taxRate ?? (total.net > 0 ? rounded(total.gross / total.net - 1) : null),
    discounts: unitDiscount > 0 ? [discount] : [],
  };
}

function checkPrices(row: Row, input: LineInput, path: string): void {
  const { quantity, totalPrice: total, undiscountedTotalPrice: full } = input;
  if (quantity < 1)
    row.fail(
      'INVALID_QUANTITY',
      'Invalid quantity. Must be integer greater then or equal to 1.',
      `${path}.quantity`,
    );
  const wrong = (message: string, field: string) =>
    row.fail('PRICE_ERROR', message, `${path}.${field}`);
  if (total.gross < total.net) wrong("Net price can't be greater then gross price.", 'total_price');
  if (full.gross < full.net)
    wrong("Net price can't be greater then gross price.", 'undiscounted_total_price');
  if (full.gross < total.gross || full.net < total.net)
    wrong(
      "Total price can't be greater then undiscounted total price.",
      'undiscounted_total_price',
    );
}

/** Minor units, as Saleor takes a discount off a price. */
function discounted(
  price: number,
  type: 'FIXED' | 'PERCENTAGE',
  value: number,
  currency: string,
): number {
  return type === 'PERCENTAGE'
    ? price - roundHalfUp((price * value) / 100)
    : Math.max(price - minorUnits(value, currency), 0);
}

/** Saleor keeps four digits of a rate, a fraction. */
export function rounded(rate: number): number {
  return roundHalfUp(rate * 10_000) / 10_000;
}
