type Place = { readonly pk: number | string; readonly sortOrder: number | null };

/**
 * The places of a list after some of it have moved by so many places, in Saleor's way: places that were never given
 * are filled first, then those in between shift. `list` comes in its order, places without a number last.
 */
export function movedTo(
  list: readonly Place[],
  moves: readonly { readonly pk: number | string; readonly by: number }[],
): Map<number | string, number> {
  const places = new Map<number | string, number>();
  let previous = 0;
  for (const { pk, sortOrder } of list) {
    previous = sortOrder ?? previous + 1;
    places.set(pk, previous);
  }
  const ordered = list.map(({ pk }) => pk);
  for (const { pk, by } of moves) {
    const from = ordered.indexOf(pk);
    if (from < 0 || by === 0) continue;
    const to = Math.min(Math.max(from + by, 0), ordered.length - 1);
    const [old, target] = [places.get(pk)!, places.get(ordered[to]!)!];
    const [shift, first, last] = by > 0 ? [-1, old + 1, target] : [1, target, old - 1];
    for (const [other, place] of places)
      if (place >= first && place <= last) places.set(other, place + shift);
    places.set(pk, target);
    ordered.splice(from, 1);
    ordered.splice(to, 0, pk);
  }
  return places;
}
