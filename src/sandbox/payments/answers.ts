import { pythonText } from '../schema/graphql-core/python.ts';
import type { Instant, JsonObject } from '../records/base.ts';
import type { PaymentMethod } from '../records/sales.ts';
import { ApiFailure } from '../state/failures.ts';
import { AnswerFields, truncated } from './answer-fields.ts';
import { eventTypes } from './event-types.ts';

/** What a payment App said of a session or an action. */
export type AppAnswer = {
  /** Null: it only took the request, and will report later. */
  readonly type: string | null;
  /** Null when it named none. */
  readonly pspReference: string | null;
  /** Major units; null or 0 takes what was asked for. */
  readonly amount: number | null;
  readonly time: Instant | null;
  readonly externalUrl: string;
  readonly message: string;
  readonly actions: readonly string[] | null;
  readonly paymentMethod: PaymentMethod | null;
};

/** Or why it cannot be used, for the event that says so. */
export type Unusable = { readonly problem: string };

const sessionResults: ReadonlySet<unknown> = new Set([
  'AUTHORIZATION_SUCCESS',
  'CHARGE_SUCCESS',
  'AUTHORIZATION_REQUEST',
  'CHARGE_REQUEST',
  'AUTHORIZATION_FAILURE',
  'CHARGE_FAILURE',
  'AUTHORIZATION_ACTION_REQUIRED',
  'CHARGE_ACTION_REQUIRED',
  'CANCEL_SUCCESS',
]);
const needsReference = /^(AUTHORIZATION|CHARGE)_(SUCCESS|REQUEST)$/;

/** An answer to TRANSACTION_INITIALIZE_SESSION or TRANSACTION_PROCESS_SESSION; null is none at all. */
export function readSessionAnswer(answer: unknown): AppAnswer | Unusable {
  if (answer === null) return { problem: 'Failed to delivery request.' };
  const object = asObject(answer);
  const result = object['result'] ?? null;
  if (!sessionResults.has(result)) return unknownResult(result, eventTypes);
  return read(object, result as string, {
    hasReference: needsReference.test(result as string),
    isSession: true,
  });
}

/** An answer to TRANSACTION_…_REQUESTED; `kind` is what was asked for. */
export function readActionAnswer(
  answer: unknown,
  kind: 'CHARGE' | 'REFUND' | 'CANCEL',
): AppAnswer | Unusable {
  if (answer === null) return { problem: 'Failed to delivery request.' };
  const object = asObject(answer);
  const result = object['result'] ?? null;
  if (result === null) return readReceipt(object);
  const possible = [`${kind}_SUCCESS`, `${kind}_FAILURE`];
  if (!possible.includes(result as string)) return unknownResult(result, possible);
  return read(object, result as string, {
    hasReference: result === possible[0],
    isSession: false,
  });
}

/** Lists and texts make Saleor itself fail. */
function asObject(answer: unknown): JsonObject {
  if (typeof answer === 'object' && answer !== null && !Array.isArray(answer))
    return answer as JsonObject;
  throw new ApiFailure('Internal Server Error', 'AttributeError');
}

function unknownResult(result: unknown, possible: readonly string[]): Unusable {
  return {
    problem: truncated(
      `Missing or invalid value for \`result\`: ${pythonText(result)}. Possible values: ${possible.join(', ')}.`,
    ),
  };
}

function read(
  object: JsonObject,
  type: string,
  { hasReference, isSession }: { hasReference: boolean; isSession: boolean },
): AppAnswer | Unusable {
  const fields = new AnswerFields(object);
  const pspReference = hasReference
    ? fields.requiredText('pspReference')
    : fields.text('pspReference');
  const answer: AppAnswer = {
    type,
    pspReference: (object['pspReference'] ?? null) === null ? null : pspReference,
    amount: fields.amount(),
    time: fields.time(),
    externalUrl: fields.url('externalUrl'),
    message: fields.message(),
    actions: fields.actions(),
    paymentMethod: isSession ? fields.paymentMethod() : null,
  };
  return fields.problem === null ? answer : { problem: truncated(fields.problem) };
}

function readReceipt(object: JsonObject): AppAnswer | Unusable {
  const fields = new AnswerFields(object);
  const answer: AppAnswer = {
    type: null,
    pspReference: fields.requiredText('pspReference'),
    amount: null,
    time: null,
    externalUrl: '',
    message: '',
    actions: fields.actions(),
    paymentMethod: null,
  };
  return fields.problem === null ? answer : { problem: truncated(fields.problem) };
}
