/** The last order placed in this browser. Whoever knows `id` can read it all: keep it out of URLs. */
export interface PlacedOrder {
  readonly id: string;
  readonly number: string;
}

const KEY = 'manoon:order';

let memory: PlacedOrder | null = null;

/** Both storages, since either may be blocked; the tab's own is asked first. */
export function saveLastOrder({ id, number }: PlacedOrder): void {
  memory = { id, number };
  for (const storage of ['sessionStorage', 'localStorage'] as const) {
    try {
      window[storage].setItem(KEY, JSON.stringify(memory));
    } catch {
      // The other storage, or this page's memory, still has it.
    }
  }
}

export function lastOrder(): PlacedOrder | null {
  return memory ?? read('sessionStorage') ?? read('localStorage');
}

function read(storage: 'sessionStorage' | 'localStorage'): PlacedOrder | null {
  try {
    const value: unknown = JSON.parse(window[storage].getItem(KEY) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { id, number } = value as Partial<Record<keyof PlacedOrder, unknown>>;
    return typeof id === 'string' && id && typeof number === 'string' ? { id, number } : null;
  } catch {
    return null;
  }
}
