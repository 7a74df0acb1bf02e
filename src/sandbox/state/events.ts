import type { Requestor } from './requestor.ts';
import type { Store } from './store.ts';

/**
 * Something Saleor tells Apps of. `name` is a WebhookEventTypeAsyncEnum; `subject` holds what the event's own fields
 * need: for PRODUCT_UPDATED `{ product }`, a record (or a copy of a deleted one).
 */
export type SaleorEvent = {
  readonly name: string;
  readonly subject: Readonly<Record<string, unknown>>;
  readonly requestor: Requestor | null;
  readonly at: string;
};

export type EventListener = (event: SaleorEvent) => void;

/** Tells listeners what has happened, after it has been kept; what was undone did not happen. */
export class Events {
  readonly #store: Store;
  readonly #instant: () => string;
  readonly #listeners = new Set<EventListener>();

  constructor(store: Store, instant: () => string) {
    this.#store = store;
    this.#instant = instant;
  }

  listen(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(name: string, subject: SaleorEvent['subject'], requestor: Requestor | null = null): void {
    const event = { name, subject, requestor, at: this.#instant() };
    this.#store.afterCommit(() => {
      for (const listener of this.#listeners) listener(event);
    });
  }
}
