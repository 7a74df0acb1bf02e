/** Where pages may reach beside their own origin. */
export interface Origins {
  /** Saleor's API, asked by the shopper's browser. */
  readonly api: string;
  /** Where pictures come from. */
  readonly media: readonly string[];
}

/** For every answer, whatever it is. */
export const COMMON_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
} as const;

/** For what is no page: data, and words for machines and operators. */
export const DATA_HEADERS = {
  ...COMMON_HEADERS,
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
} as const;

/** Sent behind TLS only: over plain HTTP browsers ignore it, and a laptop must stay reachable. */
export const STRICT_TRANSPORT = 'max-age=31536000';

/**
 * `scripts`: hashes of the inline scripts of the release's pages, quoted. Styles stand inline in every page (one request
 * shows it), so they are allowed; a style cannot run.
 */
export function contentSecurityPolicy({ api, media }: Origins, scripts: readonly string[]): string {
  const pictures = [...new Set(["'self'", 'data:', ...media])].join(' ');
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scripts].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src ${pictures}`,
    "font-src 'self'",
    `connect-src 'self' ${api}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
