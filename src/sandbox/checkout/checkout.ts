/** The stored documents of a checkout and of the order it becomes. Amounts are minor units of the channel's currency. */

export type AddressRecord = {
  firstName: string;
  lastName: string;
  companyName: string;
  streetAddress1: string;
  streetAddress2: string;
  city: string;
  postalCode: string;
  countryArea: string;
  country: string;
  phone: string;
};

/** Prices are those of the last change to any line. */
export type LineRecord = {
  id: string;
  variant: number;
  quantity: number;
  unitPrice: number;
  undiscountedUnitPrice: number;
};

/** The chosen shipping method, its price as of the choice. Once it stopped fitting it stays invalid until chosen again. */
export type DeliveryRecord = { id: string; method: number; price: number; valid: boolean };

export type MetadataItem = { key: string; value: string };

export type CheckoutRecord = {
  id: string;
  channel: string;
  email: string | null;
  languageCode: string;
  /** The country stock is counted for. */
  country: string;
  lines: LineRecord[];
  shippingAddress: AddressRecord | null;
  billingAddress: AddressRecord | null;
  delivery: DeliveryRecord | null;
  metadata: MetadataItem[];
};

export type OrderLineRecord = {
  id: string;
  productName: string;
  variantName: string;
  translatedProductName: string;
  translatedVariantName: string;
  quantity: number;
  unitPrice: number;
  media: number | null;
};

export type OrderRecord = {
  id: string;
  number: number;
  checkout: string;
  channel: string;
  created: string;
  email: string;
  languageCode: string;
  lines: OrderLineRecord[];
  shippingAddress: AddressRecord | null;
  billingAddress: AddressRecord;
  shippingMethodName: string;
  shippingPrice: number;
  metadata: MetadataItem[];
};
