import { useState } from 'react';
import { type Cart, chosenDelivery } from '#domain/cart.ts';
import type { Edition } from '#domain/editions.ts';
import { formatMoney } from '#i18n/format.ts';
import { messages } from '#i18n/messages.ts';
import { price } from '#styles/recipes.ts';
import { SummaryLines } from './SummaryLines.tsx';
import { Totals } from './Totals.tsx';

/** The cart beside checkout: folded on phones, open where there is room. */
export function OrderSummary({ cart, edition }: { cart: Cart; edition: Edition }) {
  // Asked in the browser only: there is no cart to sum up before.
  const [isOpen, setOpen] = useState(() => matchMedia('(min-width: 68rem)').matches);
  const { locale } = edition;
  const isSettled = !cart.isShippingRequired || chosenDelivery(cart) !== null;
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-11 items-center justify-between gap-4">
        <h2 className="text-2xl">{messages(locale).checkout.summary}</h2>
        {!isOpen && (
          <span className={`${price} font-medium`}>
            {formatMoney(isSettled ? cart.total : cart.subtotal, locale)}
          </span>
        )}
      </summary>
      <div className="mt-2 grid gap-4">
        <SummaryLines lines={cart.lines} edition={edition} />
        <Totals cart={cart} locale={locale} />
      </div>
    </details>
  );
}
