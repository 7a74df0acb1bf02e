import type { Checkout } from '../records/sales.ts';
import { requireRecord } from '../schema/arguments.ts';
import { refuse } from '../schema/mutation.ts';
import type { Store } from '../state/store.ts';

/** How a mutation names its checkout: by `id`, or in one of two deprecated ways. */
export type CheckoutArguments = {
  readonly id?: string | null;
  readonly token?: string | null;
  readonly checkoutId?: string | null;
};

/** Refuses none and several of them, and what is not there. Mutations that have no `checkoutId` name it all the same. */
export function requireCheckout(store: Store, args: CheckoutArguments): Checkout {
  const { id, token, checkoutId } = args;
  requireOne({ checkout_id: checkoutId, token, id });
  if (id) return requireRecord(store, 'checkout', id);
  if (token)
    return (
      store.find('checkout', token.toLowerCase()) ??
      refuse('token', 'NOT_FOUND', `Couldn't resolve to a node: ${token}.`)
    );
  return requireRecord(store, 'checkout', checkoutId, 'checkoutId');
}

/** Refuses unless exactly one of the named arguments is given; names are Saleor's own. */
export function requireOne(named: Readonly<Record<string, string | null | undefined>>): void {
  const message = oneOfProblem(named);
  if (message !== null) refuse(null, 'GRAPHQL_ERROR', message);
}

export function oneOfProblem(
  named: Readonly<Record<string, string | null | undefined>>,
): string | null {
  const given = Object.keys(named).filter((name) => Boolean(named[name]));
  const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');
  if (given.length > 1)
    return `Argument '${given[0]}' cannot be combined with ${quoted(given.slice(1))}`;
  if (given.length === 0)
    return `At least one of arguments is required: ${quoted(Object.keys(named))}.`;
  return null;
}
