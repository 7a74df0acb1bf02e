/** What a browser remembers of a cart: which one it is, and how many items it held when last read. */
export interface SavedCart {
  /** Saleor's checkout id; whoever knows it can read and change the cart. */
  readonly id: string;
  readonly quantity: number;
}

/** Dispatched on `window` when this page saved or forgot a cart. Other tabs get `storage` instead. */
export const CART_EVENT = 'manoon:cart';

/** The key in localStorage; each channel has its own cart. */
export function cartKey(channel: string): string {
  return `manoon:cart:${channel}`;
}

// For browsers whose storage throws (private mode, quota, blocked): the page's own memory. Null says
// "forgotten here", whatever storage may still hold.
const memory = new Map<string, SavedCart | null>();

/** The cart of a channel. Broken, foreign or missing content is no cart. */
export function savedCart(channel: string): SavedCart | null {
  const key = cartKey(channel);
  const kept = memory.get(key);
  if (kept !== undefined) return kept;
  try {
    return parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

export function saveCart(channel: string, cart: SavedCart): void {
  const saved = savedCart(channel);
  if (saved?.id === cart.id && saved.quantity === cart.quantity) return;
  const { id, quantity } = cart;
  store(cartKey(channel), { id, quantity });
}

export function forgetCart(channel: string): void {
  if (savedCart(channel)) store(cartKey(channel), null);
}

function store(key: string, cart: SavedCart | null): void {
  try {
    if (cart) localStorage.setItem(key, JSON.stringify(cart));
    else localStorage.removeItem(key);
    memory.delete(key);
  } catch {
    memory.set(key, cart);
  }
  window.dispatchEvent(new Event(CART_EVENT));
}

function parse(text: string | null): SavedCart | null {
  const value: unknown = text === null ? null : JSON.parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const { id, quantity } = value as Partial<Record<keyof SavedCart, unknown>>;
  if (typeof id !== 'string' || !/^[\w+/=-]{1,200}$/.test(id)) return null;
  if (typeof quantity !== 'number' || !Number.isSafeInteger(quantity) || quantity < 0) return null;
  return { id, quantity };
}
