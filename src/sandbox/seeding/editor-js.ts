import type { JsonObject } from '../records/base.ts';

type Block = { readonly type: 'paragraph' | 'header' | 'list'; readonly data: JsonObject };

export const paragraph = (text: string): Block => ({ type: 'paragraph', data: { text } });
export const heading = (text: string): Block => ({ type: 'header', data: { text, level: 2 } });
export const bulletList = (items: readonly string[]): Block => ({
  type: 'list',
  data: { items, style: 'unordered' },
});

/** An EditorJS document, or null when there is nothing to say. */
export function editorJs(blocks: readonly Block[]): JsonObject | null {
  if (blocks.length === 0) return null;
  const numbered = blocks.map((block, index) => ({ id: `b${index + 1}`, ...block }));
  return { time: 1700000000000, blocks: numbered, version: '2.24.3' };
}
