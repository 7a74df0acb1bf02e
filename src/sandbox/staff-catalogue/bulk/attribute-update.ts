import type { Attribute, AttributeValue } from '../../records/catalogue.ts';
import { mutation, Refusal } from '../../schema/mutation.ts';
import { holdsOneOf } from '../../state/requestor.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import { repeated } from '../../staff-shop/input/lists.ts';
import { insertValue } from '../attribute-values/stored-values.ts';
import { permissionOf } from '../attributes/permissions.ts';
import { forgetSearchOf } from '../attributes/search.ts';
import { checkReferenceTypeCount } from '../attributes/settings.ts';
import { cleanAttribute, type AttributeUpdateInput } from '../attributes/update.ts';
import { removeValues } from '../deletion/attribute-values.ts';
import { emit } from '../emit.ts';
import {
  checkModel,
  deniedMessage,
  deprecatedFields,
  deprecatedMessage,
} from './attribute-create.ts';
import {
  cleanValues,
  valueReferences,
  type NewValue,
  type ValueReferences,
} from './attribute-values.ts';
import { accepted, type ErrorPolicy, type Row, type RowError } from './rows.ts';

type Input = {
  readonly id?: string | null;
  readonly externalReference?: string | null;
  readonly fields: AttributeUpdateInput;
};
type Work = {
  readonly attribute: Attribute;
  readonly fields: ReturnType<typeof cleanAttribute>;
  readonly added: readonly NewValue[];
  readonly removed: readonly AttributeValue[];
};
type Args = { readonly attributes: readonly Input[]; readonly errorPolicy?: ErrorPolicy | null };
type Shared = { readonly references: ReadonlySet<string>; readonly values: ValueReferences };

export const attributeBulkUpdate = mutation<Args>(({ attributes, errorPolicy }, context) => {
  const shared = {
    references: new Set(
      repeated(attributes.flatMap(({ fields }) => fields.externalReference || [])),
    ),
    values: valueReferences(attributes.flatMap(({ fields }) => fields.addValues ?? [])),
  };
  const rows = attributes.map((input) => cleanRow(context, input, shared));
  const works = accepted(rows, errorPolicy).map((work) => work);
  const done = works.flatMap((work) => work ?? []);
  const values = done.map((work) => apply(context, work));
  for (const { attribute } of done) emit(context, 'ATTRIBUTE_UPDATED', { attribute });
  for (const { added } of values)
    for (const attributeValue of added)
      emit(context, 'ATTRIBUTE_VALUE_CREATED', { attributeValue });
  for (const { removed } of values)
    for (const attributeValue of removed)
      emit(context, 'ATTRIBUTE_VALUE_DELETED', { attributeValue });
  return {
    count: done.length,
    results: rows.map(({ errors }, index) => ({
      attribute: works[index]?.attribute ?? null,
      errors,
    })),
  };
});

function apply({ store }: Context, { attribute, fields, added, removed }: Work) {
  const copies = removed.map((value) => ({ ...value }));
  store.update<'attribute'>(attribute, fields);
  forgetSearchOf(store, removeValues(store, removed).products);
  return { removed: copies, added: added.map((value) => insertValue(store, attribute, value)) };
}

function cleanRow(context: Context, input: Input, shared: Shared): Row<Work> {
  const errors: RowError[] = [];
  const add = (path: string | null, code: string, message: string) => {
    errors.push({ path, code, message });
    return { work: null, errors };
  };
  const { fields } = input;
  const early = problemBefore(context, input, shared);
  if (early !== null) return add(early.path, early.code, early.message);
  const attribute = find(context, input);
  if (attribute === null)
    return add(
      input.id ? 'id' : 'externalReference',
      'NOT_FOUND',
      "Couldn't resolve to an object.",
    );
  const permission = permissionOf[attribute.type];
  if (!holdsOneOf(context.requestor, [permission]))
    return add(null, 'REQUIRED', deniedMessage(permission));
  try {
    const cleaned = cleanAttribute(context, attribute, fields);
    const removed = removedValues(context, attribute, fields.removeValues ?? [], errors);
    const { state } = context;
    const added = cleanValues(
      state,
      attribute,
      attribute.inputType,
      fields.addValues ?? [],
      shared.values,
      'addValues',
      errors,
    );
    checkModel(context, attribute, cleaned);
    return { work: { attribute, fields: cleaned, added, removed }, errors };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    errors.push(
      ...error.errors.map(({ field, code, message }) => ({ path: field, code, message })),
    );
    return { work: null, errors };
  }
}

function problemBefore(
  { store }: Context,
  { id, externalReference, fields }: Input,
  shared: Shared,
): RowError | null {
  const problem = (path: string | null, code: string, message: string) => ({ path, code, message });
  if (id && externalReference)
    return problem(null, 'INVALID', "Argument 'id' cannot be combined with 'externalReference'");
  if (!id && !externalReference)
    return problem(
      null,
      'INVALID',
      "At least one of arguments is required: 'id', 'externalReference'.",
    );
  if (deprecatedFields.some((field) => field in fields))
    return problem(null, 'INVALID', deprecatedMessage);
  const parsed = id ? parseGlobalId(id) : null;
  if (id && parsed?.type !== 'Attribute')
    return problem(
      'id',
      'INVALID',
      `Invalid ID: ${id}. Expected: Attribute${parsed === null ? '' : `, received: ${parsed.type}`}.`,
    );
  const reference = fields.externalReference;
  if (reference && shared.references.has(reference))
    return problem(
      'fields.externalReference',
      'DUPLICATED_INPUT_ITEM',
      'Duplicated external reference.',
    );
  if (reference && store.one('attribute', 'externalReference', reference) !== null)
    return problem('fields.externalReference', 'UNIQUE', 'External reference already exists.');
  try {
    checkReferenceTypeCount(fields.referenceTypes);
  } catch (error) {
    if (error instanceof Refusal) return problem('referenceTypes', 'INVALID', error.message);
    throw error;
  }
  return null;
}

function find({ store }: Context, { id, externalReference }: Input): Attribute | null {
  if (id) return store.find('attribute', pkOf(parseGlobalId(id)!));
  return store.one('attribute', 'externalReference', externalReference ?? null);
}

function removedValues(
  { store }: Context,
  attribute: Attribute,
  ids: readonly string[],
  errors: RowError[],
): AttributeValue[] {
  return ids.flatMap((id, index) => {
    const parsed = parseGlobalId(id);
    const path = `removeValues.${index}`;
    if (parsed?.type !== 'AttributeValue') {
      errors.push({
        path,
        code: 'INVALID',
        message: `Invalid ID: ${id}. Expected: AttributeValue${parsed === null ? '' : `, received: ${parsed.type}`}.`,
      });
      return [];
    }
    const value = store.find('attributeValue', pkOf(parsed));
    if (value?.attribute === attribute.pk) return [value];
    errors.push({
      path,
      code: 'INVALID',
      message: `Value ${id} does not belong to this attribute.`,
    });
    return [];
  });
}
