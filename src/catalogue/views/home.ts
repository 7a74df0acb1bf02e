import { urlOf } from '#domain/urls.ts';
import type { HomeView } from '#domain/views.ts';
import { messages } from '#i18n/messages.ts';
import { richTextHtml, richTextPlain } from '../rich-text.ts';
import { cardOf, tileOf } from './card.ts';
import { HERO_FILES, HOME_PAGE } from '../home-page.ts';
import { productsOf } from './listing.ts';
import { type Shop, frameOf } from './shop.ts';

const SHELF_LENGTH = 8;

/**
 * The hero is Saleor's page `naslovna` (title, content, FILE attributes `slika-siroka` and
 * `slika-telefon`); without it the shop's name stands there. Shelves are the home collections.
 */
export function homeView(shop: Shop, siblings: readonly Shop[]): HomeView {
  const { edition, snapshot } = shop;
  const page = snapshot.pages.find((each) => each.copy.sr.slug === HOME_PAGE);
  const copy = page?.copy[edition.locale];
  const { tagline } = messages(edition.locale).shop;
  const collections = shop.homeCollections();
  const [first] = [
    ...collections.map((each) => ({ kind: 'collection', id: each.id }) as const),
    ...shop.rootCategories().map((each) => ({ kind: 'category', id: each.id }) as const),
  ];
  return {
    kind: 'home',
    frame: frameOf(
      shop,
      siblings,
      { kind: 'home' },
      {
        title: copy?.seoTitle ?? `${snapshot.shopName}: ${tagline}`,
        description:
          copy?.seoDescription ?? (richTextPlain(copy?.richText ?? null, 155) || tagline),
      },
    ),
    hero: {
      title: copy?.name ?? snapshot.shopName,
      html: richTextHtml(copy?.richText ?? null),
      href: (first && shop.hrefOf(first)) ?? urlOf(edition, { kind: 'home' }),
      wide: page?.files[HERO_FILES.wide] ?? null,
      tall: page?.files[HERO_FILES.tall] ?? null,
    },
    tiles: shop.rootCategories().map((each) => tileOf(shop, each)),
    shelves: collections
      .map((each) => ({
        ...shop.link({ kind: 'collection', id: each.id }, each.copy[edition.locale].name),
        cards: productsOf(shop, each)
          .slice(0, SHELF_LENGTH)
          .map((product) => cardOf(shop, product)),
      }))
      .filter((shelf) => shelf.cards.length > 0),
  };
}
