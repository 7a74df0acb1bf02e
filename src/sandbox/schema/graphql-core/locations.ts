import { type GraphQLError, Source } from 'graphql';

export type Place = { readonly line: number; readonly column: number };

/**
 * Lines as Python's `splitlines` cuts them, which is what Saleor's graphql-core 2 counts by: a place right after a
 * line's end still belongs to that line.
 */
export function pythonLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Where `position` (in UTF-16 units) is; columns count characters. */
export function placeOf(text: string, position: number): Place {
  const lines = pythonLines(text.slice(0, position));
  const last = lines.at(-1);
  return last === undefined
    ? { line: 1, column: 1 }
    : { line: lines.length, column: [...last].length + 1 };
}

/** The places of an error; none when it is only about the text's very beginning, as in graphql-core 2. */
export function placesOf({ source, positions }: GraphQLError): Place[] | undefined {
  if (!(source instanceof Source) || !positions?.some((position) => position > 0)) return undefined;
  return positions.map((position) => placeOf(source.body, position));
}

/** The line of a syntax error with its neighbours, and a caret below it. */
export function highlighted(text: string, { line, column }: Place): string {
  const lines = pythonLines(text);
  const width = String(line + 1).length;
  const numbered = (number: number) =>
    `${String(number).padStart(width)}: ${lines[number - 1] ?? ''}\n`;
  let result = '';
  if (line >= 2) result += numbered(line - 1);
  if (line <= lines.length) result += `${numbered(line)}${' '.repeat(1 + width + column)}^\n`;
  if (line < lines.length) result += numbered(line + 1);
  return result;
}
