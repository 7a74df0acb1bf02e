import { hasCome, productListing } from '../catalogue/visibility.ts';
import { inChannel } from '../schema/node.ts';
import type { CheckoutDelivery, CheckoutLine, Checkout } from '../records/sales.ts';
import type { Channel } from '../records/shop.ts';
import type { State } from '../state/state.ts';
import { freeStock } from '../stock/availability.ts';
import { channelOf } from './checkout-state.ts';
import { linesOf } from './line-info.ts';
import type { LineInfo } from './line-info-type.ts';
import { reachableStocks } from './stock.ts';

type Problem = { readonly __typename: string } & Readonly<Record<string, unknown>>;
type LineProblem = Problem & { readonly line: CheckoutLine };

/** What keeps the lines of a checkout from being ordered: first all that cannot be bought, then those short of stock. */
export function lineProblems(state: State, checkout: Checkout): LineProblem[] {
  const channel = channelOf(state.store, checkout);
  const { lines } = linesOf(state, checkout);
  const gone = lines.filter((info) => isNotAvailable(state, info, channel));
  const rest = lines.filter((info) => !gone.includes(info));
  return [
    ...gone.map(({ line }) => ({ __typename: 'CheckoutLineProblemVariantNotAvailable', line })),
    ...rest.flatMap((info) => stockProblem(state, checkout, info, rest)),
  ];
}

/** Publication counts by its tick here, not by its day; a product never for sale passes. */
function isNotAvailable({ store, clock }: State, info: LineInfo, channel: Channel): boolean {
  const ofProduct = productListing(store, info.product, channel);
  return (
    ofProduct === null ||
    !hasCome(ofProduct.availableForPurchaseAt, clock.now(), true) ||
    !ofProduct.isPublished ||
    info.listing === null ||
    info.listing.price === null
  );
}

/** All lines of a variant share its stock; pieces kept for others do not count here. */
function stockProblem(
  { store }: State,
  checkout: Checkout,
  { line, variant }: LineInfo,
  lines: readonly LineInfo[],
): LineProblem[] {
  if (!variant.trackInventory) return [];
  const channel = channelOf(store, checkout);
  const place = { channel, country: checkout.country, withCollectionPoints: false };
  const available = reachableStocks(store, variant, place).reduce(
    (sum, stock) => sum + freeStock(store, stock),
    0,
  );
  const wanted = lines
    .filter((other) => other.variant === variant)
    .reduce((sum, other) => sum + other.line.quantity, 0);
  if (available >= wanted) return [];
  return [
    {
      __typename: 'CheckoutLineProblemInsufficientStock',
      availableQuantity: Math.max(available, 0),
      line,
      variant: inChannel<'productVariant'>(variant, channel),
    },
  ];
}

/** The problems of the lines, line by line, and those of the chosen delivery. */
export function checkoutProblems(
  state: State,
  checkout: Checkout,
  delivery: CheckoutDelivery | null,
): Problem[] {
  const ofLines = lineProblems(state, checkout);
  const byLine = [...new Set(ofLines.map(({ line }) => line))].flatMap((line) =>
    ofLines.filter((problem) => problem.line === line),
  );
  if (delivery === null) return byLine;
  const { deliveriesStaleAt } = checkout;
  const isStale =
    deliveriesStaleAt !== null && Date.parse(deliveriesStaleAt) <= state.clock.now().getTime();
  return [
    ...byLine,
    ...(isStale ? [{ __typename: 'CheckoutProblemDeliveryMethodStale', delivery }] : []),
    ...(delivery.isValid && delivery.active
      ? []
      : [{ __typename: 'CheckoutProblemDeliveryMethodInvalid', delivery }]),
  ];
}
