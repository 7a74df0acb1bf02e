import type { GraphQLResolveInfo } from 'graphql';
import type { Attribute } from '../../records/catalogue.ts';
import { seesAll } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { inChannel } from '../../schema/node.ts';
import { channelRequired } from '../../state/failures.ts';
import type { Context } from '../../state/state.ts';
import { connection, sorted, type Column, type Order, type PageArguments } from '../connection.ts';
import { termOf, type Filtering } from '../filters/filter-terms.ts';
import { attributeRules, named } from '../filters/attribute-list-filter.ts';
import { scopeOf } from '../filters/product-filter.ts';
import { pkIn, requireOneArgument } from '../lookups.ts';

export type AttributesArguments = PageArguments &
  Filtering & {
    readonly channel?: string | null;
    readonly search?: string | null;
    readonly sortBy?: { readonly direction: 'ASC' | 'DESC'; readonly field: string } | null;
  };
type Lookup = {
  readonly id?: string | null;
  readonly slug?: string | null;
  readonly externalReference?: string | null;
};
type AttributeColumn = Column<Attribute>;

const name: AttributeColumn = { of: (attribute) => attribute.name };
const slug: AttributeColumn = { of: (attribute) => attribute.slug };
const pk: AttributeColumn = { of: (attribute) => attribute.pk, numeric: true };
const position: AttributeColumn = {
  of: (attribute) => attribute.storefrontSearchPosition,
  numeric: true,
};
const flag = (field: keyof Attribute): AttributeColumn => ({
  of: (attribute) => (attribute[field] === true ? 'True' : 'False'),
});

const defaultOrder: Order<Attribute> = { columns: [position, slug, pk] };
const columns: Readonly<Record<string, readonly AttributeColumn[]>> = {
  NAME: [name, slug],
  SLUG: [slug],
  VALUE_REQUIRED: [flag('valueRequired'), name, slug],
  IS_VARIANT_ONLY: [flag('isVariantOnly'), name, slug],
  VISIBLE_IN_STOREFRONT: [flag('visibleInStorefront'), name, slug],
  FILTERABLE_IN_STOREFRONT: [flag('filterableInStorefront'), name, slug],
  FILTERABLE_IN_DASHBOARD: [flag('filterableInDashboard'), name, slug],
  STOREFRONT_SEARCH_POSITION: [position, name, pk],
  AVAILABLE_IN_GRID: [flag('availableInGrid'), name, pk],
};

export const attributeQueries: FieldMap = {
  /** By id, slug or reference anybody may read any attribute, also one that is hidden everywhere else. */
  attribute: (_: unknown, { id, slug, externalReference }: Lookup, { store }) => {
    requireOneArgument({ id, slug, external_reference: externalReference });
    const found = id
      ? store.find('attribute', pkIn(id, 'Attribute'))
      : slug
        ? store.one('attribute', 'slug', slug)
        : (store.all('attribute').find((one) => one.externalReference === externalReference) ??
          null);
    return found === null ? null : inChannel(found, null);
  },
  attributes: (_: unknown, args: AttributesArguments, context, info) => {
    const isOpen = context.requestor.permissions;
    const seesHidden = [
      'MANAGE_PAGE_TYPES_AND_ATTRIBUTES',
      'MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES',
      'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES',
    ].some((permission) => isOpen.has(permission));
    const shown = context.store
      .all('attribute')
      .filter(({ visibleInStorefront }) => visibleInStorefront || seesHidden);
    return attributeConnection(shown, args, context, info);
  },
};

/** `attributes` filtered, searched, sorted and cut to a page. */
export function attributeConnection(
  attributes: readonly Attribute[],
  args: AttributesArguments,
  context: Context,
  info: GraphQLResolveInfo,
): unknown {
  const scope = scopeOf(context, () => channelOf(args, context));
  const term = termOf(args, attributeRules, scope);
  const { search, sortBy } = args;
  const found = attributes
    .filter((attribute) => term === null || term(attribute))
    .filter((attribute) => !search || named(search)(attribute));
  const order = sortBy
    ? { columns: columns[sortBy.field]!, descending: sortBy.direction === 'DESC' }
    : defaultOrder;
  return connection(sorted(found, order), (one) => inChannel(one, null), args, info);
}

function channelOf({ channel, filter }: AttributesArguments, context: Context) {
  const slug = channel || (filter?.['channel'] as string | null | undefined);
  if (slug) return context.store.one('channel', 'slug', slug);
  const only = context.store.all('channel');
  if (only.length === 1) return only[0]!;
  if (!seesAll(context)) throw channelRequired();
  return null;
}
