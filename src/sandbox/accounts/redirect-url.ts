import { refuse } from '../schema/mutation.ts';

/** What a Saleor on a laptop has for ALLOWED_CLIENT_HOSTS; ports do not count. */
const allowedHosts = /^(?:localhost|127\.0\.0\.1|\[::1\]|.+\.localhost)$/;

/** Refused with INVALID unless `url` names a host that storefronts may be on. */
export function requireStorefrontUrl(url: string, field = 'redirectUrl'): void {
  const authority = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
  if (authority === '')
    refuse(field, 'INVALID', 'Invalid URL. Please check if URL is in RFC 1808 format.');
  const host = /^([a-z0-9.-]+|\[[a-f0-9]*:[a-f0-9.:]+\])(?::\d*)?$/i.exec(authority)?.[1] ?? '';
  if (!allowedHosts.test(host.toLowerCase()))
    refuse(
      field,
      'INVALID',
      `${host.toLowerCase() || url} is not allowed. Please check \`ALLOWED_CLIENT_HOSTS\` configuration.`,
    );
}

/** `url` with `parameters` after those it has. */
export function withParameters(url: string, parameters: Readonly<Record<string, string>>): string {
  const [, address = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(url)!;
  const added = new URLSearchParams(parameters).toString();
  return `${address}?${query === '' ? added : `${query}&${added}`}${fragment}`;
}
