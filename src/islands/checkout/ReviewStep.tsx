import { useStore } from '@nanostores/react';
import type { SubmitEvent } from 'react';
import type { Cart } from '#domain/cart.ts';
import type { Edition } from '#domain/editions.ts';
import { urlOf } from '#domain/urls.ts';
import { formatMoney } from '#i18n/format.ts';
import { messages } from '#i18n/messages.ts';
import { goTo } from '#stores/checkout-navigation.ts';
import { $checkout } from '#stores/checkout-state.ts';
import { placeOrder } from '#stores/place-order.ts';
import { panel, primaryButton, quietButton } from '#styles/recipes.ts';
import { SummaryLines } from './SummaryLines.tsx';
import { Totals } from './Totals.tsx';

/** All of the order once more, and the button that makes it binding. */
export function ReviewStep({ cart, edition }: { cart: Cart; edition: Edition }) {
  const { saving } = useStore($checkout);
  const { locale } = edition;
  const text = messages(locale);
  const isPlacing = saving === 'review';
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void placeOrder();
  };
  return (
    <form noValidate className="grid gap-6" onSubmit={onSubmit}>
      <div>
        <SummaryLines lines={cart.lines} edition={edition} />
        <a className={quietButton} href={urlOf(edition, { kind: 'cart' })}>
          {text.checkout.change}
          <span className="sr-only">: {text.cart.title}</span>
        </a>
      </div>
      <Totals cart={cart} locale={locale} />
      <div className={panel}>
        <h3 className="text-xl">{text.checkout.payment}</h3>
        <p className="mt-2 font-medium">{text.checkout.cashOnDelivery}</p>
        <p>
          {text.checkout.cashOnDeliveryText}{' '}
          {text.checkout.payExactly(formatMoney(cart.total, locale))}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <button
          type="submit"
          className={`${primaryButton} min-h-14 w-full sm:w-auto`}
          aria-disabled={isPlacing}
        >
          {isPlacing ? text.checkout.placing : text.checkout.placeOrder}
        </button>
        <button
          type="button"
          className={quietButton}
          onClick={() => goTo('delivery')}
          disabled={isPlacing}
        >
          {text.checkout.back}
        </button>
      </div>
    </form>
  );
}
