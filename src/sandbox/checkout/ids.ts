import type { Model, Records } from '../records/all.ts';
import { refuse } from '../schema/mutation.ts';
import { ApiFailure } from '../state/failures.ts';
import { parseGlobalId, pkOf, typeOf } from '../state/global-id.ts';
import type { Store } from '../state/store.ts';

/** The records of a list of ids (or a set: Saleor's words show it), each once, in their order; otherwise refused. */
export function requireRecords<M extends Model>(
  store: Store,
  model: M,
  ids: readonly string[] | ReadonlySet<string>,
  field: string,
): Records[M][] {
  const keys = keysOr([...ids], model, (message) => refuse(field, 'GRAPHQL_ERROR', message));
  const found = [...new Set(keys)].flatMap((key) => store.find(model, key) ?? []);
  if (found.length === 0) refuse(field, 'GRAPHQL_ERROR', unresolved(ids));
  const missing = keys.find((key) => store.find(model, key) === null);
  // Python's assert, which no mutation catches.
  if (missing !== undefined)
    throw new ApiFailure(`There is no node of type ${typeOf(model)} with pk ${missing}`);
  return found;
}

/** Keys of ids of one type; a wrong one fails as a whole. */
export function keysOf(ids: readonly string[], model: Model): (number | string)[] {
  return keysOr(ids, model, (message) => {
    throw new ApiFailure(message);
  });
}

function keysOr(
  ids: readonly string[],
  model: Model,
  fail: (message: string) => never,
): (number | string)[] {
  const malformed = ids.filter((id) => parseGlobalId(id) === null);
  const keys = ids.flatMap((id) => {
    const parsed = parseGlobalId(id);
    if (parsed === null) return [];
    if (parsed.type !== typeOf(model)) fail(`Must receive ${typeOf(model)} id: ${id}.`);
    return [pkOf(parsed)];
  });
  if (malformed.length > 0) fail(unresolved(malformed));
  return keys;
}

/** A list or set as Python writes it. */
export function unresolved(ids: readonly string[] | ReadonlySet<string>): string {
  const items = [...ids].map((id) => `'${id}'`).join(', ');
  const set = items === '' ? 'set()' : `{${items}}`;
  const written = ids instanceof Set ? set : `[${items}]`;
  return `Could not resolve to a node with the global id list of '${written}'.`;
}
