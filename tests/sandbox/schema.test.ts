import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { answers } from '../../src/sandbox/answers.ts';
import { executableSchema } from '../../src/sandbox/schema/executable-schema.ts';
import { mergeFieldMaps } from '../../src/sandbox/schema/field-map.ts';

const introspection = 'graphql/introspection.json.gz';
const schema = executableSchema(introspection, answers);
const nothing = () => null;

describe('the whole schema of Saleor', () => {
  test('takes every committed document', () => {
    const documents = readdirSync('graphql', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.graphql') && file !== 'schema.graphql')
      .map((file) => parse(readFileSync(join('graphql', file), 'utf8')));
    expect(documents.length).toBeGreaterThan(5);
    const definitions = documents.flatMap(({ definitions }) => definitions);
    const named = new Set<string>();
    const once = definitions.filter((each) => {
      const name = `${each.kind} ${'name' in each ? each.name?.value : ''}`;
      return named.size < named.add(name).size;
    });
    expect(validate(schema, { kind: Kind.DOCUMENT, definitions: once })).toEqual([]);
  });

  test('an answer to what Saleor does not have stops the start, all by name', () => {
    const more = { ...answers, Shop: { ...answers['Shop'], mascot: nothing }, Stall: {} };
    expect(() => executableSchema(introspection, more)).toThrow(
      "Saleor's schema has no Shop.mascot, Stall",
    );
  });

  test('two rooms cannot answer the same field', () => {
    expect(() => mergeFieldMaps({ Shop: { name: nothing } }, { Shop: { name: nothing } })).toThrow(
      'Shop.name',
    );
  });
});
