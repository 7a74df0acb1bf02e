import type { Model, Records } from '../../records/all.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';
import { wrongId } from '../wrong-id.ts';
import type { Row } from './row.ts';

/** A way in which an input can name a record: the input's field and the record's own, as Saleor's errors call them. */
type Key<M extends Model> = {
  readonly name: string;
  readonly by: string;
  readonly value: string | null | undefined;
  readonly find: (value: string) => Records[M] | null;
};

export function byId<M extends Model>(
  store: Store,
  model: M,
  type: string,
  name: string,
  value: string | null | undefined,
): Key<M> {
  return {
    name,
    by: 'id',
    value,
    find: (id) => {
      const parsed = parseGlobalId(id);
      return parsed?.type === type ? store.find(model, pkOf(parsed)) : null;
    },
  };
}

/** The record that an input names in just one of several ways; what is wrong goes into the row. */
export function named<M extends Model>(
  row: Row,
  type: string,
  keys: readonly Key<M>[],
  path: string,
): Records[M] | null {
  const given = keys.filter(({ value }) => value !== undefined && value !== null);
  const names = keys.map(({ name }) => name).join(', ');
  const fail = (code: string, message: string, where = path): null => {
    row.add(code, message, where);
    return null;
  };
  if (keys.length > 1 && given.length > 1)
    return fail(
      'TOO_MANY_IDENTIFIERS',
      `Only one of [${names}] arguments can be provided to resolve ${type} instance.`,
    );
  if (keys.length > 1 && given.length === 0)
    return fail(
      'REQUIRED',
      `One of [${names}] arguments must be provided to resolve ${type} instance.`,
    );
  const key = given.find(({ value }) => value !== '');
  if (key === undefined) return fail('NOT_FOUND', `Can't return ${type} instance.`);
  const value = key.value!;
  const at = path === '' ? key.name : `${path}.${key.name}`;
  const parsed = key.by === 'id' ? parseGlobalId(value) : null;
  if (key.by === 'id' && parsed?.type !== type) return fail('INVALID', wrongId(value, type), at);
  const shown = parsed?.pk ?? value;
  return (
    key.find(value) ??
    fail('NOT_FOUND', `${type} instance with ${key.by}=${shown} doesn't exist.`, at)
  );
}
