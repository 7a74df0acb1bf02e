import type { Operation, Range } from './filter-terms.ts';

export type Contains = {
  readonly containsAny?: readonly string[] | null;
  readonly containsAll?: readonly string[] | null;
};
export type ReferenceKey =
  | 'referencedIds'
  | 'pageSlugs'
  | 'productSlugs'
  | 'productVariantSkus'
  | 'categorySlugs'
  | 'collectionSlugs';
export type WhereValue = {
  readonly slug?: Operation<string> | null;
  readonly name?: Operation<string> | null;
  readonly numeric?: Operation<number> | null;
  readonly date?: Range<string> | null;
  readonly dateTime?: Range<string> | null;
  readonly boolean?: boolean | null;
  readonly reference?: Readonly<Partial<Record<ReferenceKey, Contains>>> | null;
};
export type AttributeWhere = { readonly slug?: string | null; readonly value?: WhereValue | null };
