import { pythonText } from '../schema/graphql-core/python.ts';
import type { Json, JsonObject } from '../records/base.ts';
import type { PaymentMethod } from '../records/sales.ts';

/** `null` for a value that is missing, which pydantic words otherwise. */
export type Complaint = { readonly value: Json; readonly reason: string | null };

/** What an App says of the card or other means behind a payment; what is wrong with it goes into `complaints`. */
export function readPaymentMethod(value: Json, complaints: Complaint[]): PaymentMethod | null {
  const wrong = (reason: string): null => {
    complaints.push({ value, reason });
    return null;
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong('Input should be a valid dictionary or object to extract fields from');
  const details = value as JsonObject;
  const { type } = details;
  if (type === undefined) return wrong("Unable to extract tag using discriminator 'type'");
  if (type !== 'CARD' && type !== 'OTHER' && type !== 'GIFT_CARD')
    return wrong(
      `Input tag '${pythonText(type)}' found using 'type' does not match any of the expected tags: 'OTHER', 'CARD', 'GIFT_CARD'`,
    );
  const fields = new MethodFields(details, complaints);
  const isCard = type === 'CARD';
  return {
    type,
    name: fields.name(),
    brand: type === 'OTHER' ? null : fields.text('brand', 40),
    firstDigits: isCard ? fields.text('firstDigits', 4) : null,
    lastDigits: type === 'OTHER' ? null : fields.text(isCard ? 'lastDigits' : 'lastChars', 4),
    expMonth: isCard ? fields.integer('expMonth', 1, 12) : null,
    expYear: isCard ? fields.integer('expYear', 2000, Infinity) : null,
  };
}

class MethodFields {
  readonly #details: JsonObject;
  readonly #complaints: Complaint[];

  constructor(details: JsonObject, complaints: Complaint[]) {
    this.#details = details;
    this.#complaints = complaints;
  }

  name(): string {
    const value = this.#details['name'];
    if (value === undefined) this.#complaints.push({ value: this.#details, reason: null });
    return value === undefined ? '' : (this.#bounded(value, 256) ?? '');
  }

  text(field: string, most: number): string | null {
    const value = this.#details[field] ?? null;
    return value === null ? null : this.#bounded(value, most);
  }

  #bounded(value: Json, most: number): string | null {
    if (typeof value !== 'string') this.#refuse(value, 'Input should be a valid string');
    else if ([...value].length > most)
      this.#refuse(value, `String should have at most ${most} characters`);
    return typeof value === 'string' ? value : null;
  }

  integer(field: string, least: number, most: number): number | null {
    const value = this.#details[field] ?? null;
    if (value === null) return null;
    const number = this.#whole(value);
    if (number === null) return null;
    if (number < least) this.#refuse(value, `Input should be greater than or equal to ${least}`);
    else if (number > most) this.#refuse(value, `Input should be less than or equal to ${most}`);
    return number;
  }

  /** Pydantic takes texts of numbers, and true for 1. */
  #whole(value: Json): number | null {
    const refuse = (why: string): null =>
      this.#refuse(value, `Input should be a valid integer${why}`);
    if (typeof value === 'boolean') return Number(value);
    if (typeof value === 'number')
      return Number.isInteger(value) ? value : refuse(', got a number with a fractional part');
    if (typeof value !== 'string') return refuse('');
    return /^\s*[+-]?\d+(\.0*)?\s*$/.test(value)
      ? Number(value)
      : refuse(', unable to parse string as an integer');
  }

  #refuse(value: Json, reason: string): null {
    this.#complaints.push({ value, reason });
    return null;
  }
}
