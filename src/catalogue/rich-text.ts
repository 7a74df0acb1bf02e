import sanitizeHtml from 'sanitize-html';
import { safeHref } from '#domain/urls.ts';

interface Block {
  readonly type?: unknown;
  readonly data?: Record<string, unknown> | null;
}

/**
 * HTML of an EditorJS document. Everything in it is hostile until cleaned: only the inline marks
 * below survive, links go to http(s), mailto, tel or this site, and unknown blocks are left out,
 * since old rows may hold what today's Saleor refuses (facts 1.9). Not JSON gives no HTML.
 */
export function richTextHtml(json: string | null): string {
  return blocksOf(json).map(blockHtml).join('');
}

/** The document's plain text, for descriptions; at most `limit` characters, cut at a word if it can be. */
export function richTextPlain(json: string | null, limit: number): string {
  const text = blocksOf(json)
    .map((block) => plain(block.data?.text))
    .filter(Boolean)
    .join(' ');
  if (text.length <= limit) return text;
  // A character outside the basic plane is two; half of one is no text.
  return `${text.slice(0, limit - 1).replace(/\s+\S*$|[\ud800-\udbff]$/, '')}…`;
}

function blocksOf(json: string | null): readonly Block[] {
  if (!json) return [];
  try {
    const { blocks } = JSON.parse(json) as { blocks?: unknown };
    return Array.isArray(blocks) ? (blocks as Block[]).filter(Boolean) : [];
  } catch {
    return [];
  }
}

function blockHtml({ type, data }: Block): string {
  if (!data) return '';
  switch (type) {
    case 'paragraph':
      return element('p', inline(data.text));
    case 'header': {
      // The page's own title is the h1.
      const asked = typeof data.level === 'number' ? Math.trunc(data.level) : 2;
      const level = Math.min(4, Math.max(2, asked));
      return element(`h${level}`, inline(data.text));
    }
    case 'list':
      return listHtml(data.style === 'ordered' ? 'ol' : 'ul', data.items);
    case 'quote':
      return element(
        'blockquote',
        element('p', inline(data.text)) + element('cite', inline(data.caption)),
      );
    default:
      return '';
  }
}

/** Items are strings in old documents, `{ content, items }` in new ones. */
function listHtml(tag: 'ol' | 'ul', items: unknown, depth = 0): string {
  if (!Array.isArray(items) || depth > 10) return '';
  const rows = items.map((item: unknown) => {
    const nested = item as { content?: unknown; items?: unknown } | null;
    const text = typeof item === 'string' ? item : nested?.content;
    return element('li', inline(text) + listHtml(tag, nested?.items, depth + 1));
  });
  return element(tag, rows.join(''));
}

function element(tag: string, content: string): string {
  return content ? `<${tag}>${content}</${tag}>` : '';
}

function inline(html: unknown): string {
  if (typeof html !== 'string') return '';
  return sanitizeHtml(html, {
    allowedTags: ['b', 'strong', 'i', 'em', 'u', 's', 'a', 'br', 'code', 'mark', 'sub', 'sup'],
    allowedAttributes: { a: ['href', 'rel'] },
    // safeHref below is the one judge of links; the library's list would judge first.
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: {
      a: (_tag, { href = '' }) => {
        const safe = safeHref(href);
        const attribs: Record<string, string> = safe
          ? { href: safe, rel: 'noopener noreferrer' }
          : {};
        return { tagName: 'a', attribs };
      },
    },
  }).trim();
}

function plain(html: unknown): string {
  if (typeof html !== 'string') return '';
  const text = sanitizeHtml(html.replaceAll(/<br\b/gi, ' $&'), {
    allowedTags: [],
    allowedAttributes: {},
  });
  // The sanitiser answers HTML; descriptions are plain text and escaped again where they are put.
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
