import type { AddressFields } from '../addresses/valid-address.ts';
import type { Address } from '../records/shop.ts';
import type { Store } from '../state/store.ts';

/** All of an address but its number. */
export function fieldsOf({ model: _model, pk: _pk, ...fields }: Address): AddressFields {
  return fields;
}

export function addressCopy(store: Store, address: Address): Address {
  return store.insert('address', fieldsOf(address));
}

/** Equal in everything, metadata included; each may be another record. */
export function sameAddress(a: Address, b: Address): boolean {
  return JSON.stringify(inOrder(fieldsOf(a))) === JSON.stringify(inOrder(fieldsOf(b)));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)]);
}
