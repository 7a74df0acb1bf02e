import type { Edition, Locale } from './editions.ts';

/** A page of the shop, before it has an address. */
export type Place =
  | { readonly kind: 'home' }
  | { readonly kind: 'product' | 'page'; readonly slug: string }
  /** `page`: which part of a long listing, from 1; absent is the first. */
  | { readonly kind: 'category' | 'collection'; readonly slug: string; readonly page?: number }
  | { readonly kind: 'cart' | 'checkout' | 'order' | 'not-found' };

const WORDS: Record<Locale, Record<Exclude<Place['kind'], 'home' | 'not-found'>, string>> = {
  sr: {
    product: 'proizvod',
    category: 'kategorija',
    collection: 'kolekcija',
    page: 'strana',
    cart: 'korpa',
    checkout: 'placanje',
    order: 'porudzbina',
  },
  en: {
    product: 'product',
    category: 'category',
    collection: 'collection',
    page: 'page',
    cart: 'cart',
    checkout: 'checkout',
    order: 'order',
  },
};

/** Path of a place without slashes at the ends; the shop's root is the empty string. */
export function pathOf(edition: Edition, place: Place): string {
  return [edition.prefix, ...segmentsOf(edition.locale, place)].filter(Boolean).join('/');
}

function segmentsOf(locale: Locale, place: Place): string[] {
  if (place.kind === 'home') return [];
  if (place.kind === 'not-found') return ['404'];
  const word = WORDS[locale][place.kind];
  if (!('slug' in place)) return [word];
  const part =
    'page' in place && place.page !== undefined && place.page > 1 ? [String(place.page)] : [];
  return [word, place.slug, ...part];
}

/** Root-relative URL of a place, percent-encoded, always with a trailing slash. */
export function urlOf(edition: Edition, place: Place): string {
  const path = pathOf(edition, place).split('/').map(encodeURIComponent).join('/');
  return path ? `/${path}/` : '/';
}

/** URL of a product with one of its variants chosen. */
export function variantUrlOf(edition: Edition, slug: string, variantId: string): string {
  return `${urlOf(edition, { kind: 'product', slug })}?variant=${encodeURIComponent(variantId)}`;
}

/**
 * A link target from outside (menu, rich text) that is safe to put into `href`: http(s), mailto,
 * tel, or a path of this site. Anything else is null: `javascript:`, `data:`, `//host`, `\\host`.
 */
export function safeHref(target: string): string | null {
  // Browsers drop tabs and newlines inside a URL before they read its scheme.
  const href = target.trim().replace(/[\u0000-\u001f]/g, '');
  if (/^(https?:\/\/|mailto:|tel:)/i.test(href)) return href;
  if (/^(#|\/(?![/\\]))/.test(href)) return href;
  return null;
}
