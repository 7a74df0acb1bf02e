import { anonymous, type Requestor } from '../state/requestor.ts';

/**
 * Who did something to an order, as its history names it. Apps are told of another `principal` where Saleor acts on
 * an App's answer: whoever asked for it, or nobody for what its workers do.
 */
export type Actor = Requestor & { readonly principal?: Requestor | null };

export function principalOf(actor: Actor): Requestor | null {
  return actor.principal === undefined ? actor : actor.principal;
}

/** Saleor itself, on what `app` answered to a request of `principal`. */
export function onAnswerOf(app: Requestor['app'], principal: Requestor | null): Actor {
  return { ...anonymous, app, principal };
}
