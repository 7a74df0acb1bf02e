import {
  type DetailsField,
  EMPTY_DETAILS,
  type FieldProblems,
  problemsOf,
  tidy,
} from '#domain/address.ts';
import { chosenDelivery } from '#domain/cart.ts';
import { LOCALES } from '#domain/editions.ts';
import { type CartResult, changeCart } from './cart-change.ts';
import { requestDelivery, requestDetails, requestLanguage } from './cart-requests.ts';
import { $cart } from './cart-state.ts';
import { loadCart } from './cart.ts';
import { fallBackTo, followHistory, goTo, startStep } from './checkout-navigation.ts';
import { forgetDraft, saveDraft, savedDraft } from './checkout-draft.ts';
import { $checkout, setCheckout } from './checkout-state.ts';
import {
  agreementOf,
  detailsOf,
  furthestStep,
  isBefore,
  markedDelivery,
} from './checkout-steps.ts';
import { orderOfCart } from './last-order.ts';
import type { Notice } from './notice.ts';
import { fieldErrorsOf, noticeOf } from './saleor-errors.ts';
import { shop } from './shop.ts';

/**
 * Begins checkout on a page: reads the cart, fills the form from it, goes to the step in the URL
 * and stays in step with the cart and the browser's history. Returns what ends it.
 */
export function openCheckout(countries: readonly string[], country: string): () => void {
  let isPrepared = false;
  let cartId: string | null = null;
  const onCart = () => {
    const { status, cart } = $cart.get();
    if (status === 'unknown' || status === 'loading') return;
    // Another tab ordered this very cart: say so, rather than that the cart is empty.
    const placed = cartId && !cart ? orderOfCart(cartId) : null;
    if (placed) return setCheckout({ placed });
    cartId = cart?.id ?? null;
    if (isPrepared) return keepInStep();
    if (status === 'unreachable' && !cart) return;
    isPrepared = true;
    prepare(countries, country);
  };
  const stopListening = $cart.listen(onCart);
  window.addEventListener('popstate', followHistory);
  void loadCart();
  return () => {
    stopListening();
    window.removeEventListener('popstate', followHistory);
  };
}

function prepare(countries: readonly string[], country: string): void {
  const { cart } = $cart.get();
  const { channel } = shop().edition;
  // What this tab typed last is newer than what the cart was given.
  const known = savedDraft(channel) ?? (cart ? detailsOf(cart) : EMPTY_DETAILS);
  const form = { ...known, country: countries.includes(known.country) ? known.country : country };
  setCheckout({ isOpen: true, form });
  startStep();
  const { languageCode } = LOCALES[shop().edition.locale];
  // Saleor writes the order's mails in the cart's language (SURPRISES 32). Not worth a notice if it fails.
  if (cart && cart.languageCode !== languageCode) void changeCart(requestLanguage);
}

/** The cart changed under the step on screen: by another tab, or by Saleor. */
function keepInStep(): void {
  const { cart } = $cart.get();
  const { step, saving, agreed } = $checkout.get();
  if (!cart || saving) return;
  const furthest = furthestStep(cart);
  if (isBefore(furthest, step)) {
    fallBackTo(furthest, furthest === 'delivery' ? { kind: 'deliveryChanged' } : null);
  } else if (step === 'review' && agreementOf(cart) !== agreed) {
    setCheckout({ agreed: agreementOf(cart), notice: { kind: 'priceChanged' } });
  }
}

export function setField(field: DetailsField, value: string): void {
  const { form, problems } = $checkout.get();
  const rest = { ...problems };
  delete rest[field];
  const next = { ...form, [field]: value };
  saveDraft(shop().edition.channel, next);
  setCheckout({ form: next, problems: rest });
}

/** Saves e-mail and address, then goes on to delivery. What was typed stays, whatever happens. */
export async function submitDetails(): Promise<void> {
  const { form, saving } = $checkout.get();
  if (saving) return;
  const details = tidy(form);
  // Checked here first: one bad phone number hides all of Saleor's other errors (SURPRISES 13).
  const problems = problemsOf(details);
  if (Object.keys(problems).length > 0) return refuse({ problems, notice: { kind: 'fixFields' } });
  setCheckout({ saving: 'details', problems: {}, notice: null });
  const hadDelivery = Boolean($cart.get().cart?.deliveryMethodId);
  const result = await changeCart((id) => requestDetails(id, details));
  setCheckout({ saving: null });
  if (result.kind !== 'done') return tellDetails(result);
  // The cart has it now.
  forgetDraft(shop().edition.channel);
  const { cart } = $cart.get();
  const lostDelivery = hadDelivery && cart && !chosenDelivery(cart);
  goTo(
    cart && !cart.isShippingRequired ? 'review' : 'delivery',
    lostDelivery ? { kind: 'deliveryChanged' } : null,
  );
}

function tellDetails(result: CartResult): void {
  if (result.kind !== 'refused') return setCheckout({ notice: noticeOfResult(result) });
  const { problems, others } = fieldErrorsOf(result.errors);
  const [other] = others;
  refuse({ problems, notice: other ? noticeOf(other) : { kind: 'fixFields' } });
}

function refuse(part: { problems: FieldProblems; notice: Notice }): void {
  setCheckout({ ...part, refusals: $checkout.get().refusals + 1 });
}

export function pickDelivery(methodId: string): void {
  setCheckout({ picked: methodId, notice: null });
}

/** Saves the marked delivery method, then goes on to the review. */
export async function submitDelivery(): Promise<void> {
  const { picked, saving } = $checkout.get();
  const { cart } = $cart.get();
  if (saving || !cart) return;
  const method = markedDelivery(cart, picked);
  if (!cart.isShippingRequired) return goTo('review');
  if (!method) return setCheckout({ notice: { kind: 'chooseDelivery' } });
  setCheckout({ saving: 'delivery', notice: null });
  const result = await changeCart((id) => requestDelivery(id, method.id));
  setCheckout({ saving: null, picked: null });
  if (result.kind !== 'done') return setCheckout({ notice: noticeOfResult(result) });
  const after = $cart.get().cart;
  // Chosen, and yet not: it stopped fitting in the meantime.
  if (after && !chosenDelivery(after)) return setCheckout({ notice: { kind: 'deliveryChanged' } });
  goTo('review');
}

export function dismissCheckoutNotice(): void {
  setCheckout({ notice: null });
}

function noticeOfResult(result: CartResult): Notice | null {
  switch (result.kind) {
    case 'done':
      return null;
    case 'refused':
      return noticeOf(result.errors[0]!);
    case 'gone':
      return result.notice;
    case 'unreachable':
      return { kind: 'offline' };
  }
}
