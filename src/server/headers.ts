/** Where pages may reach beside their own origin. */
export interface Origins {
  /** Saleor's API, asked by the shopper's browser. */
  readonly api: string;
  /** Where pictures come from. */
  readonly media: readonly string[];
}

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
