import { noMetadata } from '../../records/base.ts';
import type { ShippingMethodType } from '../../records/shop.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, type Payload } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import { bulkMutation } from '../input/bulk.ts';
import { changedList } from '../input/lists.ts';
import { recordsOf } from '../input/nodes.ts';
import { requireMethod } from './method-by-id.ts';
import { methodFields, type MethodInput } from './method-input.ts';
import { shippingMethodChannelListingUpdate } from './method-listings.ts';
import { removeMethod } from './method-removal.ts';

const shippingPriceCreate = mutation(({ input }: { input: MethodInput }, context) => {
  const { store } = context;
  const method = store.insert('shippingMethodType', {
    ...noMetadata,
    ...methodFields(store, input, null),
    translations: {},
  });
  emit(context, 'SHIPPING_PRICE_CREATED', method);
  return payload(context, method);
});

type UpdateArguments = { readonly id: string; readonly input: MethodInput };

const shippingPriceUpdate = mutation(({ id, input }: UpdateArguments, context) => {
  const { store } = context;
  const method = requireMethod(store, id);
  store.update(method, methodFields(store, input, method));
  emit(context, 'SHIPPING_PRICE_UPDATED', method);
  return payload(context, method);
});

const shippingPriceDelete = mutation(({ id }: { id: string }, context) => {
  const method = requireMethod(context.store, id);
  const copy = { ...method };
  removeMethod(context.store, method);
  emit(context, 'SHIPPING_PRICE_DELETED', copy);
  return payload(context, copy);
});

type ExcludeArguments = {
  readonly id: string;
  readonly input: { readonly products: readonly string[] };
};

const shippingPriceExcludeProducts = mutation(({ id, input }: ExcludeArguments, context) => {
  const method = requireMethod(context.store, id);
  const products = recordsOf(context.store, 'product', input.products, 'products');
  return excluding(
    context,
    method,
    changedList(
      method.excludedProducts,
      products.map(({ pk }) => pk),
      [],
    ),
  );
});

type IncludeArguments = { readonly id: string; readonly products: readonly string[] };

const shippingPriceRemoveProductFromExclude = mutation(
  ({ id, products }: IncludeArguments, context) => {
    const method = requireMethod(context.store, id);
    const removed = recordsOf(context.store, 'product', products, 'products');
    return excluding(
      context,
      method,
      changedList(
        method.excludedProducts,
        [],
        removed.map(({ pk }) => pk),
      ),
    );
  },
);

function excluding(
  context: Context,
  method: ShippingMethodType,
  excludedProducts: readonly number[],
): Payload {
  context.store.update(method, { excludedProducts });
  emit(context, 'SHIPPING_PRICE_UPDATED', method);
  return { shippingMethod: inChannel<'shippingMethodType'>(method, null) };
}

function emit({ state, requestor }: Context, name: string, method: ShippingMethodType): void {
  state.events.emit(name, { shippingMethod: method }, requestor);
}

function payload({ store }: Context, method: ShippingMethodType): Payload {
  return {
    shippingMethod: inChannel<'shippingMethodType'>(method, null),
    shippingZone: store.get('shippingZone', method.shippingZone),
  };
}

export const methodMutations: FieldMap = {
  shippingPriceCreate,
  shippingPriceUpdate,
  shippingPriceDelete,
  shippingPriceBulkDelete: bulkMutation('shippingMethodType', (methods, context) => {
    for (const method of methods) {
      const copy = { ...method };
      removeMethod(context.store, method);
      emit(context, 'SHIPPING_PRICE_DELETED', copy);
    }
  }),
  shippingPriceExcludeProducts,
  shippingPriceRemoveProductFromExclude,
  shippingMethodChannelListingUpdate,
};
