import { SeedError } from './seed-error.ts';

export interface Channel {
  readonly id: string;
  readonly slug: string;
  readonly currency: string;
}
export interface Attribute {
  readonly id: string;
  /** Ids of its choices by their Serbian names. */
  readonly choices: ReadonlyMap<string, string>;
}

/** Saleor's ids of what stands already, by Serbian slug. */
export interface Places {
  readonly channels: readonly Channel[];
  readonly warehouse: string;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly productType: string;
  readonly categories: Map<string, string>;
  readonly collections: Map<string, string>;
  readonly pages: Map<string, string>;
  readonly products: Map<string, string>;
}

/** Throws SeedError for what is not there: the catalogue does not know it, or it could not be made. */
export function placeOf<T>(map: ReadonlyMap<string, T>, slug: string, what: string): T {
  const place = map.get(slug);
  if (place === undefined) throw new SeedError(`there is no ${what} "${slug}".`);
  return place;
}
