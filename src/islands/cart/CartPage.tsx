import { useStore } from '@nanostores/react';
import { useEffect } from 'react';
import { urlOf } from '#domain/urls.ts';
import { messages } from '#i18n/messages.ts';
import { openCartPage } from '#stores/cart-link.ts';
import { $cart } from '#stores/cart-state.ts';
import { shop } from '#stores/shop.ts';
import { panel, primaryButton } from '#styles/recipes.ts';
import { CartContent } from './CartContent.tsx';
import { CartSkeleton } from './CartSkeleton.tsx';
import { Subtotal } from './Subtotal.tsx';

/** The cart as a page. On the server, and until the browser takes over, it shows room for lines. */
export function CartPage() {
  const { status, cart } = useStore($cart, { ssr: 'initial' });
  useEffect(() => void openCartPage(), []);
  if (status === 'unknown') {
    return (
      <div className="min-h-[28rem] lg:w-3/5" aria-busy="true">
        <CartSkeleton />
      </div>
    );
  }
  const { edition } = shop();
  const hasLines = Boolean(cart && cart.lines.length > 0);
  return (
    <div className="grid min-h-[28rem] items-start gap-8 lg:grid-cols-[1fr_22rem] lg:gap-14">
      <CartContent edition={edition} />
      {cart && hasLines && (
        <aside className={`${panel} grid gap-5 lg:sticky lg:top-24`}>
          <Subtotal amount={cart.subtotal} locale={edition.locale} />
          <a className={`${primaryButton} w-full`} href={urlOf(edition, { kind: 'checkout' })}>
            {messages(edition.locale).cart.toCheckout}
          </a>
        </aside>
      )}
    </div>
  );
}
