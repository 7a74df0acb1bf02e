import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { ApiFailure } from '../state/failures.ts';

export type PageArguments = {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly after?: string | null;
};

export type Connection<Node> = {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
};

/** A value a list is sorted by. PostgreSQL takes null for the largest; texts compare by code point (C.UTF-8). */
export type SortValue = string | number | null;

export type Column<Item> = {
  readonly of: (item: Item) => SortValue;
  readonly numeric?: boolean;
  /** How a cursor spells the value: as it is, unless said otherwise. */
  readonly spell?: (value: string | number) => string;
  /** The value a cursor spells, where a number is not spelt as one; NaN for what is none. */
  readonly read?: (text: string) => number;
};

/** The columns of ORDER BY, all in one direction; the last one makes the order unique. */
export type Order<Item> = {
  readonly columns: readonly Column<Item>[];
  readonly descending?: boolean;
};

export type Sorted<Item> = {
  readonly order: Order<Item>;
  readonly rows: readonly { readonly item: Item; readonly key: readonly SortValue[] }[];
};

type Page = { readonly size: number; readonly backward: boolean; readonly cursor: string | null };

const maximumPage = 100;

export function sorted<Item>(items: readonly Item[], order: Order<Item>): Sorted<Item> {
  const rows = items.map((item) => ({ item, key: order.columns.map((column) => column.of(item)) }));
  const sign = order.descending === true ? -1 : 1;
  rows.sort((a, b) => sign * compareKeys(a.key, b.key));
  return { order, rows };
}

/**
 * One page of a sorted list with Saleor's keyset cursors: base64 of a JSON list of the sort values. Fails with
 * Saleor's words on a page it refuses. An empty cursor is none.
 */
export function connection<Item, Node>(
  list: Sorted<Item>,
  toNode: (item: Item) => Node,
  args: PageArguments,
  info: GraphQLResolveInfo,
): Connection<Node> {
  const page = pageOf(args, info);
  if (page === null) return emptyPage(list.rows.length);
  const [start, end] = bounds(list, page);
  const edges = list.rows.slice(start, end).map(({ item, key }) => ({
    node: toNode(item),
    cursor: spellCursor(list.order, key),
  }));
  const hasMore = page.backward ? start > 0 : end < list.rows.length;
  return {
    totalCount: list.rows.length,
    pageInfo: {
      hasNextPage: page.backward ? page.cursor !== null : hasMore,
      hasPreviousPage: page.backward ? hasMore : page.cursor !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    edges,
  };
}

const offsetPrefix = 'arrayconnection:';

/** One page of a list in its own order, with offsets for cursors (`arrayconnection:n`); a strange cursor counts as none. */
export function offsetConnection<Item, Node>(
  items: readonly Item[],
  toNode: (item: Item) => Node,
  args: PageArguments,
  info: GraphQLResolveInfo,
): Connection<Node> {
  requirePage(args, info);
  const { first, last, before, after } = args;
  const beforeOffset = offsetOf(before, items.length);
  const afterOffset = offsetOf(after, -1);
  let start = Math.max(afterOffset, -1) + 1;
  let end = Math.min(items.length, beforeOffset);
  if (isNumber(first)) end = Math.min(end, start + first);
  if (isNumber(last)) start = Math.max(start, end - last);
  const edges = items.slice(start, Math.max(end, start)).map((item, index) => ({
    node: toNode(item),
    cursor: Buffer.from(`${offsetPrefix}${start + index}`).toString('base64'),
  }));
  const lowerBound = after ? afterOffset + 1 : 0;
  const upperBound = before ? beforeOffset : items.length;
  return {
    totalCount: items.length,
    pageInfo: {
      hasPreviousPage: (isNumber(last) && start > lowerBound) || (Boolean(first) && Boolean(after)),
      hasNextPage: (isNumber(first) && end < upperBound) || (Boolean(last) && Boolean(before)),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    edges,
  };
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number';
}

function offsetOf(cursor: string | null | undefined, otherwise: number): number {
  if (typeof cursor !== 'string') return otherwise;
  const text = Buffer.from(cursor, 'base64').toString('utf8').slice(offsetPrefix.length);
  return /^\s*-?\d+\s*$/.test(text) ? Number(text) : otherwise;
}

/** Null when neither `first` nor `last` is given and none is needed: only the total is wanted. */
function pageOf(args: PageArguments, info: GraphQLResolveInfo): Page | null {
  requirePage(args, info);
  const { first, last, before, after } = args;
  if ((first ?? 0) < 0) throw new ApiFailure('Argument `first` must be a non-negative integer.');
  if ((last ?? 0) < 0) throw new ApiFailure('Argument `last` must be a non-negative integer.');
  refuseTogether('last', last, 'first', first);
  refuseTogether('first', first, 'before', before);
  refuseTogether('last', last, 'after', after);
  const cursor = after || before || null;
  if (first) return { size: first, backward: false, cursor };
  if (last) return { size: last, backward: true, cursor };
  if (cursor !== null) parseCursor(cursor);
  return null;
}

function requirePage({ first, last }: PageArguments, info: GraphQLResolveInfo): void {
  if (!first && !last && selectsEdges(info))
    throw new ApiFailure(
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${info.fieldName}\` connection.`,
    );
  for (const [name, size] of Object.entries({ first, last }))
    if ((size ?? 0) > maximumPage)
      throw new ApiFailure(
        `Requesting ${size} records on the \`${info.fieldName}\` connection exceeds the \`${name}\` limit of ${maximumPage} records.`,
      );
}

function refuseTogether(name: string, value: unknown, other: string, otherValue: unknown): void {
  if (value && otherValue)
    throw new ApiFailure(`Argument \`${name}\` cannot be combined with \`${other}\`.`);
}

/** Saleor looks at the first of the field's nodes only, and into named fragments one level deep. */
function selectsEdges({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const names = (set: SelectionSetNode | undefined): string[] =>
    (set?.selections ?? []).flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []));
  const inSet = (set: SelectionSetNode | undefined): boolean =>
    names(set).includes('edges') ||
    (set?.selections ?? []).some((node) =>
      node.kind === Kind.FRAGMENT_SPREAD
        ? names(fragments[node.name.value]?.selectionSet).includes('edges')
        : node.kind === Kind.INLINE_FRAGMENT && inSet(node.selectionSet),
    );
  return inSet(fieldNodes[0]?.selectionSet);
}

function emptyPage(totalCount: number): Connection<never> {
  return {
    totalCount,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    edges: [],
  };
}

/** The page's first row and the one after its last. */
function bounds<Item>(list: Sorted<Item>, { size, backward, cursor }: Page): [number, number] {
  const { rows, order } = list;
  if (cursor === null)
    return backward
      ? [Math.max(0, rows.length - size), rows.length]
      : [0, Math.min(size, rows.length)];
  const key = keyOf(order, parseCursor(cursor));
  const sign = order.descending === true ? -1 : 1;
  if (backward) {
    const end = search(rows.length, (index) => sign * compareKeys(rows[index]!.key, key) >= 0);
    return [Math.max(0, end - size), end];
  }
  const start = search(rows.length, (index) => sign * compareKeys(rows[index]!.key, key) > 0);
  return [start, Math.min(start + size, rows.length)];
}

/** The first index for which `holds`; it holds for all that follow. */
function search(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function spellCursor<Item>({ columns }: Order<Item>, key: readonly SortValue[]): string {
  const values = key.map((value, index) =>
    value === null ? null : (columns[index]!.spell ?? String)(value),
  );
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64');
}

function parseCursor(cursor: string): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
    if (Array.isArray(values)) return values;
  } catch {
    // Told below, like any other cursor that is not one of ours.
  }
  throw new ApiFailure('Received cursor is invalid.');
}

function keyOf<Item>({ columns }: Order<Item>, values: readonly unknown[]): SortValue[] {
  if (values.length !== columns.length) throw new ApiFailure('Received cursor is invalid.');
  return values.map((value, index) => {
    if (value === null) return null;
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new ApiFailure('Received cursor is invalid.');
    const { numeric, read = Number } = columns[index]!;
    if (numeric !== true) return String(value);
    const number = read(String(value));
    if (Number.isNaN(number)) throw new ApiFailure('Received cursor is invalid.');
    return number;
  });
}

function compareKeys(a: readonly SortValue[], b: readonly SortValue[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]!;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -1 : 1;
  }
  return 0;
}
