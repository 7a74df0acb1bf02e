import { useStore } from '@nanostores/react';
import { type MouseEvent, useEffect, useRef } from 'react';
import type { Edition } from '#domain/editions.ts';
import { urlOf } from '#domain/urls.ts';
import { messages } from '#i18n/messages.ts';
import { $cart } from '#stores/cart-state.ts';
import { $isDrawerOpen } from '#stores/drawer.ts';
import { iconButton, primaryButton, secondaryButton } from '#styles/recipes.ts';
import { CartContent } from './CartContent.tsx';
import { Cross } from './icons.tsx';
import { Subtotal } from './Subtotal.tsx';

const dialogClass =
  'fixed inset-y-0 right-0 left-auto m-0 h-dvh max-h-none w-full max-w-none translate-x-full flex-col overscroll-contain bg-paper p-0 text-ink shadow-drawer transition-[translate,display,overlay] transition-discrete duration-300 backdrop:bg-ink/40 open:flex open:translate-x-0 starting:open:translate-x-full sm:w-[28rem]';

/** The cart beside any page. A native modal dialog: focus trap, Esc and focus return come with it. */
export function CartDrawer({ edition }: { edition: Edition }) {
  const isOpen = useStore($isDrawerOpen);
  const { cart } = useStore($cart);
  const dialog = useRef<HTMLDialogElement>(null);
  const text = messages(edition.locale);
  useModal(dialog, isOpen);

  const close = () => $isDrawerOpen.set(false);
  const onClick = (event: MouseEvent) => {
    if (event.target === dialog.current) close();
  };
  const hasLines = Boolean(cart && cart.lines.length > 0);
  return (
    <dialog
      ref={dialog}
      className={dialogClass}
      aria-labelledby="cart-drawer-title"
      onClose={close}
      onClick={onClick}
    >
      <header className="flex items-center justify-between border-b border-line py-3 pr-2 pl-5">
        <h2 id="cart-drawer-title" className="text-2xl">
          {text.cart.title}
        </h2>
        <button type="button" className={iconButton} aria-label={text.shop.close} onClick={close}>
          <Cross />
        </button>
      </header>
      <div className="min-h-0 grow overflow-y-auto overscroll-contain px-5 py-4">
        <CartContent edition={edition} onLeave={close} />
      </div>
      {cart && hasLines && (
        <footer className="grid gap-3 border-t border-line px-5 pt-4 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
          <Subtotal amount={cart.subtotal} locale={edition.locale} />
          <a className={`${primaryButton} w-full`} href={urlOf(edition, { kind: 'checkout' })}>
            {text.cart.toCheckout}
          </a>
          <a className={`${secondaryButton} w-full`} href={urlOf(edition, { kind: 'cart' })}>
            {text.cart.toCart}
          </a>
        </footer>
      )}
    </dialog>
  );
}

function useModal(dialog: React.RefObject<HTMLDialogElement | null>, isOpen: boolean): void {
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
    const { style } = document.documentElement;
    // The gutter keeps its width, so that the page does not jump when its scroll bar goes.
    style.scrollbarGutter = isOpen ? 'stable' : '';
    style.overflow = isOpen ? 'hidden' : '';
  }, [dialog, isOpen]);
}
