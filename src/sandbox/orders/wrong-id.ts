import { parseGlobalId } from '../state/global-id.ts';

/** What Saleor says of an id that is none, or not one of `type`. */
export function wrongId(id: string, type: string): string {
  const parsed = parseGlobalId(id);
  const received = parsed === null ? '' : `, received: ${parsed.type}`;
  return `Invalid ID: ${id}. Expected: ${type}${received}.`;
}
