import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldMaps } from '../../src/sandbox/sandbox.ts';
import { executableSchema } from '../../src/sandbox/schema/executable-schema.ts';

const sdl = readFileSync('graphql/schema.graphql', 'utf8');

test('every field of the schema is answered', () => {
  expect(() => executableSchema(sdl, fieldMaps)).not.toThrow();
});

test('fields that nobody answers stop the start, all by name', () => {
  const more = sdl
    .replace('type Shop {', 'type Shop {\n  domain: String')
    .replace(
      'type Warehouse {',
      'type Stock {\n  quantity: Int\n}\n\ntype Warehouse {\n  stock: Stock',
    );
  for (const field of ['Shop.domain', 'Stock.quantity', 'Warehouse.stock']) {
    expect(() => executableSchema(more, fieldMaps)).toThrow(
      `${field} has no answer in the sandbox`,
    );
  }
});
