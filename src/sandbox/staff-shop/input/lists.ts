import type { FieldErrors } from './field-errors.ts';

/** Items that are in both lists. */
export function inBoth<Item>(
  some: readonly Item[] | null | undefined,
  others: readonly Item[] | null | undefined,
): Item[] {
  const set = new Set(others ?? []);
  return [...new Set(some ?? [])].filter((item) => set.has(item));
}

/** Items that come more than once. */
export function repeated<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items.filter((item, index) => items.indexOf(item) !== index))];
}

/** `before` with some more and without some. */
export function changedList<Item>(
  before: readonly Item[],
  added: readonly Item[],
  removed: readonly Item[],
): Item[] {
  return [...new Set([...before, ...added])].filter((item) => !removed.includes(item));
}

/** Gathers a refusal of ids that are to be both added and removed. */
export function checkInBoth(
  errors: FieldErrors,
  field: string,
  added: readonly string[] | null | undefined,
  removed: readonly string[] | null | undefined,
): void {
  const both = inBoth(added, removed);
  if (both.length > 0)
    errors.add(
      field,
      'DUPLICATED_INPUT_ITEM',
      'The same object cannot be in both list for adding and removing items.',
      { [field]: both },
    );
}
