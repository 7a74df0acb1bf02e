import { metadataTerm, type MetadataFilter } from '../../catalogue/filters/filter-terms.ts';
import { pksOf } from '../../catalogue/lookups.ts';
import type { TaxClass, TaxConfiguration } from '../../records/shop.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { byPk, listPage, text, type List, type ListArguments } from './list-query.ts';

const classes: List<TaxClass> = {
  order: [text(({ name }) => name), byPk],
  sorts: { NAME: [text(({ name }) => name), byPk] },
  filter: {
    ids: (ids: readonly string[]) => {
      const pks = pksOf(ids, 'TaxClass');
      return ({ pk }) => pks.has(pk);
    },
    countries:
      (codes: readonly string[], { context: { store } }) =>
      ({ pk }) =>
        store
          .by('taxClassCountryRate', 'taxClass', pk)
          .some(({ country }) => codes.includes(country)),
    metadata: (entries: readonly MetadataFilter[]) => metadataTerm(entries),
  },
};

const configurations: List<TaxConfiguration> = {
  order: [byPk],
  filter: {
    ids: (ids: readonly string[]) => {
      const pks = pksOf(ids, 'TaxConfiguration');
      return ({ pk }) => pks.has(pk);
    },
    metadata: (entries: readonly MetadataFilter[]) => metadataTerm(entries),
  },
};

export const taxLists: FieldMaps = {
  Query: {
    taxClasses: (_: unknown, args: ListArguments, context, info) =>
      listPage(context.store.all('taxClass'), classes, (item) => item, args, { context, info }),
    taxConfigurations: (_: unknown, args: ListArguments, context, info) =>
      listPage(context.store.all('taxConfiguration'), configurations, (item) => item, args, {
        context,
        info,
      }),
  },
};
