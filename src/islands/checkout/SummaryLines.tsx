import type { CartLine } from '#domain/cart.ts';
import type { Edition } from '#domain/editions.ts';
import { formatMoney } from '#i18n/format.ts';
import { fieldError, price } from '#styles/recipes.ts';
import { problemText } from '../cart/CartLineRow.tsx';
import { Thumbnail } from '../cart/Thumbnail.tsx';

type Line = Pick<
  CartLine,
  'id' | 'thumbnail' | 'productName' | 'variantName' | 'quantity' | 'total'
> &
  Partial<Pick<CartLine, 'problem'>>;

/** Lines to read, not to change: of a cart or of an order. */
export function SummaryLines({
  lines,
  edition,
}: {
  lines: readonly Line[];
  edition: Pick<Edition, 'locale'>;
}) {
  const { locale } = edition;
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="flex gap-4 py-3">
          <Thumbnail url={line.thumbnail} small />
          <div className="min-w-0 grow">
            <p className="font-medium">{line.productName}</p>
            <p className="text-sm text-muted">
              {line.quantity}
              {line.variantName === line.productName ? '\u00a0×' : ` × ${line.variantName}`}
            </p>
            {line.problem && <p className={fieldError}>{problemText(line.problem, locale)}</p>}
          </div>
          <span className={price}>{formatMoney(line.total, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
