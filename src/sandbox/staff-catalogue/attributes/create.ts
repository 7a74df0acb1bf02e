import { noMetadata } from '../../records/base.ts';
import type { Attribute, InputType } from '../../records/catalogue.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { uniqueSlug } from '../../state/slug.ts';
import type { Context } from '../../state/state.ts';
import { emit } from '../emit.ts';
import { requireAttributePermissions } from './permissions.ts';
import {
  checkAttributeTexts,
  checkReferenceTypeCount,
  checkSettings,
  referenceTypes,
  type AttributeSettings,
} from './settings.ts';
import { addValues, checkValueInputs, type ValueInput } from './value-inputs.ts';

export type AttributeCreateInput = AttributeSettings & {
  readonly name: string;
  readonly slug?: string | null;
  readonly type: Attribute['type'];
  readonly inputType?: InputType | null;
  readonly entityType?: string | null;
  readonly unit?: string | null;
  readonly values?: readonly ValueInput[] | null;
  readonly valueRequired?: boolean | null;
  readonly isVariantOnly?: boolean | null;
  readonly visibleInStorefront?: boolean | null;
  readonly externalReference?: string | null;
  readonly referenceTypes?: readonly string[] | null;
};

export const attributeCreate = mutation<{ input: AttributeCreateInput }>(({ input }, context) => {
  requireAttributePermissions(context, [input.type]);
  checkReferenceTypeCount(input.referenceTypes);
  const inputType = input.inputType ?? 'DROPDOWN';
  if ((inputType === 'REFERENCE' || inputType === 'SINGLE_REFERENCE') && !input.entityType)
    refuse('entityType', 'REQUIRED', 'Entity type is required for reference input type.');
  checkSettings(inputType, input);
  return { attribute: insertAttribute(context, input, inputType) };
});

function insertAttribute(
  context: Context,
  input: AttributeCreateInput,
  inputType: InputType,
): Attribute {
  const { state, store } = context;
  const slug = input.slug || uniqueSlug(store, 'attribute', input.name);
  const types = referenceTypes(store, input.referenceTypes, inputType, input.entityType ?? null);
  checkValueInputs(state, null, inputType, input.values, 'values');
  const texts = { name: input.name, slug, externalReference: input.externalReference ?? null };
  checkAttributeTexts(store, null, texts);
  const attribute = store.insert('attribute', {
    ...noMetadata,
    ...texts,
    type: input.type,
    inputType,
    entityType: input.entityType ?? null,
    unit: input.unit ?? null,
    valueRequired: input.valueRequired ?? false,
    isVariantOnly: input.isVariantOnly ?? false,
    visibleInStorefront: input.visibleInStorefront ?? true,
    filterableInStorefront: input.filterableInStorefront ?? false,
    filterableInDashboard: input.filterableInDashboard ?? false,
    storefrontSearchPosition: input.storefrontSearchPosition ?? 0,
    availableInGrid: input.availableInGrid ?? false,
    ...(types.length > 0 && { referenceTypes: types }),
    translations: {},
  });
  addValues(state, attribute, input.values);
  emit(context, 'ATTRIBUTE_CREATED', { attribute });
  return attribute;
}
