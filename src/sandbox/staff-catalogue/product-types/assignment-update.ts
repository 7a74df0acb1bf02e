import type { ProductType } from '../../records/catalogue.ts';
import { mutation } from '../../schema/mutation.ts';
import { globalId } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';
import { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import { repeated } from '../../staff-shop/input/lists.ts';
import { pkInput } from '../ids.ts';
import { checkSelection, productTypeById } from './assign.ts';

type Operation = { readonly id: string; readonly variantSelection: boolean };

/** Which attributes of a type variants are chosen by. */
export const productAttributeAssignmentUpdate = mutation<{
  productTypeId: string;
  operations: readonly Operation[];
}>(({ productTypeId, operations }, { store }) => {
  const productType = productTypeById(store, productTypeId);
  const wanted = operations.map(({ id, variantSelection }) => ({
    pk: Number(pkInput('attribute', id, 'operations')),
    variantSelection,
  }));
  check(store, productType, wanted);
  const selection = new Map(wanted.map(({ pk, variantSelection }) => [pk, variantSelection]));
  store.update<'productType'>(productType, {
    variantAttributes: productType.variantAttributes.map((entry) => ({
      ...entry,
      variantSelection: selection.get(entry.attribute) ?? entry.variantSelection,
    })),
  });
  return { productType };
});

function check(
  store: Store,
  productType: ProductType,
  wanted: readonly { readonly pk: number; readonly variantSelection: boolean }[],
): void {
  const errors = new FieldErrors();
  const pks = wanted.map(({ pk }) => pk);
  const add = (code: string, message: string, wrong: readonly number[]) => {
    if (wrong.length > 0)
      errors.add('operations', code, message, {
        attributes: wrong.map((pk) => globalId('Attribute', pk)),
      });
  };
  add('INVALID', 'Attribute ids should be unique within operations.', repeated(pks));
  errors.refuse();
  const ofVariants = new Set(productType.variantAttributes.map(({ attribute }) => attribute));
  const ofType = new Set([...productType.productAttributes, ...ofVariants]);
  const without = (has: (pk: number) => boolean) => pks.filter((pk) => !has(pk));
  add(
    'NOT_FOUND',
    "Attribute doesn't exist.",
    without((pk) => store.find('attribute', pk) !== null),
  );
  add(
    'NOT_FOUND',
    'Attribute is not assigned to product type.',
    without((pk) => ofType.has(pk)),
  );
  add(
    'NOT_FOUND',
    'Attribute is not assigned to product variant.',
    without((pk) => ofVariants.has(pk)),
  );
  checkSelection(
    errors,
    wanted
      .filter(({ variantSelection }) => variantSelection)
      .flatMap(({ pk }) => store.find('attribute', pk) ?? []),
  );
  errors.refuse();
}
