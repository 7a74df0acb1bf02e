import { useStore } from '@nanostores/react';
import { useRef } from 'react';
import type { Edition } from '#domain/editions.ts';
import { urlOf } from '#domain/urls.ts';
import { messages } from '#i18n/messages.ts';
import { dismissNotice, loadCart, removeLine, setQuantity } from '#stores/cart.ts';
import { $cart } from '#stores/cart-state.ts';
import { $announcement, announce } from '#stores/drawer.ts';
import { primaryButton, secondaryButton } from '#styles/recipes.ts';
import { CartLineRow } from './CartLineRow.tsx';
import { CartSkeleton } from './CartSkeleton.tsx';
import { NoticeBox } from './NoticeBox.tsx';

/** Everything about the cart but its totals: notices, lines, and what stands there without lines. */
export function CartContent({ edition, onLeave }: { edition: Edition; onLeave?: () => void }) {
  const { status, cart, adding, wanted, notice } = useStore($cart);
  const said = useStore($announcement);
  const top = useRef<HTMLDivElement>(null);
  const { locale } = edition;
  const text = messages(locale);
  const lines = cart?.lines ?? [];
  const isBusy = adding.length > 0 || status === 'loading' || status === 'unknown';

  const change = async (lineId: string, name: string, quantity: number) => {
    const result = await setQuantity(lineId, quantity);
    if (result.kind === 'done') announce(text.cart.changed(name, quantity));
  };
  const remove = async (lineId: string, name: string) => {
    const result = await removeLine(lineId);
    if (result.kind !== 'done') return;
    announce(text.cart.removed(name));
    // The button that had the focus is gone with its line.
    top.current?.focus();
  };
  return (
    <div ref={top} tabIndex={-1} className="outline-none" aria-busy={isBusy}>
      <p role="status" className="sr-only">
        {adding.length > 0 ? text.product.adding : said}
      </p>
      <div className="grid gap-3 not-empty:mb-4">
        {status === 'unreachable' && (
          <NoticeBox
            notice={{ kind: 'offline' }}
            edition={edition}
            action={{ label: text.errors.retry, run: loadCart }}
          />
        )}
        {notice && (
          <NoticeBox
            notice={notice}
            edition={edition}
            action={{ label: text.errors.dismiss, run: dismissNotice }}
          />
        )}
      </div>
      {lines.length > 0 ? (
        <ul className="divide-y divide-line">
          {lines.map((line) => (
            <CartLineRow
              key={line.id}
              line={line}
              wanted={wanted[line.id] ?? null}
              isLocked={status === 'unreachable'}
              edition={edition}
              onQuantity={(quantity) => void change(line.id, line.productName, quantity)}
              onRemove={() => void remove(line.id, line.productName)}
            />
          ))}
        </ul>
      ) : isBusy ? (
        <CartSkeleton label={text.cart.loading} />
      ) : status === 'ready' ? (
        <EmptyCart edition={edition} onLeave={onLeave} />
      ) : null}
      {lines.length > 0 && adding.length > 0 && <AddingLine label={text.product.adding} />}
    </div>
  );
}

function EmptyCart({ edition, onLeave }: { edition: Edition; onLeave?: (() => void) | undefined }) {
  const text = messages(edition.locale).cart;
  return (
    <div className="grid justify-items-center gap-5 py-14 text-center">
      <p className="font-display text-xl">{text.empty}</p>
      <a className={primaryButton} href={urlOf(edition, { kind: 'home' })}>
        {text.emptyAction}
      </a>
      {onLeave && (
        <button type="button" className={secondaryButton} onClick={onLeave}>
          {text.keepShopping}
        </button>
      )}
    </div>
  );
}

function AddingLine({ label }: { label: string }) {
  return (
    <p aria-hidden="true" className="flex items-center gap-4 border-t border-line py-5 text-muted">
      <span className="aspect-4/5 w-20 animate-pulse rounded-sm bg-sand" />
      {label}
    </p>
  );
}
