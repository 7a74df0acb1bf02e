import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Storage from '#stores/cart-storage.ts';
import { FakeBrowser } from './fake-browser.ts';

let browser: FakeBrowser;
let storage: typeof Storage;
let events: number;

beforeEach(async () => {
  vi.resetModules();
  browser = new FakeBrowser();
  storage = await import('#stores/cart-storage.ts');
  events = 0;
  browser.window.addEventListener('manoon:cart', () => (events += 1));
});

afterEach(() => vi.unstubAllGlobals());

const CART = { id: 'Q2hlY2tvdXQ6MQ==', quantity: 3 };

describe('the saved cart', () => {
  it('is one per channel, under the documented key, with nothing but id and quantity', () => {
    storage.saveCart('rs', { ...CART, lines: [] } as typeof CART);
    expect(browser.local.getItem('manoon:cart:rs')).toBe('{"id":"Q2hlY2tvdXQ6MQ==","quantity":3}');
    expect(storage.savedCart('rs')).toEqual(CART);
    expect(storage.savedCart('eu')).toBeNull();
  });

  it('tells the page when it changes, and only then', () => {
    storage.saveCart('rs', CART);
    storage.saveCart('rs', CART);
    expect(events).toBe(1);
    storage.forgetCart('rs');
    storage.forgetCart('rs');
    expect(events).toBe(2);
    expect(storage.savedCart('rs')).toBeNull();
  });

  it.each([
    '',
    'null',
    '"id"',
    '[]',
    '{',
    '{"id":""}',
    '{"id":"x"}',
    '{"id":7,"quantity":1}',
    '{"id":"x","quantity":-1}',
    '{"id":"x","quantity":1.5}',
    '{"id":"x","quantity":"1"}',
    '{"id":"<img onerror=x>","quantity":1}',
    `{"id":"${'x'.repeat(201)}","quantity":1}`,
  ])('reads %s as no cart', (content) => {
    browser.local.setItem('manoon:cart:rs', content);
    expect(storage.savedCart('rs')).toBeNull();
  });

  it('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        browser.local.setItem('manoon:cart:rs', content);
        const saved = storage.savedCart('rs');
        expect(saved === null || typeof saved.id === 'string').toBe(true);
      }),
    );
  });

  it('lives in memory where storage throws', () => {
    browser.local.isBroken = true;
    expect(storage.savedCart('rs')).toBeNull();
    storage.saveCart('rs', CART);
    expect(storage.savedCart('rs')).toEqual(CART);
    storage.forgetCart('rs');
    expect(storage.savedCart('rs')).toBeNull();
    expect(events).toBe(2);
  });

  it('stays forgotten when storage cannot be cleared', () => {
    storage.saveCart('rs', CART);
    browser.local.removeItem = () => {
      throw new Error('read only');
    };
    storage.forgetCart('rs');
    expect(storage.savedCart('rs')).toBeNull();
  });

  it('is without nanostores, for the boot script', async () => {
    const { readFile } = await import('node:fs/promises');
    const source = await readFile(
      new URL('../../src/stores/cart-storage.ts', import.meta.url),
      'utf8',
    );
    expect(source).not.toMatch(/^import/m);
  });
});
