import type { Voucher } from '../../records/discounts.ts';
import { refuse } from '../../schema/mutation.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { instantFrom } from '../input/instants.ts';
import { repeated } from '../input/lists.ts';
import { checkCountries, checkText, countriesByName } from '../input/model-checks.ts';
import { recordsOf } from '../input/nodes.ts';
import { isAvailable, newPromoCode } from './promo-codes.ts';

export type VoucherInput = {
  readonly type?: Voucher['type'] | null;
  readonly name?: string | null;
  readonly code?: string | null;
  readonly addCodes?: readonly string[] | null;
  readonly startDate?: string | null;
  readonly endDate?: string | null;
  readonly discountValueType?: Voucher['discountValueType'] | null;
  readonly products?: readonly string[] | null;
  readonly variants?: readonly string[] | null;
  readonly collections?: readonly string[] | null;
  readonly categories?: readonly string[] | null;
  readonly minCheckoutItemsQuantity?: number | null;
  readonly countries?: readonly string[] | null;
  readonly applyOncePerOrder?: boolean | null;
  readonly applyOncePerCustomer?: boolean | null;
  readonly onlyForStaff?: boolean | null;
  readonly singleUse?: boolean | null;
  readonly usageLimit?: number | null;
};
type VoucherFields = Omit<
  Voucher,
  'model' | 'pk' | 'metadata' | 'privateMetadata' | 'translations'
>;

/** The codes an input wants; an empty one is made up. Refused: twice the same, and what exists already. */
export function codesOf(store: Store, { addCodes }: VoucherInput): string[] {
  const codes = (addCodes ?? []).map((code) => code.trim());
  const twice = repeated(codes);
  if (twice.length > 0)
    refuse('codes', 'DUPLICATED_INPUT_ITEM', 'Duplicated promo codes provided.', {
      voucherCodes: twice,
    });
  const taken = codes.filter((code) => code !== '' && !isAvailable(store, code));
  if (taken.length > 0)
    refuse('codes', 'ALREADY_EXISTS', 'Promo code already exists.', { voucherCodes: taken });
  return codes.map((code) => code || newPromoCode(store));
}

/** What Django says of codes themselves. */
export function checkCodes(codes: readonly string[]): void {
  const errors = new FieldErrors();
  for (const code of codes) if (!errors.any) checkText(errors, 'code', code, 255);
  errors.refuse();
}

/** The deprecated single `code`; undefined where the input has none. */
export function oldCodeOf(store: Store, { code }: VoucherInput): string | undefined {
  if (code === undefined) return undefined;
  const trimmed = code?.trim() ?? '';
  if (trimmed !== '' && !isAvailable(store, trimmed))
    refuse('code', 'ALREADY_EXISTS', 'Promo code already exists.');
  return trimmed || newPromoCode(store);
}

const plain = {
  type: 'ENTIRE_ORDER',
  discountValueType: 'FIXED',
  applyOncePerOrder: false,
  applyOncePerCustomer: false,
  onlyForStaff: false,
  singleUse: false,
} as const satisfies Partial<Voucher>;

/** What a voucher becomes by `input`; null means what a new one has. */
export function voucherFields(
  { store, state }: Context,
  input: VoucherInput,
  before: Voucher | null,
): VoucherFields {
  const kept = <Field extends keyof VoucherFields & keyof VoucherInput>(
    field: Field,
    unset: VoucherFields[Field],
  ): VoucherFields[Field] =>
    input[field] === undefined
      ? (before?.[field] ?? unset)
      : ((input[field] as VoucherFields[Field] | null) ?? unset);
  const pksOf = <M extends 'product' | 'productVariant' | 'collection' | 'category'>(
    model: M,
    field: 'products' | 'variants' | 'collections' | 'categories',
  ) =>
    input[field] === undefined || input[field] === null
      ? (before?.[field] ?? [])
      : recordsOf(store, model, input[field], field).map(({ pk }) => pk);
  const fields: VoucherFields = {
    name: kept('name', null),
    type: kept('type', plain.type),
    discountValueType: kept('discountValueType', plain.discountValueType),
    startDate: input.startDate
      ? instantFrom(input.startDate)
      : (before?.startDate ?? state.clock.instant()),
    endDate:
      input.endDate === undefined
        ? (before?.endDate ?? null)
        : input.endDate === null
          ? null
          : instantFrom(input.endDate),
    usageLimit: kept('usageLimit', null),
    minCheckoutItemsQuantity: kept('minCheckoutItemsQuantity', null),
    countries: kept('countries', []),
    applyOncePerOrder: kept('applyOncePerOrder', false),
    applyOncePerCustomer: kept('applyOncePerCustomer', false),
    onlyForStaff: kept('onlyForStaff', false),
    singleUse: kept('singleUse', false),
    products: pksOf('product', 'products'),
    variants: pksOf('productVariant', 'variants'),
    collections: pksOf('collection', 'collections'),
    categories: pksOf('category', 'categories'),
  };
  checkVoucher(fields);
  return { ...fields, countries: countriesByName(fields.countries) };
}

function checkVoucher({
  name,
  usageLimit,
  minCheckoutItemsQuantity,
  countries,
  startDate,
  endDate,
}: VoucherFields): void {
  const errors = new FieldErrors();
  checkText(errors, 'name', name, 255, true);
  for (const [field, value] of Object.entries({ usageLimit, minCheckoutItemsQuantity }))
    if (value !== null && value < 0)
      errors.add(field, 'INVALID', 'Ensure this value is greater than or equal to 0.');
  checkCountries(errors, countries);
  errors.refuse();
  if (endDate !== null && startDate > endDate)
    refuse('endDate', 'INVALID', 'End date cannot be before the start date.');
}
