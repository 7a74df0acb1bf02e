import type { GraphQLResolveInfo } from 'graphql';
import type { ShopState } from '../state/shop-state.ts';

/** Marks a field that is the property of the same name; a source without that property is a fault of ours. */
export const property = Symbol('property');

export type FieldResolver = (
  source: never,
  args: never,
  state: ShopState,
  info: GraphQLResolveInfo,
) => unknown;

/** How every field of one object type is answered. */
export type FieldMap = Record<string, FieldResolver | typeof property>;

export function properties(...names: string[]): FieldMap {
  return Object.fromEntries(names.map((name) => [name, property]));
}
