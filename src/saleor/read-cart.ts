import type { Cart, CartLine, DeliveryMethod, LineProblem } from '#domain/cart.ts';
import type { Locale } from '#domain/editions.ts';
import type { MediaMap } from '#domain/media.ts';
import { MOST_PER_LINE } from '#domain/product.ts';
import type { CheckoutFragment } from './gql/graphql.ts';
import { liveThumbnail } from './live-thumbnail.ts';
import { readAddress } from './read-address.ts';
import { readMoney } from './read-money.ts';

type Line = CheckoutFragment['lines'][number];
type Method = CheckoutFragment['shippingMethods'][number];

/** Saleor's checkout as a cart in the shopper's language. `media`: where its pictures lie; null, where Saleor says. */
export function readCart(checkout: CheckoutFragment, locale: Locale, media: MediaMap | null): Cart {
  const { deliveryMethod } = checkout;
  return {
    id: checkout.id,
    email: checkout.email || null,
    languageCode: checkout.languageCode,
    quantity: checkout.quantity,
    lines: checkout.lines.map((line) => readLine(line, locale, media)),
    subtotal: readMoney(checkout.subtotalPrice.gross),
    shipping: readMoney(checkout.shippingPrice.gross),
    total: readMoney(checkout.totalPrice.gross),
    tax: readMoney(checkout.totalPrice.tax),
    isShippingRequired: checkout.isShippingRequired,
    address: checkout.shippingAddress && readAddress(checkout.shippingAddress),
    deliveryMethods: checkout.shippingMethods
      .filter((method) => method.active)
      .map((method) => readMethod(method, locale)),
    deliveryMethodId: deliveryMethod?.__typename === 'ShippingMethod' ? deliveryMethod.id : null,
  };
}

function readLine(line: Line, locale: Locale, media: MediaMap | null): CartLine {
  const { variant } = line;
  const { product } = variant;
  const translated = locale === 'sr' ? null : product[locale];
  return {
    id: line.id,
    variantId: variant.id,
    productSlug: translated?.slug || product.slug,
    productName: translated?.name || product.name,
    variantName: (locale === 'sr' ? null : variant[locale]?.name) || variant.name,
    thumbnail: liveThumbnail(product.thumbnail, media),
    quantity: line.quantity,
    maxQuantity: Math.min(
      variant.quantityAvailable ?? MOST_PER_LINE,
      variant.quantityLimitPerCustomer ?? MOST_PER_LINE,
    ),
    unitPrice: readMoney(line.unitPrice.gross),
    undiscountedUnitPrice: readMoney(line.undiscountedUnitPrice),
    total: readMoney(line.totalPrice.gross),
    problem: readProblem(line.problems ?? []),
  };
}

function readProblem(problems: NonNullable<Line['problems']>): LineProblem | null {
  // Fewer of a variant that is not sold any more would not help: that problem comes first.
  const problem =
    problems.find(({ __typename }) => __typename === 'CheckoutLineProblemVariantNotAvailable') ??
    problems[0];
  if (!problem) return null;
  switch (problem.__typename) {
    case 'CheckoutLineProblemInsufficientStock':
      return { kind: 'insufficient-stock', available: problem.availableQuantity ?? 0 };
    case 'CheckoutLineProblemVariantNotAvailable':
      return { kind: 'unavailable' };
  }
}

function readMethod(method: Method, locale: Locale): DeliveryMethod {
  const { minimumDeliveryDays: min, maximumDeliveryDays: max } = method;
  const name = (locale === 'sr' ? null : method[locale]?.name) || method.name;
  const days = min === null || max === null ? null : { min, max };
  return { id: method.id, name, price: readMoney(method.price), days };
}
