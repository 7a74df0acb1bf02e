import type { DatabaseSync } from 'node:sqlite';
import type { CheckoutStore } from '../checkout/store.ts';
import type { Thumbnails } from '../media/thumbnails.ts';
import type { Catalogue } from './catalogue.ts';
import type { Inventory } from './inventory.ts';

/** All a resolver may touch. */
export type ShopState = {
  database: DatabaseSync;
  catalogue: Catalogue;
  inventory: Inventory;
  checkouts: CheckoutStore;
  thumbnails: Thumbnails;
};
