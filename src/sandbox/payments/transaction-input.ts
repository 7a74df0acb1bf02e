import type { PaymentMethod, TransactionItem } from '../records/sales.ts';
import { Refusal, refuse, type ErrorEntry } from '../schema/mutation.ts';
import { minorUnits } from '../state/money.ts';
import type { State } from '../state/state.ts';
import { addEvent, byApp } from './transaction-events.ts';
import type { Actor } from '../orders/actor.ts';

type MoneyInput = { readonly amount: number; readonly currency: string };
type MetadataInput = { readonly key: string; readonly value: string };

export type TransactionInput = {
  readonly name?: string | null;
  readonly message?: string | null;
  readonly pspReference?: string | null;
  readonly availableActions?: readonly string[] | null;
  readonly amountAuthorized?: MoneyInput | null;
  readonly amountCharged?: MoneyInput | null;
  readonly amountRefunded?: MoneyInput | null;
  readonly amountCanceled?: MoneyInput | null;
  readonly metadata?: readonly MetadataInput[] | null;
  readonly privateMetadata?: readonly MetadataInput[] | null;
  readonly externalUrl?: string | null;
  readonly paymentMethodDetails?: PaymentMethodInput | null;
};

type CardInput = {
  readonly name: string;
  readonly brand?: string | null;
  readonly firstDigits?: string | null;
  readonly lastDigits?: string | null;
  readonly expMonth?: number | null;
  readonly expYear?: number | null;
};
type GiftCardInput = {
  readonly name: string;
  readonly brand?: string | null;
  readonly lastChars?: string | null;
};
export type PaymentMethodInput = {
  readonly card?: CardInput | null;
  readonly other?: { readonly name: string } | null;
  readonly giftCard?: GiftCardInput | null;
};

/** What staff or an App say a transaction holds; minor units. */
export type StatedAmounts = Partial<
  Pick<TransactionItem, 'authorized' | 'charged' | 'refunded' | 'canceled'>
>;

const moneyFields = {
  amountAuthorized: 'authorized',
  amountCharged: 'charged',
  amountRefunded: 'refunded',
  amountCanceled: 'canceled',
} as const;

/** Ends the mutation unless what is said of a transaction can be. */
export function checkTransactionInput(input: TransactionInput, currency: string): void {
  const wrong = Object.keys(moneyFields).flatMap((field): ErrorEntry[] => {
    const given = input[field as keyof typeof moneyFields];
    if (!given || given.currency === currency) return [];
    const message = `Currency needs to be the same as for order: ${currency}`;
    return [{ field, code: 'INCORRECT_CURRENCY', message }];
  });
  if (wrong.length > 0) throw new Refusal(...wrong);
  for (const field of ['metadata', 'privateMetadata'] as const)
    if (input[field]?.some(({ key }) => key.trim() === ''))
      refuse('transaction', 'METADATA_KEY_REQUIRED', `${field} key cannot be empty.`);
  if (typeof input.externalUrl === 'string' && !isUrl(input.externalUrl))
    refuse('transaction', 'INVALID', 'Invalid format of `externalUrl`.');
  checkPaymentMethod(input.paymentMethodDetails);
}

export function isUrl(text: string): boolean {
  return /^(?:https?|ftps?):\/\/[^\s/?#]+\.?[^\s]*$/i.test(text) && URL.parse(text) !== null;
}

export function entries(
  items: readonly MetadataInput[] | null | undefined,
): Record<string, string> {
  return Object.fromEntries((items ?? []).map(({ key, value }) => [key, value]));
}

export function statedAmounts(input: TransactionInput, currency: string): StatedAmounts {
  return Object.fromEntries(
    Object.entries(moneyFields).flatMap(([field, name]) => {
      const given = input[field as keyof typeof moneyFields];
      return given ? [[name, minorUnits(given.amount, currency)]] : [];
    }),
  );
}

export function checkPaymentMethod(input: PaymentMethodInput | null | undefined): void {
  if (!input) return;
  const given = (['card', 'other', 'giftCard'] as const).filter((kind) => input[kind]);
  const refuseDetails = (message: string) => refuse('paymentMethodDetails', 'INVALID', message);
  if (given.length === 0) refuseDetails('One of `card`, `other`, or `giftCard` is required.');
  if (given.length > 1) {
    const [first, ...rest] = given.map((kind) => (kind === 'giftCard' ? 'gift_card' : kind));
    const others = rest.map((kind) => `'${kind}'`).join(', ');
    refuseDetails(`Argument '${first}' cannot be combined with ${others}`);
  }
  const problems = input.card
    ? cardProblems(input.card)
    : input.giftCard
      ? giftCardProblems(input.giftCard)
      : tooLong('name', input.other?.name, 256);
  if (problems.length > 0)
    throw new Refusal(
      ...problems.map((message) => ({ field: 'paymentMethodDetails', code: 'INVALID', message })),
    );
}

function tooLong(field: string, text: string | null | undefined, most: number): string[] {
  if ((text?.length ?? 0) <= most) return [];
  return [`The \`${field}\` field must be less than ${most} characters.`];
}

function cardProblems(card: CardInput): string[] {
  const isBeyond = (value: number | null | undefined, low: number, high: number) =>
    Boolean(value) && (value! < low || value! > high);
  return [
    ...tooLong('name', card.name, 256),
    ...tooLong('brand', card.brand, 40),
    ...tooLong('firstDigits', card.firstDigits, 4),
    ...tooLong('lastDigits', card.lastDigits, 4),
    ...(isBeyond(card.expMonth, 1, 12) ? ['The `expMonth` field must be between 1 and 12.'] : []),
    ...(isBeyond(card.expYear, 2000, 9999)
      ? ['The `expYear` field must be between 2000 and 9999.']
      : []),
  ];
}

function giftCardProblems({ name, brand, lastChars }: GiftCardInput): string[] {
  const above = (text: string | null | undefined, most: number) =>
    (text?.length ?? 0) > most ? [`String should have at most ${most} characters`] : [];
  return [
    ...above(name, 256),
    ...above(brand, 40),
    ...(lastChars === '' ? ['String should have at least 1 character'] : above(lastChars, 4)),
  ];
}

export function paymentMethodFrom(
  input: PaymentMethodInput | null | undefined,
): PaymentMethod | null {
  const { card, other, giftCard } = input ?? {};
  const source = card ?? giftCard ?? other;
  if (!source) return null;
  return {
    type: card ? 'CARD' : giftCard ? 'GIFT_CARD' : 'OTHER',
    name: source.name,
    brand: card?.brand ?? giftCard?.brand ?? null,
    firstDigits: card?.firstDigits ?? null,
    lastDigits: card?.lastDigits ?? giftCard?.lastChars ?? null,
    expMonth: card?.expMonth ?? null,
    expYear: card?.expYear ?? null,
  };
}

/** Amounts follow from events alone: what is stated becomes events that make up the difference. */
export function adjustByHand(
  state: State,
  transaction: TransactionItem,
  amounts: StatedAmounts,
  actor: Actor,
): void {
  const add = (type: string, amount: number) =>
    addEvent(state, transaction, {
      ...byApp(actor.app),
      type,
      amount,
      user: actor.user?.pk ?? null,
      includeInCalculations: true,
      message: 'Manual adjustment of the transaction.',
    });
  const { authorized, charged, refunded, canceled } = amounts;
  if (authorized !== undefined && authorized !== transaction.authorized) {
    const isAgain = state.store
      .by('transactionEvent', 'transaction', transaction.pk)
      .some(({ type }) => type === 'AUTHORIZATION_SUCCESS');
    if (isAgain) add('AUTHORIZATION_ADJUSTMENT', authorized);
    else add('AUTHORIZATION_SUCCESS', authorized - transaction.authorized);
  }
  const differs = (stated: number | undefined, is: number) => stated !== undefined && stated !== is;
  if (differs(charged, transaction.charged)) add('CHARGE_SUCCESS', charged! - transaction.charged);
  if (differs(refunded, transaction.refunded))
    add('REFUND_SUCCESS', refunded! - transaction.refunded);
  if (differs(canceled, transaction.canceled))
    add('CANCEL_SUCCESS', canceled! - transaction.canceled);
}
