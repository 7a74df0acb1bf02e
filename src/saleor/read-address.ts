import type { Address } from '#domain/address.ts';
import type { AddressFragment, AddressInput, CountryCode } from './gql/graphql.ts';

export function readAddress(address: AddressFragment): Address {
  const { country, phone, ...rest } = address;
  return { ...rest, country: country.code, phone: phone ?? '' };
}

/** Saleor checks the country code itself and answers with a field error for one it does not know. */
export function writeAddress(address: Address): AddressInput {
  const { firstName, lastName, streetAddress1, streetAddress2, postalCode, city, phone } = address;
  const country = address.country as CountryCode;
  return { firstName, lastName, streetAddress1, streetAddress2, postalCode, city, country, phone };
}
