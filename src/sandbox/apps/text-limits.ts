import { refuse } from '../schema/mutation.ts';

/** A text as a Django model takes it: not empty unless `blank`, and no longer than `most` characters. */
export function requireText(field: string, text: string, most: number, blank = false): string {
  if (text === '' && !blank) return refuse(field, 'REQUIRED', 'This field cannot be blank.');
  const length = [...text].length;
  return length > most
    ? refuse(
        field,
        'INVALID',
        `Ensure this value has at most ${most} characters (it has ${length}).`,
      )
    : text;
}
