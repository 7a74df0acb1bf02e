import type { Model } from '../records/all.ts';
import type { FieldResolver } from '../schema/field-map.ts';
import { Refusal, type Payload } from '../schema/mutation.ts';
import type { Context } from '../state/state.ts';
import { pksInput } from './ids.ts';

/** A mutation whose payload has these fields even when it was refused. */
export function orElse(fields: Payload, resolver: FieldResolver): FieldResolver {
  return (source, args, context, info) => ({
    ...fields,
    ...(resolver(source, args, context, info) as Payload),
  });
}

/** A bulk deletion that looks at the form of its ids first, and refuses them under `ids`. */
export function checkingIds(model: Model, resolver: FieldResolver): FieldResolver {
  return (source, args: never, context: Context, info) => {
    try {
      pksInput(model, (args as { readonly ids?: readonly string[] | null }).ids ?? [], 'ids');
    } catch (error) {
      if (error instanceof Refusal) return { count: 0, errors: error.errors };
      throw error;
    }
    return resolver(source, args, context, info);
  };
}
