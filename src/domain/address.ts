/** A delivery address as the shopper types it. `country` is ISO 3166-1 alpha-2. */
export interface Address {
  readonly firstName: string;
  readonly lastName: string;
  readonly streetAddress1: string;
  readonly streetAddress2: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  readonly phone: string;
}

/** Who orders and where it goes: what checkout asks a guest for. */
export interface Details extends Address {
  readonly email: string;
}

export type DetailsField = keyof Details;

export type FieldProblem = 'required' | 'invalid';

export type FieldProblems = Partial<Record<DetailsField, FieldProblem>>;

export const EMPTY_DETAILS: Details = {
  email: '',
  firstName: '',
  lastName: '',
  streetAddress1: '',
  streetAddress2: '',
  postalCode: '',
  city: '',
  country: '',
  phone: '',
};

/**
 * Countries whose addresses need a province or state (Saleor's `countryArea`, from Google's address
 * data). The form does not ask for one yet, so an order to them could never be completed.
 */
const NEED_AREA: ReadonlySet<string> = new Set(
  'AE AR AU BR CA CL CN CO CR EG ES HK ID IN IT JM JP KR KY MX MY NG PE PH SV TH TR TW UA US UY VE'.split(
    ' ',
  ),
);

/** Whether the form can take an address of this country (ISO 3166-1 alpha-2). */
export function canAddress(country: string): boolean {
  return !NEED_AREA.has(country);
}

// Names, phone and postal code are optional to Saleor (facts 2.4) but a courier needs them.
const REQUIRED: readonly DetailsField[] = [
  'email',
  'firstName',
  'lastName',
  'streetAddress1',
  'postalCode',
  'city',
  'country',
  'phone',
];

/** What is wrong with the form before Saleor is asked; Saleor's own answer still decides. */
export function problemsOf(details: Details): FieldProblems {
  const problems: FieldProblems = {};
  for (const field of REQUIRED) if (!details[field].trim()) problems[field] = 'required';
  const bad = (field: DetailsField, pattern: RegExp) => {
    if (!problems[field] && !pattern.test(details[field])) problems[field] = 'invalid';
  };
  bad('email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/);
  // Six digits or more with the usual separators; whether the number exists is Saleor's to say.
  bad('phone', /^\+?(?=(\D*\d){6})[\d\s/().-]{6,20}$/);
  // Saleor's rule for Serbia is five or six digits, without a space (SURPRISES 14).
  if (details.country === 'RS') bad('postalCode', /^\d{5,6}$/);
  return problems;
}

/**
 * Typing habits that Saleor refuses and a form need not: spaces at the ends of anything, a space in
 * a Serbian postal code ("11 000"), `/` and `-` in a phone number ("064/123-45-67").
 */
export function tidy(details: Details): Details {
  const trimmed = Object.fromEntries(
    Object.entries(details).map(([field, value]: [string, string]) => [field, value.trim()]),
  ) as unknown as Details;
  return {
    ...trimmed,
    postalCode:
      trimmed.country === 'RS' ? trimmed.postalCode.replace(/\s+/g, '') : trimmed.postalCode,
    phone: trimmed.phone.replace(/[\s/().-]/g, ''),
  };
}
