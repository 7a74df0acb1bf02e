import { expect, test } from 'vitest';
import { parseFault } from '../../src/sandbox/faults/fault.ts';
import { Faults, type DeliveryFate } from '../../src/sandbox/faults/faults.ts';

function fates(fault: object, events: readonly string[]): DeliveryFate[] {
  const faults = new Faults();
  faults.add(parseFault(fault));
  return events.map((event) => faults.webhookFault(event));
}

test.each([
  [{ kind: 'webhook-lost' }, 'lost'],
  [{ kind: 'webhook-doubled' }, 'doubled'],
  [{ kind: 'webhook-reordered' }, 'reordered'],
  [{ kind: 'webhook-late', ms: 40 }, { late: 40 }],
])('%o', (fault, fate) => {
  expect(fates(fault, ['PRODUCT_UPDATED'])).toEqual([fate]);
});

test('of one event, so many times', () => {
  const events = ['PRODUCT_UPDATED', 'ORDER_CREATED', 'ORDER_CREATED', 'ORDER_CREATED'];
  const fault = { kind: 'webhook-lost', on: 'ORDER_CREATED', times: 2 };
  expect(fates(fault, events)).toEqual([null, 'lost', 'lost', null]);
});

test('a delivery suffers one fault, the one asked for first; a request suffers none of these', () => {
  const faults = new Faults();
  faults.add(parseFault({ kind: 'server-error' }));
  faults.add(parseFault({ kind: 'webhook-doubled', times: 1 }));
  faults.add(parseFault({ kind: 'webhook-lost', times: 1 }));
  expect(faults.ofRequest(['Shop'])).toHaveLength(1);
  expect([1, 2, 3].map(() => faults.webhookFault('ORDER_CREATED'))).toEqual([
    'doubled',
    'lost',
    null,
  ]);
});

test.each([
  ['no object', 'latency', /object/],
  ['no kind', {}, /"kind" must be one of latency, /],
  ['an unknown word', { kind: 'server-error', time: 1 }, /no "time"/],
  ['latency without ms', { kind: 'latency' }, /"ms"/],
  ['latency below 0', { kind: 'latency', ms: -1 }, /"ms"/],
  ['a field without its type', { kind: 'partial', field: 'pricing' }, /"field"/],
  ['no times', { kind: 'server-error', times: 0 }, /"times"/],
  ['a chance over 1', { kind: 'server-error', chance: 2 }, /"chance"/],
  ['an empty name', { kind: 'server-error', on: '' }, /"on"/],
])('is refused: %s', (_, fault, message) => {
  expect(() => parseFault(fault)).toThrow(message);
});
