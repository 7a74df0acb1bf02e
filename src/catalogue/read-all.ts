import { CatalogueError } from './catalogue-error.ts';

/** A page of a Saleor connection. `null`: the thing that holds it does not exist. */
export interface Connection<N> {
  readonly totalCount: number | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: N }[];
}

/**
 * Every node of a connection, in order. Follows `hasNextPage` alone, since an end cursor of null
 * would start again at page one (SURPRISES 42), and throws when the number read differs from
 * Saleor's own total: a shop with silently missing products must not be published. Ends whatever
 * the answers: each further page must bring nodes and a cursor not seen before.
 */
export async function readAll<N>(
  what: string,
  page: (after: string | null) => Promise<Connection<N> | null | undefined>,
): Promise<N[]> {
  const nodes: N[] = [];
  const cursors = new Set<string>();
  let total: number | null = null;
  for (let after: string | null = null; ;) {
    const connection = await page(after);
    if (!connection) throw new CatalogueError(`Saleor has no ${what}.`);
    nodes.push(...connection.edges.map((edge) => edge.node));
    total ??= connection.totalCount;
    const { hasNextPage, endCursor } = connection.pageInfo;
    if (!hasNextPage || (total !== null && nodes.length > total)) break;
    if (!endCursor) throw new CatalogueError(`Saleor promised more ${what} but gave no cursor.`);
    if (cursors.has(endCursor) || connection.edges.length === 0) {
      throw new CatalogueError(`Saleor promised more ${what} but gave none after ${nodes.length}.`);
    }
    cursors.add(endCursor);
    after = endCursor;
  }
  if (total !== null && total !== nodes.length) {
    throw new CatalogueError(
      `Saleor counts ${total} ${what} but listed ${nodes.length}. ` +
        'The catalogue changed while it was read; start the build again.',
    );
  }
  return nodes;
}
