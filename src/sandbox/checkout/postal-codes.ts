import type { Address, ShippingMethodType } from '../records/shop.ts';

type Part = string | number;
type Place = Pick<Address, 'country' | 'postalCode'>;

/** Countries whose codes are compared by their parts instead of as texts. */
const uk = /^([A-Z]{1,2})([0-9]+)([A-Z]?) ?([0-9][A-Z]{2})$/;
const ireland = /^([\dA-Z]{3}) ?([\dA-Z]{4})/;
const patterns: Readonly<Record<string, RegExp>> = { GB: uk, IM: uk, GG: uk, JE: uk, IE: ireland };

/** Whether a method's postal code rules let it serve an address. Rules of both kinds together serve nobody. */
export function isServed({ postalCodeRules }: ShippingMethodType, address: Place): boolean {
  if (postalCodeRules.length === 0) return true;
  const isCovered = postalCodeRules.some(({ start, end }) => isInRange(address, start, end));
  if (postalCodeRules.every(({ inclusionType }) => inclusionType === 'INCLUDE')) return isCovered;
  if (postalCodeRules.every(({ inclusionType }) => inclusionType === 'EXCLUDE')) return !isCovered;
  return false;
}

function isInRange({ country, postalCode }: Place, start: string, end: string | null): boolean {
  const parts = (text: string) => partsOf(text, country);
  const [code, from] = [parts(postalCode), parts(start)];
  if (code === null || from === null) return false;
  const to = end === null ? null : parts(end);
  return compare(from, code) <= 0 && (to === null || compare(code, to) <= 0);
}

function partsOf(text: string, country: string): readonly Part[] | null {
  const pattern = patterns[country];
  if (pattern === undefined) return text === '' ? null : [text];
  const match = pattern.exec(text);
  if (match === null) return null;
  return match.slice(1).map((part, index) => (pattern === uk && index === 1 ? Number(part) : part));
}

function compare(a: readonly Part[], b: readonly Part[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]!;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
