import type { Json } from '../../records/base.ts';
import type { ShippingMethodType, ShippingZone } from '../../records/shop.ts';
import { refuse } from '../../schema/mutation.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';
import { cleanDocument, jsonInput } from '../../staff-catalogue/editor-js/clean-document.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { checkText } from '../input/model-checks.ts';
import { recordOfInput } from '../input/nodes.ts';

import { kilograms, type WeightInput } from '../input/weights.ts';

type PostalCodeRule = ShippingMethodType['postalCodeRules'][number];
export type MethodInput = {
  readonly name?: string | null;
  readonly description?: Json;
  readonly minimumOrderWeight?: WeightInput;
  readonly maximumOrderWeight?: WeightInput;
  readonly maximumDeliveryDays?: number | null;
  readonly minimumDeliveryDays?: number | null;
  readonly type?: ShippingMethodType['type'] | null;
  readonly shippingZone?: string | null;
  readonly addPostalCodeRules?:
    readonly { readonly start: string; readonly end?: string | null }[] | null;
  readonly deletePostalCodeRules?: readonly string[] | null;
  readonly inclusionType?: PostalCodeRule['inclusionType'] | null;
  readonly taxClass?: string | null;
};
type MethodFields = Omit<
  ShippingMethodType,
  'model' | 'pk' | 'metadata' | 'privateMetadata' | 'translations'
>;

/** What a method becomes by `input`; refused as Saleor refuses it. */
export function methodFields(
  store: Store,
  input: MethodInput,
  before: ShippingMethodType | null,
): MethodFields {
  const zone = recordOfInput(store, 'shippingZone', input.shippingZone, 'shippingZone');
  const taxClass = recordOfInput(store, 'taxClass', input.taxClass, 'taxClass');
  const unit = store.all('shop')[0]!.defaultWeightUnit;
  const fields = {
    name: input.name === undefined ? (before?.name ?? '') : (input.name ?? ''),
    description:
      input.description === undefined
        ? (before?.description ?? null)
        : cleanDocument(jsonInput(input.description)),
    type: input.type ?? before?.type ?? null,
    minimumOrderWeight:
      input.minimumOrderWeight === undefined
        ? before === null
          ? 0
          : before.minimumOrderWeight
        : kilograms(input.minimumOrderWeight, unit),
    maximumOrderWeight:
      input.maximumOrderWeight === undefined
        ? (before?.maximumOrderWeight ?? null)
        : kilograms(input.maximumOrderWeight, unit),
    minimumDeliveryDays: input.minimumDeliveryDays ?? before?.minimumDeliveryDays ?? null,
    maximumDeliveryDays: input.maximumDeliveryDays ?? before?.maximumDeliveryDays ?? null,
    taxClass: input.taxClass === undefined ? (before?.taxClass ?? null) : (taxClass?.pk ?? null),
    excludedProducts: before?.excludedProducts ?? [],
  };
  checkWeights(input, unit);
  checkDays(input, before);
  if (input.addPostalCodeRules?.length && !input.inclusionType)
    refuse('inclusionType', 'REQUIRED', 'This field is required.');
  return {
    ...fields,
    ...checked(fields, zone?.pk ?? before?.shippingZone ?? null),
    postalCodeRules: postalCodeRules(store, input, before?.postalCodeRules ?? []),
  };
}

/** Django's own checks: what a method must have. */
function checked(
  { name, type }: { readonly name: string; readonly type: ShippingMethodType['type'] | null },
  shippingZone: ShippingZone['pk'] | null,
) {
  const errors = new FieldErrors();
  checkText(errors, 'name', name, 100);
  if (type === null) errors.add('type', 'REQUIRED', 'This field cannot be blank.');
  if (shippingZone === null) errors.add('shippingZone', 'REQUIRED', 'This field cannot be null.');
  errors.refuse();
  return { type: type!, shippingZone: shippingZone! };
}

function checkWeights(input: MethodInput, unit: string): void {
  const [least, most] = [input.minimumOrderWeight, input.maximumOrderWeight].map((weight) =>
    weight === undefined ? null : kilograms(weight, unit),
  ) as [number | null, number | null];
  const errors = new FieldErrors();
  const negative = "Shipping can't have negative weight.";
  if (least !== null && least < 0) errors.add('minimumOrderWeight', 'INVALID', negative);
  if (most !== null && most < 0) errors.add('maximumOrderWeight', 'INVALID', negative);
  errors.refuse();
  if (least !== null && most !== null && most <= least)
    refuse(
      'maximumOrderWeight',
      'MAX_LESS_THAN_MIN',
      'Maximum order weight should be larger than the minimum order weight.',
    );
}

function checkDays(input: MethodInput, before: ShippingMethodType | null): void {
  if (input.minimumDeliveryDays === undefined && input.maximumDeliveryDays === undefined) return;
  const least = input.minimumDeliveryDays || (before?.minimumDeliveryDays ?? null);
  const most = input.maximumDeliveryDays || (before?.maximumDeliveryDays ?? null);
  const errors = new FieldErrors();
  if (least !== null && least < 0)
    errors.add('minimumDeliveryDays', 'INVALID', 'Minimum delivery days must be positive.');
  if (most !== null && most < 0)
    errors.add('maximumDeliveryDays', 'INVALID', 'Maximum delivery days must be positive.');
  errors.refuse();
  if (least === null || most === null || least <= most) return;
  if (typeof input.minimumDeliveryDays === 'number')
    refuse(
      'minimumDeliveryDays',
      'INVALID',
      'Minimum delivery days should be lower than maximum delivery days.',
    );
  refuse(
    'maximumDeliveryDays',
    'INVALID',
    'Maximum delivery days should be higher than minimum delivery days.',
  );
}

function postalCodeRules(
  store: Store,
  input: MethodInput,
  before: readonly PostalCodeRule[],
): readonly PostalCodeRule[] {
  const removed = new Set(
    (input.deletePostalCodeRules ?? []).map((id) => {
      const parts = parseGlobalId(id);
      return parts === null ? null : pkOf(parts);
    }),
  );
  const rules = before.filter(({ pk }) => !removed.has(pk));
  for (const { start, end = null } of input.addPostalCodeRules ?? []) {
    if (rules.some((rule) => rule.start === start && rule.end === end))
      refuse(
        'addPostalCodeRules',
        'ALREADY_EXISTS',
        `Entry start: ${start}, end: ${end ?? 'None'} already exists.`,
      );
    rules.push({
      pk: store.nextPk('postalCodeRule'),
      start,
      end,
      inclusionType: input.inclusionType!,
    });
  }
  return rules;
}
