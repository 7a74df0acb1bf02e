import type { Attribute } from '../../records/catalogue.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import type { Context } from '../../state/state.ts';
import { recordsOf } from '../../staff-shop/input/nodes.ts';
import { requireOneName } from '../products/input.ts';
import { removeValues } from '../deletion/attribute-values.ts';
import { emit } from '../emit.ts';
import { requireAnyAttributePermission, requireAttributePermissions } from './permissions.ts';
import { forgetSearchOf } from './search.ts';
import {
  checkAttributeTexts,
  checkReferenceTypeCount,
  checkSettings,
  referenceTypes,
  type AttributeSettings,
} from './settings.ts';
import { addValues, checkValueInputs, type ValueInput } from './value-inputs.ts';

export type AttributeNames = {
  readonly id?: string | null;
  readonly externalReference?: string | null;
};

export type AttributeUpdateInput = AttributeSettings & {
  readonly name?: string | null;
  readonly slug?: string | null;
  readonly unit?: string | null;
  readonly addValues?: readonly ValueInput[] | null;
  readonly removeValues?: readonly string[] | null;
  readonly valueRequired?: boolean | null;
  readonly isVariantOnly?: boolean | null;
  readonly visibleInStorefront?: boolean | null;
  readonly externalReference?: string | null;
  readonly referenceTypes?: readonly string[] | null;
};

/** The attribute a mutation names by its id or external reference. */
export function attributeByNames(
  { store }: Context,
  { id, externalReference }: AttributeNames,
): Attribute {
  requireOneName({ id, external_reference: externalReference });
  if (id) return requireRecord(store, 'attribute', id);
  return (
    store.one('attribute', 'externalReference', externalReference ?? null) ??
    refuse('externalReference', 'NOT_FOUND', `Couldn't resolve to a node: ${externalReference}`)
  );
}

export const attributeUpdate = mutation<AttributeNames & { input: AttributeUpdateInput }>(
  ({ input, ...names }, context) => {
    const { store, state } = context;
    requireAnyAttributePermission(context);
    const attribute = attributeByNames(context, names);
    requireAttributePermissions(context, [attribute.type]);
    checkReferenceTypeCount(input.referenceTypes);
    const removed = recordsOf(store, 'attributeValue', input.removeValues, 'removeValues');
    const fields = cleanAttribute(context, attribute, input);
    checkValueInputs(state, attribute, attribute.inputType, input.addValues, 'addValues');
    const foreign = removed.find((value) => value.attribute !== attribute.pk);
    if (foreign !== undefined)
      refuse('removeValues', 'INVALID', `Value ${foreign.name} does not belong to this attribute.`);
    checkAttributeTexts(store, attribute, fields);
    store.update<'attribute'>(attribute, fields);
    addValues(state, attribute, input.addValues);
    forgetSearchOf(store, removeValues(store, removed).products);
    emit(context, 'ATTRIBUTE_UPDATED', { attribute });
    return { attribute };
  },
);

/** The attribute's fields once the input is applied; refused for a blank slug and for flags its type cannot have. */
export function cleanAttribute({ store }: Context, own: Attribute, input: AttributeUpdateInput) {
  if (input.slug !== undefined && !input.slug)
    refuse('slug', 'REQUIRED', 'Slug value cannot be blank.');
  checkSettings(own.inputType, input);
  const types = referenceTypes(store, input.referenceTypes, own.inputType, own.entityType);
  const flag = (given: boolean | null | undefined, current: boolean, fallback: boolean) =>
    given === undefined ? current : (given ?? fallback);
  return {
    name: input.name === undefined ? own.name : (input.name ?? ''),
    slug: input.slug ?? own.slug,
    externalReference:
      input.externalReference === undefined ? own.externalReference : input.externalReference,
    unit: input.unit === undefined ? own.unit : input.unit,
    valueRequired: flag(input.valueRequired, own.valueRequired, false),
    isVariantOnly: flag(input.isVariantOnly, own.isVariantOnly, false),
    visibleInStorefront: flag(input.visibleInStorefront, own.visibleInStorefront, true),
    filterableInStorefront: flag(input.filterableInStorefront, own.filterableInStorefront, false),
    filterableInDashboard: flag(input.filterableInDashboard, own.filterableInDashboard, false),
    availableInGrid: flag(input.availableInGrid, own.availableInGrid, false),
    storefrontSearchPosition:
      input.storefrontSearchPosition === undefined
        ? own.storefrontSearchPosition
        : (input.storefrontSearchPosition ?? 0),
    ...(input.referenceTypes !== undefined && { referenceTypes: types }),
  };
}
