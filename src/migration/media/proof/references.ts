import type { NamedText } from '../pages/text.ts';
import type { OldNames } from './old-names.ts';

/** Where old keys are named still. */
export interface References {
  /** By key, the first few places. */
  readonly named: Map<string, string[]>;
  /** How many texts of each kind were looked at. */
  readonly seen: Map<string, number>;
}

const PLACES_TOLD = 3;

export function noReferences(): References {
  return { named: new Map(), seen: new Map() };
}

/** Adds what texts of a kind name. */
export async function collect(
  references: References,
  kind: string,
  texts: AsyncIterable<NamedText>,
  names: OldNames,
): Promise<void> {
  let seen = references.seen.get(kind) ?? 0;
  for await (const { where, text } of texts) {
    seen += 1;
    for (const key of names.in(text)) {
      const places = references.named.get(key) ?? [];
      if (places.length < PLACES_TOLD) places.push(where);
      references.named.set(key, places);
    }
  }
  references.seen.set(kind, seen);
}
