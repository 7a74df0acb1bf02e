interface Block {
  readonly type: 'paragraph' | 'header' | 'list';
  readonly data: object;
}

export const paragraph = (text: string): Block => ({ type: 'paragraph', data: { text } });
export const heading = (text: string): Block => ({ type: 'header', data: { text, level: 2 } });
export const bulletList = (items: readonly string[]): Block => ({
  type: 'list',
  data: { items, style: 'unordered' },
});

/** An EditorJS document as Saleor takes it, or null when there is nothing to say. */
export function richText(blocks: readonly Block[]): string | null {
  if (blocks.length === 0) return null;
  const numbered = blocks.map((block, at) => ({ id: `b${at + 1}`, ...block }));
  return JSON.stringify({ time: 1700000000000, blocks: numbered, version: '2.24.3' });
}
