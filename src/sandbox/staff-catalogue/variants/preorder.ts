import { requireRecord } from '../../schema/arguments.ts';
import { NotInSandbox } from '../../schema/executable-schema.ts';
import { mutation, refuse } from '../../schema/mutation.ts';

/** Preorders, which Saleor calls deprecated, are not in the sandbox: it says so rather than sell without them. */
export function noPreorder(preorder: object | number | null | undefined): void {
  if (preorder !== null && preorder !== undefined)
    throw new NotInSandbox('The sandbox does not know preorders.');
}

export const productVariantPreorderDeactivate = mutation<{ id: string }>(({ id }, { store }) => {
  requireRecord(store, 'productVariant', id);
  return refuse('id', 'INVALID', 'This variant is not in preorder.');
});
