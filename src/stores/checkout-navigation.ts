import { $cart } from './cart-state.ts';
import { $checkout, setCheckout } from './checkout-state.ts';
import {
  type Step,
  agreementOf,
  furthestStep,
  hashOf,
  isBefore,
  stepOfHash,
} from './checkout-steps.ts';
import type { Notice } from './notice.ts';
import { shop } from './shop.ts';

/** Goes to a step, or as far towards it as the cart allows. Back returns to the step before. */
export function goTo(step: Step, notice: Notice | null = null): void {
  const { locale } = shop().edition;
  const next = allowed(step);
  const hash = hashOf(next, locale);
  if (location.hash !== hash) history.pushState(null, '', hash);
  show(next, notice);
}

/** Goes back from a step that the cart no longer allows; the history keeps no trace of it. */
export function fallBackTo(step: Step, notice: Notice | null): void {
  history.replaceState(null, '', hashOf(step, shop().edition.locale));
  show(step, notice);
}

/** Where a page load begins: at the step the URL names, if the cart allows it, else at the first. */
export function startStep(): void {
  const { locale } = shop().edition;
  const { cart } = $cart.get();
  if (!cart) return;
  const step = allowed(stepOfHash(location.hash, locale) ?? 'details');
  if (location.hash) history.replaceState(null, '', hashOf(step, locale));
  show(step, null);
}

/** Back and Forward of the browser. */
export function followHistory(): void {
  const { saving, isOpen } = $checkout.get();
  if (!isOpen || saving) return;
  const named = stepOfHash(location.hash, shop().edition.locale);
  show(allowed(named ?? 'details'), null);
}

function allowed(step: Step): Step {
  const { cart } = $cart.get();
  const furthest = cart ? furthestStep(cart) : 'details';
  return isBefore(furthest, step) ? furthest : step;
}

function show(step: Step, notice: Notice | null): void {
  const { cart } = $cart.get();
  const agreed = step === 'review' && cart ? agreementOf(cart) : null;
  setCheckout({ step, notice, agreed, problems: {} });
}
