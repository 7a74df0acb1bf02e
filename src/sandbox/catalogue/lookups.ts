import type { Records } from '../records/all.ts';
import { ApiFailure, invalidId } from '../state/failures.ts';
import { parseGlobalId, pkOf } from '../state/global-id.ts';
import type { Store } from '../state/store.ts';

/** Fails unless exactly one of a query's arguments is given; `names` as Saleor spells them (`external_reference`). */
export function requireOneArgument(args: Readonly<Record<string, unknown>>): void {
  const given = Object.keys(args).filter((name) => Boolean(args[name]));
  const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');
  if (given.length > 1)
    throw new ApiFailure(
      `Argument '${given[0]}' cannot be combined with ${quoted(given.slice(1))}`,
    );
  if (given.length === 0)
    throw new ApiFailure(`At least one of arguments is required: ${quoted(Object.keys(args))}.`);
}

/** The keys that global ids name; null for ids of another type. A malformed one fails. */
export function pkIn(id: string, type: string): number | string | null {
  const parsed = parseGlobalId(id);
  if (parsed === null) throw invalidId(id, type);
  return parsed.type === type ? pkOf(parsed) : null;
}

/**
 * Keys for a filter by ids: those of other types are left out, or refused when `strict`. Malformed ids fail together.
 */
export function pksOf(
  ids: readonly string[],
  type: string,
  strict = false,
): ReadonlySet<number | string> {
  const pks = new Set<number | string>();
  const invalid: string[] = [];
  for (const id of ids) {
    const parsed = parseGlobalId(id);
    if (parsed === null) invalid.push(id);
    else if (parsed.type === type) pks.add(pkOf(parsed));
    else if (strict) throw new ApiFailure(`Must receive ${type} id: ${id}.`);
  }
  if (invalid.length > 0)
    throw new ApiFailure(
      `Could not resolve to a node with the global id list of '[${invalid.map((id) => `'${id}'`).join(', ')}]'.`,
    );
  return pks;
}

type Sluggable = 'product' | 'category' | 'collection' | 'page';

/** By slug, or by the slug of a translation to `language`: never by the one for the other. */
export function bySlug<M extends Sluggable>(
  store: Store,
  model: M,
  slug: string,
  language: string | null | undefined,
): Records[M] | null {
  if (!language) return store.one(model, 'slug', slug);
  return (
    ((store.all(model) as Records[Sluggable][]).find(
      ({ translations }) => translations[language]?.slug === slug,
    ) as Records[M] | undefined) ?? null
  );
}

/** Whether a record is the one that `id` names; a malformed id fails. */
export function isMine(id: string, type: string): (record: { readonly pk: number }) => boolean {
  const pk = pkIn(id, type);
  return (record) => record.pk === pk;
}

/** The keys in ids of whatever type: some of Saleor's filters do not look at it. */
export function anyPks(ids: readonly string[]): ReadonlySet<string> {
  return new Set(
    ids.map((id) =>
      Buffer.from(id, 'base64')
        .toString('utf8')
        .replace(/^[^:]*:/, ''),
    ),
  );
}
