import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountsOf, type Amounts } from '../../src/sandbox/payments/amounts.ts';

type Event = Parameters<typeof amountsOf>[0][number];
type Move = {
  readonly kind: 'CHARGE' | 'REFUND' | 'CANCEL';
  /** Of what there is to move. */
  readonly share: number;
  /** What is told of it, one after the other. */
  readonly told: readonly ('REQUEST' | 'SUCCESS' | 'FAILURE')[];
};

const accounts = {
  CHARGE: { from: 'authorized', to: 'charged', pending: 'chargePending' },
  REFUND: { from: 'charged', to: 'refunded', pending: 'refundPending' },
  CANCEL: { from: 'authorized', to: 'canceled', pending: 'cancelPending' },
} as const;

const moves = fc.array(
  fc.record<Move>({
    kind: fc.constantFrom('CHARGE', 'REFUND', 'CANCEL'),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    told: fc.constantFrom(
      ['REQUEST'],
      ['SUCCESS'],
      ['FAILURE'],
      ['REQUEST', 'SUCCESS'],
      ['REQUEST', 'FAILURE'],
      ['SUCCESS', 'FAILURE'],
      ['FAILURE', 'SUCCESS'],
      ['REQUEST', 'SUCCESS', 'FAILURE'],
    ),
  }),
  { maxLength: 12 },
);
const life = fc.record({ authorized: fc.nat({ max: 1_000_000 }), moves });

const none: Amounts = {
  authorized: 0,
  charged: 0,
  refunded: 0,
  canceled: 0,
  authorizePending: 0,
  chargePending: 0,
  refundPending: 0,
  cancelPending: 0,
};

/** The events of a life of a payment, and what is left of it by a bookkeeper who sees the last word of each move. */
function lived(start: number, made: readonly Move[]): { events: Event[]; books: Amounts } {
  const events: Event[] = [];
  const tell = (type: string, amount: number, pspReference: string) =>
    events.push({
      type,
      amount,
      pspReference,
      includeInCalculations: true,
      createdAt: `2026-01-01T00:00:00.${String(events.length).padStart(6, '0')}+00:00`,
    });
  const books = { ...none, authorized: start };
  tell('AUTHORIZATION_SUCCESS', start, 'authorization');
  for (const [index, { kind, share, told }] of made.entries()) {
    const { from, to, pending } = accounts[kind];
    const amount = Math.floor(books[from] * share);
    for (const word of told) tell(`${kind}_${word}`, amount, `move-${index}`);
    const place = { REQUEST: pending, SUCCESS: to, FAILURE: from }[told.at(-1)!];
    books[from] -= amount;
    books[place] += amount;
  }
  return { events, books };
}

test('money goes where the last word of each move says', () => {
  fc.assert(
    fc.property(life, ({ authorized, moves: made }) => {
      const { events, books } = lived(authorized, made);
      expect(amountsOf(events)).toEqual(books);
    }),
  );
});

test('and is never lost or found', () => {
  fc.assert(
    fc.property(life, ({ authorized, moves: made }) => {
      const amounts = Object.values(amountsOf(lived(authorized, made).events));
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(authorized);
    }),
  );
});

test('repetitions, notes and the order of arrival change nothing', () => {
  fc.assert(
    fc.property(life, fc.infiniteStream(fc.nat()), ({ authorized, moves: made }, dice) => {
      const { events, books } = lived(authorized, made);
      const notes = events.map((event) => ({ ...event, type: 'INFO' }));
      const unused = events.map((event) => ({ ...event, includeInCalculations: false }));
      const rolled = new Map<Event, number>();
      const all = [...events, ...events.map((event) => ({ ...event })), ...notes, ...unused];
      for (const event of all) rolled.set(event, dice.next().value as number);
      const shuffled = all.toSorted((a, b) => rolled.get(a)! - rolled.get(b)!);
      expect(amountsOf(shuffled)).toEqual(books);
    }),
  );
});

const at = (index: number) => `2026-01-01T00:00:00.${String(index).padStart(6, '0')}+00:00`;
const events = (...told: readonly (readonly [string, number, string?])[]): Event[] =>
  told.map(([type, amount, pspReference = ''], index) => ({
    type,
    amount,
    pspReference,
    includeInCalculations: true,
    createdAt: at(index),
  }));

test.each([
  [
    'corrections by hand add up',
    events(['CHARGE_SUCCESS', 100], ['CHARGE_SUCCESS', -30]),
    { charged: 70 },
  ],
  [
    'an adjustment replaces what was authorised before',
    events(
      ['AUTHORIZATION_SUCCESS', 100, 'a'],
      ['AUTHORIZATION_ADJUSTMENT', 60, 'b'],
      ['CHARGE_SUCCESS', 50, 'c'],
    ),
    { authorized: 10, charged: 50 },
  ],
  [
    'more is charged than was authorised',
    events(['AUTHORIZATION_SUCCESS', 100, 'a'], ['CHARGE_SUCCESS', 150, 'b']),
    { charged: 150 },
  ],
  [
    'the bank takes money back',
    events(['CHARGE_SUCCESS', 100, 'a'], ['CHARGE_BACK', 40, 'b']),
    { charged: 60 },
  ],
  [
    'a refund comes back',
    events(['CHARGE_SUCCESS', 100, 'a'], ['REFUND_SUCCESS', 40, 'b'], ['REFUND_REVERSE', 40, 'b']),
    { charged: 100 },
  ],
  [
    'a charge that was only asked for waits for its own reference',
    events(['CHARGE_REQUEST', 100, 'a'], ['CHARGE_SUCCESS', 100, 'b']),
    { charged: 100, chargePending: 100 },
  ],
])('%s', (_, told, left) => {
  expect(amountsOf(told)).toEqual({ ...none, ...left });
});
