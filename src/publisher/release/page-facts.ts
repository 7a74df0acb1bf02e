import { createHash } from 'node:crypto';
import { jsonLdFault } from './document-fault.ts';
import { linksIn } from './links.ts';

/**
 * What the gates, the Content-Security-Policy and the index of links want to know of a page. The page itself goes to the
 * disk: the texts of a large shop would fill gigabytes.
 */
export interface PageFacts {
  /** Before compression. */
  readonly bytes: number;
  /** As `linksIn`. */
  readonly links: readonly string[];
  /** Absolute URLs in `src` and `srcset` of pictures, each once. */
  readonly pictures: readonly string[];
  /** `'sha256-…'` of each inline script. */
  readonly scripts: readonly string[];
  /** What keeps its JSON-LD from being read; null: nothing. */
  readonly fault: string | null;
}

/** Reads pages; what many of them say is kept once. */
export function factsReader(): (html: string) => PageFacts {
  const texts = new Map<string, string>();
  const once = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const own = copyOf(text);
    texts.set(own, own);
    return own;
  };
  const hashes = new Map<string, string>();
  const hashOnce = (script: string): string => {
    let hash = hashes.get(script);
    if (hash === undefined) hashes.set(copyOf(script), (hash = scriptHash(script)));
    return hash;
  };
  return (html) => ({
    bytes: Buffer.byteLength(html),
    links: linksIn(html).map(once),
    pictures: picturesIn(html).map(once),
    scripts: inlineScripts(html).map(hashOnce),
    fault: jsonLdFault(html),
  });
}

/** A part of a text keeps the whole text in memory; a copy does not. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** As it stands in a Content-Security-Policy, quoted. */
export function scriptHash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/** Texts of the inline scripts that a browser would run. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/type="application\/(?:ld\+)?json"/.test(attributes))
    .map(([, , text = '']) => text);
}

function picturesIn(html: string): string[] {
  const found = new Set<string>();
  for (const [tag] of html.matchAll(/<(?:img|source)\b(?:[^>"]|"[^"]*")*>/g))
    for (const [, name, value = ''] of tag.matchAll(/\s(src|srcset)="([^"]*)"/g)) {
      const text = value.replaceAll('&amp;', '&');
      const urls =
        name === 'src' ? [text] : text.split(',').map((each) => each.trim().split(' ')[0]!);
      for (const url of urls) if (/^https?:/.test(url)) found.add(url);
    }
  return [...found];
}
