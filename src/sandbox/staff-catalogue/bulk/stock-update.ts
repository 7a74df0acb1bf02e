import type { Stock } from '../../records/catalogue.ts';
import { mutation } from '../../schema/mutation.ts';
import { ApiFailure } from '../../state/failures.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import { emitStockUpdated } from '../../stock/stock-events.ts';
import type { Store } from '../../state/store.ts';
import { accepted, type ErrorPolicy, type Row } from './rows.ts';

type Input = {
  readonly variantId?: string | null;
  readonly variantExternalReference?: string | null;
  readonly warehouseId?: string | null;
  readonly warehouseExternalReference?: string | null;
  readonly quantity: number;
};
type RowEntry = {
  readonly field: string | null;
  readonly path: null;
  readonly code: string;
  readonly message: string;
};
type Work = { readonly stock: Stock; readonly quantity: number };

type Args = { readonly stocks: readonly Input[]; readonly errorPolicy?: ErrorPolicy | null };

/** Only changed quantities are told, and crossing zero is not. */
export const stockBulkUpdate = mutation<Args>(
  ({ stocks, errorPolicy }, { store, state, requestor }) => {
    const checked = stocks.map((input) => ({ input, errors: problemsOf(input) }));
    // Saleor reads the names of the first row even where that one is refused.
    if (checked[0]?.errors.length !== 0 && checked.some(({ errors }) => errors.length === 0))
      throw new ApiFailure('Internal Server Error', 'AttributeError');
    if (
      usesMixedNames(checked.filter(({ errors }) => errors.length === 0).map(({ input }) => input))
    )
      return { count: 0, results: [], errors: [mixed] };
    const rows = checked.map(({ input, errors }): Row<Work> => {
      if (errors.length > 0) return { work: null, errors };
      const stock = find(store, input);
      return stock === null
        ? { work: null, errors: [entry(null, 'NOT_FOUND', 'Stock was not found.')] }
        : { work: { stock, quantity: input.quantity }, errors: [] };
    });
    const works = accepted(rows, errorPolicy);
    const changed = works.flatMap((work) =>
      work !== null && work.stock.quantity !== work.quantity ? [work] : [],
    );
    for (const { stock, quantity } of changed) store.update<'stock'>(stock, { quantity });
    emitStockUpdated(
      state,
      changed.map(({ stock }) => stock),
      requestor,
    );
    return {
      count: works.filter((work) => work !== null).length,
      results: rows.map(({ errors }, index) => ({ stock: works[index]?.stock ?? null, errors })),
    };
  },
);

const entry = (field: string | null, code: string, message: string): RowEntry => ({
  field,
  path: null,
  code,
  message,
});

const mixed = entry(
  null,
  'GRAPHQL_ERROR',
  'All inputs should use the same selector for variant (`variantId` or `variantExternalReference`) and warehouse (`warehouseId` or `warehouseExternalReference`).',
);

function problemsOf(input: Input): RowEntry[] {
  const problems = [
    ...nameProblems(input, 'variant', 'ProductVariant'),
    ...nameProblems(input, 'warehouse', 'Warehouse'),
  ];
  if (input.quantity < 0)
    problems.push(entry('quantity', 'INVALID', 'Quantity should not be less than 0.'));
  return problems;
}

function nameProblems(input: Input, what: 'variant' | 'warehouse', type: string): RowEntry[] {
  const id = input[`${what}Id`];
  const reference = input[`${what}ExternalReference`];
  const problems: RowEntry[] = [];
  if (id && reference)
    problems.push(
      entry(
        null,
        'INVALID',
        `Argument '${what}Id' cannot be combined with '${what}ExternalReference'`,
      ),
    );
  if (!id && !reference)
    problems.push(
      entry(
        null,
        'INVALID',
        `At least one of arguments is required: '${what}Id', '${what}ExternalReference'.`,
      ),
    );
  if (id && parseGlobalId(id)?.type !== type)
    problems.push(entry(`${what}Id`, 'INVALID', `Invalid ${what}Id.`));
  return problems;
}

function usesMixedNames(inputs: readonly Input[]): boolean {
  const byId = (of: (input: Input) => unknown) =>
    new Set(inputs.map((input) => Boolean(of(input)))).size > 1;
  return byId(({ variantId }) => variantId) || byId(({ warehouseId }) => warehouseId);
}

function find(store: Store, input: Input): Stock | null {
  const variant = input.variantId
    ? store.find('productVariant', pkOf(parseGlobalId(input.variantId)!))
    : store.one('productVariant', 'externalReference', input.variantExternalReference ?? null);
  const warehouse = input.warehouseId
    ? store.find('warehouse', pkOf(parseGlobalId(input.warehouseId)!))
    : (store
        .all('warehouse')
        .find((one) => one.externalReference === input.warehouseExternalReference) ?? null);
  if (variant === null || warehouse === null) return null;
  return (
    store.by('stock', 'variant', variant.pk).find((stock) => stock.warehouse === warehouse.pk) ??
    null
  );
}
