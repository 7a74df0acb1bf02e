import type { StaffProductQuery } from '#saleor/gql-staff/graphql.ts';
import type { Catalogue } from '../catalogue-file.ts';
import type { Ledger } from '../ledger.ts';
import type { Places } from '../places.ts';
import type { Staff } from '../staff.ts';

/** What products are made with. */
export interface Workshop {
  readonly staff: Staff;
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  /** Of the catalogue and its pictures. */
  readonly folder: string;
  readonly places: Places;
  readonly now: Date;
}

/** A product as staff see it, in every channel. */
export type FoundProduct = NonNullable<StaffProductQuery['product']>;
