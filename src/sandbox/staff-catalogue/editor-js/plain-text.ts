import type { Json, JsonObject } from '../../records/base.ts';

/** The words of a cleaned EditorJS document, without tags, blocks joined by spaces. */
export function plainText(document: JsonObject | null): string {
  const blocks = document?.['blocks'];
  if (!Array.isArray(blocks)) return '';
  return (blocks as readonly JsonObject[])
    .map((block) => stripTags(blockText(block)))
    .filter((part) => part !== '')
    .join(' ');
}

function blockText({ type, data }: JsonObject): string {
  const fields = data as JsonObject;
  switch (type) {
    case 'list':
      return joined((fields['items'] as readonly Json[] | null | undefined)?.map(itemText) ?? []);
    case 'embed':
      return joined([fields['source'], fields['embed'], fields['caption']]);
    case 'image':
      return joined([
        (fields['file'] as JsonObject | null | undefined)?.['url'],
        fields['caption'],
      ]);
    case 'table':
      return joined(
        (fields['content'] as readonly (readonly Json[])[] | null | undefined)?.flat() ?? [],
      );
    default:
      return joined([fields['text']]);
  }
}

function itemText(item: Json): string {
  if (typeof item === 'string') return item;
  if (item === null) return '';
  const { content, items } = item as JsonObject;
  return joined([content, ...((items as readonly Json[] | undefined) ?? []).map(itemText)]);
}

function joined(parts: readonly (Json | undefined)[]): string {
  return parts
    .filter((part) => typeof part === 'string')
    .filter(Boolean)
    .join(' ');
}

function stripTags(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}
