import type { ProductType } from '../../records/catalogue.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { bulkMutation } from '../../staff-shop/input/bulk.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { removeProducts } from '../deletion/products.ts';
import { pksInput } from '../ids.ts';
import { checkingIds } from '../payloads.ts';
import { madeName } from '../variants/name.ts';
import { unassign } from '../deletion/attribute-values.ts';
import { cleanProductType, listed, type ProductTypeInput } from './input.ts';
import { productTypeById } from './assign.ts';

/** Saleor tells nobody of changes to product types. */
export const productTypeUpdate = mutation<{ id: string; input: ProductTypeInput }>(
  ({ id, input }, context) => {
    const { store } = context;
    const productType = requireRecord(store, 'productType', id);
    const { productAttributes, variantAttributes, ...fields } = cleanProductType(
      store,
      productType,
      input,
    );
    if (variantAttributes !== null && variantAttributes.length > 0)
      nameVariants(context, productType);
    const { placed = { product: 0, variant: 0 } } = productType;
    const product = keptFirst(
      productType.productAttributes,
      placed.product,
      productAttributes && listed(productAttributes),
    );
    const variant = keptFirst(
      productType.variantAttributes.map(({ attribute }) => attribute),
      placed.variant,
      variantAttributes && listed(variantAttributes),
    );
    const selection = new Map(
      productType.variantAttributes.map((entry) => [entry.attribute, entry.variantSelection]),
    );
    dropFromVariants(store, productType, variant.list);
    store.update<'productType'>(productType, {
      ...fields,
      productAttributes: product.list,
      variantAttributes: variant.list.map((attribute) => ({
        attribute,
        variantSelection: selection.get(attribute) ?? false,
      })),
      placed: { product: product.placed, variant: variant.placed },
    });
    if (input.productAttributes !== undefined || input.variantAttributes !== undefined)
      forgetSearch(store, productType);
    return { productType };
  },
);

/** Those that stay keep their places; new ones follow. Null leaves all as they are. */
function keptFirst(before: readonly number[], placed: number, wanted: readonly number[] | null) {
  if (wanted === null) return { list: [...before], placed };
  const kept = before.filter((pk) => wanted.includes(pk));
  return {
    list: [...kept, ...wanted.filter((pk) => !before.includes(pk))],
    placed: before.slice(0, placed).filter((pk) => wanted.includes(pk)).length,
  };
}

/** Variants without a name get one of their values, as a task of Saleor does on this occasion. */
function nameVariants({ store, state }: Context, productType: ProductType): void {
  for (const product of store.by('product', 'productType', productType.pk))
    for (const variant of store.by('productVariant', 'product', product.pk))
      if (variant.name === '')
        store.update<'productVariant'>(variant, {
          name: madeName(store, variant),
          updatedAt: state.clock.instant(),
        });
}

/** Variants lose what their type no longer has. Products keep such values unseen, as in Saleor. */
function dropFromVariants(store: Store, productType: ProductType, left: readonly number[]): void {
  for (const { attribute } of productType.variantAttributes)
    if (!left.includes(attribute))
      unassign(store, store.get('attribute', attribute), ['productVariant'], ({ pk }) => {
        const product = store.get('product', store.get('productVariant', pk).product);
        return product.productType === productType.pk;
      });
}

function forgetSearch(store: Store, productType: ProductType): void {
  for (const product of store.by('product', 'productType', productType.pk))
    store.update<'product'>(product, { searchIndexed: false });
}

export const productTypeDelete = mutation<{ id: string }>(({ id }, context) => {
  const productType = requireRecord(context.store, 'productType', id);
  const copy = { ...productType };
  remove(context, productType);
  return { productType: copy };
});

export const productTypeBulkDelete = checkingIds(
  'productType',
  bulkMutation('productType', (types, context) => {
    for (const type of types) remove(context, type);
  }),
);

/** All its products go too, and nobody is told. */
function remove(context: Context, productType: ProductType): void {
  const { store } = context;
  removeProducts(context, store.by('product', 'productType', productType.pk));
  for (const attribute of store.all('attribute'))
    if (
      attribute.entityType !== 'PAGE' &&
      attribute.referenceTypes?.includes(productType.pk) === true
    )
      store.update<'attribute'>(attribute, {
        referenceTypes: attribute.referenceTypes.filter((pk) => pk !== productType.pk),
      });
  store.remove(productType);
}

export const productAttributeUnassign = mutation<{
  productTypeId: string;
  attributeIds: readonly string[];
}>(({ productTypeId, attributeIds }, { store }) => {
  const productType = productTypeById(store, productTypeId);
  const gone = new Set(pksInput('attribute', attributeIds, 'attributeId').map(Number));
  const left = (pk: number) => !gone.has(pk);
  const { placed = { product: 0, variant: 0 }, productAttributes, variantAttributes } = productType;
  dropFromVariants(
    store,
    productType,
    variantAttributes.map(({ attribute }) => attribute).filter(left),
  );
  store.update<'productType'>(productType, {
    productAttributes: productAttributes.filter(left),
    variantAttributes: variantAttributes.filter(({ attribute }) => left(attribute)),
    placed: {
      product: productAttributes.slice(0, placed.product).filter(left).length,
      variant: variantAttributes.slice(0, placed.variant).filter(({ attribute }) => left(attribute))
        .length,
    },
  });
  forgetSearch(store, productType);
  return { productType };
});

type Move = { readonly id: string; readonly sortOrder?: number | null };

/** Saleor tells nobody of this. */
export const productTypeReorderAttributes = mutation<{
  productTypeId: string;
  type: 'PRODUCT' | 'VARIANT';
  moves: readonly Move[];
}>(({ productTypeId, type, moves }, { store }) => {
  const productType = productTypeByPk(store, productTypeId);
  const pks =
    type === 'PRODUCT'
      ? productType.productAttributes
      : productType.variantAttributes.map(({ attribute }) => attribute);
  const order = reordered(pks, moves);
  const { placed = { product: 0, variant: 0 } } = productType;
  if (type === 'PRODUCT')
    store.update<'productType'>(productType, {
      productAttributes: order,
      placed: { ...placed, product: order.length },
    });
  else {
    const entries = new Map(productType.variantAttributes.map((entry) => [entry.attribute, entry]));
    store.update<'productType'>(productType, {
      variantAttributes: order.map((pk) => entries.get(pk)!),
      placed: { ...placed, variant: order.length },
    });
  }
  return { productType };
});

function productTypeByPk(store: Store, id: string): ProductType {
  const [pk] = pksInput('productType', [id], 'productTypeId');
  return (
    store.find('productType', pk) ??
    refuse('productTypeId', 'NOT_FOUND', `Couldn't resolve to a product type: ${id}`)
  );
}

/** Keys in their order after the moves; a move of one that is not there is refused. */
function reordered(pks: readonly number[], moves: readonly Move[]): number[] {
  const moved = pksInput(
    'attribute',
    moves.map(({ id }) => id),
    'ids',
  ).map(Number);
  const missing = moves.filter((_, index) => !pks.includes(moved[index]!));
  if (missing.length > 0)
    refuse('moves', 'NOT_FOUND', "Couldn't resolve to an attribute.", {
      attributes: missing.map(({ id }) => id),
    });
  const order = [...pks];
  moves.forEach(({ sortOrder }, index) => {
    const pk = moved[index]!;
    const from = order.indexOf(pk);
    const to = Math.min(Math.max(from + (sortOrder ?? 1), 0), order.length - 1);
    order.splice(from, 1);
    order.splice(to, 0, pk);
  });
  return order;
}
