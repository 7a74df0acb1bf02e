import { useStore } from '@nanostores/react';
import { useEffect } from 'react';
import { urlOf } from '#domain/urls.ts';
import { messages } from '#i18n/messages.ts';
import { loadCart } from '#stores/cart.ts';
import { $cart } from '#stores/cart-state.ts';
import { openCheckout } from '#stores/checkout.ts';
import { $checkout } from '#stores/checkout-state.ts';
import { shop } from '#stores/shop.ts';
import { panel, primaryButton } from '#styles/recipes.ts';
import { NoticeBox } from '../cart/NoticeBox.tsx';
import { CheckoutSkeleton } from './CheckoutSkeleton.tsx';
import { CheckoutSteps } from './CheckoutSteps.tsx';
import type { Country } from './country.ts';
import { OrderSummary } from './OrderSummary.tsx';
import { Placed } from './Placed.tsx';

interface Props {
  /** Where this edition delivers; never empty. */
  countries: readonly Country[];
}

/** Checkout: details, delivery, review, beside a summary of the cart. */
export function Checkout({ countries }: Props) {
  const { status, cart, notice } = useStore($cart, { ssr: 'initial' });
  const { isOpen, placed, step, notice: stepNotice } = useStore($checkout, { ssr: 'initial' });
  // A choice among many is the shopper's: a preset one is a parcel sent to the wrong country.
  const country = countries.length === 1 ? (countries[0]?.code ?? '') : '';
  useEffect(() => {
    const codes = countries.map(({ code }) => code);
    return openCheckout(codes, country);
  }, [countries, country]);

  // Only the browser knows the shop, and it has not looked yet (nor can a server).
  if (status === 'unknown') return <CheckoutSkeleton />;
  const { edition } = shop();
  const text = messages(edition.locale);
  if (placed) return <Placed number={placed.number} edition={edition} />;
  if (!isOpen && status !== 'unreachable') return <CheckoutSkeleton label={text.cart.loading} />;
  const retry = { label: text.errors.retry, run: loadCart };
  const isEmpty = !cart || cart.lines.length === 0;
  return (
    <div className="min-h-[40rem]">
      <div className="grid gap-3 not-empty:mb-6">
        {status === 'unreachable' && stepNotice?.kind !== 'offline' && (
          <NoticeBox notice={{ kind: 'offline' }} edition={edition} action={retry} />
        )}
        {notice && <NoticeBox notice={notice} edition={edition} />}
        {/* Without lines there is no step to show it. */}
        {stepNotice && isEmpty && <NoticeBox notice={stepNotice} edition={edition} />}
      </div>
      {!isEmpty ? (
        <div className="grid items-start gap-8 lg:grid-cols-[1fr_24rem] lg:gap-14">
          {/* The review has all of it itself. */}
          {step !== 'review' && (
            <aside className={`${panel} order-first lg:sticky lg:top-24 lg:order-last`}>
              <OrderSummary cart={cart} edition={edition} />
            </aside>
          )}
          <CheckoutSteps cart={cart} countries={countries} edition={edition} />
        </div>
      ) : status === 'unreachable' ? null : (
        <div className="grid justify-items-center gap-6 py-16 text-center">
          <h2 className="text-2xl">{text.checkout.emptyTitle}</h2>
          <a className={primaryButton} href={urlOf(edition, { kind: 'home' })}>
            {text.cart.emptyAction}
          </a>
        </div>
      )}
    </div>
  );
}
