import { isIP } from 'node:net';
import { refreshPrices } from '../checkout/prices.ts';
import type { Checkout, Order } from '../records/sales.ts';
import type { Channel } from '../records/shop.ts';
import { refuse } from '../schema/mutation.ts';
import { invalidId, permissionDenied } from '../state/failures.ts';
import { parseGlobalId, pkOf } from '../state/global-id.ts';
import { minorUnits } from '../state/money.ts';
import type { Context } from '../state/state.ts';
import type { Store } from '../state/store.ts';

/** What is paid. */
export type Source = Checkout | Order;

const mostTransactions = 100;

/** The checkout or order that a payment session is for. */
export function requireSource({ state, store }: Context, id: string): Source {
  const parsed = parseGlobalId(id);
  if (parsed === null) throw invalidId(id);
  const { type } = parsed;
  if (type !== 'Checkout' && type !== 'Order')
    return refuse(
      'id',
      'INVALID',
      `Invalid ID: ${id}. Expected one of: Checkout, Order, received: ${type}.`,
    );
  const source = store.find(type === 'Checkout' ? 'checkout' : 'order', pkOf(parsed));
  if (source === null) return refuse('id', 'NOT_FOUND', '`Order` or `Checkout` not found.');
  if (source.model === 'checkout') refreshPrices(state, source);
  if (transactionsOf(store, source).length >= mostTransactions)
    refuse('id', 'INVALID', `${type} transactions limit of ${mostTransactions} reached.`);
  return source;
}

export function transactionsOf(store: Store, source: Source) {
  return store.by('transactionItem', source.model, source.pk);
}

export function channelOf(store: Store, source: Source): Channel {
  return store.get('channel', source.channel);
}

/**
 * Minor units. Without an amount of the caller's: the total, gift cards or not, less what transactions hold or wait
 * for.
 */
export function amountToPay(
  store: Store,
  source: Source,
  given: number | null | undefined,
): number {
  if (given !== null && given !== undefined)
    return minorUnits(given, channelOf(store, source).currency);
  const covered = transactionsOf(store, source).reduce(
    (sum, item) =>
      sum + Math.max(item.authorized, item.charged) + item.authorizePending + item.chargePending,
    0,
  );
  return Math.max(source.total.gross - covered, 0);
}

/** Some arguments are for payment Apps only. */
export function requirePaymentApp({ requestor }: Context): void {
  if (requestor.app === null || !requestor.permissions.has('HANDLE_PAYMENTS'))
    throw permissionDenied(
      'To access this path, you need one of the following permissions: HANDLE_PAYMENTS',
    );
}

/** The address that an App names, or the one that the request comes from. */
export function customerAddress(context: Context, given: string | null | undefined): string {
  if (given) {
    requirePaymentApp(context);
    if (isIP(given) === 0)
      refuse('customerIpAddress', 'INVALID', 'Enter a valid IPv4 or IPv6 address.');
    return given;
  }
  return addressOfClient(context);
}

/** The address that the request comes from, as proxies before us tell it. */
export function addressOfClient({ request }: Context): string {
  const { headers, remoteAddress } = request;
  const forwarded = (headers['x-forwarded-for'] ?? '').split(',').find((ip) => isIP(ip) !== 0);
  return forwarded ?? remoteAddress.replace(/^::ffff:/, '');
}
