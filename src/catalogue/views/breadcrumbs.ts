import type { Link } from '#domain/views.ts';
import { messages } from '#i18n/messages.ts';
import type { Shop } from './shop.ts';

/** Home, then the category's ancestors from the root down to the category itself. */
export function breadcrumbsOf(shop: Shop, categoryId: string | null): Link[] {
  const { locale } = shop.edition;
  const trail: Link[] = [];
  const { categories } = shop.snapshot;
  let category = shop.category(categoryId);
  // A parent that leads back to itself cannot come from Saleor; the bound keeps a bad answer finite.
  while (category && trail.length < categories.length) {
    trail.unshift(shop.link({ kind: 'category', id: category.id }, category.copy[locale].name));
    category = shop.category(category.parentId);
  }
  return [shop.link({ kind: 'home' }, messages(locale).shop.home), ...trail];
}
