import { pythonText } from '../schema/graphql-core/python.ts';
import type { Instant, Json, JsonObject } from '../records/base.ts';
import type { PaymentMethod } from '../records/sales.ts';
import { instantOf } from '../state/clock.ts';
import { readPaymentMethod, type Complaint } from './payment-method.ts';

const longestMessage = 512;
const actions: ReadonlySet<unknown> = new Set(['CHARGE', 'REFUND', 'CANCEL']);

/** Reads the fields of an App's answer and collects what is wrong with them, in Saleor's (pydantic's) words. */
export class AnswerFields {
  readonly #answer: JsonObject;
  readonly #problems: string[] = [];

  constructor(answer: JsonObject) {
    this.#answer = answer;
  }

  /** Null when there is none. */
  get problem(): string | null {
    return this.#problems.length === 0 ? null : this.#problems.join('\n\n');
  }

  requiredText(field: string): string {
    const value = this.#answer[field];
    if (value === undefined) this.#miss(field, this.#answer);
    else if (typeof value !== 'string')
      this.#refuse(field, value, 'Input should be a valid string');
    return typeof value === 'string' ? value : '';
  }

  text(field: string): string {
    const value = this.#answer[field] ?? null;
    if (value === null || typeof value === 'string') return value ?? '';
    this.#refuse(field, value, 'Input should be a valid string');
    return '';
  }

  /** Major units; a text is taken too. */
  amount(): number | null {
    const value = this.#answer['amount'] ?? null;
    if (value === null || typeof value === 'number') return value;
    if (typeof value !== 'string')
      this.#refuse(
        'amount',
        value,
        'Decimal input should be an integer, float, string or Decimal object',
      );
    else if (/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value)) return Number(value);
    else this.#refuse('amount', value, 'Input should be a valid decimal');
    return null;
  }

  time(): Instant | null {
    const value = this.#answer['time'] ?? null;
    if (value === null) return null;
    const date = typeof value === 'number' ? new Date(value * 1000) : dateOf(value);
    if (!Number.isNaN(date.getTime())) return instantOf(date);
    this.#refuse(
      'time',
      value,
      // Saleor forgot to put the value into this text.
      "Value error, Invalid value for field 'time': {time}. Expected ISO 8601 format.",
    );
    return null;
  }

  url(field: string): string {
    const value = this.#answer[field] ?? null;
    if (value === null) return '';
    const url = typeof value === 'string' ? URL.parse(value) : null;
    if (url === null)
      this.#refuse(field, value, 'Input should be a valid URL, relative URL without a base');
    else if (!/^https?:$/.test(url.protocol))
      this.#refuse(field, value, "URL scheme should be 'http' or 'https'");
    else return url.href;
    return '';
  }

  message(): string {
    const value = this.#answer['message'];
    return truncated(value ? pythonText(value) : '');
  }

  /** What Saleor does not know is left out. Null leaves the transaction's as they are. */
  actions(): string[] | null {
    const value = this.#answer['actions'] ?? null;
    if (value === null) return null;
    if (Array.isArray(value))
      return [...new Set(value.filter((action) => actions.has(action)) as string[])];
    this.#refuse('actions', value, 'Input should be a valid list');
    return null;
  }

  paymentMethod(): PaymentMethod | null {
    const field = 'paymentMethodDetails';
    const value = this.#answer[field] ?? null;
    if (value === null) return null;
    const complaints: Complaint[] = [];
    const method = readPaymentMethod(value, complaints);
    for (const { value: wrong, reason } of complaints)
      if (reason === null) this.#miss(field, wrong);
      else this.#refuse(field, wrong, reason);
    return method;
  }

  #miss(field: string, input: Json): void {
    this.#problems.push(`Missing value for field: ${field}. Input: ${pythonText(input)}.`);
  }

  #refuse(field: string, value: Json, reason: string): void {
    this.#problems.push(
      `Incorrect value (${pythonText(value)}) for field: ${field}. Error: ${reason}.`,
    );
  }
}

/** As the database keeps messages. */
export function truncated(message: string): string {
  const text = message.normalize('NFC');
  return text.length <= longestMessage ? text : `${text.slice(0, longestMessage - 1)}…`;
}

/** A time without a zone is in UTC. */
function dateOf(value: Json): Date {
  if (typeof value !== 'string') return new Date(Number.NaN);
  const hasZone = /(?:z|[+-]\d\d:?\d\d)$/i.test(value);
  return new Date(hasZone ? value : `${value}${value.includes(':') ? '' : 'T00:00'}Z`);
}
