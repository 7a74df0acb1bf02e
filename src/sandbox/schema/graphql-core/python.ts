/** What Saleor's Python raises while it reads a value; the request ends with 400. */
export class PythonError extends Error {
  /** The Python class; of a ValueError clients see the message, of the others only that it went wrong. */
  readonly exception: 'ValueError' | 'TypeError' | 'AttributeError' | 'Exception';

  constructor(exception: PythonError['exception'], message: string) {
    super(message);
    this.exception = exception;
  }
}

/** Python's `json.dumps`; keys as they come, or in order of their characters. */
export function jsonDumps(value: unknown, sortKeys = false): string {
  if (Array.isArray(value))
    return `[${value.map((inner: unknown) => jsonDumps(inner, sortKeys)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value as Record<string, unknown>);
    if (sortKeys) entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${asciiJson(key)}: ${jsonDumps(inner, sortKeys)}`).join(', ')}}`;
  }
  return typeof value === 'string' ? asciiJson(value) : JSON.stringify(value);
}

/** A JSON string with everything beyond ASCII escaped. */
export function asciiJson(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'),
  );
}

/** Python's `str()` of a JSON value. */
export function pythonText(value: unknown): string {
  return typeof value === 'string' ? value : pythonRepr(value);
}

function pythonRepr(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string')
    return value.includes("'") && !value.includes('"')
      ? `"${value}"`
      : `'${value.replace(/[\\']/g, '\\$&')}'`;
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(', ')}]`;
  if (typeof value === 'object')
    return `{${Object.entries(value as Record<string, unknown>)
      .map(([key, inner]) => `${pythonRepr(key)}: ${pythonRepr(inner)}`)
      .join(', ')}}`;
  return JSON.stringify(value);
}

/** Python's `float()` of a JSON value. */
export function pythonFloat(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string')
    throw new PythonError('TypeError', 'float() argument must be a string or a real number');
  const text = value.trim().replace(/(?<=\d)_(?=\d)/g, '');
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (/^[+-]?inf(?:inity)?$/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  throw new PythonError('ValueError', `could not convert string to float: ${pythonRepr(value)}`);
}

/** Python's `int(value)`, or of its `float()`: how graphql-core 2 takes an Int. */
export function pythonInt(value: unknown): number {
  const number = Math.trunc(pythonFloat(value));
  if (number >= -(2 ** 31) && number < 2 ** 31) return number;
  throw new PythonError(
    'ValueError',
    `Int cannot represent non 32-bit signed integer value: ${pythonText(value)}`,
  );
}
