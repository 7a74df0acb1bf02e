import type { Files } from './manifest.ts';

/** `/sitemap.xml`: every page that search engines may show, by address. */
export function sitemap(siteUrl: string, addresses: readonly string[]): string {
  const rows = addresses
    .toSorted()
    .map(
      (address) =>
        `  <url><loc>${escapeXml(new URL(encodeAddress(address), siteUrl).href)}</loc></url>`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`;
}

export function robots(siteUrl: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap.xml', siteUrl).href}\n`;
}

/** Percent-encoded, as it stands in links. */
export function encodeAddress(address: string): string {
  return address.split('/').map(encodeURIComponent).join('/');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Entities of pages that are not for search engines. */
const UNLISTED = /\/(?:cart|checkout|order|not-found)$/;

/** Addresses of pages for the sitemap. */
export function indexedAddresses(files: Files): string[] {
  return [...files]
    .filter(([, { entity }]) => entity !== undefined && !UNLISTED.test(entity))
    .map(([address]) => address);
}
