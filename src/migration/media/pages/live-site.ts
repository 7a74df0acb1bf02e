import { editionsOf } from '#domain/editions.ts';
import { urlOf } from '#domain/urls.ts';
import { MigrationError } from '../migration-error.ts';
import type { NamedText } from './text.ts';

/** Requests at a time. */
const AT_ONCE = 8;
/** Milliseconds for one answer. */
const PATIENCE = 20_000;

/** Pages that no link leads to: the buyer comes to them by buttons, or by mistake. */
const UNLINKED = editionsOf({ home: 'home', abroad: 'abroad' }).flatMap((edition) =>
  (['cart', 'checkout', 'order', 'not-found'] as const).map((kind) => urlOf(edition, { kind })),
);

/** What else of text a page may load. */
const TEXT =
  /^(?:text\/|application\/(?:json|javascript|manifest\+json|ld\+json|xml)|image\/svg\+xml)/;

export interface SiteText extends NamedText {
  readonly isPage: boolean;
}

/**
 * A shop's pages, scripts and style sheets, each once, found by following links from its home page. A link that leads
 * nowhere is passed over; throws MigrationError when an answer fails to come, for then something was not seen.
 */
export async function* liveSite(site: string): AsyncIterable<SiteText> {
  const known = new Set<string>(['/', ...UNLINKED]);
  const seen = new Set<string>();
  const next = [...known];
  while (next.length > 0) {
    const batch = next.splice(0, AT_ONCE);
    for (const found of await Promise.all(batch.map((path) => fetchText(site, path)))) {
      // Redirects lead to pages that are linked to themselves.
      if (found === null || seen.has(found.where)) continue;
      seen.add(found.where);
      yield found;
      if (!found.isPage) continue;
      for (const path of pathsIn(found.text, found.where, site)) {
        if (known.has(path)) continue;
        known.add(path);
        next.push(path);
      }
    }
  }
}

async function fetchText(site: string, path: string): Promise<SiteText | null> {
  const url = site + path;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    const type = response.headers.get('content-type') ?? '';
    const isPage = type.startsWith('text/html');
    const isOurs = new URL(response.url).origin === new URL(site).origin;
    if (response.status >= 500) throw new Error(`HTTP ${response.status}`);
    if (!isOurs || !response.ok || !TEXT.test(type)) {
      await response.body?.cancel();
      return null;
    }
    return { where: response.url, text: await response.text(), isPage };
  } catch (error) {
    throw new MigrationError(
      `${url} could not be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

/** Paths of the same site that a page links to or loads, without query: it does not choose another page. */
function pathsIn(html: string, where: string, site: string): string[] {
  const { origin } = new URL(site);
  return [
    ...html.matchAll(/\s(?:href|src|data-src|component-url|renderer-url)="([^"]*)"/g),
  ].flatMap(([, target = '']) => {
    const url = URL.parse(target.replaceAll('&amp;', '&'), where);
    const isPage = url?.origin === origin && !/^\/(?:api|status)\//.test(url.pathname);
    return isPage ? [url.pathname] : [];
  });
}
