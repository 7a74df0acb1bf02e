import { expect } from 'vitest';

/** What every answer of ours says once, over TLS as it is sent by a proxy. */
const NAMES = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
];

/** Fails unless this answer, with its status line as it came over the wire, has each security header once. */
export function expectProtected(answer: string, status: number, beforeTls = false): void {
  const [first = '', ...lines] = answer.split('\r\n\r\n')[0]!.split('\r\n');
  expect(first).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  const names = lines.map((line) => line.split(':')[0]!.toLowerCase());
  // A request that could not be read does not tell how it came.
  const wanted = NAMES.filter((name) => !beforeTls || name !== 'strict-transport-security');
  expect(names.filter((name) => NAMES.includes(name)).toSorted()).toEqual(wanted);
}

/** The header by which a proxy tells that a request came over TLS. */
export const OVER_TLS = 'X-Forwarded-Proto: https\r\n';
