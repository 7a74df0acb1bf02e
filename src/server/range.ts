/** First and last byte, counted from 0. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The one range that a Range header asks for of a body of `size` bytes. Null: none that is understood, so all is sent;
 * several ranges are among these (RFC 9110, 14.2, lets a server ignore them).
 */
export function rangeOf(header: string, size: number): Range | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim()) ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end };
}
