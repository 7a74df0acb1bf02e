import type { Attribute, Product } from '../../records/catalogue.ts';
import { seesAll } from '../../schema/arguments.ts';
import { hasChoices } from '../attributes/assigned-values.ts';
import { anyPks, pkIn, pksOf } from '../lookups.ts';
import { categoryTree, productList } from '../product-lists.ts';
import {
  contains,
  metadataTerm,
  nothing,
  requireIds,
  requireOneOperation,
  valueTerm,
  type FilterScope,
  type MetadataFilter,
  type Operation,
  type Rules,
  type Term,
} from './filter-terms.ts';

export const named =
  (text: string): Term<{ readonly name: string; readonly slug: string }> =>
  ({ name, slug }) =>
    contains(name, text) || contains(slug, text);

const flag = (field: keyof Attribute) => (value: boolean | null) => (attribute: Attribute) =>
  attribute[field] === value;

/** Attributes of the types of products that pass; in a category only those in listings count. */
function ofProducts(
  scope: FilterScope,
  which: 'all' | 'listed',
  passes: Term<Product>,
): Term<Attribute> {
  const { context } = scope;
  const { store } = context;
  const channel = scope.channel();
  const known = channel !== null || seesAll(context);
  const types = new Set(
    productList(context, channel, known, which)
      .rows.filter(({ item }) => passes(item))
      .map(({ item }) => item.productType),
  );
  const attributes = new Set(
    [...types].flatMap((pk) => {
      const type = store.get('productType', pk);
      return [
        ...type.productAttributes,
        ...type.variantAttributes.map(({ attribute }) => attribute),
      ];
    }),
  );
  return ({ pk }) => attributes.has(pk);
}

function inCategory(id: string | null, scope: FilterScope): Term<Attribute> {
  if (!id) return nothing;
  requireIds('in_category', [id]);
  const { store } = scope.context;
  const root = store.find('category', pkIn(id, 'Category'));
  if (root === null) return nothing;
  const tree = categoryTree(store, [root.pk]);
  return ofProducts(scope, 'listed', ({ category }) => category !== null && tree.has(category));
}

function inCollection(id: string | null, scope: FilterScope): Term<Attribute> {
  if (!id) return nothing;
  requireIds('in_collection', [id]);
  const { store } = scope.context;
  const collection = pkIn(id, 'Collection');
  return ofProducts(scope, 'all', ({ pk }) =>
    store
      .by('collectionProduct', 'product', pk)
      .some((membership) => membership.collection === collection),
  );
}

const filter: Rules<Attribute> = {
  search: (text: string) => named(text),
  ids: (ids: readonly string[]) => {
    requireIds('ids', ids);
    const pks = anyPks(ids);
    return ({ pk }) => pks.has(String(pk));
  },
  type: (type: Attribute['type']) => (attribute) => attribute.type === type,
  inCollection,
  inCategory,
  slugs:
    (slugs: readonly string[]) =>
    ({ slug }) =>
      slugs.includes(slug),
  valueRequired: flag('valueRequired'),
  isVariantOnly: flag('isVariantOnly'),
  visibleInStorefront: flag('visibleInStorefront'),
  filterableInStorefront: flag('filterableInStorefront'),
  filterableInDashboard: flag('filterableInDashboard'),
  availableInGrid: flag('availableInGrid'),
  metadata: (entries: readonly MetadataFilter[]) => metadataTerm(entries),
};

const operation =
  (field: string, of: (attribute: Attribute) => string | null) =>
  (value: Operation<string> | null) => {
    requireOneOperation(field, value);
    return valueTerm(value, of);
  };

const where: Rules<Attribute> = {
  ids: (ids: readonly string[] | null) => {
    requireIds('ids', ids ?? []);
    const pks = pksOf(ids ?? [], 'Attribute');
    return ({ pk }) => pks.has(pk);
  },
  name: operation('name', ({ name }) => name),
  slug: operation('slug', ({ slug }) => slug),
  withChoices: (value: boolean | null) => (attribute) => hasChoices(attribute) === value,
  inputType: operation('input_type', ({ inputType }) => inputType),
  entityType: operation('entity_type', ({ entityType }) => entityType),
  type: operation('type', ({ type }) => type),
  unit: operation('unit', ({ unit }) => unit),
  inCollection,
  inCategory,
  valueRequired: flag('valueRequired'),
  visibleInStorefront: flag('visibleInStorefront'),
  filterableInDashboard: flag('filterableInDashboard'),
  metadata: (entries: readonly MetadataFilter[] | null) => metadataTerm(entries),
};

export const attributeRules = { filter, where };
