import { countries } from '../../state/countries.ts';
import type { FieldErrors } from './field-errors.ts';

/** What Django's full_clean says of a text field: blank unless that is `optional`, and its longest length. */
export function checkText(
  errors: FieldErrors,
  field: string,
  value: string | null,
  longest: number,
  optional = false,
): void {
  if (value === null || value === '') {
    if (!optional) errors.add(field, 'REQUIRED', 'This field cannot be blank.');
    return;
  }
  const length = [...value].length;
  if (length > longest)
    errors.add(
      field,
      'INVALID',
      `Ensure this value has at most ${longest} characters (it has ${length}).`,
    );
}

/** A slug's letters. Saleor lets some models have any letter of Unicode. */
export function checkSlug(
  errors: FieldErrors,
  value: string,
  { longest = 255, unicode = false }: { longest?: number; unicode?: boolean } = {},
): void {
  checkText(errors, 'slug', value, longest);
  if (value === '') return;
  if (unicode && !/^[\p{L}\p{M}\p{N}_-]+$/u.test(value))
    errors.add(
      'slug',
      'INVALID',
      'Enter a valid “slug” consisting of Unicode letters, numbers, underscores, or hyphens.',
    );
  if (!unicode && !/^[-a-zA-Z0-9_]+$/.test(value))
    errors.add(
      'slug',
      'INVALID',
      'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.',
    );
}

/** `other` is the record that has the value already. `name` as Django calls the model: `Page type`. */
export function checkUnique(
  errors: FieldErrors,
  name: string,
  field: string,
  own: object | null,
  other: object | null,
): void {
  if (other === null || other === own || errors.has(field)) return;
  const label = field
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^./, (letter) => letter.toUpperCase());
  errors.add(field, 'UNIQUE', `${name} with this ${label} already exists.`);
}

/** A country's code; the first strange one is named. */
export function checkCountries(errors: FieldErrors, codes: readonly string[]): void {
  const strange = codes.find((code) => !places.has(code));
  if (strange !== undefined)
    errors.add('countries', 'INVALID', `Value '${strange}' is not a valid choice.`);
}

const places = new Map(countries.map(({ code }, index) => [code, index]));

/** Each once, in the order of their names: as django-countries hands out a field of countries. */
export function countriesByName(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}
