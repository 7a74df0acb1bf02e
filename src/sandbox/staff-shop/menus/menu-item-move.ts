import type { Menu, MenuItem } from '../../records/shop.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { parseGlobalId } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';
import { movedTo } from '../input/reordering.ts';
import { siblingsOf } from './menu-item-input.ts';

type Move = {
  readonly itemId: string;
  readonly parentId?: string | null;
  /** Places to move by; not a place. */
  readonly sortOrder?: number | null;
};
type Operation = {
  readonly item: MenuItem;
  readonly parent: MenuItem | null;
  readonly parentChanged: boolean;
  readonly by: number;
};
type Arguments = { readonly menu: string; readonly moves: readonly Move[] };

export const menuItemMove = mutation(
  ({ menu: id, moves }: Arguments, { store, state, requestor }) => {
    const menu = requireRecord(store, 'menu', id, 'menu');
    const operations = checkedOperations(store, menu, moves);
    for (const { item, parent, parentChanged, by } of operations) {
      // An item under a new parent has no place of its own and so comes last.
      if (parentChanged) store.update(item, { parent: parent?.pk ?? null, sortOrder: null });
      if (by !== 0) reorder(store, item, by);
      if (by !== 0 || parentChanged)
        state.events.emit('MENU_ITEM_UPDATED', { menuItem: item }, requestor);
    }
    return { menu: inChannel<'menu'>(menu, null) };
  },
);

/** All moves are checked before the first is made; each sees the parents the earlier ones gave. */
function checkedOperations(store: Store, menu: Menu, moves: readonly Move[]): Operation[] {
  const parents = new Map<number, number | null>();
  return moves.map((move) => {
    if (move.parentId && move.itemId === move.parentId)
      refuse('parentId', 'CANNOT_ASSIGN_NODE', 'Cannot assign a node to itself.');
    const item = itemOf(store, menu, move.itemId, 'item');
    const before = parents.has(item.pk) ? parents.get(item.pk)! : item.parent;
    const by = move.sortOrder ?? 0;
    if (!move.parentId)
      return { item, parent: null, parentChanged: before !== null && noteParent(null), by };
    if (parseGlobalId(move.parentId)?.pk === String(before))
      return { item, parent: null, parentChanged: false, by };
    const parent = itemOf(store, menu, move.parentId, 'parentId');
    if (isBelow(store, parent, item))
      refuse(
        'parentId',
        'CANNOT_ASSIGN_NODE',
        'Cannot assign a node as child of one of its descendants.',
      );
    return { item, parent, parentChanged: noteParent(parent.pk), by };

    function noteParent(pk: number | null): true {
      parents.set(item.pk, pk);
      return true;
    }
  });
}

function itemOf(store: Store, menu: Menu, id: string, field: string): MenuItem {
  const item = requireRecord(store, 'menuItem', id, field);
  return item.menu === menu.pk
    ? item
    : refuse(field, 'NOT_FOUND', `Couldn't resolve to a node: ${id}`);
}

function isBelow(store: Store, item: MenuItem, ancestor: MenuItem): boolean {
  for (let at: MenuItem | null = item; at !== null; at = store.find('menuItem', at.parent))
    if (at.parent === ancestor.pk) return true;
  return false;
}

function reorder(store: Store, item: MenuItem, by: number): void {
  const siblings = siblingsOf(store, item.menu, item.parent);
  const places = movedTo(
    siblings.map(({ pk, sortOrder }) => ({ pk, sortOrder })),
    [{ pk: item.pk, by }],
  );
  for (const sibling of siblings) {
    const sortOrder = places.get(sibling.pk)!;
    if (sortOrder !== sibling.sortOrder) store.update(sibling, { sortOrder });
  }
}
