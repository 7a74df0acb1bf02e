import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { pruneSchema } from '../../src/commands/prune-schema.ts';

const SCHEMA = buildSchema(`
  "Everything with an id."
  interface Node { id: ID! }
  interface Pictured { picture(size: Int, format: Format): String note: String }
  scalar Decimal
  scalar Upload
  enum Format { WEBP ORIGINAL }
  enum Sort { NAME PRICE }
  type Money { amount: Decimal! currency: String! }
  type Product implements Node & Pictured {
    id: ID!
    name: String!
    price: Money
    picture(size: Int, format: Format): String
    note: String
  }
  type Category implements Node & Pictured {
    id: ID!
    name: String!
    picture(size: Int, format: Format): String
    note: String
    parent: Category
  }
  type Gone { reason: String id: ID! }
  type Nameless { reason: String }
  union Found = Product | Gone | Nameless
  input Range { gte: Decimal lte: Decimal }
  input Filter { price: Range search: String nested: Filter ids: [ID!] }
  input Line { id: ID! quantity: Int! note: Note }
  input Note { text: String file: Upload }
  type Query {
    product(id: ID!, channel: String!): Product
    products(first: Int, filter: Filter, sort: Sort, lines: [Line!]): [Product!]!
    found(id: ID!): Found
    node(id: ID!): Node
    pictured: Pictured
    category: Category
    secret: String
  }
  type Mutation { add(lines: [Line!]!): Product remove(id: ID!): Boolean }
`);

const prune = (document: string) => pruneSchema(SCHEMA, parse(document));

const sdl = (text: string) => text.replaceAll(/^ {4}/gm, '').trimStart();

describe('pruning a schema', () => {
  test('keeps the fields and arguments that are used, sorted, without descriptions', () => {
    expect(prune('query A { product(id: 1, channel: "rs") { name price { amount } } }')).toBe(
      sdl(`
    scalar Decimal

    type Money {
      amount: Decimal!
    }

    type Product {
      name: String!
      price: Money
    }

    type Query {
      product(id: ID!, channel: String!): Product
    }
    `).trimEnd() + '\n',
    );
  });

  test('leaves out arguments nobody gives, and the types that only they need', () => {
    const pruned = prune('query A { products(first: 5) { id } }');
    expect(pruned).toContain('products(first: Int): [Product!]!');
    expect(pruned).not.toMatch(/Filter|Sort|Line/);
  });

  test('keeps an enum whole', () => {
    expect(prune('query A { products(sort: NAME) { id } }')).toContain(
      'enum Sort {\n  NAME\n  PRICE\n}',
    );
  });

  test('keeps of an input written out only the fields that are written', () => {
    const pruned = prune('query A { products(filter: { price: { gte: 5 } }) { id } }');
    expect(pruned).toContain('input Filter {\n  price: Range\n}');
    expect(pruned).toContain('input Range {\n  gte: Decimal\n}');
  });

  test('joins what several documents write', () => {
    const pruned = prune(`
      query A { products(filter: { search: "x" }) { id } }
      query B { products(filter: { ids: [1] }) { name } }`);
    expect(pruned).toContain('input Filter {\n  search: String\n  ids: [ID!]\n}');
    expect(pruned).toContain('type Product {\n  id: ID!\n  name: String!\n}');
  });

  test.each([
    ['an argument', 'mutation A($lines: [Line!]!) { add(lines: $lines) { id } }'],
    [
      'a field',
      'query A($note: Note) { products(lines: [{ id: 1, quantity: 1, note: $note }]) { id } }',
    ],
    ['an item of a list', 'mutation A($line: Line!) { add(lines: [$line]) { id } }'],
  ])('keeps an input whole that comes as a variable for %s', (_, document) => {
    const literal =
      'query B { products(lines: [{ id: 1, quantity: 1, note: { text: "x" } }]) { id } }';
    expect(prune(`${document} ${literal}`)).toContain(
      'input Note {\n  text: String\n  file: Upload\n}',
    );
  });

  test('keeps all members of a union, with one field where none is used', () => {
    const pruned = prune('query A { found(id: 1) { ... on Product { name } } }');
    expect(pruned).toContain('union Found = Product | Gone | Nameless');
    expect(pruned).toContain('type Gone {\n  id: ID!\n}');
    expect(pruned).toContain('type Nameless {\n  reason: String\n}');
    expect(pruned).toContain('type Product {\n  name: String!\n}');
  });

  test('keeps an interface with all that implement it, who have its fields and arguments', () => {
    const pruned = prune('query A { pictured { picture(size: 5) } }');
    expect(pruned).toContain('interface Pictured {\n  picture(size: Int): String\n}');
    for (const name of ['Product', 'Category']) {
      expect(pruned).toContain(
        `type ${name} implements Pictured {\n  picture(size: Int): String\n}`,
      );
    }
  });

  test.each([
    'query A { node(id: 1) { id ... on Product { name } } }',
    'query A { pictured { picture(size: 5) ... on Product { webp: picture(format: WEBP) } } }',
    'query A { category { parent { parent { name } } } __typename }',
    'query A($with: Boolean!, $id: ID!) { product(id: $id, channel: "x") { id @include(if: $with) } }',
    'fragment P on Product { price { currency } } query A { products { ...P } }',
    'mutation A { remove(id: 1) } query B { secret }',
  ])('gives a schema in which %s still fits', (document) => {
    const pruned = buildSchema(prune(document));
    expect(validate(pruned, parse(document))).toEqual([]);
  });

  test('is the same once more', () => {
    const document = 'query A { pictured { note } products(filter: { price: { lte: 1 } }) { id } }';
    const pruned = prune(document);
    expect(pruneSchema(buildSchema(pruned), parse(document))).toBe(pruned);
  });

  test('names every mistake of a document', () => {
    expect(() => prune('query A { nothing product(id: 1) { id } }')).toThrow(
      /Cannot query field "nothing"[\s\S]*"channel" of type "String!" is required/,
    );
  });
});
