import type {
  Product,
  ProductVariant,
  ProductVariantChannelListing,
  Stock,
} from '../../records/catalogue.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation, Refusal } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { globalId, idOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import { assignAttributes } from '../attribute-values/assign.ts';
import type { CheckedInput } from '../attribute-values/attribute-input.ts';
import { emit } from '../emit.ts';
import { promotionsTouch } from '../prices.ts';
import { variantFields, type VariantFields } from '../variants/input.ts';
import { setPrices, type PricesInput } from '../variants/listing.ts';
import { accepted, type ErrorPolicy, type Row } from './rows.ts';
import { VariantReport } from './variant-report.ts';
import {
  channelsOf,
  checkBase,
  checkListings,
  checkRowAttributes,
  checkRowPrices,
  checkStocks,
  variantWorld,
  type BulkVariantInput,
  type ListingInput,
  type NewListing,
  type NewStock,
  type VariantWorld,
} from './variant-rows.ts';
import type { StockInput } from '../variants/create.ts';

type ListingUpdate = PricesInput & { readonly channelListing: string };
type Changes<New, Update> = {
  readonly create?: readonly New[] | null;
  readonly update?: readonly Update[] | null;
  readonly remove?: readonly string[] | null;
} | null;
type Input = Omit<BulkVariantInput, 'stocks' | 'channelListings'> & {
  readonly id: string;
  readonly stocks?: Changes<StockInput, { readonly stock: string; readonly quantity: number }>;
  readonly channelListings?: Changes<ListingInput, ListingUpdate>;
};

type Work = {
  readonly variant: ProductVariant;
  readonly fields: VariantFields;
  readonly attributes: readonly CheckedInput[];
  readonly newListings: readonly NewListing[];
  readonly listings: readonly {
    readonly listing: ProductVariantChannelListing;
    readonly prices: PricesInput;
  }[];
  readonly newStocks: readonly NewStock[];
  readonly stocks: readonly { readonly stock: Stock; readonly quantity: number }[];
  readonly removed: readonly (Stock | ProductVariantChannelListing)[];
};

type Args = {
  readonly product: string;
  readonly variants: readonly Input[];
  readonly errorPolicy?: ErrorPolicy | null;
};

/** Nothing here moves `updatedAt`, and stocks change without events of their own. */
export const productVariantBulkUpdate = mutation<Args>((args, context) => {
  const { store, state } = context;
  const product = requireRecord(store, 'product', args.product);
  const world = variantWorld(
    store,
    store.get('productType', product.productType),
    channelsOf(store, product),
    args.variants.map(({ sku }) => sku),
  );
  const rows = args.variants.map((input, index) => cleanRow(context, product, input, index, world));
  const works = accepted(rows, args.errorPolicy);
  const done = works.flatMap((work) => (work === null ? [] : [apply(context, work)]));
  if (done.length > 0) store.update<'product'>(product, { searchIndexed: false });
  for (const productVariant of done) emit(context, 'PRODUCT_VARIANT_UPDATED', { productVariant });
  if (works.some((work) => work !== null && touchesListings(work)))
    promotionsTouch(state, [product.pk]);
  return {
    count: done.length,
    results: rows.map(({ errors }, index) => {
      const variant = works[index]?.variant;
      return {
        productVariant: variant ? inChannel<'productVariant'>(variant, null) : null,
        errors,
      };
    }),
  };
});

function touchesListings({ newListings, listings, removed }: Work): boolean {
  return (
    newListings.length > 0 ||
    listings.length > 0 ||
    removed.some(({ model }) => model === 'productVariantChannelListing')
  );
}

function cleanRow(
  context: Context,
  product: Product,
  input: Input,
  index: number,
  world: VariantWorld,
): Row<Work> {
  const { store } = context;
  const report = new VariantReport(index, null);
  const { errors } = report;
  const variant = store
    .by('productVariant', 'product', product.pk)
    .find((candidate) => idOf(candidate) === input.id);
  if (variant === undefined) {
    report.addRow('id', 'id', 'INVALID', `Variant #${input.id} does not exist.`);
    return { work: null, errors };
  }
  const base = checkBase(context, input, world, report);
  const attributes = checkRowAttributes(context, input.attributes, world, report);
  const listings = cleanListings(context, product, input.channelListings, world, report);
  const stocks = cleanStocks(context, product, variant, input.stocks, world, report);
  if (!base || attributes === null) return { work: null, errors };
  try {
    const fields = variantFields(context, variant, input);
    const removed = [...listings.removed, ...stocks.removed];
    return { work: { variant, fields, attributes, ...listings, ...stocks, removed }, errors };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    report.addEntries(error.errors, false);
    return { work: null, errors };
  }
}

function cleanListings(
  { store }: Context,
  product: Product,
  input: Input['channelListings'],
  world: VariantWorld,
  report: VariantReport,
) {
  const all = store
    .by('productVariant', 'product', product.pk)
    .flatMap((variant) => store.by('productVariantChannelListing', 'variant', variant.pk));
  const byId = new Map(all.map((listing) => [idOf(listing), listing]));
  const missing = (id: string, path: string, field: string | null) =>
    report.addRow(field, `channelListings.${path}`, 'NOT_FOUND', 'Channel listing was not found.', {
      channelListings: [id],
    });
  const newListings = checkListings(input?.create, world, report, 'channelListings.create');
  const listings = (input?.update ?? []).flatMap(({ channelListing: id, ...prices }, index) => {
    const listing = byId.get(id);
    if (listing === undefined) {
      missing(id, `update.${index}.channelListing`, 'channelListing');
      return [];
    }
    const { currency, pk } = store.get('channel', listing.channel);
    return checkRowPrices(prices, currency, pk, `channelListings.update.${index}`, report)
      ? [{ listing, prices }]
      : [];
  });
  const removed = (input?.remove ?? []).flatMap((id, index) => {
    const listing = byId.get(id);
    if (listing === undefined) missing(id, `remove.${index}`, null);
    return listing ?? [];
  });
  return { newListings, listings, removed };
}

function cleanStocks(
  { store }: Context,
  product: Product,
  variant: ProductVariant,
  input: Input['stocks'],
  world: VariantWorld,
  report: VariantReport,
) {
  const all = store
    .by('productVariant', 'product', product.pk)
    .flatMap(({ pk }) => store.by('stock', 'variant', pk));
  const byId = new Map(all.map((stock) => [idOf(stock), stock]));
  const missing = (id: string, path: string) =>
    report.addRow('stock', `stocks.${path}`, 'NOT_FOUND', 'Stock was not found.', { stocks: [id] });
  const held = new Set(
    store
      .by('stock', 'variant', variant.pk)
      .map(({ warehouse }) => globalId('Warehouse', warehouse)),
  );
  (input?.create ?? []).forEach(({ warehouse }, index) => {
    if (held.has(warehouse))
      report.addRow(
        'warehouse',
        `stocks.create.${index}.warehouse`,
        'STOCK_ALREADY_EXISTS',
        'Stock for provided warehouse already exists.',
        { warehouses: [warehouse] },
      );
  });
  const newStocks = checkStocks(input?.create, world, report, 'stocks.create');
  const stocks = (input?.update ?? []).flatMap(({ stock: id, quantity }, index) => {
    const stock = byId.get(id);
    if (stock === undefined) missing(id, `update.${index}.stock`);
    return stock === undefined ? [] : [{ stock, quantity }];
  });
  const removed = (input?.remove ?? []).flatMap((id, index) => {
    const stock = byId.get(id);
    if (stock === undefined) missing(id, `remove.${index}`);
    return stock ?? [];
  });
  return { newStocks, stocks, removed };
}

function apply({ store, state }: Context, work: Work): ProductVariant {
  const { variant } = work;
  store.update<'productVariant'>(variant, work.fields);
  if (work.attributes.length > 0)
    store.update<'productVariant'>(variant, {
      attributes: assignAttributes(state, variant, work.attributes),
    });
  const held = new Set(store.by('stock', 'variant', variant.pk).map(({ warehouse }) => warehouse));
  // A second stock for a warehouse is passed over where the policy let it come this far.
  for (const { warehouse, quantity } of work.newStocks)
    if (!held.has(warehouse.pk))
      store.insert('stock', { warehouse: warehouse.pk, variant: variant.pk, quantity });
  for (const { stock, quantity } of work.stocks) store.update<'stock'>(stock, { quantity });
  for (const { channel, prices } of work.newListings) setPrices(store, variant, channel, prices);
  for (const { listing, prices } of work.listings)
    setPrices(
      store,
      store.get('productVariant', listing.variant),
      store.get('channel', listing.channel),
      prices,
    );
  for (const record of work.removed) {
    if (record.model === 'stock')
      for (const allocation of store.by('allocation', 'stock', record.pk)) store.remove(allocation);
    store.remove(record);
  }
  return variant;
}
