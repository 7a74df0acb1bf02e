import type { Records } from '../../records/all.ts';
import { mutation, refuse, type Payload } from '../../schema/mutation.ts';
import type { FieldResolver } from '../../schema/field-map.ts';
import { inChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import { shortened } from '../attribute-values/own-values.ts';
import { cleanDocument, jsonInput } from '../editor-js/clean-document.ts';
import { plainText } from '../editor-js/plain-text.ts';
import { emit } from '../emit.ts';
import { checkTranslation } from './checks.ts';
import {
  emitTranslation,
  slugIsTranslated,
  translatedRecord,
  writeTranslation,
  type Fields,
  type Translated,
} from './translate.ts';

type Input = Readonly<Record<string, string | null | undefined>>;
type Args = { readonly id: string; readonly languageCode: string; readonly input: Input };

/** The input's fields as they are stored. */
export function storedFields(input: Input): Fields {
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => [
      field,
      field === 'description' || field === 'richText'
        ? cleanDocument(jsonInput(value))
        : (value ?? null),
    ]),
  );
}

function translation<M extends Translated>(
  model: M,
  payload: (record: Records[M]) => Payload,
  prepare: (
    context: Context,
    record: Records[M],
    languageCode: string,
    fields: Fields,
  ) => Fields = (_, __, ___, fields) => fields,
): FieldResolver {
  return mutation<Args>(({ id, languageCode, input }, context) => {
    const record = translatedRecord(context.store, model, id);
    const fields = storedFields(input);
    checkTranslation(model, fields);
    const prepared = prepare(context, record, languageCode, fields);
    const what = writeTranslation(context, model, record, languageCode, prepared);
    if (model === 'productVariant')
      emit(context, 'PRODUCT_VARIANT_UPDATED', { productVariant: record });
    emitTranslation(context, what, record, languageCode);
    return payload(record);
  });
}

function withFreeSlug(
  { store }: Context,
  record: Records['product' | 'category' | 'collection'],
  languageCode: string,
  fields: Fields,
): Fields {
  const slug = fields['slug'];
  if (
    typeof slug === 'string' &&
    slug !== '' &&
    slugIsTranslated(store, record, languageCode, slug)
  )
    refuse('slug', 'UNIQUE', 'Translation with this slug and language code already exists');
  return fields;
}

const longestValueName = 250;

/** A value without a translated name is named after its translated text. */
export function namedValue(
  context: Context,
  value: Records['attributeValue'],
  fields: Fields,
): Fields {
  const attribute = context.store.get('attribute', value.attribute);
  if (attribute.type === 'CUSTOMER_TYPE')
    refuse('id', 'INVALID', 'Values of customer attributes cannot be translated.');
  if (typeof fields['name'] === 'string') return fields;
  if (attribute.inputType === 'RICH_TEXT')
    return {
      ...fields,
      name: shortened(plainText((fields['richText'] ?? null) as never), longestValueName),
    };
  if (attribute.inputType === 'PLAIN_TEXT')
    return {
      ...fields,
      name: shortened((fields['plainText'] as string | null | undefined) ?? '', longestValueName),
    };
  return fields;
}

export const productTranslate = translation(
  'product',
  (record) => ({ product: inChannel<'product'>(record, null) }),
  withFreeSlug,
);
export const categoryTranslate = translation(
  'category',
  (category) => ({ category }),
  withFreeSlug,
);
export const collectionTranslate = translation(
  'collection',
  (record) => ({ collection: inChannel<'collection'>(record, null) }),
  withFreeSlug,
);
export const productVariantTranslate = translation('productVariant', (record) => ({
  productVariant: inChannel<'productVariant'>(record, null),
}));
export const attributeTranslate = translation('attribute', (attribute) => ({ attribute }));
export const attributeValueTranslate = translation(
  'attributeValue',
  (attributeValue) => ({ attributeValue }),
  (context, value, _, fields) => namedValue(context, value, fields),
);
