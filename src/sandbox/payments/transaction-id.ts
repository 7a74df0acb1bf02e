import type { TransactionItem } from '../records/sales.ts';
import { wrongId } from '../orders/wrong-id.ts';
import { refuse } from '../schema/mutation.ts';
import { ApiFailure } from '../state/failures.ts';
import { parseGlobalId } from '../state/global-id.ts';
import type { Store } from '../state/store.ts';

export type TransactionId = { readonly id?: string | null; readonly token?: string | null };

/** The transaction that a mutation names by its id or token. */
export function requireTransaction(store: Store, { id, token }: TransactionId): TransactionItem {
  if (id && token) refuse(null, 'GRAPHQL_ERROR', "Argument 'id' cannot be combined with 'token'");
  if (!id && !token)
    refuse(null, 'GRAPHQL_ERROR', "At least one of arguments is required: 'id', 'token'.");
  return (
    store.find('transactionItem', token ? token.toLowerCase() : pkIn(id ?? '')) ??
    refuse('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id ?? 'None'}`)
  );
}

function pkIn(id: string): string {
  const parsed = parseGlobalId(id);
  if (parsed?.type !== 'TransactionItem') throw new ApiFailure(wrongId(id, 'TransactionItem'));
  return parsed.pk.toLowerCase();
}
