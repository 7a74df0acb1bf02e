import type { Product } from '../../records/catalogue.ts';
import { waitingMutation } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import { instantFrom } from '../../staff-shop/input/instants.ts';
import { addToCollection } from '../collections/membership.ts';
import { emit } from '../emit.ts';
import { insertMedia } from '../media/create.ts';
import { promotionsTouch } from '../prices.ts';
import { insertListing, listingFields } from '../products/listing.ts';
import { insertProduct } from '../products/mutations.ts';
import { insertVariants } from './new-variants.ts';
import { probedUrls } from './product-media.ts';
import { cleanRows, type BulkProductInput, type NewProduct } from './product-rows.ts';
import { accepted, refuseTaken, type ErrorPolicy } from './rows.ts';

type Args = {
  readonly products: readonly BulkProductInput[];
  readonly errorPolicy?: ErrorPolicy | null;
};

export const productBulkCreate = waitingMutation<Args>(
  async ({ products, errorPolicy }, context) => {
    const urls = await probedUrls(products);
    return context.store.transaction(() => {
      const rows = cleanRows(context, products, urls);
      const works = accepted(rows, errorPolicy);
      const made = works.map((work) => work && insert(context, work));
      announce(
        context,
        made.flatMap((entry) => entry ?? []),
      );
      return {
        count: made.filter((entry) => entry !== null).length,
        results: rows.map(({ errors }, index) => {
          const product = made[index]?.product;
          return { product: product ? inChannel<'product'>(product, null) : null, errors };
        }),
      };
    });
  },
);

type Made = { readonly product: Product; readonly variants: ReturnType<typeof insertVariants> };

/** Its variants come without a default one among them, as in Saleor. */
function insert(context: Context, work: NewProduct): Made {
  const { store, state } = context;
  const { slug, externalReference } = work.cleaned.fields;
  refuseTaken(store.one('product', 'slug', slug) !== null);
  refuseTaken(
    externalReference !== null &&
      store.one('product', 'externalReference', externalReference) !== null,
  );
  const product = insertProduct(context, work.productType, { ...work.cleaned, collections: null });
  for (const { alt, upload, probed } of work.media)
    insertMedia(context, product, alt, upload, probed, null);
  for (const { channel, input } of work.listings) {
    const fields = listingFields(input, state.clock.instant());
    const at = input.availableForPurchaseAt;
    const dated = at && typeof input.isAvailableForPurchase !== 'boolean';
    insertListing(store, product, channel, {
      ...fields,
      ...(dated && { availableForPurchaseAt: instantFrom(at) }),
    });
  }
  const variants = insertVariants(context, product, work.variants, false);
  for (const collection of work.cleaned.collections ?? [])
    addToCollection(store, collection, [product]);
  return { product, variants };
}

/** All products first, then all variants. */
function announce(context: Context, made: readonly Made[]): void {
  for (const { product } of made) emit(context, 'PRODUCT_CREATED', { product });
  for (const { variants } of made)
    for (const productVariant of variants)
      emit(context, 'PRODUCT_VARIANT_CREATED', { productVariant });
  promotionsTouch(
    context.state,
    made.map(({ product }) => product.pk),
  );
}
