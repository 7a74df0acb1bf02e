/** What the grammar of Saleor's graphql-core 2 refuses, at a position in UTF-16 units. */
export class SyntaxProblem extends Error {
  readonly position: number;

  constructor(position: number, description: string) {
    super(description);
    this.position = position;
  }
}

/** `kind` is what messages call it. */
export type Token = {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
};

export function describe({ kind, value }: Token): string {
  return value ? `${kind} "${value}"` : kind;
}

const ignored = /(?:[\ufeff\t \n\r,]|#[^\n\r\0-\x08\x0b-\x1f]*)*/y;
const punctuation = /[!$():=@[\]{|}]|\.\.\./y;
const name = /[_A-Za-z][_0-9A-Za-z]*/y;
const digits = /\d+/y;

/** The next token at or after `from`. */
export function tokenAt(text: string, from: number): Token {
  const start = from + match(ignored, text, from)!.length;
  if (start >= text.length) return { kind: 'EOF', start, end: start, value: null };
  const mark = match(punctuation, text, start);
  if (mark !== null) return { kind: mark, start, end: start + mark.length, value: null };
  const word = match(name, text, start);
  if (word !== null) return { kind: 'Name', start, end: start + word.length, value: word };
  const first = text.charAt(start);
  if (first === '-' || /\d/.test(first)) return number(text, start);
  if (first === '"') return string(text, start);
  const code = text.codePointAt(start)!;
  throw new SyntaxProblem(
    start,
    `${code > 0 && code < 0x20 ? 'Invalid' : 'Unexpected'} character ${printed(text, start)}.`,
  );
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** The character at `position` as messages show it. */
function printed(text: string, position: number): string {
  const code = text.codePointAt(position);
  if (code === undefined) return '<EOF>';
  if (code < 0x7f) return JSON.stringify(String.fromCodePoint(code));
  return `"\\u${code.toString(16).toUpperCase().padStart(4, '0')}"`;
}

function number(text: string, start: number): Token {
  let position = start + (text.charAt(start) === '-' ? 1 : 0);
  let isFloat = false;
  if (text.charAt(position) === '0') {
    position += 1;
    if (/\d/.test(text.charAt(position)))
      throw new SyntaxProblem(
        position,
        `Invalid number, unexpected digit after 0: ${printed(text, position)}.`,
      );
  } else position = afterDigits(text, position);
  if (text.charAt(position) === '.') {
    isFloat = true;
    position = afterDigits(text, position + 1);
  }
  if (/[eE]/.test(text.charAt(position))) {
    isFloat = true;
    position += 1;
    if (/[+-]/.test(text.charAt(position))) position += 1;
    position = afterDigits(text, position);
  }
  const kind = isFloat ? 'Float' : 'Int';
  return { kind, start, end: position, value: text.slice(start, position) };
}

function afterDigits(text: string, position: number): number {
  const found = match(digits, text, position);
  if (found === null)
    throw new SyntaxProblem(
      position,
      `Invalid number, expected digit but got: ${printed(text, position)}.`,
    );
  return position + found.length;
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '/': '/',
  '\\': '\\',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function string(text: string, start: number): Token {
  let value = '';
  let position = start + 1;
  for (;;) {
    const character = text.charAt(position);
    if (character === '"') return { kind: 'String', start, end: position + 1, value };
    if (character === '' || character === '\n' || character === '\r')
      throw new SyntaxProblem(position, 'Unterminated string');
    if (character < ' ' && character !== '\t')
      throw new SyntaxProblem(
        position,
        `Invalid character within String: ${printed(text, position)}.`,
      );
    if (character === '\\') {
      const escape = escapeAt(text, position + 1);
      value += escape.value;
      position += 1 + escape.length;
    } else {
      value += character;
      position += 1;
    }
  }
}

function escapeAt(text: string, position: number): { value: string; length: number } {
  const kind = text.charAt(position);
  const plain = escapes[kind];
  if (plain !== undefined) return { value: plain, length: 1 };
  const code = text.slice(position + 1, position + 5);
  if (kind === 'u' && /^[0-9A-Fa-f]{4}$/.test(code))
    return { value: String.fromCharCode(parseInt(code, 16)), length: 5 };
  throw new SyntaxProblem(
    position,
    `Invalid character escape sequence: \\${kind === 'u' ? `u${code}` : kind}.`,
  );
}
