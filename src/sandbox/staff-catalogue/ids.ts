import type { Model } from '../records/all.ts';
import { refuse } from '../schema/mutation.ts';
import { pythonList } from '../staff-shop/input/nodes.ts';
import { parseGlobalId, pkOf, typeOf } from '../state/global-id.ts';

/** The pk of an id of this model, whether or not it exists; an id of another form or type is refused. */
export function pkInput(model: Model, id: string, field: string): number | string {
  const type = typeOf(model);
  const parsed = parseGlobalId(id);
  if (parsed === null)
    return refuse(field, 'GRAPHQL_ERROR', `Invalid ID: ${id}. Expected: ${type}.`);
  if (parsed.type !== type)
    return refuse(
      field,
      'GRAPHQL_ERROR',
      `Invalid ID: ${id}. Expected: ${type}, received: ${parsed.type}.`,
    );
  return pkOf(parsed);
}

/** The pks of ids of this model, whether or not they exist; one of another form or type is refused. */
export function pksInput(
  model: Model,
  ids: readonly string[],
  field: string | null,
): (number | string)[] {
  const parsed = ids.map((id) => ({ id, parts: parseGlobalId(id) }));
  const foreign = parsed.find(({ parts }) => parts !== null && parts.type !== typeOf(model));
  if (foreign !== undefined)
    return refuse(field, 'GRAPHQL_ERROR', `Must receive ${typeOf(model)} id: ${foreign.id}.`);
  const malformed = parsed.filter(({ parts }) => parts === null).map(({ id }) => id);
  if (malformed.length > 0)
    return refuse(
      field,
      'GRAPHQL_ERROR',
      `Could not resolve to a node with the global id list of '${pythonList(malformed)}'.`,
    );
  return parsed.map(({ parts }) => pkOf(parts!));
}
