import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface BuiltPage {
  /** As a shopper's browser asks for it: `/proizvod/lavanda/`. */
  readonly path: string;
  readonly html: string;
}

/** Every HTML page below the folder of a built site. */
export function builtPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}

/** Values of an attribute on all elements of a name, entities decoded. */
export function attributes(html: string, element: string, attribute: string): string[] {
  const tags = html.match(new RegExp(`<${element}\\b[^>]*>`, 'g')) ?? [];
  return tags.flatMap((tag) => {
    const value = new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1];
    return value === undefined ? [] : [decode(value)];
  });
}

export function decode(text: string): string {
  return text
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&#34;', '"')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

/** Every picture URL on a page: src and srcset of images and sources. */
export function pictureUrls(html: string): string[] {
  const sources = attributes(html, 'img', 'src');
  const sets = [...attributes(html, 'img', 'srcset'), ...attributes(html, 'source', 'srcset')];
  return [...sources, ...sets.flatMap((set) => set.split(', ').map((each) => each.split(' ')[0]!))];
}
