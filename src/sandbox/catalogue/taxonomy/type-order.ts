import type { Order } from '../connection.ts';

type Slugged = { readonly slug: string; readonly pk: number };

/** What most of Saleor's types are sorted by: the slug, then the key. */
export const typeSlugOrder: Order<Slugged> = {
  columns: [{ of: ({ slug }) => slug }, { of: ({ pk }) => pk, numeric: true }],
};

/** Types without an order of their own come as they were made. */
export const pkOrder: Order<{ readonly pk: number }> = {
  columns: [{ of: ({ pk }) => pk, numeric: true }],
};
