/** Tags and attributes that Saleor's HTML cleaner (nh3 with its defaults) lets through. */
const allowedTags = new Set(
  'a abbr acronym area article aside b bdi bdo blockquote br caption center cite code col colgroup data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li map mark nav ol p pre q rp rt rtc ruby s samp small span strike strong sub summary sup table tbody td th thead time tr tt u ul var wbr'.split(
    ' ',
  ),
);
const globalAttributes = new Set(['lang', 'title']);
const allowedAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'hreflang'],
  bdo: ['dir'],
  blockquote: ['cite'],
  col: ['align', 'char', 'charoff', 'span'],
  colgroup: ['align', 'char', 'charoff', 'span'],
  del: ['cite', 'datetime'],
  hr: ['align', 'size', 'width'],
  img: ['align', 'alt', 'height', 'src', 'width'],
  ins: ['cite', 'datetime'],
  ol: ['start'],
  q: ['cite'],
  table: ['align', 'char', 'charoff', 'summary'],
  tbody: ['align', 'char', 'charoff'],
  td: ['align', 'char', 'charoff', 'colspan', 'headers', 'rowspan'],
  th: ['align', 'char', 'charoff', 'colspan', 'headers', 'rowspan', 'scope'],
  thead: ['align', 'char', 'charoff'],
  tr: ['align', 'char', 'charoff'],
};
const urlAttributes = new Set(['href', 'src', 'cite']);
const voidTags = new Set(['area', 'br', 'col', 'hr', 'img', 'wbr']);
/** Left out with all they hold. */
const droppedContent = new Set(['script', 'style']);
/** Opening one of these ends an open paragraph. */
const blockTags = new Set(
  'article aside blockquote center details div dl figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr nav ol p pre summary table ul'.split(
    ' ',
  ),
);
/** Opening one of these ends an open one of the same group. */
const siblings: readonly (readonly string[])[] = [
  ['li'],
  ['dd', 'dt'],
  ['td', 'th'],
  ['tr'],
  ['rp', 'rt'],
];

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  deg: '°',
  middot: '·',
  times: '×',
  shy: '\u00ad',
  frac12: '½',
};

const token =
  /<!--[\s\S]*?(?:-->|$)|<\/([A-Za-z][^\s/>]*)[^>]*>|<([A-Za-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|<[/!?][^>]*>/g;
const attribute = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * HTML of a text as Saleor stores it: only harmless tags and attributes, links with `rel`, entities written one way,
 * open tags closed. `schemes` are those that URLs may have.
 */
export function cleanHtml(html: string, schemes: ReadonlySet<string>): string {
  const open: string[] = [];
  let cleaned = '';
  let dropping: string | null = null;
  let position = 0;
  const closeTo = (depth: number) => {
    while (open.length > depth) cleaned += `</${open.pop()}>`;
  };
  for (const match of html.matchAll(token)) {
    if (dropping === null) cleaned += escapeText(decode(html.slice(position, match.index)));
    position = match.index + match[0].length;
    const closing = match[1]?.toLowerCase();
    const opening = match[2]?.toLowerCase();
    if (dropping !== null) {
      if (closing === dropping) dropping = null;
    } else if (opening !== undefined) {
      if (droppedContent.has(opening)) dropping = opening;
      else if (allowedTags.has(opening)) {
        closeTo(impliedEnd(open, opening));
        cleaned += `<${opening}${attributesOf(opening, match[3] ?? '', schemes)}>`;
        if (!voidTags.has(opening)) open.push(opening);
      }
    } else if (closing !== undefined && open.includes(closing)) closeTo(open.lastIndexOf(closing));
  }
  // An unfinished tag at the end is no text.
  const rest = html.slice(position).replace(/<[A-Za-z/][^<>]*$/, '');
  if (dropping === null) cleaned += escapeText(decode(rest));
  closeTo(0);
  return cleaned;
}

/** How many of the open tags stay open when `tag` begins. */
function impliedEnd(open: readonly string[], tag: string): number {
  if (blockTags.has(tag)) {
    const paragraph = open.lastIndexOf('p');
    if (paragraph >= 0) return paragraph;
    if (/^h[1-6]$/.test(tag) && /^h[1-6]$/.test(open.at(-1) ?? '')) return open.length - 1;
  }
  const group = siblings.find((tags) => tags.includes(tag));
  if (group === undefined) return open.length;
  const list = Math.max(...['ul', 'ol', 'dl', 'table'].map((name) => open.lastIndexOf(name)));
  const sibling = Math.max(...group.map((name) => open.lastIndexOf(name)));
  return sibling > list ? sibling : open.length;
}

function attributesOf(tag: string, text: string, schemes: ReadonlySet<string>): string {
  const kept: string[] = [];
  const seen = new Set<string>();
  for (const [, rawName = '', double, single, bare] of text.matchAll(attribute)) {
    const name = rawName.toLowerCase();
    if (seen.has(name)) continue;
    seen.add(name);
    if (!globalAttributes.has(name) && allowedAttributes[tag]?.includes(name) !== true) continue;
    const value = decode(double ?? single ?? bare ?? '');
    if (urlAttributes.has(name) && !isAllowedUrl(value, schemes)) continue;
    kept.push(` ${name}="${escapeText(value, true)}"`);
  }
  if (tag === 'a') kept.push(' rel="noopener noreferrer"');
  return kept.join('');
}

/** Relative ones are fine. */
function isAllowedUrl(url: string, schemes: ReadonlySet<string>): boolean {
  const scheme = /^\s*([A-Za-z][A-Za-z0-9+.-]*):/.exec(url)?.[1];
  return scheme === undefined || schemes.has(scheme.toLowerCase());
}

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([A-Za-z][A-Za-z0-9]*));?/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined)
        return whole.endsWith(';') ? (entities[String(name)] ?? whole) : whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

function escapeText(text: string, inAttribute = false): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;');
  return inAttribute
    ? escaped.replaceAll('"', '&quot;')
    : escaped.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
