import type { Locale } from '#domain/editions.ts';
import type { Money } from '#domain/money.ts';
import { formatMoney } from '#i18n/format.ts';
import { messages } from '#i18n/messages.ts';
import { price } from '#styles/recipes.ts';

export function Subtotal({ amount, locale }: { amount: Money; locale: Locale }) {
  const text = messages(locale).cart;
  return (
    <div>
      <p className="flex justify-between gap-4 text-lg font-medium">
        <span>{text.subtotal}</span>
        <span className={price}>{formatMoney(amount, locale)}</span>
      </p>
      <p className="text-sm text-muted">{text.shippingLater}</p>
    </div>
  );
}
