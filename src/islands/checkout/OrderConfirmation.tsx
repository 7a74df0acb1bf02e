import { useStore } from '@nanostores/react';
import { useEffect } from 'react';
import type { Edition } from '#domain/editions.ts';
import type { Order } from '#domain/order.ts';
import { urlOf } from '#domain/urls.ts';
import { formatMoney } from '#i18n/format.ts';
import { messages } from '#i18n/messages.ts';
import { $order, loadOrder } from '#stores/order.ts';
import { shop } from '#stores/shop.ts';
import { pageTitle, panel, primaryButton, secondaryButton } from '#styles/recipes.ts';
import { AddressLines } from './AddressLines.tsx';
import { CheckoutSkeleton } from './CheckoutSkeleton.tsx';
import { SummaryLines } from './SummaryLines.tsx';
import { Row, Tax } from './Totals.tsx';

/** Thanks for the last order of this browser, with its number and details. Holds the page's `h1`. */
export function OrderConfirmation() {
  const view = useStore($order, { ssr: 'initial' });
  useEffect(() => void loadOrder(), []);
  if (view.status === 'loading') return <CheckoutSkeleton />;
  const { edition } = shop();
  const { order: text, errors, cart } = messages(edition.locale);
  switch (view.status) {
    case 'none':
      return (
        <div className="grid min-h-[40rem] content-start justify-items-start gap-6">
          <h1 className={pageTitle}>{text.noOrder}</h1>
          <a className={primaryButton} href={urlOf(edition, { kind: 'home' })}>
            {cart.keepShopping}
          </a>
        </div>
      );
    case 'unreadable':
      return (
        <div className="grid min-h-[40rem] content-start justify-items-start gap-5">
          <h1 className={pageTitle}>{text.title}</h1>
          <p className="text-xl font-medium">{text.number(view.number)}</p>
          <p role="alert">{text.cannotRead}</p>
          <button type="button" className={secondaryButton} onClick={() => void loadOrder()}>
            {errors.retry}
          </button>
        </div>
      );
    case 'ready':
      return <Confirmation order={view.order} edition={edition} />;
  }
}

function Confirmation({ order, edition }: { order: Order; edition: Edition }) {
  const text = messages(edition.locale).order;
  return (
    <div className="grid min-h-[40rem] items-start gap-10 lg:grid-cols-[1fr_24rem] lg:gap-14">
      <div className="grid gap-8">
        <div>
          <h1 className={pageTitle}>{text.title}</h1>
          <p className="mt-4 text-xl font-medium">{text.number(order.number)}</p>
          {order.email && <p className="mt-1 break-words">{text.sentTo(order.email)}</p>}
        </div>
        <section>
          <h2 className="text-2xl">{text.next}</h2>
          <ol className="mt-3 grid list-decimal gap-1 pl-6 marker:text-brand">
            {text.nextSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        {order.address && (
          <section>
            <h2 className="text-2xl">{text.deliveredTo}</h2>
            <div className="mt-2">
              <AddressLines address={order.address} locale={edition.locale} />
            </div>
          </section>
        )}
        <div className="flex flex-wrap gap-4" data-no-print>
          <a className={primaryButton} href={urlOf(edition, { kind: 'home' })}>
            {messages(edition.locale).cart.keepShopping}
          </a>
          <button type="button" className={secondaryButton} onClick={() => window.print()}>
            {text.print}
          </button>
        </div>
      </div>
      <aside className={panel}>
        <SummaryLines lines={order.lines} edition={edition} />
        <OrderTotals order={order} edition={edition} />
      </aside>
    </div>
  );
}

function OrderTotals({ order, edition }: { order: Order; edition: Edition }) {
  const { locale } = edition;
  const { cart, checkout } = messages(locale);
  const delivery = order.deliveryName
    ? `${checkout.shipping}: ${order.deliveryName}`
    : checkout.shipping;
  return (
    <>
      <dl className="mt-3 grid gap-2 border-t border-line pt-4">
        <Row name={cart.subtotal} value={formatMoney(order.subtotal, locale)} />
        <Row
          name={delivery}
          value={order.shipping.minor === 0 ? checkout.free : formatMoney(order.shipping, locale)}
        />
        <Row name={checkout.total} value={formatMoney(order.total, locale)} isSum />
      </dl>
      <Tax amount={order.tax} locale={locale} />
    </>
  );
}
