import type { Menu, MenuItem } from '../../records/shop.ts';
import { refuse } from '../../schema/mutation.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { checkText } from '../input/model-checks.ts';
import { requireRecord } from '../../schema/arguments.ts';

export type ItemInput = {
  readonly name?: string | null;
  readonly url?: string | null;
  readonly category?: string | null;
  readonly collection?: string | null;
  readonly page?: string | null;
};
export type ItemTarget = Pick<MenuItem, 'url' | 'category' | 'collection' | 'page'>;

const kinds = ['page', 'collection', 'category'] as const;
type Kind = (typeof kinds)[number];
const typeNames = { page: 'Page', collection: 'Collection', category: 'Category' } as const;

/** What a menu item of `menuItemCreate` or `menuItemUpdate` points to; one thing at most. */
export function itemTarget(store: Store, input: ItemInput): ItemTarget {
  const [category, collection, page] = (['category', 'collection', 'page'] as const).map((kind) =>
    targetOf(store, kind, input[kind]),
  ) as [number | null, number | null, number | null];
  const { url = null } = input;
  if ([page, collection, url, category].filter((target) => target !== null).length > 1)
    refuse(null, 'TOO_MANY_MENU_ITEMS', 'More than one item provided.');
  return { url, category, collection, page };
}

/** Any id is taken first; then what it names must be of the right kind. */
function targetOf(store: Store, kind: Kind, id: string | null | undefined): number | null {
  if (!id) return null;
  const parts = parseGlobalId(id);
  if (parts === null) return refuse(kind, 'GRAPHQL_ERROR', `Invalid ID: ${id}.`);
  const other = kinds.find((each) => each !== kind && typeNames[each] === parts.type);
  if (other !== undefined && store.find(other, pkOf(parts)) !== null)
    refuse(kind, 'INVALID_MENU_ITEM', `Enter a valid ${kind} ID (got ${other} ID).`);
  const found = parts.type === typeNames[kind] ? store.find(kind, pkOf(parts)) : null;
  return found?.pk ?? refuse(kind, 'NOT_FOUND', `Couldn't resolve to a node: ${id}`);
}

/** What an item in the list of `menuCreate` points to; exactly one thing. */
export function listedTarget(store: Store, input: ItemInput): ItemTarget {
  const { category, collection, page, url } = input;
  if ([category, collection, page, url].filter(Boolean).length > 1)
    refuse('items', 'TOO_MANY_MENU_ITEMS', 'More than one item provided.');
  const none: ItemTarget = { url: url ?? null, category: null, collection: null, page: null };
  if (category)
    return { ...none, category: requireRecord(store, 'category', category, 'items').pk };
  if (collection)
    return { ...none, collection: requireRecord(store, 'collection', collection, 'items').pk };
  if (page) return { ...none, page: requireRecord(store, 'page', page, 'items').pk };
  if (!url) refuse('items', 'NO_MENU_ITEM_PROVIDED', 'No menu item provided.');
  return none;
}

export function checkItem(name: string, url: string | null): void {
  const errors = new FieldErrors();
  checkText(errors, 'name', name, 128);
  if (url !== null && url !== '' && !isUrl(url)) errors.add('url', 'INVALID', 'Enter a valid URL.');
  if (url !== null) checkText(errors, 'url', url, 256, true);
  errors.refuse();
}

/** Django's URLField: http, https, ftp or ftps and a host with a dot, `localhost` or an address. */
function isUrl(text: string): boolean {
  return /^(?:https?|ftps?):\/\/(?:\S+(?::\S*)?@)?(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\]|(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}\.?)(?::\d{1,5})?(?:[/?#]\S*)?$/iu.test(
    text,
  );
}

/** The place after the last of an item's future siblings. */
export function lastPlace(store: Store, menu: Menu['pk'], parent: number | null): number {
  const siblings = siblingsOf(store, menu, parent);
  const taken = siblings.flatMap(({ sortOrder }) => (sortOrder === null ? [] : [sortOrder]));
  return taken.length === 0 ? 0 : Math.max(...taken) + 1;
}

/** Items of one parent (or the top of a menu), in their order. */
export function siblingsOf(store: Store, menu: Menu['pk'], parent: number | null): MenuItem[] {
  const items =
    parent === null
      ? store.by('menuItem', 'menu', menu).filter((item) => item.parent === null)
      : store.by('menuItem', 'parent', parent);
  return items.sort((a, b) => place(a) - place(b) || a.pk - b.pk);
}

function place({ sortOrder }: MenuItem): number {
  return sortOrder ?? Number.MAX_SAFE_INTEGER;
}
