import { buildSchema, isObjectType, isUnionType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { ShopState } from '../state/shop-state.ts';
import { property } from './field-map.ts';
import type { FieldMap } from './field-map.ts';
import { scalars } from './scalars.ts';

/**
 * The schema with every field answered by its map; throws with the names of all fields nobody answers. Maps may
 * know more than the schema, which shrinks and grows with what the shop asks.
 */
export function executableSchema(sdl: string, maps: Record<string, FieldMap>): GraphQLSchema {
  const schema = buildSchema(sdl);
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  const objects = types.filter(isObjectType);
  const missing = unanswered(objects, maps);
  if (missing.length > 0)
    throw new Error(`The sandbox does not cover graphql/schema.graphql:\n${missing.join('\n')}`);
  for (const type of objects) attach(type, maps[type.name] ?? {});
  // Members of a union carry their type's name themselves.
  for (const type of types.filter(isUnionType))
    type.resolveType = (value: { __typename: string }) => value.__typename;
  for (const [name, scalar] of Object.entries(scalars))
    Object.assign(schema.getType(name) ?? {}, scalar);
  return schema;
}

function unanswered(
  objects: readonly GraphQLObjectType[],
  maps: Record<string, FieldMap>,
): string[] {
  return objects.flatMap((type) =>
    Object.keys(type.getFields())
      .filter((field) => maps[type.name]?.[field] === undefined)
      .map((field) => `  ${type.name}.${field} has no answer in the sandbox`),
  );
}

function attach(type: GraphQLObjectType, map: FieldMap): void {
  for (const field of Object.values(type.getFields())) {
    const answer = map[field.name];
    field.resolve =
      answer === property
        ? propertyOf(type.name, field.name)
        : (answer as unknown as GraphQLFieldResolver<unknown, ShopState>);
  }
}

function propertyOf(
  type: string,
  field: string,
): GraphQLFieldResolver<Record<string, unknown>, ShopState> {
  return (source) => {
    const value = source[field];
    if (value === undefined) throw new Error(`${type}.${field} is not filled in`);
    return value;
  };
}
