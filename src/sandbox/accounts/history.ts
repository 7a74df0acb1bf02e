import type { User } from '../records/accounts.ts';
import type { JsonObject } from '../records/base.ts';
import type { Context, State } from '../state/state.ts';

/** Writes into the history of an account what happened to it. */
export function note(
  state: State,
  user: User,
  type: string,
  parameters: JsonObject = {},
  order: string | null = null,
): void {
  state.store.insert('customerEvent', {
    date: state.clock.instant(),
    type,
    user: user.pk,
    app: null,
    order,
    parameters,
  });
}

/** What staff or an App did to an account stands in the history of those who did it. */
export function noteStaff(
  { state, store, requestor }: Context,
  type: string,
  parameters: JsonObject,
): void {
  store.insert('customerEvent', {
    date: state.clock.instant(),
    type,
    user: requestor.user?.pk ?? null,
    app: requestor.app?.pk ?? null,
    order: null,
    parameters,
  });
}
