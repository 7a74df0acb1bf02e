import type { DetailsField, FieldProblems } from '#domain/address.ts';
import { EMPTY_DETAILS } from '#domain/address.ts';
import type { CheckoutErrorCode, CheckoutErrorFragment } from '#saleor/gql/graphql.ts';
import type { Notice, PlainNotice } from './notice.ts';

/** `add`: more of a variant that the cart has none of. `set`: anything else. */
export type Change = 'add' | 'set';

const NOTICES: Record<CheckoutErrorCode, PlainNotice> = {
  INSUFFICIENT_STOCK: 'outOfStockPlain',
  QUANTITY_GREATER_THAN_LIMIT: 'limit',
  PRODUCT_NOT_PUBLISHED: 'notForSale',
  PRODUCT_UNAVAILABLE_FOR_PURCHASE: 'notForSale',
  UNAVAILABLE_VARIANT_IN_CHANNEL: 'notForSale',
  CHECKOUT_NOT_FULLY_PAID: 'notPaid',
  PAYMENT_ERROR: 'notPaid',
  INACTIVE_PAYMENT: 'notPaid',
  INVALID_SHIPPING_METHOD: 'deliveryChanged',
  SHIPPING_METHOD_NOT_SET: 'deliveryChanged',
  SHIPPING_METHOD_NOT_APPLICABLE: 'deliveryChanged',
  DELIVERY_METHOD_NOT_APPLICABLE: 'deliveryChanged',
  EMAIL_NOT_SET: 'fixFields',
  BILLING_ADDRESS_NOT_SET: 'fixFields',
  SHIPPING_ADDRESS_NOT_SET: 'fixFields',
  CHANNEL_INACTIVE: 'other',
  GIFT_CARD_NOT_APPLICABLE: 'other',
  GRAPHQL_ERROR: 'other',
  INVALID: 'other',
  MISSING_ADDRESS_DATA: 'other',
  MISSING_CHANNEL_SLUG: 'other',
  NON_EDITABLE_GIFT_LINE: 'other',
  NON_REMOVABLE_GIFT_LINE: 'other',
  NOT_FOUND: 'other',
  NO_LINES: 'other',
  PRICE_OVERRIDE_REASON_WITHOUT_OVERRIDE: 'other',
  REQUIRED: 'other',
  SHIPPING_CHANGE_FORBIDDEN: 'other',
  SHIPPING_NOT_REQUIRED: 'other',
  TAX_ERROR: 'other',
  UNIQUE: 'other',
  VOUCHER_NOT_APPLICABLE: 'other',
  ZERO_QUANTITY: 'other',
};

/** What a shopper is told about one of Saleor's errors. Codes of a newer Saleor are `other`. */
export function noticeOf(error: CheckoutErrorFragment, change: Change = 'set'): Notice {
  // The message is the only place that has the number (SURPRISES 24).
  const left = /Only (\d+) remaining/.exec(error.message ?? '')?.[1];
  if (error.code === 'INSUFFICIENT_STOCK' && left !== undefined) {
    return { kind: change === 'add' ? 'outOfStock' : 'stockIs', left: Number(left) };
  }
  // A variant that is gone altogether, on a page built before (recorded 035, 036).
  if (error.field === 'variantId') return { kind: 'notForSale' };
  if (error.field === 'deliveryMethodId') return { kind: 'deliveryChanged' };
  return { kind: Object.hasOwn(NOTICES, error.code) ? NOTICES[error.code] : 'other' };
}

/** Saleor does not know this cart (any more): it became an order, expired, or is of another server. */
export function saysGone(errors: readonly CheckoutErrorFragment[]): boolean {
  return errors.some(
    ({ field, code, message }) =>
      field === 'id' &&
      (code === 'NOT_FOUND' || (code === 'GRAPHQL_ERROR' && /^Invalid ID: /.test(message ?? ''))),
  );
}

/**
 * Errors that belong beside a field, each field once (billing and shipping report the same
 * address), and the ones that belong beside none.
 */
export function fieldErrorsOf(errors: readonly CheckoutErrorFragment[]): {
  readonly problems: FieldProblems;
  readonly others: readonly CheckoutErrorFragment[];
} {
  const problems: FieldProblems = {};
  const others: CheckoutErrorFragment[] = [];
  for (const error of errors) {
    const { field, code } = error;
    if (!isDetailsField(field)) others.push(error);
    else if (code === 'REQUIRED' || !problems[field]) {
      problems[field] = code === 'REQUIRED' ? 'required' : 'invalid';
    }
  }
  return { problems, others };
}

function isDetailsField(field: string | null): field is DetailsField {
  return field !== null && Object.hasOwn(EMPTY_DETAILS, field);
}
