interface Block {
  type: string;
  data: { text?: string; level?: number; style?: string; items?: (string | { content: string })[] };
}

/** The visible texts of an EditorJS document, block by block. */
export function textsOf(json: string | null): { type: string; texts: string[] }[] {
  const { blocks } = JSON.parse(json ?? '{"blocks":[]}') as { blocks: Block[] };
  return blocks.map(({ type, data }) => ({
    type,
    texts:
      data.text === undefined
        ? (data.items ?? []).map((item) => (typeof item === 'string' ? item : item.content))
        : [data.text],
  }));
}
