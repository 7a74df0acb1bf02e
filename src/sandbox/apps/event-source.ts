import type { App } from '../records/apps.ts';
import type { SaleorEvent } from '../state/events.ts';
import { eventType } from './event-types.ts';

export const saleorVersion = '3.23.28';

/** What a subscription is asked of: an event as `recipient` sees it. Its fields are the subject's and those of every Event. */
export type EventSource = {
  readonly __typename: string;
  readonly subject: SaleorEvent['subject'];
} & Readonly<Record<string, unknown>>;

const isAccountEvent = /^(ACCOUNT_|STAFF_SET_PASSWORD_REQUESTED$)/;

/** What an event of an account may leave out. */
const unsaid = { redirectUrl: null, channel: null, token: null, newEmail: null };

export function eventSource(event: SaleorEvent, recipient: App | null): EventSource {
  const type = eventType(event.name);
  if (type === null) throw new Error(`${event.name} has no type in Saleor's schema`);
  return {
    ...(isAccountEvent.test(event.name) && unsaid),
    ...event.subject,
    __typename: type,
    subject: event.subject,
    issuedAt: event.at,
    version: saleorVersion,
    issuingPrincipal: event.requestor?.user ?? event.requestor?.app ?? null,
    recipient,
  };
}
