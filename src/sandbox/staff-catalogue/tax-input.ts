import { recordOfInput } from '../staff-shop/input/nodes.ts';
import type { Store } from '../state/store.ts';

export type TaxInput = { readonly taxClass?: string | null; readonly taxCode?: string | null };

/** The tax class of an input: by its id, else by the deprecated code. Undefined where the input says nothing. */
export function taxClassInput(store: Store, input: TaxInput): number | null | undefined {
  if (input.taxClass !== undefined)
    return recordOfInput(store, 'taxClass', input.taxClass, 'taxClass')?.pk ?? null;
  const code = input.taxCode;
  if (!code) return undefined;
  const found = store
    .all('taxClass')
    .find(
      ({ name, metadata }) =>
        name === code || metadata['avatax.code'] === code || metadata['vatlayer.code'] === code,
    );
  return found?.pk ?? null;
}
