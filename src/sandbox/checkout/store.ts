import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { CheckoutRecord, OrderRecord } from './checkout.ts';

/** Open checkouts and the orders they became. */
export class CheckoutStore {
  readonly #find: StatementSync;
  readonly #save: StatementSync;
  readonly #delete: StatementSync;
  readonly #lastNumber: StatementSync;
  readonly #insertOrder: StatementSync;
  readonly #order: StatementSync;
  readonly #orderOfCheckout: StatementSync;

  constructor(database: DatabaseSync) {
    this.#find = database.prepare('SELECT document FROM checkout WHERE id = ?');
    this.#save = database.prepare('INSERT OR REPLACE INTO checkout (id, document) VALUES (?, ?)');
    this.#delete = database.prepare('DELETE FROM checkout WHERE id = ?');
    this.#lastNumber = database.prepare('SELECT COALESCE(MAX(number), 0) AS number FROM purchase');
    this.#insertOrder = database.prepare(
      'INSERT INTO purchase (number, id, checkout, document) VALUES (?, ?, ?, ?)',
    );
    this.#order = database.prepare('SELECT document FROM purchase WHERE id = ?');
    this.#orderOfCheckout = database.prepare('SELECT document FROM purchase WHERE checkout = ?');
  }

  find(id: string): CheckoutRecord | null {
    return documentOf<CheckoutRecord>(this.#find.get(id));
  }

  save(checkout: CheckoutRecord): void {
    this.#save.run(checkout.id, JSON.stringify(checkout));
  }

  /** The order takes the checkout's place. */
  complete(order: OrderRecord): void {
    this.#insertOrder.run(order.number, order.id, order.checkout, JSON.stringify(order));
    this.#delete.run(order.checkout);
  }

  nextNumber(): number {
    return Number(this.#lastNumber.get()?.['number']) + 1;
  }

  order(id: string): OrderRecord | null {
    return documentOf<OrderRecord>(this.#order.get(id));
  }

  orderOf(checkout: string): OrderRecord | null {
    return documentOf<OrderRecord>(this.#orderOfCheckout.get(checkout));
  }
}

function documentOf<Document>(row: Record<string, unknown> | undefined): Document | null {
  return row === undefined ? null : (JSON.parse(String(row['document'])) as Document);
}
