import type { GraphQLResolveInfo } from 'graphql';
import type { ProductType } from '../../records/catalogue.ts';
import { channelArgument } from '../../schema/arguments.ts';
import type { FieldMap, FieldMaps } from '../../schema/field-map.ts';
import { inChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import {
  attributeConnection,
  type AttributesArguments,
} from '../attributes/attribute-connection.ts';
import { connection, sorted, type Order, type PageArguments } from '../connection.ts';
import {
  contains,
  metadataTerm,
  requireIds,
  termOf,
  type Filtering,
  type MetadataFilter,
  type Rules,
} from '../filters/filter-terms.ts';
import { scopeOf } from '../filters/product-filter.ts';
import { anyPks, pkIn } from '../lookups.ts';
import { productList } from '../product-lists.ts';
import { typeSlugOrder } from '../taxonomy/type-order.ts';
import { weightNode } from '../weight.ts';
import type { VariantSelection } from './variant-fields.ts';

type Selection = { readonly variantSelection?: VariantSelection | null };
type TypesArguments = PageArguments &
  Filtering & {
    readonly sortBy?: { readonly direction: 'ASC' | 'DESC'; readonly field: string } | null;
  };

const filter: Rules<ProductType> = {
  search: (text: string) => (type) => contains(type.name, text) || contains(type.slug, text),
  // `hasVariants` has no effect in Saleor and is not kept here.
  configurable: (value: 'CONFIGURABLE' | 'SIMPLE') => () => value === 'CONFIGURABLE',
  productType: (value: 'DIGITAL' | 'SHIPPABLE') => (type) =>
    value === 'DIGITAL' ? type.isDigital : type.isShippingRequired,
  kind: (value: ProductType['kind']) => (type) => type.kind === value,
  ids: (ids: readonly string[]) => {
    requireIds('ids', ids);
    const pks = anyPks(ids);
    return ({ pk }) => pks.has(String(pk));
  },
  slugs: (slugs: readonly string[]) => (type) => slugs.includes(type.slug),
  metadata: (entries: readonly MetadataFilter[]) => metadataTerm(entries),
};

export const productTypeQueries: FieldMap = {
  productType: (_: unknown, { id }: { id: string }, { store }) =>
    store.find('productType', pkIn(id, 'ProductType')),
  productTypes: (_: unknown, args: TypesArguments, context, info) => {
    const term = termOf(
      args,
      { filter },
      scopeOf(context, () => null),
    );
    const types = context.store.all('productType').filter((type) => term === null || term(type));
    return connection(sorted(types, orderOf(args.sortBy ?? null)), (type) => type, args, info);
  },
};

function orderOf(sortBy: (TypesArguments['sortBy'] & object) | null): Order<ProductType> {
  if (sortBy === null) return typeSlugOrder;
  const name = { of: (type: ProductType) => type.name };
  const slug = { of: (type: ProductType) => type.slug };
  const flag = (field: 'isDigital' | 'isShippingRequired') => ({
    of: (type: ProductType) => (type[field] ? 'True' : 'False'),
  });
  const columns = {
    NAME: [name, slug],
    DIGITAL: [flag('isDigital'), name, slug],
    SHIPPING_REQUIRED: [flag('isShippingRequired'), name, slug],
  }[sortBy.field]!;
  return { columns, descending: sortBy.direction === 'DESC' };
}

export const productTypeFields: FieldMaps = {
  ProductType: {
    hasVariants: () => true,
    weight: ({ weight }: ProductType, _: object, { store }) => weightNode(store, weight),
    taxClass: ({ taxClass }: ProductType, _: object, { store }) => store.find('taxClass', taxClass),
    productAttributes: (type: ProductType, _: object, context) =>
      shown(type.productAttributes, context).map((attribute) => inChannel(attribute, null)),
    variantAttributes: (type: ProductType, args: Selection, context) =>
      variantAttributes(type, args, context).map(({ attribute }) => attribute),
    assignedVariantAttributes: variantAttributes,
    availableAttributes: (type: ProductType, args: AttributesArguments, context, info) => {
      const taken = new Set([
        ...type.productAttributes,
        ...type.variantAttributes.map(({ attribute }) => attribute),
      ]);
      const free = context.store
        .all('attribute')
        .filter(({ pk, type: kind }) => kind === 'PRODUCT_TYPE' && !taken.has(pk));
      return attributeConnection(free, args, context, info);
    },
    products: (
      type: ProductType,
      args: PageArguments & { channel?: string | null },
      context: Context,
      info: GraphQLResolveInfo,
    ) => {
      const { channel, known } = channelArgument(context, args.channel);
      const { order, rows } = productList(context, channel, known, 'all');
      const own = rows.filter(({ item }) => item.productType === type.pk);
      return connection({ order, rows: own }, (one) => inChannel(one, channel), args, info);
    },
  },
};

/** The attributes among `pks`, in their order; shoppers see those of the storefront. */
function shown(pks: readonly number[], { store, requestor }: Context) {
  const isOpen = requestor.permissions.has('MANAGE_PRODUCTS');
  return pks
    .map((pk) => store.get('attribute', pk))
    .filter(({ visibleInStorefront }) => visibleInStorefront || isOpen);
}

/** By whether they are marked for choosing a variant. */
function variantAttributes(type: ProductType, { variantSelection }: Selection, context: Context) {
  const marked = new Map(
    type.variantAttributes.map((one) => [one.attribute, one.variantSelection]),
  );
  return shown([...marked.keys()], context)
    .filter(
      ({ pk }) =>
        !variantSelection ||
        variantSelection === 'ALL' ||
        marked.get(pk) === (variantSelection === 'VARIANT_SELECTION'),
    )
    .map((attribute) => ({
      attribute: inChannel(attribute, null),
      variantSelection: marked.get(attribute.pk)!,
    }));
}
