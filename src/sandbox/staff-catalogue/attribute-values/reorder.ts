import type { AssignedAttribute, Page, Product, ProductVariant } from '../../records/catalogue.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { movedTo } from '../../staff-shop/input/reordering.ts';
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
    store.update<'product'>(product, {
      attributes: reordered(product, product.attributes, moves),
    });
    return { product: inChannel<'product'>(product, null) };
  },
);

export const pageReorderAttributeValues = mutation<Args & { pageId: string }>(
  ({ pageId, attributeId, moves }, { store }) => {
    const page =
      store.find('page', pkInput('page', pageId, 'pageId')) ??
      refuse('pageId', 'NOT_FOUND', `Couldn't resolve to a page: ${pageId}`);
    const attribute = Number(pkInput('attribute', attributeId, 'attributeId'));
    if (!store.get('pageType', page.pageType).attributes.includes(attribute))
      refuse('attributeId', 'NOT_FOUND', `Couldn't resolve to a page attribute: ${attributeId}.`);
    store.update<'page'>(page, { attributes: reordered(page, page.attributes, moves) });
    return { page: inChannel<'page'>(page, null) };
  },
);

export const productVariantReorderAttributeValues = mutation<Args & { variantId: string }>(
  ({ variantId, attributeId, moves }, { store }) => {
    const variant =
      store.find('productVariant', pkInput('productVariant', variantId, 'variantId')) ??
      refuse('variantId', 'NOT_FOUND', `Couldn't resolve to a product variant: ${variantId}`);
    const attribute = Number(pkInput('attribute', attributeId, 'attributeId'));
    const own = variant.attributes.filter((entry) => entry.attribute === attribute);
    if (own.length === 0)
      refuse(
        'attributeId',
        'NOT_FOUND',
        `Couldn't resolve to a variant attribute: ${attributeId}.`,
      );
    store.update<'productVariant'>(variant, { attributes: reordered(variant, own, moves) });
    return { productVariant: inChannel<'productVariant'>(variant, null) };
  },
);

/**
 * Moves count over the values of `among`'s attributes taken together, by place and then as they were assigned: so a
 * product's value may have to pass those of other attributes first, as in Saleor.
 */
function reordered(
  { attributes }: Product | ProductVariant | Page,
  among: readonly AssignedAttribute[],
  moves: readonly Move[],
): AssignedAttribute[] {
  const pks = pksInput(
    'attributeValue',
    moves.map(({ id }) => id),
    'ids',
  ).map(Number);
  const places = among
    .flatMap(({ values }) => values.map((pk, sortOrder) => ({ pk, sortOrder })))
    .sort((a, b) => a.sortOrder - b.sortOrder);
  const missing = moves.filter((_, index) => !places.some(({ pk }) => pk === pks[index]));
  if (missing.length > 0)
    refuse('moves', 'NOT_FOUND', "Couldn't resolve to an attribute value.", {
      values: missing.map(({ id }) => id),
    });
  const moved = movedTo(
    places,
    moves.map(({ sortOrder }, index) => ({ pk: pks[index]!, by: sortOrder ?? 1 })),
  );
  return attributes.map(({ attribute, values }) => ({
    attribute,
    values: [...values].sort((a, b) => (moved.get(a) ?? 0) - (moved.get(b) ?? 0)),
  }));
}
