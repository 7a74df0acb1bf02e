import { requireRecord } from '../../schema/arguments.ts';
import { mutation } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import { emit } from '../emit.ts';
import { promotionsTouch } from '../prices.ts';
import { checkedVariant, draftVariant, insertVariants, type NewVariant } from './new-variants.ts';
import { accepted, type ErrorPolicy, type Row } from './rows.ts';
import { VariantReport } from './variant-report.ts';
import { channelsOf, variantWorld, type BulkVariantInput } from './variant-rows.ts';

type Args = {
  readonly product: string;
  readonly variants: readonly BulkVariantInput[];
  readonly errorPolicy?: ErrorPolicy | null;
};

export const productVariantBulkCreate = mutation<Args>((args, context) => {
  const { store, state } = context;
  const product = requireRecord(store, 'product', args.product);
  const top = new FieldErrors();
  const productType = store.get('productType', product.productType);
  const skus = args.variants.map(({ sku }) => sku);
  const world = variantWorld(store, productType, channelsOf(store, product), skus);
  const drafts = args.variants.map((input, index) => {
    const report = new VariantReport(index, top);
    return { report, draft: draftVariant(context, input, world, report) };
  });
  const rows: Row<NewVariant>[] = drafts.map(({ report, draft }) => ({
    work: draft && checkedVariant(context, draft, report),
    errors: report.errors,
  }));
  const works = accepted(rows, args.errorPolicy);
  const made = insertVariants(
    context,
    product,
    works.flatMap((work) => work ?? []),
    true,
  );
  if (product.defaultVariant === null && made[0] !== undefined)
    store.update<'product'>(product, {
      defaultVariant: made[0].pk,
      updatedAt: state.clock.instant(),
    });
  if (made.length > 0) store.update<'product'>(product, { searchIndexed: false });
  for (const productVariant of made) emit(context, 'PRODUCT_VARIANT_CREATED', { productVariant });
  promotionsTouch(state, [product.pk]);
  const nodes = made.map((variant) => inChannel<'productVariant'>(variant, null));
  let next = 0;
  return {
    count: made.length,
    productVariants: nodes,
    results: rows.map(({ errors }, index) => ({
      productVariant: works[index] === null ? null : nodes[next++],
      errors,
    })),
    errors: top.entries,
    // The old name has only what stops the mutation as a whole.
    bulkProductErrors: [],
  };
});
