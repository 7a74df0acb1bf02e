import type { Files } from './manifest.ts';

/** What stands beside the pages. */
export interface SiteDocument {
  readonly address: string;
  readonly type: string;
  readonly text: string;
}

const SITEMAP = '/sitemap.xml';
const ROBOTS = '/robots.txt';
const partOfSitemap = (number: number) => `/sitemap-${number}.xml`;

/** `addresses`: of every page that search engines may show. */
export function siteDocuments(siteUrl: string, addresses: readonly string[]): SiteDocument[] {
  return [
    ...sitemaps(siteUrl, addresses),
    { address: ROBOTS, type: 'text/plain; charset=utf-8', text: robots(siteUrl) },
  ];
}

/** Addresses of those that a release has. */
export function documentsIn(files: Files): string[] {
  const found = [SITEMAP, ROBOTS].filter((address) => files.has(address));
  for (let number = 1; files.has(partOfSitemap(number)); number++)
    found.push(partOfSitemap(number));
  return found;
}

/** Addresses that one file may hold (sitemaps.org, protocol); its other limit, 50 MB, is a kilobyte for each. */
const MOST = 50_000;

/** `/sitemap.xml`; of more addresses than one file may hold, an index of parts. */
export function sitemaps(
  siteUrl: string,
  addresses: readonly string[],
  most = MOST,
): SiteDocument[] {
  const type = 'application/xml';
  const sorted = addresses.toSorted();
  if (sorted.length <= most) return [{ address: SITEMAP, type, text: urlSet(siteUrl, sorted) }];
  const parts = Array.from({ length: Math.ceil(sorted.length / most) }, (_, index) => ({
    address: partOfSitemap(index + 1),
    type,
    text: urlSet(siteUrl, sorted.slice(index * most, (index + 1) * most)),
  }));
  const rows = parts.map(
    ({ address }) => `<sitemap><loc>${escapeXml(new URL(address, siteUrl).href)}</loc></sitemap>`,
  );
  return [{ address: SITEMAP, type, text: sitemapText('sitemapindex', rows) }, ...parts];
}

function urlSet(siteUrl: string, addresses: readonly string[]): string {
  const urls = addresses.map((address) => new URL(encodeAddress(address), siteUrl).href);
  return sitemapText(
    'urlset',
    urls.map((url) => `<url><loc>${escapeXml(url)}</loc></url>`),
  );
}

function sitemapText(root: 'urlset' | 'sitemapindex', rows: readonly string[]): string {
  const lines = rows.map((row) => `  ${row}\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines}</${root}>\n`;
}

export function robots(siteUrl: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${new URL(SITEMAP, siteUrl).href}\n`;
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
