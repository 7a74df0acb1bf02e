const letter = 'a-z\\u00a1-\\uffff0-9';
const hostname = `[${letter}](?:[${letter}-]{0,61}[${letter}])?`;
const domain = `(?:\\.(?!-)[${letter}-]{1,63}(?<!-))*`;
const number = '(?:0|25[0-5]|2[0-4][0-9]|1[0-9]?[0-9]?|[1-9][0-9]?)';

/** Saleor's pattern for the addresses of Apps: unlike Django's it takes a host without a domain. */
const pattern = new RegExp(
  `^(?:[a-z0-9.+-]*)://(?:[^\\s:@/]+(?::[^\\s:@/]*)?@)?(?:${number}(?:\\.${number}){3}|\\[[0-9a-f:.]+\\]|${hostname}${domain})(?::\\d{2,5})?(?:[/?#][^\\s]*)?$`,
  'i',
);

const topDomain = '\\.(?!-)(?:[a-z\\u00a1-\\uffff-]{2,63}|xn--[a-z0-9]{1,59})(?<!-)\\.?';

/** Django's own pattern: a host is `localhost`, an address or has a top domain. */
const strictPattern = new RegExp(
  `^(?:[a-z0-9.+-]*)://(?:[^\\s:@/]+(?::[^\\s:@/]*)?@)?(?:${number}(?:\\.${number}){3}|\\[[0-9a-f:.]+\\]|${hostname}${domain}${topDomain}|localhost)(?::\\d{1,5})?(?:[/?#][^\\s]*)?$`,
  'i',
);

const longest = 2048;

export const webSchemes: readonly string[] = ['http', 'https', 'ftp', 'ftps'];
export const webhookSchemes: readonly string[] = ['http', 'https', 'awssqs', 'gcpubsub'];

export function isAppUrl(value: unknown, schemes = webSchemes): value is string {
  return isUrl(value, schemes, pattern);
}

export function isStrictUrl(value: unknown): value is string {
  return isUrl(value, webSchemes, strictPattern);
}

function isUrl(value: unknown, schemes: readonly string[], wanted: RegExp): value is string {
  if (typeof value !== 'string' || value.length > longest || /[\t\r\n]/.test(value)) return false;
  return schemes.includes(value.split('://')[0]!.toLowerCase()) && wanted.test(value);
}
