import type { ProductVariant } from '../records/catalogue.ts';
import type { Order, OrderLine } from '../records/sales.ts';
import { requireRecord } from '../schema/arguments.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { mutation } from '../schema/mutation.ts';
import { idOf } from '../state/global-id.ts';
import type { Context } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { reservationsAreOn } from '../stock/reservations.ts';
import { insertCheckout } from './create.ts';
import { changesToAdd } from './line-input.ts';
import { giveFirstGift } from './order-promotion.ts';
import { isForSale, isPriced, isPublishedIn } from './purchasable.ts';
import { putLines } from './put-lines.ts';
import { seenCheckout } from './seen.ts';
import { nameOf, shortagesOf } from './stock.ts';

/** A line of the order that the new checkout does without, and why. */
type Unavailable = {
  readonly message: string;
  readonly code: string;
  readonly variantId: string | null;
  readonly lineId: string;
};
type Goods = { readonly line: OrderLine; readonly variant: ProductVariant };

/** Country of a checkout that nobody gave one: Saleor's own default, whatever the channel's. */
const defaultCountry = 'US';

export const fromOrderMutation: FieldMap = {
  /** Buys again what an order had, of what can still be bought. Tells Apps nothing. */
  checkoutCreateFromOrder: mutation<{ readonly id: string }>(({ id }, context) => {
    const { state, store, requestor } = context;
    const order = requireRecord(store, 'order', id, 'id', 'ORDER_NOT_FOUND');
    const checkout = insertCheckout(context, store.get('channel', order.channel), {
      email: requestor.user?.email ?? null,
      country: defaultCountry,
    });
    const { goods, unavailable } = availableGoods(context, order);
    const inputs = goods.map(({ line, variant }) => ({
      variantId: idOf(variant),
      quantity: line.quantity,
    }));
    putLines(
      context,
      checkout,
      changesToAdd(inputs, [], store.get('channel', order.channel)),
      'ADD',
    );
    giveFirstGift(state, checkout);
    return { checkout: seenCheckout(store, checkout), unavailableVariants: unavailable };
  }),
};

type Check = {
  readonly holds: (goods: Goods) => boolean;
  readonly code: string;
  readonly message: (goods: Goods) => string;
};

function availableGoods(
  context: Context,
  order: Order,
): { readonly goods: Goods[]; readonly unavailable: Unavailable[] } {
  const { store } = context;
  const orderLines = store.by('orderLine', 'order', order.pk);
  let goods = orderLines.flatMap((line): Goods[] => {
    const variant = store.find('productVariant', line.variant);
    return variant === null ? [] : [{ line, variant }];
  });
  const unavailable = orderLines
    .filter((line) => !goods.some((one) => one.line === line))
    .map((line) => because(line, 'NOT_FOUND', 'Product variant not found'));
  const keep = ({ holds, code, message }: Check) => {
    for (const one of goods)
      if (!holds(one)) unavailable.push(because(one.line, code, message(one)));
    goods = goods.filter(holds);
  };
  for (const check of checksOf(context, order)) keep(check);
  keep(stockCheck(context, order, goods));
  return { goods, unavailable };
}

/** In Saleor's order. */
function checksOf({ state, store }: Context, order: Order): Check[] {
  const channel = store.get('channel', order.channel);
  return [
    {
      holds: ({ variant }) => isPriced(store, variant, channel),
      code: 'UNAVAILABLE_VARIANT_IN_CHANNEL',
      message: () => 'Cannot add lines with unavailable variants.',
    },
    {
      holds: ({ variant }) => isPublishedIn(store, variant, channel),
      code: 'PRODUCT_NOT_PUBLISHED',
      message: () => 'Cannot add lines for unpublished variants.',
    },
    {
      holds: ({ variant }) => isForSale(state, variant, channel),
      code: 'PRODUCT_UNAVAILABLE_FOR_PURCHASE',
      message: () => 'Cannot add lines for unavailable for purchase variants.',
    },
    {
      holds: ({ line, variant }) => line.quantity <= limitOf(store, variant),
      code: 'QUANTITY_GREATER_THAN_LIMIT',
      // Saleor's sentence ends here.
      message: ({ variant }) => `Cannot add more than ${limitOf(store, variant)} `,
    },
  ];
}

function stockCheck(context: Context, order: Order, goods: readonly Goods[]): Check {
  const short = shortages(context, order, goods);
  return {
    holds: ({ variant }) => !short.has(variant),
    code: 'INSUFFICIENT_STOCK',
    // Python's tuple of one text, as Saleor sends it.
    message: ({ variant }) =>
      `('Could not add items ${nameOf(variant)}. Only ${short.get(variant)} remaining in stock.',)`,
  };
}

function because(line: OrderLine, code: string, message: string): Unavailable {
  return { message, code, variantId: line.productVariantId, lineId: idOf(line) };
}

function limitOf(store: Store, variant: ProductVariant): number {
  const limit = variant.quantityLimitPerCustomer || store.get('shop', 1).limitQuantityPerCheckout;
  return limit ?? Number.POSITIVE_INFINITY;
}

/** Variants of which the order's lines together want more than there is. */
function shortages(
  { state, store }: Context,
  order: Order,
  goods: readonly Goods[],
): ReadonlyMap<ProductVariant, number> {
  const wanted = new Map<ProductVariant, number>();
  for (const { variant, line } of goods)
    wanted.set(variant, (wanted.get(variant) ?? 0) + line.quantity);
  const channel = store.get('channel', order.channel);
  const address =
    store.find('address', order.shippingAddress) ?? store.find('address', order.billingAddress);
  const place = { channel, country: address?.country ?? channel.defaultCountry };
  const list = [...wanted].map(([variant, quantity]) => ({ variant, quantity }));
  return new Map(
    shortagesOf(state, list, place, new Set(), reservationsAreOn(store)).map(
      ({ variant, available }) => [variant, available],
    ),
  );
}
