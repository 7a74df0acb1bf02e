import { reasonPage, reasonTypes } from '../payments/refund-reason.ts';
import { updateOrderAmounts } from '../payments/statuses.ts';
import type { Order, OrderLine, TransactionItem } from '../records/sales.ts';
import { requireRecord } from '../schema/arguments.ts';
import { mutation, Refusal, refuse } from '../schema/mutation.ts';
import { ApiFailure } from '../state/failures.ts';
import { idOf, parseGlobalId, pkOf } from '../state/global-id.ts';
import { minorUnits } from '../state/money.ts';
import type { Context } from '../state/state.ts';
import { wrongId } from './wrong-id.ts';

type LineInput = {
  readonly id: string;
  readonly quantity: number;
  readonly reason?: string | null;
  readonly reasonReference?: string | null;
};
type Input = {
  /** Major units. */
  readonly amount?: number | null;
  readonly reason?: string | null;
  readonly reasonReference?: string | null;
  readonly lines?: readonly LineInput[] | null;
  readonly grantRefundForShipping?: boolean | null;
  readonly transactionId: string;
};
type GrantedLine = {
  readonly line: OrderLine;
  readonly quantity: number;
  readonly reason: string | null;
  readonly reasonReference: number | null;
};

/** Staff allow money of a transaction to go back: it is no longer owed, and moves when they request it. */
export const orderGrantRefundCreate = mutation(
  ({ id, input }: { id: string; input: Input }, context) => {
    const { store, state, requestor } = context;
    const order = requireRecord(store, 'order', id);
    requireSomething(input);
    const reasonReference = reasonPage(context, input.reasonReference, {
      type: reasonTypes(store).refund,
      field: 'reasonReference',
    });
    const lines = grantedLines(context, order, input.lines ?? []);
    const isForShipping = input.grantRefundForShipping === true;
    if (isForShipping && isShippingGranted(context, order))
      refuse(
        'grantRefundForShipping',
        'SHIPPING_COSTS_ALREADY_GRANTED',
        'Shipping costs have already been granted.',
      );
    const transaction = transactionOf(context, order, input.transactionId);
    const now = state.clock.instant();
    const grantedRefund = store.insert('orderGrantedRefund', {
      order: order.pk,
      amount: amountOf(order, input, lines, transaction),
      reason: input.reason ?? '',
      reasonReference,
      shippingCostsIncluded: isForShipping,
      status: 'NONE',
      transaction: transaction.pk,
      user: requestor.user?.pk ?? null,
      app: requestor.app?.pk ?? null,
      createdAt: now,
      updatedAt: now,
      lines: lines.map(({ line, ...granted }) => ({
        pk: store.nextPk('orderGrantedRefundLine'),
        orderLine: line.pk,
        ...granted,
      })),
    });
    updateOrderAmounts(store, order);
    return { order, grantedRefund };
  },
);

function requireSomething({ amount, lines, grantRefundForShipping }: Input): void {
  const isAmountGiven = amount !== undefined && amount !== null;
  if (isAmountGiven || (lines && lines.length > 0) || grantRefundForShipping) return;
  const message = 'You must provide at least one of `amount`, `lines`, `grantRefundForShipping`.';
  throw new Refusal(
    ...['amount', 'lines', 'grantRefundForShipping'].map((field) => ({
      field,
      code: 'REQUIRED',
      message,
    })),
  );
}

function isShippingGranted({ store }: Context, order: Order): boolean {
  return store
    .by('orderGrantedRefund', 'order', order.pk)
    .some(({ shippingCostsIncluded }) => shippingCostsIncluded);
}

function transactionOf({ store }: Context, order: Order, id: string): TransactionItem {
  const parsed = parseGlobalId(id);
  if (parsed?.type !== 'TransactionItem') throw new ApiFailure(wrongId(id, 'TransactionItem'));
  const found = store.find('transactionItem', parsed.pk.toLowerCase());
  if (found?.order !== order.pk)
    return refuse('transactionId', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`);
  return found;
}

/** Minor units: the named amount, or what the lines cost as far as the transaction holds it. */
function amountOf(
  order: Order,
  { amount, grantRefundForShipping }: Input,
  lines: readonly GrantedLine[],
  { charged, currency }: TransactionItem,
): number {
  if (amount === undefined || amount === null) {
    const goods = lines.reduce(
      (sum, { line, quantity }) => sum + line.unitPrice.gross * quantity,
      0,
    );
    return Math.min(goods + (grantRefundForShipping ? order.shippingPrice.gross : 0), charged);
  }
  const minor = minorUnits(amount, currency);
  if (minor > charged)
    refuse(
      'amount',
      'AMOUNT_GREATER_THAN_AVAILABLE',
      'Amount cannot be greater than the charged amount of provided transaction.',
    );
  return minor;
}

type LineProblem = {
  readonly lineId: string;
  readonly field: string;
  readonly code: string;
  readonly message: string;
};

/** Wrong lines are all told at once, within one error. */
function grantedLines(
  context: Context,
  order: Order,
  inputs: readonly LineInput[],
): readonly GrantedLine[] {
  const problems: LineProblem[] = [];
  const named = new Map<OrderLine, GrantedLine>();
  const missing = new Set<string>();
  const pages = reasonsOf(context, inputs, problems);
  for (const { id, quantity, reason, reasonReference } of inputs) {
    const parsed = parseGlobalId(id);
    if (parsed?.type !== 'OrderLine') {
      const message = wrongId(id, 'OrderLine');
      problems.push({ lineId: id, field: 'id', code: 'GRAPHQL_ERROR', message });
      continue;
    }
    const line = context.store.find('orderLine', pkOf(parsed));
    if (line?.order !== order.pk) missing.add(id);
    const page = pages.get(reasonReference ?? '') ?? null;
    if (line !== null)
      named.set(line, { line, quantity, reason: reason ?? null, reasonReference: page });
  }
  for (const lineId of missing)
    problems.push({
      lineId,
      field: 'id',
      code: 'NOT_FOUND',
      message: 'Could not resolve to a line.',
    });
  for (const granted of named.values()) problems.push(...tooMany(context, order, granted));
  if (problems.length > 0)
    refuse('lines', 'INVALID', 'Provided input for lines is invalid.', { lines: problems });
  return [...named.values()];
}

/** The pages that lines name as their reasons, by id; ids of other kinds are told before pages that do not fit. */
function reasonsOf(
  { store }: Context,
  inputs: readonly LineInput[],
  problems: LineProblem[],
): ReadonlyMap<string, number> {
  const type = reasonTypes(store).refund;
  const pages = new Map<string, number>();
  const wrong: LineProblem[] = [];
  for (const { id, reasonReference } of inputs) {
    if (!reasonReference) continue;
    const tell = (to: LineProblem[], code: string, message: string) =>
      to.push({ lineId: id, field: 'reason_reference', code, message });
    const parsed = parseGlobalId(reasonReference);
    const page = parsed?.type === 'Page' ? store.find('page', pkOf(parsed)) : null;
    if (type === null) tell(problems, 'NOT_CONFIGURED', 'Reason reference type is not configured.');
    else if (parsed?.type !== 'Page')
      tell(problems, 'GRAPHQL_ERROR', wrongId(reasonReference, 'Page'));
    else if (page?.pageType !== type) tell(wrong, 'INVALID', 'Invalid reason reference.');
    else pages.set(reasonReference, page.pk);
  }
  if (problems.length === 0) problems.push(...wrong);
  return pages;
}

function tooMany({ store }: Context, order: Order, { line, quantity }: GrantedLine): LineProblem[] {
  const granted = store
    .by('orderGrantedRefund', 'order', order.pk)
    .flatMap(({ lines }) => lines)
    .filter(({ orderLine }) => orderLine === line.pk)
    .reduce((sum, each) => sum + each.quantity, 0);
  if (quantity + granted <= line.quantity) return [];
  return [
    {
      lineId: idOf(line),
      field: 'quantity',
      code: 'QUANTITY_GREATER_THAN_AVAILABLE',
      message: `Cannot grant refund for more than the available quantity of the line (${line.quantity - granted}).`,
    },
  ];
}
