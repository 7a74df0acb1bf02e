import type { Channel } from '../records/shop.ts';

/** Where what was seeded before stands: the pk of each Serbian slug. */
export type Places = {
  readonly channels: readonly Channel[];
  readonly warehouse: string;
  readonly taxClass: number;
  readonly productType: number;
  readonly categories: Map<string, number>;
  readonly collections: Map<string, number>;
  readonly pages: Map<string, number>;
  readonly products: Map<string, number>;
};
