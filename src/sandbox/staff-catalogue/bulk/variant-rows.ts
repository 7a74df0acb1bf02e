import type { Attribute, Product, ProductType } from '../../records/catalogue.ts';
import type { Channel, Warehouse } from '../../records/shop.ts';
import { globalId, idOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { repeated } from '../../staff-shop/input/lists.ts';
import { fitsCurrency, precisionMessage } from '../../staff-shop/input/prices.ts';
import type { AttributeInput, CheckedInput } from '../attribute-values/attribute-input.ts';
import { checkAttributeInputs } from '../attribute-values/check-inputs.ts';
import { variantAttributes, type VariantInput } from '../variants/input.ts';
import type { PricesInput } from '../variants/listing.ts';
import type { StockInput } from '../variants/create.ts';
import { kilograms } from '../../staff-shop/input/weights.ts';
import { Refusal } from '../../schema/mutation.ts';
import type { VariantReport } from './variant-report.ts';

export type ListingInput = PricesInput & { readonly channelId: string };

export type BulkVariantInput = VariantInput & {
  readonly attributes?: readonly AttributeInput[] | null;
  readonly stocks?: readonly StockInput[] | null;
  readonly channelListings?: readonly ListingInput[] | null;
};

export type NewListing = { readonly channel: Channel; readonly prices: PricesInput };
export type NewStock = { readonly warehouse: Warehouse; readonly quantity: number };

/** What all rows of one call are checked against. */
export type VariantWorld = {
  readonly productType: ProductType;
  readonly allowed: readonly Attribute[];
  /** The channels the product is in, by id. */
  readonly channels: ReadonlyMap<string, Channel>;
  readonly warehouses: ReadonlyMap<string, Warehouse>;
  readonly repeatedSkus: ReadonlySet<string>;
};

export function variantWorld(
  store: Store,
  productType: ProductType,
  channels: readonly Channel[],
  skus: readonly (string | null | undefined)[],
): VariantWorld {
  return {
    productType,
    allowed: variantAttributes(store, productType),
    channels: new Map(channels.map((channel) => [idOf(channel), channel])),
    warehouses: new Map(store.all('warehouse').map((one) => [globalId('Warehouse', one.pk), one])),
    repeatedSkus: new Set(
      repeated(skus.filter((sku) => sku !== null && sku !== undefined && sku !== '')),
    ) as ReadonlySet<string>,
  };
}

export function channelsOf(store: Store, product: Product): Channel[] {
  return store
    .by('productChannelListing', 'product', product.pk)
    .map(({ channel }) => store.get('channel', channel));
}

/** Weight, limit and SKU; says whether they are fine. */
export function checkBase(
  { store }: Context,
  input: VariantInput,
  world: VariantWorld,
  report: VariantReport,
): boolean {
  const before = report.count;
  const weight = kilograms(input.weight, store.all('shop')[0]!.defaultWeightUnit);
  if (weight !== null && weight < 0)
    report.add('weight', 'INVALID', "Product variant can't have negative weight.");
  const limit = input.quantityLimitPerCustomer;
  if (typeof limit === 'number' && limit < 1)
    report.add(
      'quantity_limit_per_customer',
      'INVALID',
      "Product variant can't have quantity_limit_per_customer lower than 1.",
    );
  const sku = input.sku?.trim();
  if (sku && world.repeatedSkus.has(sku)) report.add('sku', 'UNIQUE', 'Duplicated SKU.');
  return report.count === before;
}

/** The variant's attributes, or null where something is wrong with them. */
export function checkRowAttributes(
  { state }: Context,
  inputs: readonly AttributeInput[] | null | undefined,
  { allowed }: VariantWorld,
  report: VariantReport,
): readonly CheckedInput[] | null {
  if (!inputs || inputs.length === 0) return [];
  const ids = new Set(allowed.map(idOf));
  const references = new Set(allowed.map(({ externalReference }) => externalReference));
  const foreign = [
    ...inputs.flatMap(({ id }) => (id && !ids.has(id) ? [id] : [])),
    ...inputs.flatMap(({ externalReference: one }) => (one && !references.has(one) ? [one] : [])),
  ];
  if (foreign.length > 0)
    report.add(
      'attributes',
      'ATTRIBUTE_CANNOT_BE_ASSIGNED',
      'Given attributes are not a variant attributes.',
      {
        attributes: foreign,
      },
    );
  try {
    const checked = checkAttributeInputs(state, inputs, allowed, { creation: true });
    return foreign.length > 0 ? null : checked;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Those that name attributes lose the row's number among the payload's errors.
    for (const { code, message, ...details } of error.errors)
      report.add(
        'attributes',
        code,
        message,
        'attributes' in details ? { index: null, attributes: details['attributes'] } : {},
      );
    return null;
  }
}

/** The listings of a row that can be made. */
export function checkListings(
  inputs: readonly ListingInput[] | null | undefined,
  { channels }: VariantWorld,
  report: VariantReport,
  prefix = 'channelListings',
): NewListing[] {
  const list = inputs ?? [];
  const ids = list.map(({ channelId }) => channelId);
  const twice = new Set(repeated(ids));
  const foreign = new Set(ids.filter((id) => !channels.has(id)));
  report.addTop(
    'channelListings',
    'DUPLICATED_INPUT_ITEM',
    'Duplicated channel ID.',
    [...twice],
    'channels',
  );
  report.addTop(
    'channelId',
    'PRODUCT_NOT_ASSIGNED_TO_CHANNEL',
    'Product not available in channels.',
    ids.filter((id) => foreign.has(id)),
    'channels',
  );
  return list.flatMap(({ channelId, ...prices }, index) => {
    const path = `${prefix}.${index}.channelId`;
    const details = { channels: [channelId] };
    if (foreign.has(channelId))
      report.addRow(
        'channelId',
        path,
        'PRODUCT_NOT_ASSIGNED_TO_CHANNEL',
        'Product not available in channels.',
        details,
      );
    else if (twice.has(channelId))
      report.addRow('channelId', path, 'DUPLICATED_INPUT_ITEM', 'Duplicated channel ID.', details);
    if (foreign.has(channelId) || twice.has(channelId)) return [];
    const channel = channels.get(channelId)!;
    return checkRowPrices(prices, channel.currency, channelId, `${prefix}.${index}`, report)
      ? [{ channel, prices }]
      : [];
  });
}

/** Whether the prices have no more digits than the currency. */
export function checkRowPrices(
  prices: PricesInput,
  currency: string,
  channelId: string | number,
  path: string,
  report: VariantReport,
): boolean {
  let fine = true;
  for (const field of ['price', 'costPrice', 'priorPrice'] as const)
    if (!fitsCurrency(prices[field] ?? 0, currency)) {
      fine = false;
      report.addBoth(field, `${path}.${field}`, 'INVALID_PRICE', precisionMessage(currency), {
        channels: [channelId],
      });
    }
  return fine;
}

/** The stocks of a row that can be made. */
export function checkStocks(
  inputs: readonly StockInput[] | null | undefined,
  { warehouses }: VariantWorld,
  report: VariantReport,
  prefix = 'stocks',
): NewStock[] {
  const list = inputs ?? [];
  const ids = list.map(({ warehouse }) => warehouse);
  const wrong = [...new Set(ids.filter((id) => !warehouses.has(id)))];
  const twice = repeated(ids);
  report.addTop('warehouses', 'NOT_FOUND', 'Not existing warehouse ID.', wrong, 'warehouses');
  report.addTop('stocks', 'DUPLICATED_INPUT_ITEM', 'Duplicated warehouse ID.', twice, 'warehouses');
  return list.flatMap(({ warehouse: id, quantity }, index) => {
    const path = `${prefix}.${index}.warehouse`;
    const warehouse = warehouses.get(id);
    if (warehouse === undefined)
      report.addRow('warehouses', path, 'NOT_FOUND', 'Not existing warehouse ID.', {
        warehouses: [id],
      });
    else if (twice.includes(id))
      report.addRow('warehouse', path, 'DUPLICATED_INPUT_ITEM', 'Duplicated warehouse ID.', {
        warehouses: [id],
      });
    else return [{ warehouse, quantity }];
    return [];
  });
}
