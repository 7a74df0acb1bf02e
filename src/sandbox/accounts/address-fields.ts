import type { User } from '../records/accounts.ts';
import type { Address } from '../records/shop.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { countryDisplay } from '../state/countries.ts';

/** An address seen in the book of its user: only there it tells whether it is a default. */
type Owned = { readonly __typename: 'Address'; readonly record: Address; readonly owner: User };
type Source = Address | Owned;

export function addressOfUser(record: Address, owner: User): Owned {
  return { __typename: 'Address', record, owner };
}

export const addressTypeFields: FieldMap = {
  country: (source: Source) =>
    countryDisplay(('record' in source ? source.record : source).country),
  isDefaultShippingAddress: (source: Source) =>
    'owner' in source ? source.owner.defaultShippingAddress === source.record.pk : null,
  isDefaultBillingAddress: (source: Source) =>
    'owner' in source ? source.owner.defaultBillingAddress === source.record.pk : null,
};
