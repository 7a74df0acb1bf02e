import type { Records } from '../../records/all.ts';
import type { FieldResolver } from '../../schema/field-map.ts';
import { mutation, type ErrorEntry } from '../../schema/mutation.ts';
import { parseGlobalId, pkOf, typeOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import {
  emitTranslation,
  writeTranslation,
  type Fields,
  type Translated,
} from '../translations/translate.ts';
import { checkTranslation } from '../translations/checks.ts';
import { namedValue, storedFields } from '../translations/mutations.ts';
import { accepted, gathered, type ErrorPolicy, type Row, type RowError } from './rows.ts';

type Input = {
  readonly id?: string | null;
  readonly externalReference?: string | null;
  readonly languageCode: string;
  readonly translationFields: Readonly<Record<string, string | null | undefined>>;
};
type Args = { readonly translations: readonly Input[]; readonly errorPolicy?: ErrorPolicy | null };
type Work<M extends Translated> = {
  readonly record: Records[M];
  readonly languageCode: string;
  readonly fields: Fields;
};
type Bulk = 'product' | 'productVariant' | 'attribute' | 'attributeValue';

function bulkTranslation<M extends Bulk>(model: M): FieldResolver {
  return mutation<Args>(({ translations, errorPolicy }, context) => {
    const rows = translations.map((input) => cleanRow(context, model, input));
    const works = accepted(rows, errorPolicy);
    const kinds = works.map((work) => work && write(context, model, work));
    for (const kind of ['CREATED', 'UPDATED'] as const)
      works.forEach((work, index) => {
        if (work !== null && kinds[index] === kind)
          emitTranslation(context, kind, work.record, work.languageCode);
      });
    return {
      count: works.filter((work) => work !== null).length,
      results: rows.map(({ errors }, index) => ({
        translation: nodeOf(works[index] ?? null),
        errors,
      })),
    };
  });
}

/** A translation that is there keeps its slug, as in Saleor. */
function write<M extends Bulk>(
  context: Context,
  model: M,
  { record, languageCode, fields }: Work<M>,
) {
  const translations = record.translations as Readonly<Record<string, unknown>>;
  const isThere = translations[languageCode] !== undefined;
  const written = isThere
    ? Object.fromEntries(Object.entries(fields).filter(([field]) => field !== 'slug'))
    : fields;
  return writeTranslation(context, model, record, languageCode, written);
}

function nodeOf<M extends Bulk>(work: Work<M> | null) {
  if (work === null) return null;
  const { record, languageCode } = work;
  return { __typename: `${typeOf(record.model)}Translation`, record, languageCode };
}

const asRow = ({ field, code, message }: ErrorEntry): RowError => ({ path: field, code, message });

function cleanRow<M extends Bulk>(context: Context, model: M, input: Input): Row<Work<M>> {
  const record = find(context, model, input);
  if ('code' in record) return { work: null, errors: [record] };
  const errors: RowError[] = [];
  const fields = gathered(
    errors,
    () => {
      const stored = storedFields(input.translationFields);
      const named =
        model === 'attributeValue'
          ? namedValue(context, record as Records['attributeValue'], stored)
          : stored;
      checkTranslation(model, named);
      return named;
    },
    asRow,
  );
  return {
    work: fields === undefined ? null : { record, languageCode: input.languageCode, fields },
    errors,
  };
}

function find<M extends Bulk>({ store }: Context, model: M, input: Input): Records[M] | RowError {
  const { id, externalReference } = input;
  const wrong = (path: string | null, code: string, message: string): RowError => ({
    path,
    code,
    message,
  });
  if (id && externalReference)
    return wrong(null, 'INVALID', "Argument 'id' cannot be combined with 'externalReference'");
  if (!id && !externalReference)
    return wrong(
      null,
      'INVALID',
      "At least one of arguments is required: 'id', 'externalReference'.",
    );
  const parsed = id ? parseGlobalId(id) : null;
  if (id && parsed === null)
    return wrong(null, 'INVALID', `Invalid ID: ${id}. Expected: ${typeOf(model)}.`);
  const record = parsed
    ? parsed.type === typeOf(model)
      ? store.find(model, pkOf(parsed))
      : null
    : store.all(model).find((candidate) => candidate.externalReference === externalReference);
  return (
    record ??
    wrong(
      parsed?.type === typeOf(model) ? 'id' : 'externalReference',
      'NOT_FOUND',
      "Couldn't resolve to an object.",
    )
  );
}

export const productBulkTranslate = bulkTranslation('product');
export const productVariantBulkTranslate = bulkTranslation('productVariant');
export const attributeBulkTranslate = bulkTranslation('attribute');
export const attributeValueBulkTranslate = bulkTranslation('attributeValue');
