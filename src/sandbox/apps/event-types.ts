import data from './event-types.json' with { type: 'json' };

type Kind = 'async' | 'sync';

/**
 * Every event of Saleor 3.23.28 that a webhook can ask for, by the permission its App must hold. An App without it
 * keeps the webhook and is told nothing.
 */
const events = new Map<string, { readonly kind: Kind; readonly permission: string | null }>();
for (const kind of ['async', 'sync'] as const)
  for (const [permission, names] of Object.entries(data[kind]))
    for (const name of names.split(' '))
      events.set(name, { kind, permission: permission === '' ? null : permission });

const displayNames: Readonly<Record<string, string>> = data.names;

/** Those that the deprecated list of events knows, with its names for them. */
export const listedEvents: Readonly<Record<string, string>> = data.listed;

export const anyEvent = 'ANY_EVENTS';

/** Events that only the App itself is told of, whatever it may do. */
export const lifecycleEvents: ReadonlySet<string> = new Set([
  'APP_INSTALLED',
  'APP_UPDATED',
  'APP_DELETED',
  'APP_STATUS_CHANGED',
]);

export const eventNames: readonly string[] = [...events.keys()];

export function isAsync(event: string): boolean {
  return events.get(event)?.kind === 'async';
}

export function isSync(event: string): boolean {
  return events.get(event)?.kind === 'sync';
}

/** Null: none is needed. */
export function permissionFor(event: string): string | null {
  return events.get(event)?.permission ?? null;
}

/** `Product updated` */
export function displayName(event: string): string {
  const words = event.toLowerCase().replaceAll('_', ' ');
  return displayNames[event] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** The GraphQL types whose names are not the event's. */
const typeNames: Readonly<Record<string, string>> = {
  PAYMENT_CAPTURE: 'PaymentCaptureEvent',
  PAYMENT_REFUND: 'PaymentRefundEvent',
  PAYMENT_VOID: 'PaymentVoidEvent',
  PAYMENT_CONFIRM: 'PaymentConfirmEvent',
  PAYMENT_PROCESS: 'PaymentProcessEvent',
  CHECKOUT_CALCULATE_TAXES: 'CalculateTaxes',
  ORDER_CALCULATE_TAXES: 'CalculateTaxes',
};

const untyped = new Set(['NOTIFY_USER', 'OBSERVABILITY']);

/** `ProductUpdated` for PRODUCT_UPDATED; null for events that no subscription can ask for. */
export function eventType(event: string): string | null {
  if (untyped.has(event)) return null;
  return (
    typeNames[event] ??
    event
      .split('_')
      .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
      .join('')
  );
}

/** PRODUCT_UPDATED for `ProductUpdated` and `productUpdated`, as Saleor takes names apart. */
export function eventOfName(name: string): string {
  return name
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase();
}
