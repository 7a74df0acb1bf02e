import { noMetadata } from '../../records/base.ts';
import type { Attribute, InputType } from '../../records/catalogue.ts';
import { mutation, Refusal, type ErrorEntry } from '../../schema/mutation.ts';
import { holdsOneOf } from '../../state/requestor.ts';
import { slugify, unidecode } from '../../state/slug.ts';
import type { Context } from '../../state/state.ts';
import { repeated } from '../../staff-shop/input/lists.ts';
import { insertValue } from '../attribute-values/stored-values.ts';
import type { AttributeCreateInput } from '../attributes/create.ts';
import { permissionOf } from '../attributes/permissions.ts';
import {
  checkAttributeTexts,
  checkReferenceTypeCount,
  checkSettings,
  referenceTypes,
} from '../attributes/settings.ts';
import { spelled } from '../attributes/value-inputs.ts';
import { emit } from '../emit.ts';
import {
  cleanValues,
  valueReferences,
  type NewValue,
  type ValueReferences,
} from './attribute-values.ts';
import {
  accepted,
  djangoCode,
  refuseTaken,
  type ErrorPolicy,
  type Row,
  type RowError,
} from './rows.ts';

type Args = {
  readonly attributes: readonly AttributeCreateInput[];
  readonly errorPolicy?: ErrorPolicy | null;
};
type Fields = Omit<Attribute, 'model' | 'pk'>;
type Work = { readonly fields: Fields; readonly values: readonly NewValue[] };

/** A slug given in the input is not looked at: each is made of the name. */
export const attributeBulkCreate = mutation<Args>(({ attributes, errorPolicy }, context) => {
  const shared = {
    references: new Set(
      repeated(attributes.flatMap(({ externalReference }) => externalReference || [])),
    ),
    values: valueReferences(attributes.flatMap(({ values }) => values ?? [])),
    slugs: new Set<string>(),
  };
  const rows = attributes.map((input) => cleanRow(context, input, shared));
  const works = accepted(rows, errorPolicy);
  const made = works.map((work) => work && insert(context, work));
  for (const attribute of made)
    if (attribute !== null) emit(context, 'ATTRIBUTE_CREATED', { attribute });
  return {
    count: made.filter((attribute) => attribute !== null).length,
    results: rows.map(({ errors }, index) => ({ attribute: made[index] ?? null, errors })),
  };
});

function insert({ store }: Context, { fields, values }: Work): Attribute {
  refuseTaken(store.one('attribute', 'slug', fields.slug) !== null);
  const attribute = store.insert('attribute', fields);
  for (const value of values) insertValue(store, attribute, value);
  return attribute;
}

type Shared = {
  readonly references: ReadonlySet<string>;
  readonly values: ValueReferences;
  readonly slugs: Set<string>;
};

/** Of these Saleor's bulk mutations know nothing. */
export const deprecatedFields = [
  'storefrontSearchPosition',
  'filterableInStorefront',
  'availableInGrid',
] as const;
export const deprecatedMessage =
  "Deprecated fields 'storefront_search_position', 'filterable_in_storefront', 'available_in_grid' and are not allowed in bulk mutation.";

function cleanRow(context: Context, input: AttributeCreateInput, shared: Shared): Row<Work> {
  const { store, state } = context;
  const errors: RowError[] = [];
  try {
    checkBefore(context, input, shared);
    const inputType = input.inputType ?? 'DROPDOWN';
    checkKind(inputType, input);
    const types = referenceTypes(store, input.referenceTypes, inputType, input.entityType ?? null);
    const slug = slugOf(context, input.name, shared.slugs);
    const values = cleanValues(
      state,
      null,
      inputType,
      input.values ?? [],
      shared.values,
      'values',
      errors,
    );
    const texts = { name: input.name, slug, externalReference: input.externalReference ?? null };
    checkModel(context, null, texts);
    return { work: { fields: fieldsOf(input, inputType, texts, types), values }, errors };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    errors.push(
      ...error.errors.map(({ field, code, message }) => ({ path: field, code, message })),
    );
    return { work: null, errors };
  }
}

/** The model's own checks, with the codes Django has for them. */
export function checkModel(
  { store }: Context,
  own: Attribute | null,
  texts: Parameters<typeof checkAttributeTexts>[2],
): void {
  try {
    checkAttributeTexts(store, own, texts);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(...error.errors.map((entry) => ({ ...entry, code: djangoCode(entry) })));
  }
}

const refusal = (field: string | null, code: string, message: string) =>
  new Refusal({ field, code, message } satisfies ErrorEntry);

function checkBefore(
  { store, requestor }: Context,
  input: AttributeCreateInput,
  { references }: Shared,
): void {
  const { externalReference } = input;
  if (externalReference && references.has(externalReference))
    throw refusal('externalReference', 'DUPLICATED_INPUT_ITEM', 'Duplicated external reference.');
  if (externalReference && store.one('attribute', 'externalReference', externalReference) !== null)
    throw refusal('externalReference', 'UNIQUE', 'External reference already exists.');
  if (deprecatedFields.some((field) => field in input))
    throw refusal(null, 'INVALID', deprecatedMessage);
  checkReferenceTypeCount(input.referenceTypes);
  const permission = permissionOf[input.type];
  if (!holdsOneOf(requestor, [permission]))
    throw refusal(null, 'REQUIRED', deniedMessage(permission));
}

/** Saleor shows how Python writes its permission here. */
export function deniedMessage(permission: string): string {
  const [owner, codename] = {
    MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES: [
      'ProductTypePermissions',
      'product.manage_product_types_and_attributes',
    ],
    MANAGE_PAGE_TYPES_AND_ATTRIBUTES: [
      'PageTypePermissions',
      'page.manage_page_types_and_attributes',
    ],
    MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES: [
      'CustomerTypePermissions',
      'account.manage_customer_types_and_attributes',
    ],
  }[permission] ?? ['', ''];
  return `You have no permission to manage this type of attributes. You need one of the following permissions: (<${owner}.${permission}: '${codename}'>,)`;
}

function checkKind(inputType: InputType, input: AttributeCreateInput): void {
  if (inputType === 'REFERENCE' && !input.entityType)
    throw refusal(
      'entityType',
      'REQUIRED',
      'Entity type is required when REFERENCE input type is used.',
    );
  try {
    checkSettings(inputType, input);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { field } = error.errors[0]!;
    // Saleor shows a Python tuple here.
    throw refusal(
      field,
      'INVALID',
      `('Cannot set ${field} on a ${spelled(inputType)} attribute.',)`,
    );
  }
}

function slugOf({ store }: Context, name: string, taken: Set<string>): string {
  const slug = slugify(unidecode(name));
  const isTaken = (one: string) =>
    taken.has(one) || (one === slug && store.one('attribute', 'slug', one) !== null);
  let free = slug;
  for (let suffix = 2; isTaken(free); suffix += 1) free = `${slug}-${suffix}`;
  taken.add(free);
  return free;
}

function fieldsOf(
  input: AttributeCreateInput,
  inputType: InputType,
  texts: Pick<Fields, 'name' | 'slug' | 'externalReference'>,
  types: readonly number[],
): Fields {
  return {
    ...noMetadata,
    ...texts,
    type: input.type,
    inputType,
    entityType: input.entityType ?? null,
    unit: input.unit ?? null,
    valueRequired: input.valueRequired ?? false,
    isVariantOnly: input.isVariantOnly ?? false,
    visibleInStorefront: input.visibleInStorefront ?? true,
    filterableInStorefront: false,
    filterableInDashboard: input.filterableInDashboard ?? false,
    storefrontSearchPosition: 0,
    availableInGrid: false,
    ...(types.length > 0 && { referenceTypes: types }),
    translations: {},
  };
}
