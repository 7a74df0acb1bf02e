import { useStore } from '@nanostores/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { type Cart, chosenDelivery } from '#domain/cart.ts';
import type { Edition } from '#domain/editions.ts';
import { messages } from '#i18n/messages.ts';
import { dismissCheckoutNotice } from '#stores/checkout.ts';
import { goTo } from '#stores/checkout-navigation.ts';
import { $checkout } from '#stores/checkout-state.ts';
import { STEPS, type Step, isBefore } from '#stores/checkout-steps.ts';
import type { Notice } from '#stores/notice.ts';
import { quietButton } from '#styles/recipes.ts';
import { NoticeBox } from '../cart/NoticeBox.tsx';
import { AddressLines } from './AddressLines.tsx';
import type { Country } from './country.ts';
import { DeliveryPrice } from './DeliveryPrice.tsx';
import { DeliveryStep } from './DeliveryStep.tsx';
import { DetailsStep } from './DetailsStep.tsx';
import { Progress } from './Progress.tsx';
import { ReviewStep } from './ReviewStep.tsx';

interface Props {
  cart: Cart;
  countries: readonly Country[];
  edition: Edition;
}

/** The step at hand, after the finished ones in short. */
export function CheckoutSteps({ cart, countries, edition }: Props) {
  const { step, notice, problems } = useStore($checkout);
  // Wrong fields take the focus instead.
  const noticeBox = useScrollTo(Object.keys(problems).length === 0 ? notice : null);
  const heading = useFocusOnChange(step);
  const { checkout, errors } = messages(edition.locale);
  const done = STEPS.filter((each) => isBefore(each, step));
  const chosen = chosenDelivery(cart);
  const inShort: Record<Step, ReactNode> = {
    details: (
      <>
        <p className="break-words">{cart.email}</p>
        {cart.address && <AddressLines address={cart.address} locale={edition.locale} />}
      </>
    ),
    delivery: chosen && (
      <p>
        {chosen.name} · <DeliveryPrice method={chosen} locale={edition.locale} />
      </p>
    ),
    review: null,
  };
  return (
    <div className="grid min-w-0 gap-8">
      <Progress current={step} locale={edition.locale} />
      {done.map((each) => (
        <section
          key={each}
          className="flex items-start justify-between gap-6 border-b border-line pb-6"
          aria-label={checkout.steps[each]}
        >
          <div className="min-w-0">
            <h2 className="text-xl">{checkout.steps[each]}</h2>
            <div className="mt-1 text-muted">{inShort[each]}</div>
          </div>
          <button
            type="button"
            className={quietButton}
            aria-label={`${checkout.change}: ${checkout.steps[each]}`}
            onClick={() => goTo(each)}
          >
            {checkout.change}
          </button>
        </section>
      ))}
      <section aria-labelledby="checkout-step">
        <h2
          id="checkout-step"
          ref={heading}
          tabIndex={-1}
          className="scroll-mt-24 text-2xl outline-none"
        >
          {checkout.steps[step]}
        </h2>
        <div ref={noticeBox} className="mt-4 scroll-my-24 empty:hidden">
          {notice && (
            <NoticeBox
              notice={notice}
              edition={edition}
              action={{ label: errors.dismiss, run: dismissCheckoutNotice }}
            />
          )}
        </div>
        <div className="mt-6">
          {step === 'details' && <DetailsStep countries={countries} locale={edition.locale} />}
          {step === 'delivery' && <DeliveryStep cart={cart} locale={edition.locale} />}
          {step === 'review' && <ReviewStep cart={cart} edition={edition} />}
        </div>
      </section>
    </div>
  );
}

/** Brings a new notice into sight: the button that led to it can be far below. */
function useScrollTo(notice: Notice | null) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice) box.current?.scrollIntoView({ block: 'nearest' });
  }, [notice]);
  return box;
}

/** A heading that takes the focus when `value` changes, so that nobody is left where a button was. */
function useFocusOnChange(value: Step) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current !== value) {
      heading.current?.focus({ preventScroll: true });
      // The title and the progress stand above the heading.
      scrollTo(0, 0);
    }
    before.current = value;
  }, [value]);
  return heading;
}
