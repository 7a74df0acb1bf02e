import { permissionDenied } from '../state/failures.ts';
import { addressRule } from './address-rules.ts';
import type { AddressRule } from './address-rules.ts';
import type { AddressRecord } from './checkout.ts';
import { normalisePhone } from './phone.ts';
import { checkoutError, Refusal } from './refusal.ts';
import type { CheckoutError } from './refusal.ts';

type TextField = Exclude<keyof AddressRecord, 'country' | 'phone'>;

export type AddressInput = { [Field in keyof AddressRecord]?: string | null } & {
  skipValidation?: boolean | null;
};
export type ValidationRules = {
  checkRequiredFields?: boolean | null;
  checkFieldsFormat?: boolean | null;
  enableFieldsNormalization?: boolean | null;
};
type AddressType = 'BILLING' | 'SHIPPING';

const longest: Record<TextField, number> = {
  firstName: 256,
  lastName: 256,
  companyName: 256,
  streetAddress1: 256,
  streetAddress2: 256,
  city: 256,
  postalCode: 20,
  countryArea: 128,
};
const textFields = Object.keys(longest) as TextField[];

/**
 * An address as Saleor would store it, or a Refusal with an entry for each wrong field. A wrong phone hides
 * all other errors. Markup is stored as typed.
 */
export function validAddress(
  input: AddressInput,
  type: AddressType,
  rules: ValidationRules = {},
): AddressRecord {
  if (input.skipValidation === true)
    throw permissionDenied(
      'To skip address validation, you need following permissions: HANDLE_CHECKOUTS, AUTHENTICATED_APP.',
    );
  const error = (field: string, code: string, message: string) =>
    checkoutError(field, code, message, { addressType: type });
  const country = input.country ?? '';
  if (country === '') throw new Refusal(error('country', 'REQUIRED', 'This field is required.'));
  const phone = trimmed(input.phone);
  const normalised = phone === '' ? '' : normalisePhone(phone, country);
  if (normalised === null && rules.checkFieldsFormat !== false)
    throw new Refusal(error('phone', 'INVALID', `'${phone}' is not a valid phone number.`));

  const rule = addressRule(country);
  const texts = Object.fromEntries(
    textFields.map((field) => [field, trimmed(input[field])]),
  ) as Record<TextField, string>;
  const errors = [
    ...(rules.checkFieldsFormat === false ? [] : formatErrors(texts, rule, error)),
    ...(rules.checkRequiredFields === false ? [] : missing(texts, rule, error)),
  ];
  if (errors.length > 0) throw new Refusal(...errors);
  if (rules.enableFieldsNormalization !== false)
    for (const field of rule.upper) texts[field] = texts[field].toUpperCase();
  return {
    ...texts,
    countryArea: rule.countryArea === undefined ? '' : texts.countryArea,
    country,
    phone: normalised ?? phone,
  };
}

type MakeError = (field: string, code: string, message: string) => CheckoutError;

function formatErrors(
  texts: Record<TextField, string>,
  rule: AddressRule,
  error: MakeError,
): CheckoutError[] {
  const errors: CheckoutError[] = [];
  for (const field of textFields) {
    const length = [...texts[field]].length;
    if (length <= longest[field]) continue;
    errors.push(
      error(
        field,
        'INVALID',
        `Ensure this value has at most ${longest[field]} characters (it has ${length}).`,
      ),
    );
    // Saleor drops the value, and a required field then counts as missing too.
    texts[field] = '';
  }
  const { postalCode, countryArea } = texts;
  if (
    postalCode !== '' &&
    rule.postalCode !== undefined &&
    !rule.postalCode.pattern.test(postalCode)
  )
    errors.push(error('postalCode', 'INVALID', 'This value is not valid for the address.'));
  if (
    countryArea !== '' &&
    rule.countryArea !== undefined &&
    !rule.countryArea.choices.includes(countryArea.toUpperCase())
  )
    errors.push(error('countryArea', 'INVALID', 'This value is not valid for the address.'));
  return errors;
}

function missing(
  texts: Record<TextField, string>,
  rule: AddressRule,
  error: MakeError,
): CheckoutError[] {
  const fields: TextField[] = [
    'city',
    ...(rule.countryArea === undefined ? [] : ['countryArea' as const]),
    ...(rule.postalCode?.required === true ? ['postalCode' as const] : []),
    'streetAddress1',
  ];
  return fields
    .filter((field) => texts[field] === '')
    .map((field) => error(field, 'REQUIRED', 'This field is required.'));
}

function trimmed(text: string | null | undefined): string {
  return (text ?? '').trim();
}
