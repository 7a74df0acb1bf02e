import type { Model, Records } from '../../records/all.ts';
import type { Translations } from '../../records/base.ts';
import { refuse } from '../../schema/mutation.ts';
import { parseGlobalId, pkOf, typeOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';

/** Models with translations. */
export type Translatable = {
  [M in Model]: Records[M] extends { readonly translations: Translations<object> } ? M : never;
}[Model];

/** The record that a `…Translate` names by its own id or by that of its translatable content. `expected` is for the error. */
export function translated<M extends Translatable>(
  { store }: Context,
  model: M,
  id: string,
  expected: string = typeOf(model),
): Records[M] {
  const parts = parseGlobalId(id);
  if (parts === null) return refuse('id', 'INVALID', 'Invalid ID has been provided.');
  const type = typeOf(model);
  if (parts.type !== type && parts.type !== `${type}TranslatableContent`)
    return refuse(
      'id',
      'GRAPHQL_ERROR',
      `Invalid ID: ${id}. Expected: ${expected}, received: ${parts.type}.`,
    );
  return (
    store.find(model, pkOf(parts)) ?? refuse('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`)
  );
}

/** Keeps what `input` says in a language beside what was there, and tells Apps. Undefined fields stay. */
export function keepTranslation<M extends Translatable>(
  { store, state, requestor }: Context,
  record: Records[M],
  languageCode: string,
  fields: readonly string[],
  input: Readonly<Record<string, unknown>>,
): void {
  const { translations } = record as { translations: Translations<Record<string, unknown>> };
  const before = translations[languageCode];
  const empty = Object.fromEntries(fields.map((field) => [field, null]));
  const given = Object.fromEntries(
    Object.entries(input).filter(([field, value]) => fields.includes(field) && value !== undefined),
  );
  const entry = { ...empty, ...before, ...given, pk: before?.pk ?? store.nextPk('translation') };
  const patch = { translations: { ...translations, [languageCode]: entry } };
  store.update(record, patch as unknown as Partial<Records[M]>);
  state.events.emit(
    before === undefined ? 'TRANSLATION_CREATED' : 'TRANSLATION_UPDATED',
    { translation: { record, languageCode } },
    requestor,
  );
}
