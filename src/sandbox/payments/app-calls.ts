import { payloadFor } from '../apps/payload.ts';
import { postCall } from '../apps/sync.ts';
import { webhooksFor } from '../apps/webhooks.ts';
import type { App, Webhook } from '../records/apps.ts';
import type { TransactionEvent } from '../records/sales.ts';
import type { SaleorEvent } from '../state/events.ts';
import type { State } from '../state/state.ts';
import { applyActionAnswer } from './action-result.ts';
import { addFailure } from './transaction-events.ts';

const mostRetries = 5;

/** The App that runs a gateway: the one with that identifier, while it is active. */
export function paymentApp({ store }: State, identifier: string | null): App | null {
  if (identifier === null) return null;
  return (
    store
      .by('app', 'identifier', identifier)
      .find(({ isActive, removedAt }) => isActive && removedAt === null) ?? null
  );
}

const eventNames = {
  CHARGE: 'TRANSACTION_CHARGE_REQUESTED',
  REFUND: 'TRANSACTION_REFUND_REQUESTED',
  CANCEL: 'TRANSACTION_CANCELATION_REQUESTED',
} as const;
export type Action = keyof typeof eventNames;

/** Where an App takes requests for charges, refunds or cancelations. */
export function actionWebhook(state: State, app: App | null, action: Action): Webhook | null {
  return app === null ? null : (webhooksFor(state.store, eventNames[action], app)[0] ?? null);
}

/**
 * Has an App asked for an action after the request has been answered. On a 5xx it is asked again as often as a webhook
 * is, but with an empty body: Saleor has lost the payload by then.
 */
export function askLater(
  state: State,
  webhook: Webhook,
  action: Action,
  request: TransactionEvent,
  subject: SaleorEvent['subject'],
): void {
  const name = eventNames[action];
  const event = { name, subject, requestor: null, at: state.clock.instant() };
  const payload = payloadFor(state, webhook, event);
  if (payload === null) {
    const transaction = state.store.get('transactionItem', request.transaction);
    addFailure(state, transaction, request, 'Cannot generate a payload for the action.');
    return;
  }
  state.store.afterCommit(() => {
    state.tasks.add(async (signal) =>
      attempt(state, { webhook, name, request }, (await payload) ?? '', 0, signal),
    );
  });
}

type Asked = {
  readonly webhook: Webhook;
  readonly name: string;
  readonly request: TransactionEvent;
};

async function attempt(
  state: State,
  asked: Asked,
  payload: string,
  retries: number,
  signal: AbortSignal,
): Promise<void> {
  const { webhook, name, request } = asked;
  const outcome = await postCall(state, webhook, name, payload, signal);
  if (signal.aborted) return;
  const failed = (outcome.responseStatusCode ?? 0) >= 500;
  if (failed && retries < mostRetries) {
    state.tasks.add(
      (again) => attempt(state, asked, '', retries + 1, again),
      state.appTiming.retrySeconds * 2 ** retries,
    );
    return;
  }
  const answer = failed ? null : parsed(outcome.body);
  const app = state.store.find('app', webhook.app);
  state.store.transaction(() => applyActionAnswer(state, request, answer, app));
}

function parsed(body: string | null): unknown {
  try {
    return body === null ? null : (JSON.parse(body) as unknown);
  } catch {
    return null;
  }
}
