import type { Order, OrderEvent } from '../records/sales.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import { parseGlobalId } from '../state/global-id.ts';
import type { Context } from '../state/state.ts';
import { emitForOrder } from './change.ts';
import { addToHistory } from './history.ts';
import { requireOrder } from './named-order.ts';
import { wrongId } from './wrong-id.ts';

type Input = { readonly message: string };

/** What staff write into an order's history. */
export const orderNoteAdd = mutation(
  ({ order: id, input }: { order: string; input: Input }, context) => {
    const order = requireOrder(context, id);
    return write(context, order, 'NOTE_ADDED', input, null);
  },
);

/** A new note that corrects an earlier one; that stays in the history. */
export const orderNoteUpdate = mutation(
  ({ note: id, input }: { note: string; input: Input }, context) => {
    const { order, note } = requireNote(context, id);
    return write(context, order, 'NOTE_UPDATED', input, note.pk);
  },
);

function write(
  { state, requestor }: Context,
  order: Order,
  type: string,
  input: Input,
  related: number | null,
) {
  const message = input.message.trim();
  if (message === '') refuse('message', 'REQUIRED', "Message can't be empty.");
  const event = addToHistory(state, order, type, requestor, { message }, related);
  const name = order.status === 'DRAFT' ? 'DRAFT_ORDER_UPDATED' : 'ORDER_UPDATED';
  emitForOrder(state, order, [name], requestor);
  return { order, event: { __typename: 'OrderEvent', event, order } };
}

function requireNote({ store }: Context, id: string): { order: Order; note: OrderEvent } {
  const parsed = parseGlobalId(id);
  if (parsed?.type !== 'OrderEvent')
    return refuse('id', 'GRAPHQL_ERROR', wrongId(id, 'OrderEvent'));
  for (const order of store.all('order')) {
    const note = order.events.find(({ pk }) => pk === Number(parsed.pk));
    if (note?.type === 'NOTE_ADDED' || note?.type === 'NOTE_UPDATED') return { order, note };
  }
  return refuse('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`);
}
