import type { Model, Records } from '../../records/all.ts';
import { refuse } from '../../schema/mutation.ts';
import { ApiFailure } from '../../state/failures.ts';
import { parseGlobalId, pkOf, typeOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { emit } from '../emit.ts';

/** The models this room translates. */
export type Translated =
  'product' | 'productVariant' | 'category' | 'collection' | 'attribute' | 'attributeValue';
export type Fields = Readonly<Record<string, unknown>>;

/** The record that an id of it, or of its translatable content, names. */
export function translatedRecord<M extends Translated>(
  store: Store,
  model: M,
  id: string,
): Records[M] {
  if (id === '') refuse('id', 'REQUIRED', 'This field is required');
  const parsed = parseGlobalId(id);
  if (parsed === null) return refuse('id', 'INVALID', 'Invalid ID has been provided.');
  const type = typeOf(model);
  if (parsed.type !== type && parsed.type !== `${type}TranslatableContent`)
    return refuse(
      'id',
      'GRAPHQL_ERROR',
      `Invalid ID: ${id}. Expected: ${type}, received: ${parsed.type}.`,
    );
  const record = store.find(model, pkOf(parsed));
  if (record !== null) return record;
  // Of variants Saleor takes for granted that they are there.
  if (model === 'productVariant') throw new ApiFailure('Internal Server Error', 'DoesNotExist');
  return refuse('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`);
}

const empty: Readonly<Record<Translated, Fields>> = {
  product: { name: null, slug: null, description: null, seoTitle: null, seoDescription: null },
  category: { name: null, slug: null, description: null, seoTitle: null, seoDescription: null },
  collection: { name: null, slug: null, description: null, seoTitle: null, seoDescription: null },
  productVariant: { name: '' },
  attribute: { name: '' },
  attributeValue: { name: '', richText: null, plainText: null },
};

type Holder = {
  readonly translations: Readonly<Record<string, ({ readonly pk: number } & Fields) | undefined>>;
};

/** Writes those fields that are given and says what happened: whether this language is new for the record. */
export function writeTranslation<M extends Translated>(
  { store }: Context,
  model: M,
  record: Records[M],
  languageCode: string,
  fields: Fields,
): 'CREATED' | 'UPDATED' {
  const { translations } = record as unknown as Holder;
  const before = translations[languageCode];
  const after = { ...(before ?? { pk: store.nextPk('translation'), ...empty[model] }), ...fields };
  store.update<Model>(record, {
    translations: { ...translations, [languageCode]: after },
  });
  return before === undefined ? 'CREATED' : 'UPDATED';
}

export function emitTranslation(
  context: Context,
  what: 'CREATED' | 'UPDATED',
  record: Records[Translated],
  languageCode: string,
): void {
  emit(context, `TRANSLATION_${what}`, { translation: { record, languageCode } });
}

/** Whether another record has this translated slug in the language. */
export function slugIsTranslated(
  store: Store,
  record: Records['product' | 'category' | 'collection'],
  languageCode: string,
  slug: string,
): boolean {
  return store
    .all(record.model)
    .some((other) => other !== record && other.translations[languageCode]?.slug === slug);
}
