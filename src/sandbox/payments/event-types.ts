/** All of TransactionEventTypeEnum, in the order in which Saleor lists them in its refusals. */
export const eventTypes = [
  'AUTHORIZATION_SUCCESS',
  'AUTHORIZATION_FAILURE',
  'AUTHORIZATION_ADJUSTMENT',
  'AUTHORIZATION_REQUEST',
  'AUTHORIZATION_ACTION_REQUIRED',
  'CHARGE_ACTION_REQUIRED',
  'CHARGE_SUCCESS',
  'CHARGE_FAILURE',
  'CHARGE_BACK',
  'CHARGE_REQUEST',
  'REFUND_SUCCESS',
  'REFUND_FAILURE',
  'REFUND_REVERSE',
  'REFUND_REQUEST',
  'CANCEL_SUCCESS',
  'CANCEL_FAILURE',
  'CANCEL_REQUEST',
  'INFO',
] as const;

export type EventType = (typeof eventTypes)[number];

/** What Saleor writes instead when an event cannot be taken. */
export function failureOf(type: string): string {
  const [kind] = type.split('_');
  const hasFailure = /_(REQUEST|SUCCESS|ADJUSTMENT|BACK|REVERSE)$/.test(type);
  return hasFailure ? `${kind}_FAILURE` : type;
}

export function isFailure(type: string | null): boolean {
  return type?.endsWith('_FAILURE') === true;
}
