import { getNamedType, isObjectType, Kind } from 'graphql';
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { ApiFailure } from '../state/failures.ts';

export type PageArguments = { first?: number | null; after?: string | null };

/** The values a list is sorted by; the last one makes it unique. */
export type SortKey = readonly (string | number)[];

export type Connection<Node> = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: Node }[];
};

const maximumPage = 100;

/** One page of `items` (in order of their keys), with Saleor's keyset cursors and refusals. */
export function connection<Item, Node>(
  items: readonly Item[],
  keyOf: (item: Item) => SortKey,
  toNode: (item: Item) => Node,
  args: PageArguments,
  info: GraphQLResolveInfo,
): Connection<Node> {
  const first = pageSize(args, info);
  // As in Saleor, an empty cursor means the first page, not an error.
  const start =
    args.after === undefined || args.after === null || args.after === ''
      ? 0
      : startAfter(items, keyOf, args.after);
  const page = items.slice(start, start + first);
  const last = page.at(-1);
  return {
    totalCount: items.length,
    pageInfo: {
      hasNextPage: start + first < items.length,
      endCursor: last === undefined ? null : encodeCursor(keyOf(last)),
    },
    edges: page.map((item) => ({ node: toNode(item) })),
  };
}

export function sortByKey<Item>(items: readonly Item[], keyOf: (item: Item) => SortKey): Item[] {
  return [...items].sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
}

function pageSize({ first }: PageArguments, info: GraphQLResolveInfo): number {
  if (first === undefined || first === null || first === 0) {
    if (!selects(info, 'edges') && !selects(info, 'pageInfo')) return 0;
    throw new ApiFailure(
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${info.fieldName}\` connection.`,
    );
  }
  if (first < 0) throw new ApiFailure('Argument `first` must be a non-negative integer.');
  if (first > maximumPage)
    throw new ApiFailure(
      `Requesting ${first} records on the \`${info.fieldName}\` connection exceeds the \`first\` limit of ${maximumPage} records.`,
    );
  return first;
}

function selects(info: GraphQLResolveInfo, field: string): boolean {
  const inSet = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((selection) =>
      selection.kind === Kind.FIELD
        ? selection.name.value === field
        : inSet(
            selection.kind === Kind.INLINE_FRAGMENT
              ? selection.selectionSet
              : info.fragments[selection.name.value]?.selectionSet,
          ),
    );
  return (
    isObjectType(getNamedType(info.returnType)) &&
    info.fieldNodes.some((node) => inSet(node.selectionSet))
  );
}

function encodeCursor(key: SortKey): string {
  return Buffer.from(JSON.stringify(key.map(String)), 'utf8').toString('base64');
}

function startAfter<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => SortKey,
  cursor: string,
): number {
  const values = decodeCursor(cursor);
  const sample = items[0];
  if (sample === undefined) return 0;
  const types = keyOf(sample).map((value) => typeof value);
  if (values.length !== types.length) throw new ApiFailure('Received cursor is invalid.');
  const key = values.map((value, index) => (types[index] === 'number' ? Number(value) : value));
  if (key.some((value) => typeof value === 'number' && Number.isNaN(value)))
    throw new ApiFailure('Received cursor is invalid.');
  const next = items.findIndex((item) => compareKeys(keyOf(item), key) > 0);
  return next < 0 ? items.length : next;
}

function decodeCursor(cursor: string): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
    if (Array.isArray(values) && values.every((value) => typeof value === 'string')) return values;
  } catch {
    // Told below, like any other cursor that is not one of ours.
  }
  throw new ApiFailure('Received cursor is invalid.');
}

function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? '';
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
