import type { Store } from '../../state/store.ts';
import type { FulfillmentInput, FulfillmentLineInput } from './input.ts';
import { byId, named } from './lookup.ts';
import type { NewFulfillment, NewLine, Row } from './row.ts';
import { variantNamed } from './variants.ts';

/** What was sent of the lines. Null, with its problems in the row, if it does not fit them. */
export function newFulfillment(
  store: Store,
  row: Row,
  lines: readonly NewLine[],
  input: FulfillmentInput,
  index: number,
): NewFulfillment | null {
  const parts: { line: number; quantity: number }[] = [];
  for (const part of input.lines ?? []) {
    const path = `fulfillments.${index}.lines.${parts.length}`;
    if (!fits(store, row, lines, part, path)) return null;
    parts.push({ line: part.orderLineIndex, quantity: part.quantity });
  }
  return { trackingNumber: input.trackingCode ?? '', lines: parts };
}

function fits(
  store: Store,
  row: Row,
  lines: readonly NewLine[],
  part: FulfillmentLineInput,
  path: string,
): boolean {
  const wrong = (code: string, message: string, field: string) => {
    row.add(code, message, `${path}.${field}`);
    return false;
  };
  const variant = variantNamed(store, row, part, path);
  const place = byId(store, 'warehouse', 'Warehouse', 'warehouse', part.warehouse);
  const warehouse = named<'warehouse'>(row, 'Warehouse', [place], path);
  if (warehouse === null) return false;
  const { orderLineIndex } = part;
  if (orderLineIndex < 0)
    return wrong('NEGATIVE_INDEX', "Order line index can't be negative.", 'order_line_index');
  const line = lines[orderLineIndex];
  if (line === undefined)
    return wrong(
      'NO_RELATED_ORDER_LINE',
      `There is no order line with index: ${orderLineIndex}.`,
      'order_line_index',
    );
  const mismatch = 'ORDER_LINE_FULFILLMENT_LINE_MISMATCH';
  if (line.warehouse !== warehouse)
    return wrong(
      mismatch,
      "Fulfillment line's warehouse is different then order line's warehouse.",
      'warehouse',
    );
  if (line.variant !== variant)
    return wrong(
      mismatch,
      "Fulfillment line's product variant is different then order line's product variant.",
      'variant_id',
    );
  return true;
}
