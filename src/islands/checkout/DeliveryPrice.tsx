import type { DeliveryMethod } from '#domain/cart.ts';
import type { Locale } from '#domain/editions.ts';
import { formatMoney } from '#i18n/format.ts';
import { messages } from '#i18n/messages.ts';
import { price } from '#styles/recipes.ts';

export function DeliveryPrice({
  method,
  locale,
}: {
  method: Pick<DeliveryMethod, 'price'>;
  locale: Locale;
}) {
  const isFree = method.price.minor === 0;
  return (
    <span className={price}>
      {isFree ? messages(locale).checkout.free : formatMoney(method.price, locale)}
    </span>
  );
}
