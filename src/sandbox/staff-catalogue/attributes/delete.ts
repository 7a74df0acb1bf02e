import type { Records } from '../../records/all.ts';
import type { Attribute } from '../../records/catalogue.ts';
import { mutation } from '../../schema/mutation.ts';
import { ApiFailure } from '../../state/failures.ts';
import { parseGlobalId, pkOf, typeOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { pythonList, recordsOf } from '../../staff-shop/input/nodes.ts';
import { removeValues, unassign } from '../deletion/attribute-values.ts';
import { emit } from '../emit.ts';
import { orElse } from '../payloads.ts';
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

/** These two have let those in who manage pages. */
const old = 'MANAGE_PAGE_TYPES_AND_ATTRIBUTES';

type Ids = { readonly ids: readonly string[] };

export const attributeBulkDelete = orElse(
  { count: 0 },
  mutation<Ids>(({ ids }, context) => {
    const { store } = context;
    requireAnyAttributePermission(context, old);
    const known = knownOf(store, 'attribute', ids);
    requireAttributePermissions(
      context,
      known.map(({ type }) => type),
      old,
    );
    const attributes = recordsOf(store, 'attribute', ids, 'id');
    const copies = [...attributes].sort(byPk).map((attribute) => ({ ...attribute }));
    remove(context, attributes);
    for (const attribute of copies) emit(context, 'ATTRIBUTE_DELETED', { attribute });
    return { count: copies.length };
  }),
);

export const attributeValueBulkDelete = orElse(
  { count: 0 },
  mutation<Ids>(({ ids }, context) => {
    const { store } = context;
    requireAnyAttributePermission(context, old);
    const known = knownOf(store, 'attributeValue', ids);
    const attributes = [
      ...new Set(known.map(({ attribute }) => store.get('attribute', attribute))),
    ];
    requireAttributePermissions(
      context,
      attributes.map(({ type }) => type),
      old,
    );
    const values = recordsOf(store, 'attributeValue', ids, 'id');
    const copies = [...values].sort(byPk).map((value) => ({ ...value }));
    forgetSearchOf(store, removeValues(store, values).products);
    for (const attributeValue of copies)
      emit(context, 'ATTRIBUTE_VALUE_DELETED', { attributeValue });
    for (const attribute of attributes) emit(context, 'ATTRIBUTE_UPDATED', { attribute });
    return { count: copies.length };
  }),
);

const byPk = (a: { readonly pk: number }, b: { readonly pk: number }) => a.pk - b.pk;

/** Those of the ids that are there, for their permissions; malformed ones fail before anything else is looked at. */
function knownOf<M extends 'attribute' | 'attributeValue'>(
  store: Store,
  model: M,
  ids: readonly string[],
): Records[M][] {
  const malformed = ids.filter((id) => parseGlobalId(id) === null);
  if (malformed.length > 0)
    throw new ApiFailure(
      `Could not resolve to a node with the global id list of '${pythonList(malformed)}'.`,
    );
  return ids.flatMap((id) => {
    const parsed = parseGlobalId(id)!;
    return parsed.type === typeOf(model) ? (store.find(model, pkOf(parsed)) ?? []) : [];
  });
}

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
