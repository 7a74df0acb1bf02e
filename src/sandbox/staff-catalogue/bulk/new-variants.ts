import type { Product, ProductVariant } from '../../records/catalogue.ts';
import { Refusal } from '../../schema/mutation.ts';
import { globalId } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import { assignAttributes } from '../attribute-values/assign.ts';
import type { CheckedInput } from '../attribute-values/attribute-input.ts';
import { variantFields, type VariantFields } from '../variants/input.ts';
import { setPrices } from '../variants/listing.ts';
import { refuseTaken } from './rows.ts';
import {
  checkBase,
  checkListings,
  checkRowAttributes,
  checkStocks,
  type BulkVariantInput,
  type NewListing,
  type NewStock,
  type VariantWorld,
} from './variant-rows.ts';
import type { VariantReport } from './variant-report.ts';

export type NewVariant = {
  readonly fields: VariantFields;
  readonly attributes: readonly CheckedInput[];
  readonly listings: readonly NewListing[];
  readonly stocks: readonly NewStock[];
};

type Draft = Omit<NewVariant, 'fields'> & { readonly input: BulkVariantInput };

/** First step: all that needs no model. Null where the variant cannot be made. */
export function draftVariant(
  context: Context,
  input: BulkVariantInput,
  world: VariantWorld,
  report: VariantReport,
): Draft | null {
  const base = checkBase(context, input, world, report);
  const attributes = checkRowAttributes(context, input.attributes, world, report);
  const listings = checkListings(input.channelListings, world, report);
  const stocks = checkStocks(input.stocks, world, report);
  return base && attributes !== null ? { input, attributes, listings, stocks } : null;
}

/** Second step: the model's own checks. */
export function checkedVariant(
  context: Context,
  draft: Draft,
  report: VariantReport,
): NewVariant | null {
  try {
    const { input, ...rest } = draft;
    return { ...rest, fields: variantFields(context, null, input) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    report.addEntries(error.errors);
    return null;
  }
}

/**
 * Stores variants made in bulk. They get no place of their own, and one without a name is named by its SKU, or (as
 * part of a product) by the id of a variant that does not exist yet, as in Saleor.
 */
export function insertVariants(
  context: Context,
  product: Product,
  variants: readonly NewVariant[],
  nameBySku: boolean,
): ProductVariant[] {
  const { store, state } = context;
  return variants.map((draft) => {
    const { fields } = draft;
    refuseTaken(fields.sku !== null && store.one('productVariant', 'sku', fields.sku) !== null);
    const now = state.clock.instant();
    const variant = store.insert('productVariant', {
      ...fields,
      name: fields.name || nameOf(context, product, draft, nameBySku),
      product: product.pk,
      sortOrder: null,
      createdAt: now,
      updatedAt: now,
      attributes: [],
      media: [],
      translations: {},
    });
    if (draft.attributes.length > 0)
      store.update<'productVariant'>(variant, {
        attributes: assignAttributes(state, variant, draft.attributes),
      });
    for (const { warehouse, quantity } of draft.stocks)
      store.insert('stock', { warehouse: warehouse.pk, variant: variant.pk, quantity });
    for (const { channel, prices } of draft.listings) setPrices(store, variant, channel, prices);
    return variant;
  });
}

/** Only the deprecated `values` of attributes count, joined; the newer inputs are not looked at. */
function nameOf({ store }: Context, product: Product, draft: NewVariant, bySku: boolean): string {
  const chosenBy = new Set(
    store
      .get('productType', product.productType)
      .variantAttributes.filter(({ variantSelection }) => variantSelection)
      .map(({ attribute }) => attribute),
  );
  const parts = draft.attributes
    .filter(({ attribute }) => chosenBy.has(attribute.pk))
    .map(({ input }) => (input.values ?? []).join(', '));
  const name = parts.sort().join(' / ');
  return name || (bySku && draft.fields.sku) || globalId('ProductVariant', 'None');
}
