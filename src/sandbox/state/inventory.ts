import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Channel } from './channels.ts';

/** Minor units of the channel's currency. */
export type Price = { base: number; discounted: number };

/** Prices and stock as they are now. */
export class Inventory {
  readonly #price: StatementSync;
  readonly #setPrice: StatementSync;
  readonly #stock: StatementSync;
  readonly #setStock: StatementSync;
  readonly #allocate: StatementSync;

  constructor(database: DatabaseSync) {
    this.#price = database.prepare(
      'SELECT base, discounted FROM price WHERE variant = ? AND channel = ?',
    );
    this.#setPrice = database.prepare(
      'UPDATE price SET base = ?, discounted = ? WHERE variant = ? AND channel = ?',
    );
    this.#stock = database.prepare(
      'SELECT quantity - allocated AS free FROM stock WHERE variant = ?',
    );
    this.#setStock = database.prepare(
      'UPDATE stock SET quantity = ? + allocated WHERE variant = ?',
    );
    this.#allocate = database.prepare(
      'UPDATE stock SET allocated = allocated + ? WHERE variant = ?',
    );
  }

  price(variant: number, channel: Channel): Price {
    const row = this.#price.get(variant, channel.slug);
    if (row === undefined)
      throw new Error(`variant ${variant} has no price in channel ${channel.slug}`);
    return { base: Number(row['base']), discounted: Number(row['discounted']) };
  }

  setPrice(variant: number, channel: Channel, price: Price): void {
    this.#setPrice.run(price.base, price.discounted, variant, channel.slug);
  }

  /**
   * What can still be sold, never below zero. As with Saleor's shipping zones, there is nothing for a
   * country outside of the channel's; without a country all counts.
   */
  available(variant: number, channel: Channel, countryCode?: string): number {
    if (countryCode !== undefined && !channel.countries.includes(countryCode)) return 0;
    return Math.max(0, Number(this.#stock.get(variant)?.['free']));
  }

  /** Leaves `quantity` to sell, whatever open orders hold. */
  setAvailable(variant: number, quantity: number): void {
    this.#setStock.run(quantity, variant);
  }

  allocate(variant: number, quantity: number): void {
    this.#allocate.run(quantity, variant);
  }
}
