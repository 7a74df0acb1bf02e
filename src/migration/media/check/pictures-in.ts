import type { SiteText } from '../pages/live-site.ts';

/** Attributes that browsers or those who read previews load pictures from. */
const LISTS = /\s(?:srcset|imagesrcset)=(?:"([^"]*)"|'([^']*)')/gi;
const PICTURE_TAGS = /<(?:img|source|image|video)\b[^>]*>/gi;
const SINGLE = /\s(?:src|poster|xlink:href)=(?:"([^"]*)"|'([^']*)')/gi;
const LINKED =
  /<link\b[^>]*\srel=["']?[^"'>]*(?:icon|image)[^>]*>|<link\b[^>]*\sas=["']?image[^>]*>/gi;
const PREVIEWS =
  /<meta\b[^>]*\s(?:property|name)=["'](?:og|twitter):image(?::url|:secure_url)?["'][^>]*>/gi;
const STYLED = /(?<![\w.])url\(\s*(?:"([^")]*)"|'([^')]*)'|([^"')\s]+))\s*\)/gi;
/** In JSON and scripts only what is plainly a picture's address. */
const WRITTEN =
  /https?:\/\/[^\s"'<>\\?#]+\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?[^\s"'<>\\#]*)?(?=["'\\\s#])/gi;

/** Addresses of pictures that a page, style sheet or script names, as they stand there, without escapes of HTML. */
export function picturesIn({ text, where, isPage }: SiteText): Set<string> {
  const found = new Set<string>();
  const add = (target: string | undefined) => {
    const url = target?.trim().replaceAll('&amp;', '&');
    if (url && !/^(?:data:|blob:|#)/i.test(url)) found.add(url);
  };
  const tags = [...text.matchAll(PICTURE_TAGS)].map(([tag]) => tag).join('\n');
  for (const [, one, other] of tags.matchAll(SINGLE)) add(one ?? other);
  for (const [, one, other] of text.matchAll(LISTS))
    for (const part of (one ?? other ?? '').split(/,\s+/)) add(part.trim().split(/\s/)[0]);
  for (const [tag] of text.matchAll(LINKED)) add(/\shref=["']([^"']*)/i.exec(tag)?.[1]);
  for (const [tag] of text.matchAll(PREVIEWS)) add(/\scontent=["']([^"']*)/i.exec(tag)?.[1]);
  // Scripts make URLs by a function of the same name.
  const styles =
    isPage || where.endsWith('.css') ? text.replace(/<script\b[^]*?<\/script>/gi, '') : '';
  for (const [, one, other, bare] of styles.matchAll(STYLED)) {
    const url = one ?? other ?? bare;
    // Fonts are loaded by the same word.
    if (/\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(url ?? '')) add(url);
  }
  for (const [url] of text.matchAll(WRITTEN)) add(url);
  return found;
}
