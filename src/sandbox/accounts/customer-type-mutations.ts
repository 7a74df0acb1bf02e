import type { CustomerType } from '../records/accounts.ts';
import { noMetadata } from '../records/base.ts';
import { requireRecord } from '../schema/arguments.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import { FieldErrors } from '../staff-shop/input/field-errors.ts';
import { checkSlug, checkText, checkUnique } from '../staff-shop/input/model-checks.ts';
import { parseGlobalId } from '../state/global-id.ts';
import { uniqueSlug } from '../state/slug.ts';
import type { Context } from '../state/state.ts';
import type { Store } from '../state/store.ts';

type Input = {
  readonly name?: string | null;
  readonly slug?: string | null;
  readonly isDefault?: boolean | null;
};

const customerTypeCreate = mutation(({ input }: { readonly input: Input }, context) => {
  const { store } = context;
  const named = input.name === undefined ? '' : uniqueSlug(store, 'customerType', input.name ?? '');
  const fields = {
    name: input.name ?? '',
    slug: input.slug || named,
    isDefault: input.isDefault ?? false,
  };
  checkType(store, fields, null);
  if (fields.isDefault) clearDefault(store);
  const customerType = store.insert('customerType', { ...noMetadata, ...fields });
  emit(context, 'CUSTOMER_TYPE_CREATED', customerType);
  return { customerType };
});

type UpdateArguments = { readonly id: string; readonly input: Input };

const customerTypeUpdate = mutation(({ id, input }: UpdateArguments, context) => {
  const { store } = context;
  const customerType = requireRecord(store, 'customerType', id);
  const errors = new FieldErrors();
  if (input.slug !== undefined && !input.slug)
    errors.add('slug', 'REQUIRED', 'Slug value cannot be blank.');
  if (input.isDefault === false && customerType.isDefault)
    errors.add(
      'isDefault',
      'CANNOT_UNSET_DEFAULT',
      'The default flag cannot be unset. Mark another customer type as the default instead.',
    );
  errors.refuse();
  const fields = {
    name: input.name === undefined ? customerType.name : (input.name ?? ''),
    slug: input.slug ?? customerType.slug,
    isDefault: input.isDefault ?? customerType.isDefault,
  };
  checkType(store, fields, customerType);
  if (fields.isDefault) clearDefault(store);
  store.update(customerType, fields);
  emit(context, 'CUSTOMER_TYPE_UPDATED', customerType);
  return { customerType };
});

/** Its customers get the default type, without a word about each. */
const customerTypeDelete = mutation(({ id }: { readonly id: string }, context) => {
  const { store } = context;
  const isType = parseGlobalId(id)?.type === 'CustomerType';
  const customerType = requireRecord(store, 'customerType', id, isType ? 'id' : 'pk');
  if (customerType.isDefault)
    refuse(
      'id',
      'CANNOT_DELETE_DEFAULT',
      'The default customer type cannot be deleted. Mark another customer type as the default first.',
    );
  const standard = store.all('customerType').find(({ isDefault }) => isDefault)!;
  for (const user of store.all('user'))
    if (user.customerType === customerType.pk) store.update(user, { customerType: standard.pk });
  const copy = { ...customerType };
  store.remove(customerType);
  emit(context, 'CUSTOMER_TYPE_DELETED', copy);
  return { customerType: copy };
});

function checkType(
  store: Store,
  { name, slug }: Pick<CustomerType, 'name' | 'slug'>,
  own: CustomerType | null,
): void {
  const errors = new FieldErrors();
  checkText(errors, 'name', name, 250);
  checkSlug(errors, slug, { unicode: true });
  checkUnique(errors, 'Customer type', 'slug', own, store.one('customerType', 'slug', slug));
  errors.refuse();
}

/** There is one default at a time. */
function clearDefault(store: Store): void {
  for (const type of store.all('customerType'))
    if (type.isDefault) store.update(type, { isDefault: false });
}

function emit({ state, requestor }: Context, name: string, customerType: CustomerType): void {
  state.events.emit(name, { customerType }, requestor);
}

export const customerTypeMutations: FieldMap = {
  customerTypeCreate,
  customerTypeUpdate,
  customerTypeDelete,
};
