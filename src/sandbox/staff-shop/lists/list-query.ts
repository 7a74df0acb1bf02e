import {
  connection,
  sorted,
  type Column,
  type Connection,
  type PageArguments,
} from '../../catalogue/connection.ts';
import { termOf, type Filtering, type Rules } from '../../catalogue/filters/filter-terms.ts';
import { scopeOf } from '../../catalogue/filters/product-filter.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { pythonTime } from '../../state/moments.ts';
import type { Context } from '../../state/state.ts';

export type ListArguments = PageArguments &
  Filtering & {
    readonly sortBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
  };

/** A list of the API: how it is ordered when nothing is asked for, by what else, and what it can be filtered by. */
export type List<Item> = {
  readonly order: readonly Column<Item>[];
  readonly descending?: boolean;
  readonly sorts?: Readonly<Record<string, readonly Column<Item>[]>>;
  readonly filter?: Rules<Item>;
  readonly where?: Rules<Item>;
};

/** One page of `items`, filtered and sorted as the arguments say. */
export function listPage<Item, Node>(
  items: readonly Item[],
  list: List<Item>,
  toNode: (item: Item) => Node,
  args: ListArguments,
  { context, info }: { readonly context: Context; readonly info: GraphQLResolveInfo },
): Connection<Node> {
  const rules = { filter: list.filter ?? {}, ...(list.where && { where: list.where }) };
  const term = termOf(
    args,
    rules,
    scopeOf(context, () => null),
  );
  const chosen = term === null ? items : items.filter(term);
  const { sortBy } = args;
  const order =
    sortBy === null || sortBy === undefined
      ? { columns: list.order, descending: list.descending ?? false }
      : { columns: sortColumns(list, sortBy.field), descending: sortBy.direction === 'DESC' };
  return connection(sorted(chosen, order), toNode, args, info);
}

function sortColumns<Item>({ sorts }: List<Item>, field: string): readonly Column<Item>[] {
  const columns = sorts?.[field];
  if (columns === undefined) throw new Error(`The sandbox does not sort by ${field}.`);
  return columns;
}

export function text<Item>(of: (item: Item) => string | null): Column<Item> {
  return { of };
}

export function number<Item>(of: (item: Item) => number | null): Column<Item> {
  return { of, numeric: true };
}

/** Cursors spell times as Python does. */
export function time<Item>(of: (item: Item) => string | null): Column<Item> {
  return { of, spell: (value) => pythonTime(String(value)) };
}

export const byPk: Column<{ readonly pk: number }> = number(({ pk }) => pk);
