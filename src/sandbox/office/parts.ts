import { html, type Html } from './html.ts';

/** A form that is one button. */
export function button(
  action: string,
  label: string,
  options: {
    style?: 'quiet' | 'danger';
    fields?: Readonly<Record<string, string>>;
    about?: string;
  } = {},
): Html {
  const fields = Object.entries(options.fields ?? {}).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  const about =
    options.about === undefined ? null : html` aria-label="${`${label}: ${options.about}`}"`;
  return html`<form class="inline" method="post" action="${action}">
    ${fields}<button class="${options.style ?? 'quiet'}" ${about}>${label}</button>
  </form>`;
}

export function table(heads: readonly string[], rows: readonly Html[], empty: string): Html {
  if (rows.length === 0) return html`<p class="muted">${empty}</p>`;
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

export function amount({ amount: value, currency }: { amount: number; currency: string }): string {
  const digits = currency === 'RSD' ? 0 : 2;
  return `${value.toLocaleString('sr-Latn-RS', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${currency}`;
}

/** `2026-11-25 14:03`, in the sandbox's own time zone: UTC, as Saleor stores times. */
export function time(instant: string | null): string {
  return instant === null ? '' : instant.slice(0, 16).replace('T', ' ');
}

export function tag(text: string, kind: 'good' | 'bad' | '' = ''): Html {
  return html`<span class="tag ${kind}">${text}</span>`;
}

/** The text of an EditorJS document, a blank line between paragraphs; headings begin with `## `. */
export function textOfDocument(json: string | null): string {
  if (json === null) return '';
  const { blocks = [] } = JSON.parse(json) as {
    blocks?: { type: string; data: { text?: string; items?: unknown[] } }[];
  };
  return blocks
    .map(({ type, data }) =>
      type === 'header'
        ? `## ${data.text ?? ''}`
        : type === 'list'
          ? (data.items ?? []).map((item) => `- ${typeof item === 'string' ? item : ''}`).join('\n')
          : (data.text ?? ''),
    )
    .join('\n\n');
}

/** The other way round. */
export function documentOfText(text: string): string {
  const blocks = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      if (part.startsWith('## '))
        return { type: 'header', data: { text: part.slice(3), level: 2 } };
      const lines = part.split('\n');
      return lines.every((line) => line.startsWith('- '))
        ? { type: 'list', data: { style: 'unordered', items: lines.map((line) => line.slice(2)) } }
        : { type: 'paragraph', data: { text: part } };
    });
  return JSON.stringify({ time: 1700000000000, blocks, version: '2.24.3' });
}
