import type { Page } from '../../records/catalogue.ts';
import { valuesOfPage } from '../attributes/assigned-values.ts';
import { pksOf } from '../lookups.ts';
import { attributeWhereTerm } from './attribute-where.ts';
import type { AttributeWhere } from './attribute-where-input.ts';
import {
  everything,
  metadataTerm,
  nothing,
  requireIds,
  requireOneOperation,
  valueTerm,
  type MetadataFilter,
  type Operation,
  type Rules,
} from './filter-terms.ts';
import { wantedPks } from './product-filter.ts';

const filter: Rules<Page> = {
  // The list itself is searched.
  search: () => everything,
  pageTypes: (ids: readonly string[]) => {
    requireIds('page_types', ids);
    const pks = pksOf(ids, 'PageType');
    return ({ pageType }) => pks.has(pageType);
  },
  ids: (ids: readonly string[]) => {
    requireIds('ids', ids);
    const pks = pksOf(ids, 'Page');
    return ({ pk }) => pks.has(pk);
  },
  slugs:
    (slugs: readonly string[]) =>
    ({ slug }) =>
      slugs.includes(slug),
  metadata: (entries: readonly MetadataFilter[]) => metadataTerm(entries),
};

type MetadataWhere = { readonly key: string; readonly value?: Operation<string> | null };

const where: Rules<Page> = {
  ids: (ids: readonly string[] | null) => {
    requireIds('ids', ids ?? []);
    const pks = pksOf(ids ?? [], 'Page');
    return ({ pk }) => pks.has(pk);
  },
  slug: (value: Operation<string> | null) => {
    requireOneOperation('slug', value);
    return valueTerm(value, ({ slug }) => slug);
  },
  pageType: (value: Operation<string> | null) => {
    if (value === null || Object.keys(value).length === 0) return everything;
    const pks = wantedPks('page_type', value, 'PageType');
    return ({ pageType }) => pks.has(pageType);
  },
  attributes: (conditions: readonly AttributeWhere[] | null, { context: { store } }) =>
    conditions === null || conditions.length === 0
      ? everything
      : attributeWhereTerm(conditions, {
          store,
          valuesOf: (page: Page) => valuesOfPage(store, page),
          otherwise: false,
        }),
  metadata: (value: MetadataWhere | null) => {
    if (value === null) return nothing;
    const { eq, oneOf } = value.value ?? {};
    if (!value.value || Object.keys(value.value).length === 0)
      return ({ metadata }) => value.key in metadata;
    if (eq) return ({ metadata }) => metadata[value.key] === eq;
    return ({ metadata }) => oneOf?.includes(metadata[value.key]!) ?? false;
  },
};

export const pageRules = { filter, where };
