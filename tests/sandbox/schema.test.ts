import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldMaps } from '../../src/sandbox/sandbox.ts';
import { executableSchema } from '../../src/sandbox/schema/executable-schema.ts';

const sdl = readFileSync('graphql/schema.graphql', 'utf8');

test('every field of the schema is answered', () => {
  expect(() => executableSchema(sdl, fieldMaps)).not.toThrow();
});

test('fields that nobody answers stop the start, all by name', () => {
  const more = sdl.replace('type Shop {', 'type Shop {\n  domain: String').replace('type Warehouse {', 'type Stock {\n  quantity: Int\n}\n\ntype Warehouse {\n  stock: Stock');
  expect(() => executableSchema(more, fieldMaps)).toThrow(/Shop\.domain has no answer[^]*Warehouse\.stock has no answer|Stock\.quantity has no answer/);
  expect(() => executableSchema(more, fieldMaps)).toThrow('Stock.quantity has no answer in the sandbox');
});

test('answers the schema does not ask for stop it too', () => {
  expect(() => executableSchema(sdl, { ...fieldMaps, Shop: { ...fieldMaps.Shop, domain: () => null } })).toThrow('Shop.domain is not in the schema');
});
