import type { Category, Collection, ProductType } from '../../records/catalogue.ts';
import type { Channel } from '../../records/shop.ts';
import type { ErrorEntry } from '../../schema/mutation.ts';
import { idOf } from '../../state/global-id.ts';
import { slugify, unidecode } from '../../state/slug.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { repeated } from '../../staff-shop/input/lists.ts';
import { recordOfInput } from '../../staff-shop/input/nodes.ts';
import type { CheckedInput } from '../attribute-values/attribute-input.ts';
import { checkAttributeInputs } from '../attribute-values/check-inputs.ts';
import {
  productAttributes,
  productFields,
  productReferences,
  type CleanedProduct,
  type ProductInput,
} from '../products/input.ts';
import type { ProductListingInput } from '../products/listing.ts';
import { descriptionInput } from '../texts.ts';
import { kilogramsOf } from '../weights.ts';
import { checkedVariant, draftVariant, type NewVariant } from './new-variants.ts';
import { cleanMedia, type MediaInput, type NewMedia, type ProbedUrls } from './product-media.ts';
import { djangoCode, gathered, type Row, type RowError } from './rows.ts';
import { VariantReport } from './variant-report.ts';
import { variantWorld, type BulkVariantInput } from './variant-rows.ts';

export type BulkProductInput = ProductInput & {
  readonly productType: string;
  readonly media?: readonly MediaInput[] | null;
  readonly channelListings?: readonly ProductListingInput[] | null;
  readonly variants?: readonly BulkVariantInput[] | null;
};

type NewListing = { readonly channel: Channel; readonly input: ProductListingInput };

export type NewProduct = {
  readonly productType: number;
  readonly cleaned: CleanedProduct;
  readonly media: readonly NewMedia[];
  readonly listings: readonly NewListing[];
  readonly variants: readonly NewVariant[];
};

type Shared = {
  readonly urls: ProbedUrls;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly skus: readonly (string | null | undefined)[];
  /** Slugs made for rows before. */
  readonly slugs: Set<string>;
};

/** Each row of an import checked in Saleor's order, against what is stored before any of them is. */
export function cleanRows(
  context: Context,
  inputs: readonly BulkProductInput[],
  urls: ProbedUrls,
): Row<NewProduct>[] {
  const shared: Shared = {
    urls,
    channels: new Map(context.store.all('channel').map((channel) => [idOf(channel), channel])),
    skus: inputs.flatMap(({ variants }) => (variants ?? []).map(({ sku }) => sku)),
    slugs: new Set(),
  };
  return inputs.map((input) => cleanRow(context, input, shared));
}

type References = {
  readonly category: Category | null;
  readonly collections: readonly Collection[] | null;
  readonly productType: ProductType;
};

/** GRAPHQL_ERROR is no code of bulk mutations. */
const asInvalid = ({ field, code, message }: ErrorEntry): RowError => ({
  path: field,
  message,
  code: code === 'GRAPHQL_ERROR' ? 'INVALID' : code,
});

const asDjango = (entry: ErrorEntry): RowError => ({
  path: entry.field,
  message: entry.message,
  code: djangoCode(entry),
});

function cleanRow(context: Context, input: BulkProductInput, shared: Shared): Row<NewProduct> {
  const errors: RowError[] = [];
  const references = gathered(errors, () => referencesOf(context.store, input), asInvalid);
  if (references === undefined) return { work: null, errors };
  const { productType } = references;
  const weightIsFine =
    gathered(errors, () => [kilogramsOf(context.store, input.weight, 'Product')], asInvalid) !==
    undefined;
  const description = descriptionInput(input);
  const slug = slugOf(context.store, input, shared.slugs);
  const attributes = gathered(errors, () => attributesOf(context, input, productType), asInvalid);
  const media = cleanMedia(input.media, shared.urls, errors);
  const listings = cleanListings(input.channelListings, shared.channels, errors);
  const variants = cleanVariants(context, input, productType, listings, shared, errors);
  if (!weightIsFine || attributes === undefined) return { work: null, errors };
  const fields = gathered(
    errors,
    () => productFields(context, null, input, { ...references, description, slug }),
    asDjango,
  );
  if (fields === undefined) return { work: null, errors };
  const cleaned = { fields, attributes, collections: references.collections };
  return {
    work: { productType: productType.pk, cleaned, media, listings, variants: variants() },
    errors,
  };
}

function referencesOf(store: Store, input: BulkProductInput): References {
  const { category, collections } = productReferences(store, input);
  const productType = recordOfInput(store, 'productType', input.productType, 'productType');
  return { category, collections, productType: productType! };
}

function attributesOf(
  { state, store }: Context,
  { attributes }: BulkProductInput,
  productType: ProductType,
): readonly CheckedInput[] {
  if (!attributes || attributes.length === 0) return [];
  return checkAttributeInputs(state, attributes, productAttributes(store, productType), {
    creation: true,
  });
}

function slugOf(store: Store, { slug, name }: BulkProductInput, taken: Set<string>): string {
  if (slug || typeof name !== 'string') return slug ?? '';
  const base = slugify(unidecode(name)) || '-';
  let free = base;
  for (let suffix = 2; taken.has(free) || store.one('product', 'slug', free) !== null; suffix += 1)
    free = `${base}-${suffix}`;
  taken.add(free);
  return free;
}

/** None of a row's listings is made when one of its channels is strange or comes twice. */
function cleanListings(
  inputs: readonly ProductListingInput[] | null | undefined,
  channels: ReadonlyMap<string, Channel>,
  errors: RowError[],
): NewListing[] {
  const list = inputs ?? [];
  const ids = list.map(({ channelId }) => channelId);
  const strange = [...new Set(ids.filter((id) => !channels.has(id)))];
  const twice = repeated(ids);
  const add = (path: string, code: string, message: string, wrong: readonly string[]) => {
    if (wrong.length > 0) errors.push({ path, code, message, channels: wrong });
  };
  add('channelListings', 'NOT_FOUND', 'Not existing channel ID.', strange);
  add('channelListings', 'DUPLICATED_INPUT_ITEM', 'Duplicated channel ID.', twice);
  if (strange.length > 0 || twice.length > 0) return [];
  const wrong: string[] = [];
  return list.flatMap((input, index) => {
    if (input.isAvailableForPurchase === false && input.availableForPurchaseAt)
      wrong.push(input.channelId);
    add(
      `channelListings.${index}`,
      'NOT_FOUND',
      'Cannot set available for purchase at when isAvailableForPurchase is false.',
      [...wrong],
    );
    return wrong.length > 0 ? [] : [{ channel: channels.get(input.channelId)!, input }];
  });
}

/** Drafts the variants; what is returned applies their models' checks, which come after the product's own. */
function cleanVariants(
  context: Context,
  { variants }: BulkProductInput,
  productType: ProductType,
  listings: readonly NewListing[],
  { skus }: Shared,
  errors: RowError[],
): () => NewVariant[] {
  const channels = listings.map(({ channel }) => channel);
  const world = variantWorld(context.store, productType, channels, skus);
  const drafts = (variants ?? []).map((input, index) => {
    const report = new VariantReport(index, null);
    const draft = draftVariant(context, input, world, report);
    for (const error of report.errors)
      errors.push({
        ...error,
        path: `variants.${index}${error.path === null ? '' : `.${error.path}`}`,
      });
    return draft;
  });
  return () =>
    drafts.flatMap((draft) => {
      if (draft === null) return [];
      const report = new VariantReport(0, null);
      const variant = checkedVariant(context, draft, report);
      for (const { path, message, code } of report.errors)
        errors.push(asInvalid({ field: path, message, code }));
      return variant ?? [];
    });
}
