/**
 * JSON text as Saleor hands out JSONString fields: PostgreSQL's jsonb key order (shorter keys first, then
 * alphabetical), Python's separators, everything beyond ASCII escaped.
 */
export function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(
      ([a], [b]) => a.length - b.length || (a < b ? -1 : 1),
    );
    return `{${entries.map(([key, inner]) => `${asciiString(key)}: ${pythonJson(inner)}`).join(', ')}}`;
  }
  return typeof value === 'string' ? asciiString(value) : JSON.stringify(value);
}

function asciiString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'),
  );
}
