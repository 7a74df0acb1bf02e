import { decode } from './pages.ts';

/** A picture that a page names. */
export interface PictureReference {
  readonly url: string;
  readonly from: 'src' | 'srcset' | 'link' | 'meta' | 'json-ld' | 'css';
  /** The width that a `srcset` promises, in pixels. */
  readonly width: number | null;
  /** The media type that a `<source>` promises. */
  readonly type: string | null;
}

type Attributes = Readonly<Record<string, string>>;

const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** Attributes of all elements of a name; a `>` within quotes ends none. */
export function elements(html: string, name: string): Attributes[] {
  const tags = html.matchAll(new RegExp(`<${name}\\b((?:[^>"']|"[^"]*"|'[^']*')*)>`, 'g'));
  return [...tags].map(([, text = '']) =>
    Object.fromEntries(
      [...text.matchAll(attribute)].map(([, key, double, single, bare]) => [
        key!.toLowerCase(),
        decode(double ?? single ?? bare ?? ''),
      ]),
    ),
  );
}

/** Every picture that a page names: in its elements, its head, its JSON-LD and its own styles. */
export function pictureReferences(html: string): PictureReference[] {
  return [
    ...pictureElements(html),
    ...headPictures(html),
    ...jsonLdPictures(html),
    ...textsOf(html, 'style').flatMap(cssPictures),
    ...[...html.matchAll(/\sstyle="([^"]*)"/g)].flatMap(([, css]) => cssPictures(decode(css!))),
  ];
}

function pictureElements(html: string): PictureReference[] {
  const sources = ['img', 'source', 'image', 'input', 'video', 'embed', 'object'].flatMap((name) =>
    elements(html, name),
  );
  return sources.flatMap((tag) => [
    ...[tag['src'], tag['poster'], tag['data'], tag['xlink:href']].flatMap((url) =>
      url === undefined ? [] : [reference(url, 'src')],
    ),
    ...candidates(tag['srcset'] ?? '', tag['type'] ?? null),
  ]);
}

/** Parsed as browsers do: a URL may hold commas, but not end in one. */
function candidates(srcset: string, type: string | null): PictureReference[] {
  return [...srcset.matchAll(/\s*([^\s,]\S*[^\s,])(?:\s+(\d+)w)?\s*(?:,|$)/g)].map(
    ([, url, width]) => ({
      ...reference(url!, 'srcset'),
      width: width === undefined ? null : Number(width),
      type,
    }),
  );
}

function headPictures(html: string): PictureReference[] {
  const links = elements(html, 'link').flatMap((tag) =>
    /\bicon\b/.test(tag['rel'] ?? '') || tag['as'] === 'image'
      ? [
          ...(tag['href'] === undefined ? [] : [reference(tag['href'], 'link')]),
          ...candidates(tag['imagesrcset'] ?? '', tag['type'] ?? null),
        ]
      : [],
  );
  const metas = elements(html, 'meta').flatMap((tag) =>
    /^(?:og:image(?::url|:secure_url)?|twitter:image(?::src)?)$/.test(
      tag['property'] ?? tag['name'] ?? '',
    )
      ? [reference(tag['content'] ?? '', 'meta')]
      : [],
  );
  return [...links, ...metas];
}

/** Everything under `image`, `logo` and the like, however deep. */
function jsonLdPictures(html: string): PictureReference[] {
  return textsOf(html, 'script', /type="application\/ld\+json"/)
    .flatMap((text) => urlsUnder(JSON.parse(text), false))
    .map((url) => reference(url, 'json-ld'));
}

function urlsUnder(value: unknown, isPicture: boolean): string[] {
  if (typeof value === 'string') return isPicture && value.includes('/') ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => urlsUnder(each, isPicture));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    urlsUnder(
      each,
      /^(?:image|logo|photo|thumbnail(?:Url)?|contentUrl)$/.test(key) ||
        (isPicture && /^(?:url|@id)$/.test(key)),
    ),
  );
}

/** Pictures of a style sheet; fonts and drawings within it are none. */
export function cssPictures(css: string): PictureReference[] {
  return [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)/g)]
    .map(([, double, single, bare]) => double ?? single ?? bare ?? '')
    .filter((url) => !/^(?:data:|#)|\.woff2?(?:$|[?#])/.test(url))
    .map((url) => reference(url, 'css'));
}

function textsOf(html: string, name: string, having = /(?:)/): string[] {
  const tags = html.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'g'));
  return [...tags].filter(([, head = '']) => having.test(head)).map(([, , text = '']) => text);
}

function reference(url: string, from: PictureReference['from']): PictureReference {
  return { url, from, width: null, type: null };
}
