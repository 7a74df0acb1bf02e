import type { Address } from '#domain/address.ts';
import type { Locale } from '#domain/editions.ts';
import { countryName } from '#i18n/format.ts';

/** An address as one writes it. */
export function AddressLines({ address, locale }: { address: Address; locale: Locale }) {
  const lines = [
    `${address.firstName} ${address.lastName}`,
    address.streetAddress1,
    address.streetAddress2,
    `${address.postalCode} ${address.city}`,
    countryName(address.country, locale),
    address.phone,
  ];
  return (
    <address className="break-words not-italic">
      {lines.map(
        (line, index) =>
          line.trim() && (
            <span key={index} className="block">
              {line}
            </span>
          ),
      )}
    </address>
  );
}
