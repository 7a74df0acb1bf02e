/** Per country, from Google's address data as Saleor uses it. A street and a city are always required. */
export type AddressRule = {
  postalCode?: { pattern: RegExp; required: boolean };
  countryArea?: { choices: readonly string[] };
  /** Fields written in capitals. */
  upper: readonly (
    | 'firstName'
    | 'lastName'
    | 'companyName'
    | 'streetAddress1'
    | 'streetAddress2'
    | 'city'
    | 'countryArea'
  )[];
};

const city = ['city'] as const;
const required = (pattern: RegExp) => ({ pattern, required: true });
const optional = (pattern: RegExp) => ({ pattern, required: false });

const italianProvinces =
  'AG AL AN AO AR AP AT AV BA BT BL BN BG BI BO BZ BS BR CA CL CB CI CE CT CZ CH CO CS CR KR CN EN FM FE FI FG FC FR GE GO GR IM IS AQ SP LT LE LC LI LO LU MC MN MS MT VS ME MI MO MB NA NO NU OG OT OR PD PA PR PV PG PU PE PC PI PT PN PZ PO RG RA RC RE RI RN RM RO SA SS SV SI SR SO SU TA TE TR TO TP TN TV TS UD VA VE VB VC VR VV VI VT'.split(
    ' ',
  );

const rules: Record<string, AddressRule> = {
  RS: { postalCode: optional(/^\d{5,6}$/), upper: city },
  ME: { postalCode: optional(/^8\d{4}$/), upper: city },
  BA: { postalCode: optional(/^\d{5}$/), upper: city },
  DE: { postalCode: required(/^\d{5}$/), upper: city },
  AT: { postalCode: required(/^\d{4}$/), upper: city },
  HR: { postalCode: optional(/^\d{5}$/), upper: city },
  SI: { postalCode: optional(/^\d{4}$/), upper: city },
  SK: { postalCode: required(/^\d{3} ?\d{2}$/), upper: city },
  HU: {
    postalCode: required(/^\d{4}$/),
    upper: ['firstName', 'lastName', 'companyName', 'streetAddress1', 'streetAddress2', 'city'],
  },
  RO: { postalCode: required(/^\d{6}$/), upper: ['streetAddress1', 'streetAddress2', 'city'] },
  BG: { postalCode: optional(/^\d{4}$/), upper: city },
  GR: { postalCode: required(/^\d{3} ?\d{2}$/), upper: city },
  IT: {
    postalCode: required(/^\d{5}$/),
    countryArea: { choices: italianProvinces },
    upper: ['city', 'countryArea'],
  },
  FR: { postalCode: required(/^\d{2} ?\d{3}$/), upper: city },
  NL: { postalCode: required(/^[1-9]\d{3} ?(?:[A-RT-Z][A-Z]|S[BCE-RT-Z])$/), upper: city },
  PL: { postalCode: required(/^\d{2}-\d{3}$/), upper: city },
};

/** Countries the shop does not sell to get the data's default. */
const fallback: AddressRule = { upper: city };

export function addressRule(countryCode: string): AddressRule {
  return rules[countryCode] ?? fallback;
}
