import type { Attribute } from '../../records/catalogue.ts';
import { mutation } from '../../schema/mutation.ts';
import type { Context } from '../../state/state.ts';
import { recordsOf } from '../../staff-shop/input/nodes.ts';
import { removeValues, unassign } from '../deletion/attribute-values.ts';
import { emit } from '../emit.ts';
import { requireAnyAttributePermission, requireAttributePermissions } from './permissions.ts';
import { forgetSearchOf, productsWith } from './search.ts';
import { attributeByNames, type AttributeNames } from './update.ts';

export const attributeDelete = mutation<AttributeNames>((names, context) => {
  requireAnyAttributePermission(context);
  const attribute = attributeByNames(context, names);
  requireAttributePermissions(context, [attribute.type]);
  const copy = { ...attribute };
  remove(context, [attribute]);
  emit(context, 'ATTRIBUTE_DELETED', { attribute: copy });
  return { attribute: copy };
});

export const attributeBulkDelete = mutation<{ ids: readonly string[] }>(({ ids }, context) => {
  requireAnyAttributePermission(context);
  const attributes = recordsOf(context.store, 'attribute', ids, 'id');
  requireAttributePermissions(
    context,
    attributes.map(({ type }) => type),
    { legacy: true },
  );
  const copies = [...attributes].sort((a, b) => a.pk - b.pk).map((attribute) => ({ ...attribute }));
  remove(context, attributes);
  for (const attribute of copies) emit(context, 'ATTRIBUTE_DELETED', { attribute });
  return { count: copies.length };
});

/** Takes attributes with their values from types and from all that had them. */
function remove({ store }: Context, attributes: readonly Attribute[]): void {
  const pks = new Set(attributes.map(({ pk }) => pk));
  const products = productsWith(store, attributes);
  for (const attribute of attributes) {
    unassign(store, attribute, ['product', 'productVariant', 'page']);
    removeValues(store, store.by('attributeValue', 'attribute', attribute.pk));
  }
  const left = (pk: number) => !pks.has(pk);
  for (const productType of store.all('productType')) {
    const {
      productAttributes,
      variantAttributes,
      placed = { product: 0, variant: 0 },
    } = productType;
    store.update<'productType'>(productType, {
      productAttributes: productAttributes.filter(left),
      variantAttributes: variantAttributes.filter(({ attribute }) => left(attribute)),
      placed: {
        product: productAttributes.slice(0, placed.product).filter(left).length,
        variant: variantAttributes
          .slice(0, placed.variant)
          .filter(({ attribute }) => left(attribute)).length,
      },
    });
  }
  for (const pageType of store.all('pageType'))
    if (!pageType.attributes.every(left))
      store.update<'pageType'>(pageType, { attributes: pageType.attributes.filter(left) });
  for (const attribute of attributes) store.remove(attribute);
  forgetSearchOf(store, products);
}
