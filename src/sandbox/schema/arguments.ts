import type { Model, Records } from '../records/all.ts';
import type { Channel } from '../records/shop.ts';
import { channelRequired, invalidId } from '../state/failures.ts';
import { parseGlobalId, pkOf, typeOf } from '../state/global-id.ts';
import type { Context } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { refuse } from './mutation.ts';

/**
 * The record a query's id names; null when there is none, or the id is of another type. A malformed id fails, as in
 * Saleor.
 */
export function recordById<M extends Model>(
  store: Store,
  model: M,
  id: string | null | undefined,
): Records[M] | null {
  if (id === null || id === undefined) return null;
  const parsed = parseGlobalId(id);
  if (parsed === null) throw invalidId(id, typeOf(model));
  return parsed.type === typeOf(model) ? store.find(model, pkOf(parsed)) : null;
}

/** The record a mutation's id names; refused with `code`, or GRAPHQL_ERROR for an id of another type or form. */
export function requireRecord<M extends Model>(
  store: Store,
  model: M,
  id: string | null | undefined,
  field = 'id',
  code = 'NOT_FOUND',
): Records[M] {
  const type = typeOf(model);
  const parsed = parseGlobalId(id ?? '');
  if (parsed === null)
    return refuse(field, 'GRAPHQL_ERROR', `Invalid ID: ${id}. Expected: ${type}.`);
  if (parsed.type !== type)
    return refuse(
      field,
      'GRAPHQL_ERROR',
      `Invalid ID: ${id}. Expected: ${type}, received: ${parsed.type}.`,
    );
  return (
    store.find(model, pkOf(parsed)) ?? refuse(field, code, `Couldn't resolve to a node: ${id}`)
  );
}

/**
 * The channel a read is about. Null for an unknown slug, which Saleor answers with nothing. Without one: the only
 * channel (or only active one) if there is just one; otherwise an error, but for staff and Apps, who get none.
 */
export function channelArgument(
  context: Context,
  slug: string | null | undefined,
): { readonly channel: Channel | null; readonly known: boolean } {
  const { store } = context;
  if (slug !== null && slug !== undefined) {
    const channel = store.one('channel', 'slug', slug);
    return { channel, known: channel !== null };
  }
  if (seesAll(context)) return { channel: null, known: true };
  const channels = store.all('channel');
  const active = channels.filter(({ isActive }) => isActive);
  const only = channels.length === 1 ? channels[0] : active.length === 1 ? active[0] : undefined;
  if (only === undefined) throw channelRequired();
  return { channel: only, known: true };
}

/** Whether the caller may see what is not published: staff and Apps that hold a permission for products. */
export function seesAll({ requestor }: Context): boolean {
  return ['MANAGE_PRODUCTS', 'MANAGE_ORDERS', 'MANAGE_DISCOUNTS'].some((permission) =>
    requestor.permissions.has(permission),
  );
}
