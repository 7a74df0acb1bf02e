import type { CartLine, LineProblem } from '#domain/cart.ts';
import type { Edition, Locale } from '#domain/editions.ts';
import { priceOf } from '#domain/money.ts';
import { variantUrlOf } from '#domain/urls.ts';
import { formatMoney } from '#i18n/format.ts';
import { messages } from '#i18n/messages.ts';
import { fieldError, oldPrice, price, quietButton, salePrice } from '#styles/recipes.ts';
import { QuantityStepper } from './QuantityStepper.tsx';
import { Thumbnail } from './Thumbnail.tsx';

interface Props {
  line: CartLine;
  /** Quantity on its way to Saleor; the amounts are still the ones before it. */
  wanted: number | null;
  isLocked: boolean;
  edition: Edition;
  onQuantity: (quantity: number) => void;
  onRemove: () => void;
}

export function CartLineRow({ line, wanted, isLocked, edition, onQuantity, onRemove }: Props) {
  const text = messages(edition.locale).cart;
  const { productName, variantName } = line;
  const isLeaving = wanted === 0;
  return (
    <li className={`flex gap-4 py-5 ${isLeaving ? 'opacity-50' : ''}`}>
      <Thumbnail url={line.thumbnail} />
      <div className="grid min-w-0 grow content-start gap-1">
        <div className="flex items-start justify-between gap-3">
          <a
            className="font-medium underline-offset-4 hover:underline"
            href={variantUrlOf(edition, line.productSlug, line.variantId)}
          >
            {productName}
          </a>
          <span
            className={`${price} font-medium transition-opacity ${wanted === null ? '' : 'opacity-40'}`}
          >
            {formatMoney(line.total, edition.locale)}
          </span>
        </div>
        {variantName !== productName && <p className="text-sm text-muted">{variantName}</p>}
        <EachPrice line={line} locale={edition.locale} />
        <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4">
          <QuantityStepper
            name={productName}
            quantity={wanted ?? line.quantity}
            max={line.maxQuantity}
            isLocked={isLocked || isLeaving}
            locale={edition.locale}
            onChange={onQuantity}
          />
          <button
            type="button"
            className={`${quietButton} disabled:opacity-40`}
            aria-label={text.removeOf(productName)}
            disabled={isLocked || isLeaving}
            onClick={onRemove}
          >
            {text.remove}
          </button>
        </div>
        {line.problem && <p className={fieldError}>{problemText(line.problem, edition.locale)}</p>}
      </div>
    </li>
  );
}

/** Price of one, where it says more than the line's total: several of it, or a reduced one. */
function EachPrice({ line, locale }: { line: CartLine; locale: Locale }) {
  const { now, was } = priceOf(line.unitPrice, line.undiscountedUnitPrice);
  if (!was && line.quantity === 1) return null;
  const text = messages(locale);
  return (
    <p className="flex flex-wrap gap-x-2 text-sm text-muted">
      <span className={was ? salePrice : price}>{text.cart.each(formatMoney(now, locale))}</span>
      {was && (
        <span>
          <span className="sr-only">{text.product.was} </span>
          <s className={oldPrice}>{formatMoney(was, locale)}</s>
        </span>
      )}
    </p>
  );
}

export function problemText(problem: LineProblem, locale: Locale): string {
  const text = messages(locale).cart;
  return problem.kind === 'unavailable'
    ? text.unavailable
    : text.insufficientStock(problem.available);
}
