import type { Attribute, CatalogueProduct, CatalogueVariant } from '#domain/catalogue.ts';
import type { Locale } from '#domain/editions.ts';
import { netQuantityOf, unitPriceOf } from '#domain/net-quantity.ts';
import { MOST_PER_LINE, defaultVariant } from '#domain/product.ts';
import type { ProductView, VariantOption } from '#domain/views.ts';
import { messages } from '#i18n/messages.ts';
import { richTextHtml, richTextPlain } from '../rich-text.ts';
import { breadcrumbsOf } from './breadcrumbs.ts';
import { cardOf, pictureOf, saleStateOf } from './card.ts';
import { type Shop, frameOf } from './shop.ts';

/** The product attribute that opens the page, by slug; the others go to sections and specs. */
const LEAD = 'kratak-opis';
/** How many neighbours a product page shows. */
export const RELATED = 4;
const DESCRIPTION_LENGTH = 155;

export function productView(
  shop: Shop,
  siblings: readonly Shop[],
  product: CatalogueProduct,
): ProductView {
  const { locale } = shop.edition;
  const copy = product.copy[locale];
  const opening = defaultVariant(product.variants);
  if (!opening) throw new Error(`Product ${copy.slug} has no variant with a price.`);
  const lead = textOf(
    product.attributes.find((each) => each.slug === LEAD),
    locale,
  );
  return {
    kind: 'product',
    frame: frameOf(
      shop,
      siblings,
      { kind: 'product', id: product.id },
      {
        title: copy.seoTitle ?? copy.name,
        description:
          copy.seoDescription ?? lead ?? (richTextPlain(copy.richText, DESCRIPTION_LENGTH) || null),
        shareImage: product.shareImage,
      },
    ),
    breadcrumbs: breadcrumbsOf(shop, product.categoryId),
    productId: product.id,
    title: copy.name,
    lead,
    pictures: picturesOf(shop, product),
    variants: product.variants.map((variant) => optionOf(product, variant, locale)),
    defaultVariantId: opening.id,
    html: richTextHtml(copy.richText),
    ...attributesOf(product, locale),
    related: relatedOf(shop, product),
  };
}

function picturesOf(shop: Shop, product: CatalogueProduct) {
  const { pictureOf: numbered } = messages(shop.edition.locale).product;
  return product.pictures.map((_, index) => {
    const picture = pictureOf(shop, product, index)!;
    const { name } = product.copy[shop.edition.locale];
    // Composed texts must differ, or a screen reader hears the same picture twice.
    return index > 0 && picture.alt === name
      ? { ...picture, alt: numbered(name, index + 1) }
      : picture;
  });
}

function optionOf(
  product: CatalogueProduct,
  variant: CatalogueVariant,
  locale: Locale,
): VariantOption {
  const net = netQuantityOf(variant.name.sr);
  return {
    id: variant.id,
    name: variant.name[locale],
    price: variant.price,
    unitPrice: net && { money: unitPriceOf(variant.price.now, net), unit: net.unit },
    netAmount: net?.amount ?? null,
    availability: saleStateOf(product, variant.quantityAvailable),
    maxQuantity: variant.quantityLimit ?? MOST_PER_LINE,
  };
}

function textOf(attribute: Attribute | undefined, locale: Locale): string | null {
  const texts = attribute?.values[locale].flatMap((each) =>
    each.kind === 'text' ? [each.text] : [],
  );
  return texts && texts.length > 0 ? texts.join(', ') : null;
}

function attributesOf(product: CatalogueProduct, locale: Locale) {
  const sections: { name: string; html: string }[] = [];
  const specs: { name: string; value: string | boolean }[] = [];
  for (const attribute of product.attributes) {
    if (attribute.slug === LEAD) continue;
    const name = attribute.name[locale];
    const [value] = attribute.values[locale];
    if (value?.kind === 'boolean') specs.push({ name, value: value.value });
    else if (value?.kind === 'rich') {
      const html = richTextHtml(value.richText);
      if (html) sections.push({ name, html });
    } else {
      const text = textOf(attribute, locale);
      if (text) specs.push({ name, value: text });
    }
  }
  return { sections, specs };
}

function relatedOf(shop: Shop, product: CatalogueProduct): ProductView['related'] {
  const category = shop.category(product.categoryId);
  const family = category && product.isListed ? shop.productsIn(category.id) : [];
  if (!category || family.length < 2) return null;
  const { name } = category.copy[shop.edition.locale];
  // The neighbours that follow in the listing, so that every product is somebody's neighbour.
  const start = family.findIndex((each) => each.id === product.id) + 1;
  const rotated = [
    ...family.slice(start, start + RELATED),
    ...family.slice(0, Math.min(RELATED, start - 1)),
  ];
  return {
    ...shop.link(
      { kind: 'category', id: category.id },
      messages(shop.edition.locale).product.alsoIn(name),
    ),
    category: name,
    cards: rotated.slice(0, RELATED).map((each) => cardOf(shop, each)),
  };
}
