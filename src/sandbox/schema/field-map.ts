import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../state/state.ts';

export type FieldResolver = (
  source: never,
  args: never,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown;

/**
 * How the fields of one object type are answered. A field that is not named is the property of the same name of the
 * source, or of its `record`; one that is neither fails and says so.
 */
export type FieldMap = Readonly<Record<string, FieldResolver>>;
export type FieldMaps = Readonly<Record<string, FieldMap>>;

/** Several rooms may answer fields of one type; two answers for one field are a mistake. */
export function mergeFieldMaps(...parts: readonly FieldMaps[]): FieldMaps {
  const merged: Record<string, Record<string, FieldResolver>> = {};
  for (const part of parts)
    for (const [type, fields] of Object.entries(part))
      for (const [field, resolver] of Object.entries(fields)) {
        const target = (merged[type] ??= {});
        if (target[field] !== undefined) throw new Error(`${type}.${field} is answered twice`);
        target[field] = resolver;
      }
  return merged;
}
