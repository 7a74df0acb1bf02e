import type { Attribute, AttributeValue } from '../../records/catalogue.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation, Refusal, refuse, type ErrorEntry } from '../../schema/mutation.ts';
import { slugify, unidecode } from '../../state/slug.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import { checkText } from '../../staff-shop/input/model-checks.ts';
import { movedTo } from '../../staff-shop/input/reordering.ts';
import { placeValue, valuesOf } from '../attribute-values/stored-values.ts';
import { removeValues } from '../deletion/attribute-values.ts';
import { cleanDocument, jsonInput } from '../editor-js/clean-document.ts';
import { emit } from '../emit.ts';
import { pkInput } from '../ids.ts';
import { requireOneName } from '../products/input.ts';
import { requireAnyAttributePermission, requireAttributePermissions } from './permissions.ts';
import { forgetSearchOf, productsWithValue } from './search.ts';
import type { AttributeNames } from './update.ts';
import { storedKey, type ValueInput } from './value-inputs.ts';

const old = 'MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES';

export const attributeValueCreate = mutation<{ attribute: string; input: ValueInput }>(
  ({ attribute: id, input }, context) => {
    requireAnyAttributePermission(context, 'MANAGE_PRODUCTS');
    const attribute = requireRecord(context.store, 'attribute', id);
    requireAttributePermissions(context, [attribute.type], 'MANAGE_PRODUCTS');
    const fields = cleanValue(context, attribute, null, input);
    const attributeValue = placeValue(context.store, attribute, fields);
    emit(context, 'ATTRIBUTE_VALUE_CREATED', { attributeValue });
    emit(context, 'ATTRIBUTE_UPDATED', { attribute });
    return { attribute, attributeValue };
  },
);

export const attributeValueUpdate = mutation<AttributeNames & { input: ValueInput }>(
  ({ input, ...names }, context) => {
    const { store } = context;
    requireAnyAttributePermission(context, old);
    const value = valueByNames(context, names);
    const attribute = store.get('attribute', value.attribute);
    requireAttributePermissions(context, [attribute.type], old);
    store.update<'attributeValue'>(value, cleanValue(context, attribute, value, input));
    forgetSearchOf(store, productsWithValue(store, value.pk));
    emit(context, 'ATTRIBUTE_VALUE_UPDATED', { attributeValue: value });
    emit(context, 'ATTRIBUTE_UPDATED', { attribute });
    return { attribute, attributeValue: value };
  },
);

function valueByNames(
  { store }: Context,
  { id, externalReference }: AttributeNames,
): AttributeValue {
  requireOneName({ id, external_reference: externalReference });
  if (id) return requireRecord(store, 'attributeValue', id);
  return (
    store.one('attributeValue', 'externalReference', externalReference ?? null) ??
    refuse('externalReference', 'NOT_FOUND', `Couldn't resolve to a node: ${externalReference}`)
  );
}

type ValueFields = Pick<
  AttributeValue,
  | 'name'
  | 'slug'
  | 'value'
  | 'fileKey'
  | 'contentType'
  | 'plainText'
  | 'richText'
  | 'externalReference'
>;

/** A value's fields once the input is applied; `own` null is one being made. A new name makes a new slug. */
function cleanValue(
  context: Context,
  attribute: Attribute,
  own: AttributeValue | null,
  input: ValueInput,
): ValueFields {
  const { store, state } = context;
  checkSwatch(attribute, input);
  const name = input.name === undefined ? (own?.name ?? '') : (input.name ?? '');
  const slug =
    input.name === undefined ? (own?.slug ?? '') : freeValueSlug(store, attribute, own, name);
  const fileUrl = input.value ? '' : input.fileUrl;
  const fields = {
    name,
    slug,
    value: input.value ?? (input.fileUrl ? '' : (own?.value ?? '')),
    fileKey:
      fileUrl === undefined ? (own?.fileKey ?? null) : fileUrl ? storedKey(state, fileUrl) : null,
    contentType: input.value
      ? ''
      : input.contentType === undefined
        ? (own?.contentType ?? null)
        : input.contentType,
    plainText: input.plainText === undefined ? (own?.plainText ?? null) : input.plainText,
    richText:
      input.richText === undefined
        ? (own?.richText ?? null)
        : cleanDocument(jsonInput(input.richText)),
    externalReference:
      input.externalReference === undefined
        ? (own?.externalReference ?? null)
        : input.externalReference,
  };
  checkTexts(store, own, fields);
  return fields;
}

function checkSwatch({ inputType }: Attribute, input: ValueInput): void {
  const errors: ErrorEntry[] = [];
  if (inputType !== 'SWATCH')
    for (const [field, name] of [
      ['fileUrl', 'file_url'],
      ['contentType', 'content_type'],
      ['value', 'value'],
    ] as const)
      if (input[field])
        errors.push({
          field,
          code: 'INVALID',
          message: `The field ${name} can be defined only for swatch attributes.`,
        });
  if (inputType === 'SWATCH' && input.value && input.fileUrl)
    for (const field of ['value', 'fileUrl'])
      errors.push({
        field,
        code: 'INVALID',
        message: 'Cannot specify both value and file for swatch attribute.',
      });
  if (errors.length > 0) throw new Refusal(...errors);
}

function freeValueSlug(
  store: Store,
  attribute: Attribute,
  own: AttributeValue | null,
  name: string,
): string {
  const slug = slugify(unidecode(name)) || '-';
  const taken = new Set(
    valuesOf(store, attribute)
      .filter((value) => value !== own)
      .map((value) => value.slug),
  );
  let free = slug;
  for (let suffix = 2; taken.has(free); suffix += 1) free = `${slug}-${suffix}`;
  return free;
}

function checkTexts(
  store: Store,
  own: AttributeValue | null,
  { name, externalReference }: ValueFields,
): void {
  const errors = new FieldErrors();
  checkText(errors, 'externalReference', externalReference, 250, true);
  checkText(errors, 'name', name, 250);
  if (
    externalReference &&
    store
      .all('attributeValue')
      .some((value) => value !== own && value.externalReference === externalReference)
  )
    errors.add(
      'externalReference',
      'UNIQUE',
      'Attribute value with this External reference already exists.',
    );
  errors.refuse();
}

export const attributeValueDelete = mutation<AttributeNames>((names, context) => {
  const { store } = context;
  requireAnyAttributePermission(context, old);
  const value = valueByNames(context, names);
  const attribute = store.get('attribute', value.attribute);
  requireAttributePermissions(context, [attribute.type], old);
  const copy = { ...value };
  forgetSearchOf(store, removeValues(store, [value]).products);
  emit(context, 'ATTRIBUTE_VALUE_DELETED', { attributeValue: copy });
  emit(context, 'ATTRIBUTE_UPDATED', { attribute });
  return { attribute, attributeValue: copy };
});

type Move = { readonly id: string; readonly sortOrder?: number | null };

export const attributeReorderValues = mutation<{ attributeId: string; moves: readonly Move[] }>(
  ({ attributeId, moves }, context) => {
    const { store } = context;
    requireAnyAttributePermission(context, old);
    const attribute =
      store.find('attribute', pkInput('attribute', attributeId, 'attributeId')) ??
      refuse('attributeId', 'NOT_FOUND', `Couldn't resolve to an attribute: ${attributeId}`);
    requireAttributePermissions(context, [attribute.type], old);
    const values = valuesOf(store, attribute);
    const steps = moves.map(({ id, sortOrder }) => {
      const pk = pkInput('attributeValue', id, 'moves');
      return values.some((value) => value.pk === pk)
        ? { pk, by: sortOrder ?? 1 }
        : refuse('moves', 'NOT_FOUND', `Couldn't resolve to an attribute value: ${id}`);
    });
    const places = movedTo(values, steps);
    for (const value of values)
      store.update<'attributeValue'>(value, { sortOrder: places.get(value.pk)! });
    const moved = new Set(steps.map(({ pk }) => pk));
    for (const attributeValue of valuesOf(store, attribute))
      if (moved.has(attributeValue.pk))
        emit(context, 'ATTRIBUTE_VALUE_UPDATED', { attributeValue });
    emit(context, 'ATTRIBUTE_UPDATED', { attribute });
    return { attribute };
  },
);
