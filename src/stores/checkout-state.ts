import { atom } from 'nanostores';
import { EMPTY_DETAILS, type Details, type FieldProblems } from '#domain/address.ts';
import type { Step } from './checkout-steps.ts';
import type { PlacedOrder } from './last-order.ts';
import type { Notice } from './notice.ts';

/** Checkout on screen. Lines, prices and the saved address are in `$cart`. */
export interface CheckoutView {
  /** False until the cart was read once. */
  readonly isOpen: boolean;
  readonly step: Step;
  /** As typed; Saleor's spelling of it is in the cart. */
  readonly form: Details;
  readonly problems: FieldProblems;
  /** Counts refusals, so that each one moves the focus to the first wrong field. */
  readonly refusals: number;
  /** The delivery method picked on screen, saved or not. */
  readonly picked: string | null;
  readonly saving: Step | null;
  readonly notice: Notice | null;
  /** What the review showed, to be sure that exactly this is ordered. */
  readonly agreed: string | null;
  /** Set when the order is placed and the browser is on its way to the confirmation. */
  readonly placed: PlacedOrder | null;
}

export const $checkout = atom<CheckoutView>({
  isOpen: false,
  step: 'details',
  form: EMPTY_DETAILS,
  problems: {},
  refusals: 0,
  picked: null,
  saving: null,
  notice: null,
  agreed: null,
  placed: null,
});

export function setCheckout(part: Partial<CheckoutView>): void {
  $checkout.set({ ...$checkout.get(), ...part });
}
