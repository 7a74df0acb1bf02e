/** The committed documents' answers, written down apart from generated types: a wrong schema must not hide in both. */

export interface Money {
  amount: number;
  currency: string;
}
export interface Gross {
  gross: Money;
}
export interface Connection<Node> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: Node }[];
}
export interface Texts {
  slug: string;
  name: string;
  description: string | null;
  seoTitle: string | null;
  seoDescription: string | null;
}
export interface AttributeValues {
  attribute: { slug: string; name: string; inputType: string; en: { name: string } | null };
  values: {
    name: string;
    plainText: string | null;
    richText: string | null;
    boolean: boolean | null;
    file: { url: string; contentType: string | null } | null;
    en: { name: string; plainText: string | null; richText: string | null } | null;
  }[];
}
export interface Variant {
  id: string;
  sku: string;
  name: string;
  quantityAvailable: number;
  quantityLimitPerCustomer: number | null;
  pricing: { price: Gross; priceUndiscounted: Gross };
  media: { id: string }[];
  en: { name: string } | null;
}
export interface Product extends Texts {
  id: string;
  isAvailableForPurchase: boolean;
  availableForPurchaseAt: string;
  category: { id: string };
  pricing: { priceRange: { start: Gross; stop: Gross }; priceRangeUndiscounted: { start: Gross } };
  media: {
    id: string;
    alt: string;
    type: string;
    original: string;
    webp512: string;
  }[];
  attributes: AttributeValues[];
  productVariants: Connection<Variant>;
  en: Texts | null;
}
export interface Category extends Texts {
  id: string;
  parent: { id: string } | null;
  original: { url: string; alt: string } | null;
  webp512: { url: string } | null;
  avif1024: { url: string } | null;
  en: Texts | null;
}
export interface Collection extends Texts {
  id: string;
  en: Texts | null;
}
interface PageTexts {
  slug: string;
  title: string;
  content: string;
}
export interface Page extends PageTexts {
  id: string;
  attributes: AttributeValues[];
  en: PageTexts | null;
}
export interface MenuItem {
  id: string;
  name: string;
  url: string | null;
  category: { id: string } | null;
  collection: { id: string } | null;
  page: { id: string } | null;
  en: { name: string } | null;
  children?: MenuItem[];
}
export interface CheckoutError {
  field: string | null;
  code: string;
  message: string;
  addressType: string | null;
  variants: string[] | null;
  lines: string[] | null;
}
export interface Address {
  firstName: string;
  lastName: string;
  streetAddress1: string;
  streetAddress2: string;
  postalCode: string;
  city: string;
  phone: string;
  country: { code: string; country: string };
}
export interface CheckoutLine {
  id: string;
  quantity: number;
  unitPrice: Gross;
  undiscountedUnitPrice: Money;
  totalPrice: Gross;
  variant: {
    id: string;
    name: string;
    quantityAvailable: number;
    product: {
      id: string;
      slug: string;
      name: string;
      thumbnail: { url: string } | null;
      en: { slug: string; name: string } | null;
    };
  };
  problems: { __typename: string; availableQuantity?: number }[];
}
export interface ShippingMethod {
  id: string;
  name: string;
  active: boolean;
  message: string;
  minimumDeliveryDays: number;
  maximumDeliveryDays: number;
  price: Money;
  en: { name: string } | null;
}
export interface Checkout {
  id: string;
  email: string | null;
  languageCode: string;
  quantity: number;
  isShippingRequired: boolean;
  voucherCode: string | null;
  lines: CheckoutLine[];
  problems: { __typename: string }[];
  subtotalPrice: Gross;
  shippingPrice: Gross;
  totalPrice: Gross & { tax: Money };
  shippingAddress: Address | null;
  shippingMethods: ShippingMethod[];
  deliveryMethod: { __typename: string; id?: string } | null;
}
export interface Order {
  id: string;
  number: string;
  created: string;
  userEmail: string;
  languageCodeEnum: string;
  lines: {
    id: string;
    productName: string;
    variantName: string;
    translatedProductName: string;
    translatedVariantName: string;
    quantity: number;
    thumbnail: { url: string } | null;
    totalPrice: Gross;
  }[];
  subtotal: Gross;
  shippingPrice: Gross;
  total: Gross & { tax: Money };
  shippingMethodName: string;
  shippingAddress: Address;
}
export interface CheckoutPayload {
  checkout: Checkout | null;
  errors: CheckoutError[];
}
