export type CheckoutError = {
  field: string | null;
  message: string;
  code: string;
  variants: string[] | null;
  lines: string[] | null;
  addressType: 'BILLING' | 'SHIPPING' | null;
};

type Details = Partial<Pick<CheckoutError, 'variants' | 'lines' | 'addressType'>>;

export function checkoutError(
  field: string | null,
  code: string,
  message: string,
  details: Details = {},
): CheckoutError {
  return { field, code, message, variants: null, lines: null, addressType: null, ...details };
}

/** Ends a mutation with entries of its payload's `errors`; nothing it did is stored. */
export class Refusal extends Error {
  readonly errors: CheckoutError[];

  constructor(...errors: CheckoutError[]) {
    super(errors.map((error) => error.message).join(' '));
    this.errors = errors;
  }
}

export function refuse(
  field: string | null,
  code: string,
  message: string,
  details?: Details,
): never {
  throw new Refusal(checkoutError(field, code, message, details));
}
