import type { AssignedAttribute, Product, ProductVariant } from '../../records/catalogue.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { pkInput, pksInput } from '../ids.ts';

type Move = { readonly id: string; readonly sortOrder?: number | null };
type Args = { readonly attributeId: string; readonly moves: readonly Move[] };

/** Saleor tells nobody of these. */
export const productReorderAttributeValues = mutation<Args & { productId: string }>(
  ({ productId, attributeId, moves }, { store }) => {
    const product =
      store.find('product', pkInput('product', productId, 'productId')) ??
      refuse('productId', 'NOT_FOUND', `Couldn't resolve to a product: ${productId}`);
    const attribute = Number(pkInput('attribute', attributeId, 'attributeId'));
    if (!store.get('productType', product.productType).productAttributes.includes(attribute))
      refuse(
        'attributeId',
        'NOT_FOUND',
        `Couldn't resolve to a product attribute: ${attributeId}.`,
      );
    store.update<'product'>(product, { attributes: reordered(product, attribute, moves) });
    return { product: inChannel<'product'>(product, null) };
  },
);

export const productVariantReorderAttributeValues = mutation<Args & { variantId: string }>(
  ({ variantId, attributeId, moves }, { store }) => {
    const variant =
      store.find('productVariant', pkInput('productVariant', variantId, 'variantId')) ??
      refuse('variantId', 'NOT_FOUND', `Couldn't resolve to a product variant: ${variantId}`);
    const attribute = Number(pkInput('attribute', attributeId, 'attributeId'));
    if (!variant.attributes.some((entry) => entry.attribute === attribute))
      refuse(
        'attributeId',
        'NOT_FOUND',
        `Couldn't resolve to a variant attribute: ${attributeId}.`,
      );
    store.update<'productVariant'>(variant, { attributes: reordered(variant, attribute, moves) });
    return { productVariant: inChannel<'productVariant'>(variant, null) };
  },
);

function reordered(
  { attributes }: Product | ProductVariant,
  attribute: number,
  moves: readonly Move[],
): AssignedAttribute[] {
  const pks = pksInput(
    'attributeValue',
    moves.map(({ id }) => id),
    'ids',
  ).map(Number);
  const before = attributes.find((entry) => entry.attribute === attribute)?.values ?? [];
  const missing = moves.filter((_, index) => !before.includes(pks[index]!));
  if (missing.length > 0)
    refuse('moves', 'NOT_FOUND', "Couldn't resolve to an attribute value.", {
      values: missing.map(({ id }) => id),
    });
  const values = [...before];
  moves.forEach(({ sortOrder }, index) => {
    const pk = pks[index]!;
    const from = values.indexOf(pk);
    const to = Math.min(Math.max(from + (sortOrder ?? 1), 0), values.length - 1);
    values.splice(from, 1);
    values.splice(to, 0, pk);
  });
  return attributes.map((entry) => (entry.attribute === attribute ? { attribute, values } : entry));
}
