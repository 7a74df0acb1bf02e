import { noMetadata } from '../../records/base.ts';
import type { Menu } from '../../records/shop.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, type Payload } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { uniqueSlug } from '../../state/slug.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { bulkMutation } from '../input/bulk.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { checkSlug, checkText, checkUnique } from '../input/model-checks.ts';
import { lastPlace, listedTarget, type ItemInput } from './menu-item-input.ts';

type MenuInput = {
  readonly name?: string | null;
  readonly slug?: string | null;
  readonly items?: readonly ItemInput[] | null;
};

const menuCreate = mutation(({ input }: { input: MenuInput }, context) => {
  const { store } = context;
  const fields = {
    name: input.name ?? '',
    slug: input.slug || uniqueSlug(store, 'menu', input.name ?? ''),
  };
  const targets = (input.items ?? []).map((item) => listedTarget(store, item));
  checkMenu(store, fields, null);
  const menu = store.insert('menu', { ...noMetadata, ...fields });
  targets.forEach((target, index) => {
    // Saleor checks neither their names nor their URLs here.
    store.insert('menuItem', {
      ...noMetadata,
      ...target,
      menu: menu.pk,
      parent: null,
      name: input.items?.[index]?.name ?? '',
      sortOrder: lastPlace(store, menu.pk, null),
      translations: {},
    });
  });
  emit(context, 'MENU_CREATED', menu);
  return payload(menu);
});

const menuUpdate = mutation(({ id, input }: { id: string; input: MenuInput }, context) => {
  const { store } = context;
  const menu = requireRecord(store, 'menu', id);
  const fields = {
    name: input.name === undefined ? menu.name : (input.name ?? ''),
    slug: input.slug === undefined ? menu.slug : (input.slug ?? ''),
  };
  checkMenu(store, fields, menu);
  store.update(menu, fields);
  emit(context, 'MENU_UPDATED', menu);
  return payload(menu);
});

function checkMenu(
  store: Store,
  { name, slug }: { readonly name: string; readonly slug: string },
  own: Menu | null,
): void {
  const errors = new FieldErrors();
  checkText(errors, 'name', name, 250);
  checkSlug(errors, slug, { unicode: true });
  checkUnique(errors, 'Menu', 'slug', own, store.one('menu', 'slug', slug));
  errors.refuse();
}

const menuDelete = mutation(({ id }: { id: string }, context) =>
  payload(removed(context, requireRecord(context.store, 'menu', id))),
);

/** Its items go with it, without a word about them. */
function removed(context: Context, menu: Menu): Menu {
  const { store } = context;
  const copy = { ...menu };
  for (const item of store.by('menuItem', 'menu', menu.pk)) store.remove(item);
  const shop = store.all('shop')[0]!;
  if (shop.topMenu === menu.pk) store.update(shop, { topMenu: null });
  if (shop.bottomMenu === menu.pk) store.update(shop, { bottomMenu: null });
  store.remove(menu);
  emit(context, 'MENU_DELETED', copy);
  return copy;
}

type AssignArguments = {
  readonly menu?: string | null;
  readonly navigationType: 'MAIN' | 'SECONDARY';
};

const assignNavigation = mutation(({ menu: id, navigationType }: AssignArguments, { store }) => {
  const menu = id ? requireRecord(store, 'menu', id, 'menu') : null;
  const field = navigationType === 'MAIN' ? 'topMenu' : 'bottomMenu';
  store.update(store.all('shop')[0]!, { [field]: menu?.pk ?? null });
  return menu === null ? { menu } : payload(menu);
});

function payload(menu: Menu): Payload {
  return { menu: inChannel<'menu'>(menu, null) };
}

function emit({ state, requestor }: Context, name: string, menu: Menu): void {
  state.events.emit(name, { menu }, requestor);
}

export const menuMutations: FieldMap = {
  menuCreate,
  menuUpdate,
  menuDelete,
  menuBulkDelete: bulkMutation('menu', (menus, context) => {
    for (const menu of menus) removed(context, menu);
  }),
  assignNavigation,
};
