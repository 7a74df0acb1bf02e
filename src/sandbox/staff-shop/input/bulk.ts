import type { Model, Records } from '../../records/all.ts';
import type { FieldResolver } from '../../schema/field-map.ts';
import { Refusal, mutation, type ErrorEntry } from '../../schema/mutation.ts';
import { idOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import { recordsOf } from './nodes.ts';

type WithIds = { readonly ids: readonly string[] };

/**
 * A mutation of `ids`, answered with how many of them it touched. Wrong ids give an error and nothing is done; of the
 * records that `objection` has words against, each gives an error, and the others are done.
 */
export function bulkMutation<M extends Model, Args extends WithIds = WithIds>(
  model: M,
  act: (records: readonly Records[M][], context: Context, args: Args) => void,
  objection: (record: Records[M], context: Context) => string | null = () => null,
): FieldResolver {
  return mutation((args: Args, context) => {
    const errors: ErrorEntry[] = [];
    let records: Records[M][];
    try {
      records = recordsOf(context.store, model, args.ids, 'id');
    } catch (error) {
      if (error instanceof Refusal) return { count: 0, errors: error.errors };
      throw error;
    }
    const accepted = records.filter((record) => {
      const message = objection(record, context);
      if (message !== null) errors.push({ field: idOf(record), code: 'INVALID', message });
      return message === null;
    });
    if (accepted.length > 0) act(accepted, context, args);
    return { count: accepted.length, errors };
  });
}
