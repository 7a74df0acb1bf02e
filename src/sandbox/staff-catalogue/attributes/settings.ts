import type { Attribute, InputType } from '../../records/catalogue.ts';
import { refuse } from '../../schema/mutation.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';
import { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import { checkSlug, checkText, checkUnique } from '../../staff-shop/input/model-checks.ts';
import { pythonList } from '../../staff-shop/input/nodes.ts';
import { spelled } from './value-inputs.ts';

export type AttributeSettings = {
  readonly filterableInStorefront?: boolean | null;
  readonly filterableInDashboard?: boolean | null;
  readonly availableInGrid?: boolean | null;
  readonly storefrontSearchPosition?: number | null;
};

const filterable: readonly InputType[] = [
  'DROPDOWN',
  'MULTISELECT',
  'NUMERIC',
  'SWATCH',
  'BOOLEAN',
  'DATE',
  'DATE_TIME',
];
/** Which flags of the old storefront an attribute may have, by input type. */
const allowedFlags: readonly (readonly [keyof AttributeSettings, string, readonly InputType[]])[] =
  [
    ['filterableInStorefront', 'filterable_in_storefront', filterable],
    ['filterableInDashboard', 'filterable_in_dashboard', filterable],
    ['availableInGrid', 'available_in_grid', filterable],
    [
      'storefrontSearchPosition',
      'storefront_search_position',
      ['DROPDOWN', 'MULTISELECT', 'BOOLEAN', 'DATE', 'DATE_TIME'],
    ],
  ];

/** Refuses flags that the input type does not go with. */
export function checkSettings(inputType: InputType, settings: AttributeSettings): void {
  const errors = new FieldErrors();
  for (const [field, name, allowed] of allowedFlags)
    if (settings[field] && !allowed.includes(inputType))
      errors.add(field, 'INVALID', `Cannot set ${name} on a ${spelled(inputType)} attribute.`);
  errors.refuse();
}

/** What Django checks of an attribute's own texts; `own` is the one being changed. */
export function checkAttributeTexts(
  store: Store,
  own: Attribute | null,
  {
    name,
    slug,
    externalReference,
  }: { name: string; slug: string; externalReference: string | null },
): void {
  const errors = new FieldErrors();
  if (externalReference) checkText(errors, 'externalReference', externalReference, 250);
  checkSlug(errors, slug, { longest: 250, unicode: true });
  checkText(errors, 'name', name, 255);
  const holder = externalReference
    ? store.one('attribute', 'externalReference', externalReference)
    : null;
  checkUnique(errors, 'Attribute', 'externalReference', own, holder);
  const sameSlug = store.by('attribute', 'slug', slug).find((other) => other !== own);
  checkUnique(errors, 'Attribute', 'slug', own, sameSlug ?? null);
  errors.refuse();
}

const mostReferenceTypes = 100;

export function checkReferenceTypeCount(ids: readonly string[] | null | undefined): void {
  if (ids && ids.length > mostReferenceTypes)
    refuse(
      'referenceTypes',
      'INVALID',
      `The maximum number of items in reference_types is ${mostReferenceTypes}.`,
    );
}

/** The product or page types that narrow a reference attribute. */
export function referenceTypes(
  store: Store,
  ids: readonly string[] | null | undefined,
  inputType: InputType,
  entityType: string | null,
): readonly number[] {
  if (!ids || ids.length === 0) return [];
  const refuseWith = (message: string) => refuse('referenceTypes', 'INVALID', message);
  const parsed = ids.map(parseGlobalId);
  const pks = parsed.flatMap((id) => (id === null ? [] : [Number(pkOf(id))]));
  const type = parsed[0]?.type;
  const model = type === 'PageType' ? 'pageType' : 'productType';
  if (parsed.includes(null) || pks.every((pk) => store.find(model, pk) === null))
    return refuse(
      'referenceTypes',
      'GRAPHQL_ERROR',
      `Could not resolve to a node with the global id list of '${pythonList(ids)}'.`,
    );
  if (inputType !== 'REFERENCE' && inputType !== 'SINGLE_REFERENCE')
    return refuseWith(
      'Reference types can only be specified for `REFERENCE` and `SINGLE_REFERENCE` attributes.',
    );
  if (!['PRODUCT', 'PRODUCT_VARIANT', 'PAGE'].includes(entityType ?? ''))
    return refuseWith(
      'Reference types can only be specified for attributes with Product, ProductVariant, or Page entity types.',
    );
  const expected = entityType === 'PAGE' ? 'PageType' : 'ProductType';
  if (type !== expected) return refuseWith(`Expecting a list of ${expected} IDs.`);
  return [...new Set(pks)];
}
