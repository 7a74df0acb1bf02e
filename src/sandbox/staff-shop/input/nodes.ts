import type { Model, Records } from '../../records/all.ts';
import { refuse } from '../../schema/mutation.ts';
import { ApiFailure } from '../../state/failures.ts';
import { parseGlobalId, pkOf, typeOf } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';

/** `['a', 'b']` */
export function pythonList(texts: readonly string[]): string {
  return `[${texts.map((text) => `'${text}'`).join(', ')}]`;
}

/**
 * The records of an input's ids, in their order. Refused with GRAPHQL_ERROR: ids that are none, ids of another type,
 * and a list of which none exists. If only some exist Saleor fails outright.
 */
export function recordsOf<M extends Model>(
  store: Store,
  model: M,
  ids: readonly string[] | null | undefined,
  field: string,
): Records[M][] {
  if (!ids || ids.length === 0) return [];
  const type = typeOf(model);
  const parsed = ids.map((id) => ({ id, parts: parseGlobalId(id) }));
  const unresolved = (wrong: readonly string[]) =>
    refuse(
      field,
      'GRAPHQL_ERROR',
      `Could not resolve to a node with the global id list of '${pythonList(wrong)}'.`,
    );
  for (const { id, parts } of parsed)
    if (parts !== null && parts.type !== type)
      refuse(field, 'GRAPHQL_ERROR', `Must receive ${type} id: ${id}.`);
  const malformed = parsed.filter(({ parts }) => parts === null).map(({ id }) => id);
  if (malformed.length > 0) unresolved(malformed);
  const pks = [...new Set(parsed.map(({ parts }) => pkOf(parts!)))];
  const found = pks.flatMap((pk) => store.find(model, pk) ?? []);
  if (found.length === 0) unresolved(ids);
  const missing = pks.find((pk) => store.find(model, pk) === null);
  if (missing !== undefined)
    throw new ApiFailure(`There is no node of type ${type} with pk ${missing}`);
  return found;
}

/** The record of an input's optional id; an id of any other form or type, or of none, is refused. */
export function recordOfInput<M extends Model>(
  store: Store,
  model: M,
  id: string | null | undefined,
  field: string,
): Records[M] | null {
  if (id === null || id === undefined || id === '') return null;
  const parts = parseGlobalId(id);
  if (parts === null) return refuse(field, 'GRAPHQL_ERROR', `Invalid ID: ${id}.`);
  const found = parts.type === typeOf(model) ? store.find(model, pkOf(parts)) : null;
  return found ?? refuse(field, 'NOT_FOUND', `Couldn't resolve to a node: ${id}`);
}
