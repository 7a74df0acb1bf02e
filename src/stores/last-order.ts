/** The last order placed in this browser. Whoever knows `id` can read it all: keep it out of URLs. */
export interface PlacedOrder {
  readonly id: string;
  readonly number: string;
}

/**
 * `cart`: the id of the cart it was, so that a tab still showing that cart can tell. `at`: when, in
 * milliseconds since 1970.
 */
type Saved = PlacedOrder & { readonly cart: string; readonly at: number };

/** After a day the next person at this browser is no longer shown a name, an address and a phone. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

const KEY = 'manoon:order';
const STORAGES = ['sessionStorage', 'localStorage'] as const;

let memory: Saved | null = null;

/** Both storages, since either may be blocked; the tab's own is asked first. */
export function saveLastOrder({ id, number }: PlacedOrder, cart: string): void {
  memory = { id, number, cart, at: Date.now() };
  for (const storage of STORAGES) {
    try {
      window[storage].setItem(KEY, JSON.stringify(memory));
    } catch {
      // The other storage, or this page's memory, still has it.
    }
  }
}

export function lastOrder(): PlacedOrder | null {
  return withoutCart(saved()[0]);
}

/** The order that cart `id` became, in this tab or another. */
export function orderOfCart(id: string): PlacedOrder | null {
  return withoutCart(saved().find(({ cart }) => cart === id));
}

function withoutCart(order: Saved | undefined): PlacedOrder | null {
  return order ? { id: order.id, number: order.number } : null;
}

function saved(): Saved[] {
  return [memory, ...STORAGES.map(read)].filter((order) => order !== null);
}

function read(storage: (typeof STORAGES)[number]): Saved | null {
  try {
    const value: unknown = JSON.parse(window[storage].getItem(KEY) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { id, number, cart, at } = value as Partial<Record<keyof Saved, unknown>>;
    if (typeof id !== 'string' || !id || typeof number !== 'string') return null;
    if (typeof at !== 'number' || Math.abs(Date.now() - at) > KEPT_FOR) return null;
    return { id, number, cart: typeof cart === 'string' ? cart : '', at };
  } catch {
    return null;
  }
}
