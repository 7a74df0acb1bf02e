import { randomUUID } from 'node:crypto';
import { checkTransactionInput, statedAmounts } from '../../payments/transaction-input.ts';
import type { LineDiscount, OrderEvent } from '../../records/sales.ts';
import type { Channel } from '../../records/shop.ts';
import { Refusal } from '../../schema/mutation.ts';
import { ApiFailure } from '../../state/failures.ts';
import { money } from '../../state/money.ts';
import type { State } from '../../state/state.ts';
import { isInFuture } from './dates.ts';
import type { DiscountInput, NoteInput, OrderInput } from './input.ts';
import { byId, named } from './lookup.ts';
import type { NewTransaction, Row } from './row.ts';

const longestNote = 255;

export function newNote(
  state: State,
  row: Row,
  input: NoteInput,
  index: number,
): Omit<OrderEvent, 'pk'> | null {
  const { clock } = state;
  const path = `notes.${index}`;
  if (input.message.length > longestNote) {
    row.add(
      'NOTE_LENGTH',
      `Note message exceeds character limit: ${longestNote}.`,
      `${path}.message`,
    );
    return null;
  }
  const isEarly = input.date ? isInFuture(state, input.date) : false;
  if (isEarly) row.add('FUTURE_DATE', 'Note input contains future date.', `${path}.date`);
  const { user, app } = writerOf(state, row, input, path);
  const isBoth = user !== null && app !== null;
  if (isBoth)
    row.add('TOO_MANY_IDENTIFIERS', 'Note input contains both user and app identifier.', path);
  return {
    date: isEarly || !input.date ? clock.instant() : input.date,
    type: 'NOTE_ADDED',
    user: isBoth ? null : user,
    app: isBoth ? null : app,
    related: null,
    parameters: { message: input.message },
  };
}

function writerOf(
  { store }: State,
  row: Row,
  { userId, userEmail, userExternalReference, appId }: NoteInput,
  path: string,
): { readonly user: number | null; readonly app: number | null } {
  const user =
    userId || userEmail || userExternalReference
      ? named<'user'>(
          row,
          'User',
          [
            byId(store, 'user', 'User', 'user_id', userId),
            {
              name: 'user_email',
              by: 'email',
              value: userEmail,
              find: (email) => store.one('user', 'email', email),
            },
            {
              name: 'user_external_reference',
              by: 'external_reference',
              value: userExternalReference,
              find: (reference) => store.one('user', 'externalReference', reference),
            },
          ],
          path,
        )
      : null;
  const app = appId
    ? named<'app'>(row, 'App', [byId(store, 'app', 'App', 'app_id', appId)], path)
    : null;
  return { user: user?.pk ?? null, app: app?.pk ?? null };
}

/** Saleor keeps what a discount is worth, and not what it took off. */
export function newDiscount(
  row: Row,
  { currency }: Channel,
  undiscounted: number,
  { valueType, value, reason }: DiscountInput,
  index: number,
): LineDiscount {
  const most = money(undiscounted, currency).amount;
  const wrong = (message: string) => row.add('INVALID', message, `discounts.${index}`);
  if (valueType === 'FIXED' && value > most)
    wrong(`The value (${value}) cannot be higher than ${most} ${currency}`);
  if (valueType === 'PERCENTAGE' && value > 100)
    wrong(`The percentage value (${value}) cannot be higher than 100.`);
  return {
    pk: randomUUID(),
    type: 'MANUAL',
    valueType,
    value,
    amount: 0,
    name: null,
    translatedName: null,
    reason: reason ?? null,
    promotionRule: null,
    voucherCode: null,
  };
}

export function newTransactions(
  row: Row,
  { currency }: Channel,
  inputs: OrderInput['transactions'],
): NewTransaction[] {
  return (inputs ?? []).flatMap((input, index) => {
    try {
      checkTransactionInput(input, currency);
      // Saleor knows no such field here.
      if (input.paymentMethodDetails) throw new ApiFailure('Internal Server Error', 'TypeError');
      return [{ input, amounts: statedAmounts(input, currency), currency }];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      for (const { code, message } of error.errors) row.add(code, message, `transactions.${index}`);
      return [];
    }
  });
}
