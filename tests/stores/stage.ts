import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Edition } from '#domain/editions.ts';
import { FakeBrowser } from './fake-browser.ts';
import { FakeSaleor } from './fake-saleor.ts';
import { CART_ID } from './fixtures.ts';

export const HOME: Edition = { prefix: '', channel: 'rs', locale: 'sr' };

let saleor: FakeSaleor | null = null;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  expect(saleor?.unexpected ?? []).toEqual([]);
  saleor = null;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

interface Scene {
  hash?: string;
  /** Items in a cart this browser remembers; null: it remembers none. */
  remembers?: number | null;
  edition?: Edition;
}

/** A fresh page of the shop: new stores, empty storages but for the remembered cart, a silent Saleor. */
export async function openPage({ hash = '', remembers = null, edition = HOME }: Scene = {}) {
  const browser = new FakeBrowser(hash);
  if (remembers !== null) remember(browser, CART_ID, remembers, edition.channel);
  saleor = new FakeSaleor();
  return { browser, saleor, ...(await loadStores(edition)) };
}

/** The same browser and Saleor after a reload: storages stay, the stores begin anew. */
export async function loadStores(edition: Edition = HOME) {
  vi.resetModules();
  const { setShop } = await import('#stores/shop.ts');
  setShop({ apiUrl: 'https://api.example.com/graphql/', edition });
  const cart = await import('#stores/cart.ts');
  const { $cart } = await import('#stores/cart-state.ts');
  const checkout = await import('#stores/checkout.ts');
  const { $checkout, setCheckout } = await import('#stores/checkout-state.ts');
  const navigation = await import('#stores/checkout-navigation.ts');
  const { placeOrder } = await import('#stores/place-order.ts');
  const { $order, loadOrder } = await import('#stores/order.ts');
  return {
    ...cart,
    ...checkout,
    ...navigation,
    $cart,
    $checkout,
    setCheckout,
    placeOrder,
    $order,
    loadOrder,
  };
}

export function remember(browser: FakeBrowser, id: string, quantity: number, channel = 'rs'): void {
  browser.local.setItem(`manoon:cart:${channel}`, JSON.stringify({ id, quantity }));
}

export function remembered(browser: FakeBrowser, channel = 'rs'): unknown {
  return JSON.parse(browser.local.getItem(`manoon:cart:${channel}`) ?? 'null');
}

/** Lets everything run that waits for nothing from outside. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
