import { noMetadata } from '../../records/base.ts';
import type { MenuItem } from '../../records/shop.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse, type Payload } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { bulkMutation } from '../input/bulk.ts';
import { recordOfInput } from '../input/nodes.ts';
import { checkItem, itemTarget, lastPlace, type ItemInput } from './menu-item-input.ts';
import { menuItemMove } from './menu-item-move.ts';

type CreateInput = ItemInput & { readonly menu: string; readonly parent?: string | null };

const menuItemCreate = mutation(({ input }: { input: CreateInput }, context) => {
  const { store } = context;
  const menu =
    recordOfInput(store, 'menu', input.menu, 'menu') ??
    refuse('menu', 'REQUIRED', 'This field cannot be null.');
  const parent = recordOfInput(store, 'menuItem', input.parent, 'parent');
  const target = itemTarget(store, input);
  checkItem(input.name ?? '', target.url);
  const item = store.insert('menuItem', {
    ...noMetadata,
    ...target,
    menu: menu.pk,
    parent: parent?.pk ?? null,
    name: input.name ?? '',
    sortOrder: lastPlace(store, menu.pk, parent?.pk ?? null),
    translations: {},
  });
  emit(context, 'MENU_ITEM_CREATED', item);
  return payload(item);
});

/** What the item pointed to is forgotten, also when the input names nothing new. */
const menuItemUpdate = mutation(({ id, input }: { id: string; input: ItemInput }, context) => {
  const { store } = context;
  const item = requireRecord(store, 'menuItem', id);
  const target = itemTarget(store, input);
  const name = input.name === undefined ? item.name : (input.name ?? '');
  checkItem(name, target.url);
  store.update(item, { ...target, name });
  emit(context, 'MENU_ITEM_UPDATED', item);
  return payload(item);
});

const menuItemDelete = mutation(({ id }: { id: string }, context) => {
  const item = requireRecord(context.store, 'menuItem', id);
  const copy = { ...item };
  removeWithChildren(context.store, item);
  emit(context, 'MENU_ITEM_DELETED', copy);
  return payload(copy);
});

function removeWithChildren(store: Store, item: MenuItem): void {
  for (const child of store.by('menuItem', 'parent', item.pk)) removeWithChildren(store, child);
  store.remove(item);
}

function payload(item: MenuItem): Payload {
  return { menuItem: inChannel<'menuItem'>(item, null) };
}

function emit({ state, requestor }: Context, name: string, item: MenuItem): void {
  state.events.emit(name, { menuItem: item }, requestor);
}

export const menuItemMutations: FieldMap = {
  menuItemCreate,
  menuItemUpdate,
  menuItemDelete,
  menuItemMove,
  menuItemBulkDelete: bulkMutation('menuItem', (items, context) => {
    const copies = items.map((item) => ({ ...item }));
    for (const item of items) removeWithChildren(context.store, item);
    for (const copy of copies) emit(context, 'MENU_ITEM_DELETED', copy);
  }),
};
