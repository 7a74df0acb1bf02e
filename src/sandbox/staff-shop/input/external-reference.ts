import type { IndexedField, IndexedModel, Records } from '../../records/all.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { refuse } from '../../schema/mutation.ts';
import type { Store } from '../../state/store.ts';

type WithReference = {
  [M in IndexedModel]: 'externalReference' extends IndexedField<M> ? M : never;
}[IndexedModel];

/** The record a mutation names by `id` or by `externalReference`; refused unless it is exactly one of them. */
export function byIdOrReference<M extends WithReference>(
  store: Store,
  model: M,
  {
    id,
    externalReference,
  }: { readonly id?: string | null; readonly externalReference?: string | null },
): Records[M] {
  if (id && externalReference)
    refuse(null, 'GRAPHQL_ERROR', "Argument 'id' cannot be combined with 'external_reference'");
  if (!id && !externalReference)
    refuse(
      null,
      'GRAPHQL_ERROR',
      "At least one of arguments is required: 'id', 'external_reference'.",
    );
  if (id) return requireRecord(store, model, id);
  const field = 'externalReference' as IndexedField<M>;
  const found = store.one(model, field, externalReference!);
  if (found === null)
    return refuse(
      'externalReference',
      'NOT_FOUND',
      `Couldn't resolve to a node: ${externalReference}`,
    );
  return found;
}
