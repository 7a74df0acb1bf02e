import { useStore } from '@nanostores/react';
import type { SubmitEvent } from 'react';
import type { Cart } from '#domain/cart.ts';
import type { Locale } from '#domain/editions.ts';
import { messages } from '#i18n/messages.ts';
import { pickDelivery, submitDelivery } from '#stores/checkout.ts';
import { goTo } from '#stores/checkout-navigation.ts';
import { $checkout } from '#stores/checkout-state.ts';
import { markedDelivery } from '#stores/checkout-steps.ts';
import { notice, primaryButton, quietButton } from '#styles/recipes.ts';
import { DeliveryPrice } from './DeliveryPrice.tsx';

/** The ways to deliver that Saleor offers for this address and this cart. */
export function DeliveryStep({ cart, locale }: { cart: Cart; locale: Locale }) {
  const { picked, saving } = useStore($checkout);
  const text = messages(locale).checkout;
  const marked = markedDelivery(cart, picked);
  const isSaving = saving === 'delivery';
  const canGoOn = cart.deliveryMethods.length > 0 || !cart.isShippingRequired;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void submitDelivery();
  };
  return (
    <form noValidate className="grid gap-6" onSubmit={onSubmit}>
      {!canGoOn && <p className={notice}>{text.noDelivery}</p>}
      <fieldset className="grid gap-3" disabled={isSaving}>
        <legend className="sr-only">{text.deliveryMethod}</legend>
        {cart.deliveryMethods.map((method) => (
          <label
            key={method.id}
            className="flex min-h-14 items-center gap-4 rounded-lg border border-edge bg-white px-4 py-3 has-checked:border-brand has-checked:outline has-checked:outline-brand"
          >
            <input
              type="radio"
              name="delivery"
              className="size-5 accent-brand"
              value={method.id}
              checked={marked?.id === method.id}
              onChange={() => pickDelivery(method.id)}
            />
            <span className="grow">
              <span className="block font-medium">{method.name}</span>
              {method.days && (
                <span className="block text-sm text-muted">
                  {text.deliveryDays(method.days.min, method.days.max)}
                </span>
              )}
            </span>
            <DeliveryPrice method={method} locale={locale} />
          </label>
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {canGoOn && (
          <button
            type="submit"
            className={`${primaryButton} w-full sm:w-auto`}
            aria-disabled={isSaving}
          >
            {isSaving ? text.saving : text.toReview}
          </button>
        )}
        <button type="button" className={quietButton} onClick={() => goTo('details')}>
          {text.back}
        </button>
      </div>
    </form>
  );
}
