import type { Page } from '../../records/catalogue.ts';
import type { Store } from '../../state/store.ts';
import { bulkMutation } from '../input/bulk.ts';

/** Values of these kinds belong to one object only and go with it. */
const uniqueKinds = new Set([
  'FILE',
  'RICH_TEXT',
  'PLAIN_TEXT',
  'NUMERIC',
  'DATE',
  'DATE_TIME',
  'REFERENCE',
  'SINGLE_REFERENCE',
]);

/** A page with its menu items, the attribute values that are only its own, and those that refer to it. */
export function removePage(store: Store, page: Page): void {
  for (const item of store.by('menuItem', 'page', page.pk)) removeItem(store, item.pk);
  for (const { attribute, values } of page.attributes)
    if (uniqueKinds.has(store.get('attribute', attribute).inputType))
      for (const pk of values) {
        const value = store.find('attributeValue', pk);
        if (value !== null) store.remove(value);
      }
  store.remove(page);
}

function removeItem(store: Store, pk: number): void {
  for (const child of store.by('menuItem', 'parent', pk)) removeItem(store, child.pk);
  const item = store.find('menuItem', pk);
  if (item !== null) store.remove(item);
}

/** Tells nobody, unlike `pageDelete`. */
export const pageBulkDelete = bulkMutation('page', (pages, { store }) => {
  for (const page of pages) removePage(store, page);
});

/** Leaves `publishedAt` as it is and tells nobody. */
export const pageBulkPublish = bulkMutation<
  'page',
  { readonly ids: readonly string[]; readonly isPublished: boolean }
>('page', (pages, { store }, { isPublished }) => {
  for (const page of pages) store.update(page, { isPublished });
});
