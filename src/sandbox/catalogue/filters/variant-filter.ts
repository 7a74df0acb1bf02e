import type { ProductVariant } from '../../records/catalogue.ts';
import { microsOf } from '../../state/moments.ts';
import { valuesOfVariant } from '../attributes/assigned-values.ts';
import { pksOf } from '../lookups.ts';
import { attributeWhereTerm } from './attribute-where.ts';
import type { AttributeWhere } from './attribute-where-input.ts';
import {
  contains,
  everything,
  isNone,
  metadataTerm,
  nothing,
  rangeTerm,
  requireIds,
  valueTerm,
  type MetadataFilter,
  type Operation,
  type Range,
  type Rules,
} from './filter-terms.ts';
import { microsRange } from './product-filter.ts';

const filter: Rules<ProductVariant> = {
  search:
    (value: string, { context: { store } }) =>
    ({ name, sku, product }) =>
      contains(name, value) ||
      contains(sku ?? '', value) ||
      contains(store.get('product', product).name, value),
  sku: (skus: readonly string[]) => {
    const wanted = new Set(skus);
    return ({ sku }) => sku !== null && wanted.has(sku);
  },
  isPreorder: (value: boolean) => () => !value,
  updatedAt: (range: Range<string>) =>
    rangeTerm(microsRange(range), ({ updatedAt }) => microsOf(updatedAt)),
  metadata: (entries: readonly MetadataFilter[]) => metadataTerm(entries),
};

const where: Rules<ProductVariant> = {
  ids: (ids: readonly string[] | null) => {
    requireIds('ids', ids ?? []);
    const pks = pksOf(ids ?? [], 'ProductVariant');
    return ({ pk }) => pks.has(pk);
  },
  sku: (value: Operation<string> | null) => valueTerm(value, ({ sku }) => sku),
  updatedAt: (range: Range<string> | null) => {
    if (range === null || (isNone(range.gte) && isNone(range.lte))) return nothing;
    return rangeTerm(microsRange(range), ({ updatedAt }) => microsOf(updatedAt));
  },
  attributes: (conditions: readonly AttributeWhere[] | null, { context: { store } }) =>
    conditions === null || conditions.length === 0
      ? everything
      : attributeWhereTerm(conditions, {
          store,
          valuesOf: (variant: ProductVariant) => valuesOfVariant(store, variant),
          otherwise: true,
        }),
  metadata: (entries: readonly MetadataFilter[] | null) => metadataTerm(entries),
};

export const variantRules = { filter, where };
