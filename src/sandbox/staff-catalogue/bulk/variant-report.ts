import type { ErrorEntry } from '../../schema/mutation.ts';
import { type FieldErrors } from '../../staff-shop/input/field-errors.ts';
import type { RowError } from './rows.ts';

type Details = Readonly<Record<string, unknown>>;

/**
 * Errors of one row of variants: as the row's own, and as entries of the payload's `errors` where the mutation still
 * has them there (`top`).
 */
export class VariantReport {
  readonly #index: number;
  readonly #top: FieldErrors | null;
  readonly errors: RowError[] = [];

  constructor(index: number, top: FieldErrors | null) {
    this.#index = index;
    this.#top = top;
  }

  get count(): number {
    return this.errors.length;
  }

  /** An error of a field of the variant itself. Saleor spells two-word fields in snake case here. */
  add(field: string, code: string, message: string, details: Details = {}): void {
    this.addRow(field, field, code, message, details);
    this.#top?.add(camelCase(field), code, message, { index: this.#index, ...details });
  }

  /** Of the row alone. */
  addRow(
    field: string | null,
    path: string | null,
    code: string,
    message: string,
    details: Details = {},
  ): void {
    this.errors.push({ field, path, code, message, ...details });
  }

  addBoth(field: string, path: string, code: string, message: string, details: Details): void {
    this.addRow(field, path, code, message, details);
    this.#top?.add(field, code, message, { index: this.#index, ...details });
  }

  /** Of the payload alone, about these ids; nothing when there are none. */
  addTop(
    field: string,
    code: string,
    message: string,
    ids: readonly string[],
    kind: 'channels' | 'warehouses',
  ): void {
    if (ids.length > 0) this.#top?.add(field, code, message, { index: this.#index, [kind]: ids });
  }

  /** What the model's own checks found. */
  addEntries(entries: readonly ErrorEntry[], withPath = true): void {
    for (const { field, code, message } of entries) {
      this.addRow(field, withPath ? field : null, code, message);
      this.#top?.add(field, code, message, { index: this.#index });
    }
  }
}

function camelCase(field: string): string {
  return field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
