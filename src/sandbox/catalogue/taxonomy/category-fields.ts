import type { Category } from '../../records/catalogue.ts';
import type { JsonObject } from '../../records/base.ts';
import { channelArgument } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { plainText } from '../../staff-catalogue/editor-js/plain-text.ts';
import { microsOf } from '../../state/moments.ts';
import { pythonJson } from '../../state/python-json.ts';
import type { Store } from '../../state/store.ts';
import {
  connection,
  offsetConnection,
  sorted,
  type Order,
  type PageArguments,
} from '../connection.ts';
import {
  contains,
  metadataTerm,
  rangeTerm,
  requireIds,
  termOf,
  type Filtering,
  type MetadataFilter,
  type Range,
  type Rules,
} from '../filters/filter-terms.ts';
import { microsRange, scopeOf } from '../filters/product-filter.ts';
import { backgroundImage, type ImageArguments } from '../images.ts';
import { jsonText } from '../json-text.ts';
import { anyPks, bySlug, pkIn, pksOf, requireOneArgument } from '../lookups.ts';
import { ancestorsOf, categoryTree, productList } from '../product-lists.ts';
import {
  productConnection,
  requireSearchForRank,
  type ProductsArguments,
} from '../products/product-connection.ts';
import { translation } from '../translations/translation.ts';
import { pkOrder } from './type-order.ts';

type Lookup = {
  readonly id?: string | null;
  readonly slug?: string | null;
  readonly slugLanguageCode?: string | null;
};
type CategoriesArguments = PageArguments &
  Filtering & {
    readonly level?: number | null;
    readonly sortBy?: { readonly direction: 'ASC' | 'DESC'; readonly field: string } | null;
  };

const filter: Rules<Category> = {
  search: (text: string) => (category) =>
    contains(category.name, text) ||
    contains(category.slug, text) ||
    contains(plainText(category.description as JsonObject | null), text),
  ids: (ids: readonly string[]) => {
    requireIds('ids', ids);
    const pks = anyPks(ids);
    return ({ pk }) => pks.has(String(pk));
  },
  slugs:
    (slugs: readonly string[]) =>
    ({ slug }) =>
      slugs.includes(slug),
  updatedAt: (range: Range<string>) =>
    rangeTerm(microsRange(range), ({ updatedAt }) => microsOf(updatedAt)),
  metadata: (entries: readonly MetadataFilter[]) => metadataTerm(entries),
};
const where: Rules<Category> = {
  ids: (ids: readonly string[] | null) => {
    requireIds('ids', ids ?? []);
    const pks = pksOf(ids ?? [], 'Category');
    return ({ pk }) => pks.has(pk);
  },
  metadata: (entries: readonly MetadataFilter[] | null) => metadataTerm(entries),
};

export const categoryQueries: FieldMap = {
  category: (_: unknown, { id, slug, slugLanguageCode }: Lookup, { store }) => {
    requireOneArgument({ id, slug });
    return id
      ? store.find('category', pkIn(id, 'Category'))
      : bySlug(store, 'category', slug!, slugLanguageCode);
  },
  categories: (_: unknown, args: CategoriesArguments, context, info) => {
    const { store } = context;
    const term = termOf(
      args,
      { filter, where },
      scopeOf(context, () => null),
    );
    const { level } = args;
    const found = store
      .all('category')
      .filter((one) => typeof level !== 'number' || ancestorsOf(store, one).length === level)
      .filter((one) => term === null || term(one));
    return connection(sorted(found, orderOf(store, args)), (one) => one, args, info);
  },
};

function orderOf(store: Store, { sortBy }: CategoriesArguments): Order<Category> {
  if (!sortBy) return pkOrder;
  const name = { of: (category: Category) => category.name };
  const slug = { of: (category: Category) => category.slug };
  const count = (of: (category: Category) => number) => ({ of, numeric: true });
  const products = count(({ pk }) =>
    [...categoryTree(store, [pk])].reduce(
      (sum, inside) => sum + store.by('product', 'category', inside).length,
      0,
    ),
  );
  const children = count(({ pk }) => store.by('category', 'parent', pk).length);
  const columns = {
    NAME: [name, slug],
    PRODUCT_COUNT: [products, name, slug],
    SUBCATEGORY_COUNT: [children, name, slug],
  }[sortBy.field]!;
  return { columns, descending: sortBy.direction === 'DESC' };
}

export const categoryFields: FieldMap = {
  description: ({ description }: Category) => jsonText(description),
  descriptionJson: ({ description }: Category) => pythonJson(description ?? {}),
  level: (category: Category, _: object, { store }) => ancestorsOf(store, category).length,
  parent: ({ parent }: Category, _: object, { store }) => store.find('category', parent),
  ancestors: (category: Category, args: PageArguments, { store }, info) =>
    connection(sorted(ancestorsOf(store, category), pkOrder), (one) => one, args, info),
  children: ({ pk }: Category, args: PageArguments, { store }, info) =>
    offsetConnection(store.by('category', 'parent', pk), (one) => one, args, info),
  products: (
    category: Category,
    args: ProductsArguments & { channel?: string | null },
    context,
    info,
  ) => {
    requireSearchForRank(args);
    const { channel, known } = channelArgument(context, args.channel);
    const tree = categoryTree(context.store, [category.pk]);
    const { order, rows } = productList(context, channel, known, 'listed');
    const own = rows.filter(({ item }) => item.category !== null && tree.has(item.category));
    return productConnection({ order, rows: own }, args, { channel, known }, context, info);
  },
  backgroundImage: (category: Category, args: ImageArguments, { state }) =>
    backgroundImage('Category', category.pk, category.backgroundImage, args, state),
  translation,
};
