import type { Category, Collection, Product, ProductVariant } from '../../records/catalogue.ts';
import type { Voucher } from '../../records/discounts.ts';
import type { ShippingMethodType, Warehouse } from '../../records/shop.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { inChannel, recordOf, type InChannel } from '../../schema/node.ts';
import { byPk, listPage, number, text, type List, type ListArguments } from './list-query.ts';
import { offsetConnection } from '../../catalogue/connection.ts';

/** What vouchers and shipping methods name of the catalogue: for staff, in the catalogue's own order. */
const products: List<Product> = { order: [text(({ slug }) => slug), byPk] };
const collections: List<Collection> = { order: [text(({ slug }) => slug), byPk] };
const categories: List<Category> = { order: [byPk] };
const variants: List<ProductVariant> = {
  order: [number(({ sortOrder }) => sortOrder), text(({ sku }) => sku), byPk],
};

type VoucherSource = Voucher | InChannel<'voucher'>;
type MethodSource = ShippingMethodType | InChannel<'shippingMethodType'>;

const voucherOf = (source: VoucherSource) => recordOf(source) as Voucher;
const channelOf = (source: VoucherSource) => ('channel' in source ? source.channel : null);

export const cataloguePartFields: FieldMaps = {
  Voucher: {
    products: (source: VoucherSource, args: ListArguments, context, info) =>
      listPage(
        voucherOf(source).products.flatMap((pk) => context.store.find('product', pk) ?? []),
        products,
        (product) => inChannel<'product'>(product, channelOf(source)),
        args,
        { context, info },
      ),
    variants: (source: VoucherSource, args: ListArguments, context, info) =>
      listPage(
        voucherOf(source).variants.flatMap((pk) => context.store.find('productVariant', pk) ?? []),
        variants,
        (variant) => inChannel<'productVariant'>(variant, channelOf(source)),
        args,
        { context, info },
      ),
    collections: (source: VoucherSource, args: ListArguments, context, info) =>
      listPage(
        voucherOf(source).collections.flatMap((pk) => context.store.find('collection', pk) ?? []),
        collections,
        (collection) => inChannel<'collection'>(collection, channelOf(source)),
        args,
        { context, info },
      ),
    categories: (source: VoucherSource, args: ListArguments, context, info) =>
      listPage(
        voucherOf(source).categories.flatMap((pk) => context.store.find('category', pk) ?? []),
        categories,
        (category) => category,
        args,
        { context, info },
      ),
  },
  ShippingMethodType: {
    excludedProducts: (source: MethodSource, args: ListArguments, context, info) =>
      listPage(
        (recordOf(source) as ShippingMethodType).excludedProducts.flatMap(
          (pk) => context.store.find('product', pk) ?? [],
        ),
        products,
        (product) => inChannel<'product'>(product, null),
        args,
        { context, info },
      ),
  },
  Warehouse: {
    stocks: ({ pk }: Warehouse, args: ListArguments, { store }, info) =>
      offsetConnection(store.by('stock', 'warehouse', pk), (stock) => stock, args, info),
  },
};
