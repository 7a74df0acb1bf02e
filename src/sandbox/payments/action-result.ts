import { onAnswerOf } from '../orders/actor.ts';
import type { App } from '../records/apps.ts';
import type { TransactionEvent } from '../records/sales.ts';
import { minorUnits } from '../state/money.ts';
import type { State } from '../state/state.ts';
import { readActionAnswer } from './answers.ts';
import { applyToSource, before, updateGrantedRefund } from './consequences.ts';
import { addFailure, addUnlessKnown, byApp, recalculate } from './transaction-events.ts';

/**
 * Takes an answer to a charge, refund or cancelation that was asked for (null: there was none) over into the
 * transaction of its `request`. Inside a transaction.
 */
export function applyActionAnswer(
  state: State,
  request: TransactionEvent,
  answer: unknown,
  app: App | null,
): void {
  const { store, clock } = state;
  const transaction = store.get('transactionItem', request.transaction);
  const fail = (problem: string) => {
    addFailure(state, transaction, request, problem);
    updateGrantedRefund(state, request.grantedRefund);
  };
  const kind = request.type?.split('_')[0] as 'CHARGE' | 'REFUND' | 'CANCEL';
  const read = readActionAnswer(answer, kind);
  if ('problem' in read) return fail(read.problem);
  const was = before(transaction);
  const { type, pspReference, actions } = read;
  if (pspReference !== null)
    store.update<'transactionEvent'>(request, { pspReference, includeInCalculations: true });
  if (type !== null) {
    const event = addUnlessKnown(state, transaction, {
      type,
      amount: read.amount ? minorUnits(read.amount, transaction.currency) : request.amount,
      pspReference: pspReference ?? '',
      message: read.message,
      externalUrl: read.externalUrl,
      createdAt: read.time ?? clock.instant(),
      includeInCalculations: true,
      grantedRefund: request.grantedRefund,
      ...byApp(app),
    });
    if ('problem' in event) return fail(event.problem);
  }
  recalculate(state, transaction, actions === null ? {} : { availableActions: actions });
  applyToSource(state, transaction, was, onAnswerOf(app, null), { isAnswer: true });
  updateGrantedRefund(state, request.grantedRefund);
}
