import { type KeyboardEvent, useState } from 'react';
import type { Locale } from '#domain/editions.ts';
import { messages } from '#i18n/messages.ts';
import { iconButton } from '#styles/recipes.ts';
import { Minus, Plus } from './icons.tsx';

interface Props {
  name: string;
  quantity: number;
  /** The largest quantity worth asking for. */
  max: number;
  isLocked: boolean;
  locale: Locale;
  onChange: (quantity: number) => void;
}

/** Buttons and a number to type. A typed number counts when the field is left or Enter is pressed. */
export function QuantityStepper({ name, quantity, max, isLocked, locale, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = messages(locale).cart;
  const commit = () => {
    // Only whole numbers count: "1.5" must not become 15.
    const whole = /^\d{1,3}$/.test(typed?.trim() ?? '') ? Number(typed) : 0;
    const asked = Math.min(whole, Math.max(max, 1));
    setTyped(null);
    if (asked >= 1 && asked !== quantity) onChange(asked);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    commit();
  };
  // Above what can be had, one less would be refused again.
  const less = Math.max(1, Math.min(quantity - 1, max));
  return (
    <div
      role="group"
      aria-label={text.quantityOf(name)}
      className="inline-flex items-center rounded-full border border-edge bg-white"
    >
      <button
        type="button"
        className={iconButton}
        aria-label={text.less}
        disabled={isLocked || quantity <= 1}
        onClick={() => onChange(less)}
      >
        <Minus />
      </button>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className="h-11 w-11 bg-transparent text-center tabular-nums"
        aria-label={text.quantityOf(name)}
        value={typed ?? String(quantity)}
        disabled={isLocked}
        onChange={(event) => setTyped(event.target.value.slice(0, 6))}
        onFocus={(event) => event.target.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className={iconButton}
        aria-label={text.more}
        disabled={isLocked || quantity >= max}
        onClick={() => onChange(quantity + 1)}
      >
        <Plus />
      </button>
    </div>
  );
}
