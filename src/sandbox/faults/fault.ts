/** Something that goes wrong on request. */
export type RequestFault =
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'server-error' }
  | { readonly kind: 'drop-before' }
  | { readonly kind: 'drop-after' }
  | { readonly kind: 'partial'; readonly field: string }
  | { readonly kind: 'too-many-requests'; readonly retryAfter: number }
  | { readonly kind: 'expired-token' };

/** Something that goes wrong with a delivery to an App. */
export type WebhookFault =
  | { readonly kind: 'webhook-lost' }
  | { readonly kind: 'webhook-doubled' }
  | { readonly kind: 'webhook-late'; readonly ms: number }
  | { readonly kind: 'webhook-reordered' };

type Reach = {
  /** An operation's name or one of its root fields; for webhooks an event. Null: all. */
  readonly on: string | null;
  /** How often it may still happen; null: until it is taken away. */
  readonly times: number | null;
  /** How likely it is each time, from 0 to 1. */
  readonly chance: number;
  /** What the chances are drawn from: the same seed gives the same sequence. */
  readonly seed: number;
};

export type FaultRequest = (RequestFault | WebhookFault) & Reach;
export type Fault = FaultRequest & { readonly id: number };

/** What each kind of fault does, and what it needs to know. */
export const faultKinds = {
  latency: 'Answers only after `ms` milliseconds.',
  'server-error': 'Answers 500 without doing anything.',
  'drop-before': 'Drops the connection without doing anything.',
  'drop-after': 'Does what is asked, then drops the connection instead of answering.',
  partial: 'The field `field` (`Product.pricing`) is null, with an error beside the data.',
  'too-many-requests': 'Answers 429, with Retry-After of `retryAfter` seconds.',
  'expired-token': 'Takes the token that is sent for one that has expired.',
  'webhook-lost': 'A delivery to an App is not sent.',
  'webhook-doubled': 'A delivery to an App is sent twice.',
  'webhook-late': 'A delivery to an App is sent `ms` milliseconds later.',
  'webhook-reordered': 'A delivery to an App is sent after the one that follows it.',
} as const satisfies Record<Fault['kind'], string>;

/** A fault asked for in words that make no sense; the message says which. */
export class FaultInputError extends Error {
  override name = 'FaultInputError';
}

const known = new Set(['kind', 'on', 'times', 'chance', 'seed', 'ms', 'field', 'retryAfter']);

/** A fault as somebody describes it: `{ "kind": "latency", "ms": 2000, "on": "products", "times": 3 }`. */
export function parseFault(value: unknown): FaultRequest {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FaultInputError('A fault is an object such as { "kind": "server-error" }.');
  const given = value as Record<string, unknown>;
  const strange = Object.keys(given).find((key) => !known.has(key));
  if (strange !== undefined) throw new FaultInputError(`A fault has no "${strange}".`);
  return { ...what(given), ...reach(given) };
}

function what(given: Record<string, unknown>): RequestFault | WebhookFault {
  const { kind } = given;
  switch (kind) {
    case 'latency':
    case 'webhook-late':
      return { kind, ms: number(given, 'ms', 0, 600_000) };
    case 'partial':
      return { kind, field: fieldName(given['field']) };
    case 'too-many-requests':
      return { kind, retryAfter: number(given, 'retryAfter', 0, 86_400, 1) };
    case 'server-error':
    case 'drop-before':
    case 'drop-after':
    case 'expired-token':
    case 'webhook-lost':
    case 'webhook-doubled':
    case 'webhook-reordered':
      return { kind };
    default:
      throw new FaultInputError(`"kind" must be one of ${Object.keys(faultKinds).join(', ')}.`);
  }
}

function reach(given: Record<string, unknown>): Reach {
  const { on = null } = given;
  if (on !== null && (typeof on !== 'string' || on === ''))
    throw new FaultInputError('"on" must be the name of an operation, a root field or an event.');
  const times = given['times'] ?? null;
  return {
    on,
    times: times === null ? null : Math.floor(number(given, 'times', 1, 1_000_000)),
    chance: number(given, 'chance', 0, 1, 1),
    seed: number(given, 'seed', 0, 2 ** 32 - 1, 1),
  };
}

function fieldName(value: unknown): string {
  if (typeof value === 'string' && /^\w+\.\w+$/.test(value)) return value;
  throw new FaultInputError(
    '"field" must be a type and one of its fields, such as Product.pricing.',
  );
}

function number(
  given: Record<string, unknown>,
  name: string,
  least: number,
  most: number,
  otherwise?: number,
): number {
  const value = given[name] ?? otherwise;
  if (typeof value !== 'number' || !(value >= least && value <= most))
    throw new FaultInputError(`"${name}" must be a number from ${least} to ${most}.`);
  return value;
}
