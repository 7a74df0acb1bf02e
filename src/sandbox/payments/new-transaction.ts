import { noMetadata } from '../records/base.ts';
import type { TransactionItem } from '../records/sales.ts';
import type { Source } from './source.ts';

/** A transaction that nothing has happened to. */
export function newTransaction(
  source: Source,
  currency: string,
  now: string,
): Omit<TransactionItem, 'model' | 'pk'> {
  return {
    ...noMetadata,
    checkout: source.model === 'checkout' ? source.pk : null,
    order: source.model === 'order' ? source.pk : null,
    currency,
    createdAt: now,
    modifiedAt: now,
    name: '',
    message: '',
    pspReference: '',
    externalUrl: '',
    availableActions: [],
    idempotencyKey: null,
    app: null,
    appIdentifier: null,
    user: null,
    authorized: 0,
    charged: 0,
    refunded: 0,
    canceled: 0,
    authorizePending: 0,
    chargePending: 0,
    refundPending: 0,
    cancelPending: 0,
    paymentMethod: null,
    giftCard: null,
  };
}
