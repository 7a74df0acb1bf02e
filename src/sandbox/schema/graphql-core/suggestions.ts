/** `"a", "b" or "c"`, five at most. */
export function quotedOrList(items: readonly string[]): string {
  const quoted = items.slice(0, 5).map((item) => `"${item}"`);
  const last = quoted.pop() ?? '';
  if (quoted.length === 0) return last;
  return quoted.length === 1 ? `${quoted[0]} or ${last}` : `${quoted.join(', ')} or ${last}`;
}

/** Those of `options` that `input` may have meant, nearest first. */
export function suggestions(input: string, options: readonly string[]): string[] {
  return options
    .map((option) => ({ option, distance: distance(input, option) }))
    .filter(({ option, distance: far }) => far <= Math.max(input.length / 2, option.length / 2, 1))
    .sort((a, b) => a.distance - b.distance)
    .map(({ option }) => option);
}

/** Insertions, deletions and replacements from one text to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length]!;
}
