import { type Cart, chosenDelivery } from '#domain/cart.ts';
import type { Locale } from '#domain/editions.ts';
import type { Money } from '#domain/money.ts';
import { formatMoney } from '#i18n/format.ts';
import { messages } from '#i18n/messages.ts';
import { price } from '#styles/recipes.ts';

/** What it costs, in Saleor's amounts. Delivery has a price only once a method is chosen. */
export function Totals({ cart, locale }: { cart: Cart; locale: Locale }) {
  const { cart: cartText, checkout } = messages(locale);
  const isSettled = !cart.isShippingRequired || chosenDelivery(cart) !== null;
  return (
    <>
      <dl className="grid gap-2">
        <Row name={cartText.subtotal} value={formatMoney(cart.subtotal, locale)} />
        {cart.isShippingRequired && (
          <Row
            name={checkout.shipping}
            value={
              !isSettled
                ? checkout.shippingNotChosen
                : cart.shipping.minor === 0
                  ? checkout.free
                  : formatMoney(cart.shipping, locale)
            }
          />
        )}
        {isSettled && <Row name={checkout.total} value={formatMoney(cart.total, locale)} isSum />}
      </dl>
      {isSettled && <Tax amount={cart.tax} locale={locale} />}
    </>
  );
}

export function Tax({ amount, locale }: { amount: Money; locale: Locale }) {
  if (amount.minor === 0) return null;
  return (
    <p className="mt-2 text-sm text-muted">
      {messages(locale).checkout.taxIncluded(formatMoney(amount, locale))}
    </p>
  );
}

export function Row({
  name,
  value,
  isSum = false,
}: {
  name: string;
  value: string;
  isSum?: boolean;
}) {
  return (
    <div
      className={`flex justify-between gap-4 ${isSum ? 'border-t border-line pt-3 text-xl font-medium' : ''}`}
    >
      <dt>{name}</dt>
      <dd className={`${price} whitespace-normal text-right`}>{value}</dd>
    </div>
  );
}
