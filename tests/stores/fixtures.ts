import type { Details } from '#domain/address.ts';
import type {
  AddressFragment,
  CheckoutErrorFragment,
  CheckoutFragment,
  OrderQuery,
} from '#saleor/gql/graphql.ts';

// Ids, names and amounts as recorded from Saleor 3.23 (3-checkout/001, 062, 139, 265).
export const CART_ID = 'Q2hlY2tvdXQ6MzQxYTIxYzctZGQ3NS00YTRiLWIzMDctNDdmNTgyYTVjYjhj';
export const OTHER_ID = 'Q2hlY2tvdXQ6YzMxNjcwY2MtNjhiZS00ZGNiLWFmNGItMDhkMzU1NzMyYjc1';
export const LAVENDER = 'UHJvZHVjdFZhcmlhbnQ6NDAy';
export const TEA_TREE = 'UHJvZHVjdFZhcmlhbnQ6NDA1';
export const COURIER = 'U2hpcHBpbmdNZXRob2Q6MjE=';
export const FREE = 'U2hpcHBpbmdNZXRob2Q6MjI=';
export const ORDER = {
  id: 'T3JkZXI6ZDUwMmFkMjctOTkwMS00ZmY3LWIxZDgtMjBjNjNlOTg4YTA3',
  number: '21',
};

type Line = CheckoutFragment['lines'][number];
type Method = CheckoutFragment['shippingMethods'][number];

const rsd = (amount: number) => ({ amount, currency: 'RSD' });

export function lineOf(quantity = 1, more: Partial<Line> & { variantId?: string } = {}): Line {
  const { variantId = LAVENDER, ...rest } = more;
  return {
    id: `line-of-${variantId}`,
    quantity,
    unitPrice: { gross: rsd(890) },
    undiscountedUnitPrice: rsd(890),
    totalPrice: { gross: rsd(890 * quantity) },
    variant: {
      id: variantId,
      name: '30 ml',
      quantityAvailable: 50,
      quantityLimitPerCustomer: null,
      en: { name: '30 ml' },
      product: {
        id: 'UHJvZHVjdDoxNjU=',
        slug: 'lavanda-ulje',
        name: 'Ulje lavande',
        thumbnail: null,
        en: { slug: 'lavender-oil', name: 'Lavender oil' },
      },
    },
    problems: [],
    ...rest,
  };
}

export const LINE_ID = lineOf().id;

export function methodOf(id = COURIER, amount = 390): Method {
  return {
    id,
    name: amount === 0 ? 'Besplatna dostava' : 'Kurirska služba',
    active: true,
    message: '',
    minimumDeliveryDays: 1,
    maximumDeliveryDays: 3,
    price: rsd(amount),
    en: null,
  };
}

export const ADDRESS: AddressFragment = {
  firstName: 'Ana',
  lastName: 'Anić',
  streetAddress1: 'Knez Mihailova 5',
  streetAddress2: '',
  postalCode: '11000',
  city: 'BEOGRAD',
  phone: '+381641234567',
  country: { code: 'RS', country: 'Serbia' },
};

export const DETAILS: Details = {
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: 'Anić',
  streetAddress1: 'Knez Mihailova 5',
  streetAddress2: '',
  postalCode: '11 000',
  city: 'Beograd',
  country: 'RS',
  phone: '064/123-45-67',
};

/** A cart of Saleor's; totals follow from the lines unless given. */
export function checkoutOf(more: Partial<CheckoutFragment> = {}): CheckoutFragment {
  const lines = more.lines ?? [lineOf()];
  const subtotal = lines.reduce((sum, line) => sum + line.totalPrice.gross.amount, 0);
  const chosen =
    more.deliveryMethod?.__typename === 'ShippingMethod' ? more.deliveryMethod.id : null;
  const shipping = more.shippingMethods?.find(({ id }) => id === chosen)?.price.amount ?? 0;
  return {
    id: CART_ID,
    email: null,
    languageCode: 'SR',
    quantity: lines.reduce((sum, line) => sum + line.quantity, 0),
    isShippingRequired: true,
    voucherCode: null,
    lines,
    problems: [],
    subtotalPrice: { gross: rsd(subtotal) },
    shippingPrice: { gross: rsd(shipping) },
    totalPrice: { gross: rsd(subtotal + shipping), tax: rsd(148) },
    shippingAddress: null,
    shippingMethods: [],
    deliveryMethod: null,
    ...more,
  };
}

/** A cart with contact and address, and two ways to deliver. */
export function addressedOf(more: Partial<CheckoutFragment> = {}): CheckoutFragment {
  return checkoutOf({
    email: 'ana@example.com',
    shippingAddress: ADDRESS,
    shippingMethods: [methodOf(), methodOf('U2hpcHBpbmdNZXRob2Q6MjM=', 590)],
    ...more,
  });
}

/** A cart that can be ordered. */
export function readyOf(more: Partial<CheckoutFragment> = {}): CheckoutFragment {
  return addressedOf({ deliveryMethod: { __typename: 'ShippingMethod', id: COURIER }, ...more });
}

export function errorOf(
  code: CheckoutErrorFragment['code'],
  field: string | null = null,
  message = '',
): CheckoutErrorFragment {
  return { code, field, message, addressType: null, variants: null, lines: null };
}

// Messages as recorded: 268, 043, 022, 386, 019, 391.
export const NOT_FOUND = errorOf('NOT_FOUND', 'id', `Couldn't resolve to a node: ${CART_ID}`);
export const NINE_LEFT = errorOf(
  'INSUFFICIENT_STOCK',
  'quantity',
  'Could not add items 250 ml. Only 9 remaining in stock.',
);

export function orderOf(): NonNullable<OrderQuery['order']> {
  return {
    ...ORDER,
    created: '2026-11-23T09:41:00+00:00',
    userEmail: 'ana@example.com',
    languageCodeEnum: 'SR',
    shippingMethodName: 'Kurirska služba',
    lines: [
      {
        id: 'T3JkZXJMaW5lOjE=',
        productName: 'Ulje lavande',
        variantName: '30 ml',
        translatedProductName: '',
        translatedVariantName: '',
        quantity: 1,
        thumbnail: null,
        totalPrice: { gross: rsd(890) },
      },
    ],
    subtotal: { gross: rsd(890) },
    shippingPrice: { gross: rsd(390) },
    total: { gross: rsd(1280), tax: rsd(213) },
    shippingAddress: ADDRESS,
  };
}
