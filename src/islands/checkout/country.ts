/** A country of the checkout form. `code`: ISO 3166-1 alpha-2. */
export interface Country {
  readonly code: string;
  readonly name: string;
}
