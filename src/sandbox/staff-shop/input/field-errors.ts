import { Refusal, type ErrorEntry } from '../../schema/mutation.ts';

/** Gathers entries of a payload's `errors`; those of one field come together, as in Django's ValidationError. */
export class FieldErrors {
  readonly #byField = new Map<string | null, ErrorEntry[]>();

  add(
    field: string | null,
    code: string,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
  ): void {
    const entry = { field, code, message, ...details };
    const entries = this.#byField.get(field);
    if (entries === undefined) this.#byField.set(field, [entry]);
    else entries.push(entry);
  }

  has(field: string): boolean {
    return this.#byField.has(field);
  }

  get any(): boolean {
    return this.#byField.size > 0;
  }

  get entries(): readonly ErrorEntry[] {
    return [...this.#byField.values()].flat();
  }

  /** Ends the mutation if there is an entry. */
  refuse(): void {
    if (this.any) throw new Refusal(...this.entries);
  }
}
