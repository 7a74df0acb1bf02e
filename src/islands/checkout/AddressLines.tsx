import type { Address } from '#domain/address.ts';
import type { Country } from './country.ts';

/** An address as one writes it; the country's name only where the list knows it. */
export function AddressLines({
  address,
  countries = [],
}: {
  address: Address;
  countries?: readonly Country[];
}) {
  const country =
    countries.length > 1 ? countries.find(({ code }) => code === address.country)?.name : null;
  const lines = [
    `${address.firstName} ${address.lastName}`,
    address.streetAddress1,
    address.streetAddress2,
    `${address.postalCode} ${address.city}`,
    country,
    address.phone,
  ];
  return (
    <address className="break-words not-italic">
      {lines.map(
        (line, index) =>
          line?.trim() && (
            <span key={index} className="block">
              {line}
            </span>
          ),
      )}
    </address>
  );
}
