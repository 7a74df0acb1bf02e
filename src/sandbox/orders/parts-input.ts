import { reasonPage, reasonTypes } from '../payments/refund-reason.ts';
import type { Fulfillment, FulfillmentLine, OrderLine } from '../records/sales.ts';
import { refuse } from '../schema/mutation.ts';
import { recordsOf } from '../staff-shop/input/nodes.ts';
import type { Context } from '../state/state.ts';
import type { Parts, SentPart, UnsentPart } from './moving.ts';

type PartInput = {
  readonly quantity: number;
  readonly replace?: boolean | null;
  readonly reason?: string | null;
  readonly reasonReference?: string | null;
};
export type PartsInput = {
  readonly orderLines?: readonly (PartInput & { readonly orderLineId: string })[] | null;
  readonly fulfillmentLines?:
    readonly (PartInput & { readonly fulfillmentLineId: string })[] | null;
};

/** The pieces that an input names, of fulfilments in one of `statuses` or not sent yet. */
export function partsOf(
  context: Context,
  { orderLines, fulfillmentLines }: PartsInput,
  statuses: readonly Fulfillment['status'][],
): Parts {
  const { store } = context;
  const reasonOf = ({ reason, reasonReference }: PartInput) => ({
    reason: reason ?? '',
    reasonReference: reasonPage(context, reasonReference, {
      type: reasonTypes(store).return,
      field: 'reasonReference',
      isOptional: true,
    }),
  });
  const lines = recordsOf(
    store,
    'orderLine',
    orderLines?.map(({ orderLineId }) => orderLineId),
    'orderLines',
  );
  const unsent = lines.map((line, index): UnsentPart => {
    const input = orderLines![index]!;
    const { quantity, replace } = input;
    checkUnsent(line, quantity);
    checkReplacement(line, replace);
    return { line, quantity, isReplaced: replace === true, ...reasonOf(input) };
  });
  const sentLines = recordsOf(
    store,
    'fulfillmentLine',
    fulfillmentLines?.map(({ fulfillmentLineId }) => fulfillmentLineId),
    'fulfillmentLines',
  );
  const sent = sentLines.map((fulfillmentLine, index): SentPart => {
    const input = fulfillmentLines![index]!;
    const { quantity, replace } = input;
    const line = store.get('orderLine', fulfillmentLine.orderLine);
    const { status } = store.get('fulfillment', fulfillmentLine.fulfillment);
    checkSent(line, fulfillmentLine, quantity);
    checkStatus(status, statuses);
    checkReplacement(line, replace);
    return { fulfillmentLine, quantity, isReplaced: replace === true, ...reasonOf(input) };
  });
  return { unsent, sent };
}

function checkUnsent(line: OrderLine, quantity: number): void {
  const field = 'orderLineId';
  if (line.isGiftCard) refuse(field, 'GIFT_CARD_LINE', 'Cannot refund or return gift card line.');
  if (line.quantity < quantity)
    refuse(field, 'INVALID_QUANTITY', 'Provided quantity is bigger than quantity from order line.');
  if (line.quantity - line.quantityFulfilled < quantity)
    refuse(field, 'INVALID_QUANTITY', 'Provided quantity is bigger than unfulfilled quantity.');
}

function checkSent(line: OrderLine, { quantity: sent }: FulfillmentLine, quantity: number): void {
  const field = 'fulfillmentLineId';
  if (line.isGiftCard) refuse(field, 'GIFT_CARD_LINE', 'Cannot refund or return gift card line.');
  if (sent < quantity)
    refuse(
      field,
      'INVALID_QUANTITY',
      'Provided quantity is bigger than quantity from fulfillment line',
    );
}

function checkStatus(
  status: Fulfillment['status'],
  allowed: readonly Fulfillment['status'][],
): void {
  if (allowed.includes(status)) return;
  const names = allowed.map((name) => name.toLowerCase()).join(', ');
  refuse(
    'fulfillmentLineId',
    'INVALID',
    `Unable to process action for fulfillmentLine with different status than ${names}.`,
  );
}

function checkReplacement(line: OrderLine, replace: boolean | null | undefined): void {
  if (replace === true && line.variant === null)
    refuse(
      'orderLineId',
      'INVALID_QUANTITY',
      "Unable to replace line as the assigned product doesn't exist.",
    );
}
