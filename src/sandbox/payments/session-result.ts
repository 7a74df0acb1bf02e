import { onAnswerOf } from '../orders/actor.ts';
import type { App } from '../records/apps.ts';
import type { TransactionEvent, TransactionItem } from '../records/sales.ts';
import { minorUnits } from '../state/money.ts';
import type { Requestor } from '../state/requestor.ts';
import type { State } from '../state/state.ts';
import { readSessionAnswer, type AppAnswer } from './answers.ts';
import { applyToSource, before } from './consequences.ts';
import { addFailure, addUnlessKnown, byApp, recalculate } from './transaction-events.ts';

/**
 * Takes an App's answer to a session over into its transaction: the event that tells the storefront how it went. An
 * answer that cannot be used, or none (null), is an event too, never an error. Inside a transaction.
 */
export function applySessionAnswer(
  state: State,
  transaction: TransactionItem,
  request: TransactionEvent,
  answer: unknown,
  { app, principal }: { readonly app: App | null; readonly principal: Requestor },
): TransactionEvent {
  const read = readSessionAnswer(answer);
  if ('problem' in read) return addFailure(state, transaction, request, read.problem);
  const was = before(transaction);
  const event = eventOf(state, transaction, request, read, app);
  if ('problem' in event) return addFailure(state, transaction, request, event.problem);
  const isMoney = /^(AUTHORIZATION|CHARGE)_(REQUEST|SUCCESS)$/.test(event.type ?? '');
  const paymentMethod = read.paymentMethod ?? transaction.paymentMethod;
  const { pspReference } = event;
  if (isMoney) {
    const availableActions = read.actions ?? transaction.availableActions;
    recalculate(state, transaction, { pspReference, availableActions, paymentMethod });
    applyToSource(state, transaction, was, onAnswerOf(app, principal));
  } else if (pspReference !== '' || paymentMethod !== transaction.paymentMethod) {
    state.store.update<'transactionItem'>(transaction, {
      pspReference: pspReference || transaction.pspReference,
      paymentMethod,
      modifiedAt: state.clock.instant(),
    });
  }
  return event;
}

/** A request that only waits becomes what the App says it is; any other answer is an event of its own. */
function eventOf(
  state: State,
  transaction: TransactionItem,
  request: TransactionEvent,
  answer: AppAnswer,
  app: App | null,
): TransactionEvent | { readonly problem: string } {
  const { store, clock } = state;
  const { type, message } = answer;
  const amount = answer.amount ? minorUnits(answer.amount, transaction.currency) : request.amount;
  const pspReference = answer.pspReference ?? '';
  const createdAt = answer.time ?? clock.instant();
  const common = { type, amount, pspReference, message, createdAt, includeInCalculations: true };
  if (type === 'AUTHORIZATION_REQUEST' || type === 'CHARGE_REQUEST')
    return store.update<'transactionEvent'>(request, {
      ...common,
      app: app?.pk ?? null,
      externalUrl: answer.externalUrl || request.externalUrl,
    });
  const event = addUnlessKnown(state, transaction, {
    ...common,
    ...byApp(app),
    externalUrl: answer.externalUrl,
  });
  if (!('problem' in event))
    store.update<'transactionEvent'>(request, { pspReference: event.pspReference });
  return event;
}
