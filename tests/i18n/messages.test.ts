import { describe, expect, test } from 'vitest';
import { type Locale, LOCALES } from '#domain/editions.ts';
import { messages } from '#i18n/messages.ts';

const locales = Object.keys(LOCALES) as Locale[];

interface Leaf {
  readonly key: string;
  readonly value: unknown;
}

type Text = (...args: readonly number[]) => unknown;

function leaves(value: unknown, key = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ key, value }];
  return Object.entries(value).flatMap(([name, child]) => leaves(child, `${key}.${name}`));
}

const shape = (locale: Locale) =>
  leaves(messages(locale)).map(({ key, value }) =>
    typeof value === 'function' ? `${key}(${value.length})` : `${key}: ${typeof value}`,
  );

describe('the texts', () => {
  test.each(locales)('%s has the keys and parameters of the base language', (locale) => {
    expect(shape(locale)).toEqual(shape('sr'));
  });

  test.each(locales)('%s leaves none empty', (locale) => {
    const texts = leaves(messages(locale)).flatMap(({ key, value }) => {
      if (typeof value !== 'function') return [{ key, text: value }];
      return [0, 1, 2, 5].map((n) => ({ key: `${key}(${n})`, text: (value as Text)(n, n) }));
    });
    const empty = texts.filter(({ text }) => typeof text !== 'string' || !text.trim());
    expect(texts.length).toBeGreaterThan(100);
    expect(empty).toEqual([]);
  });

  test.each(locales)('%s says nothing undefined and uses each parameter', (locale) => {
    const wrong = leaves(messages(locale)).flatMap(({ key, value }) => {
      if (typeof value !== 'function') return [];
      const args = Array.from({ length: value.length }, (_, index) => 71 + index);
      const text = String((value as Text)(...args));
      const lost = args.filter((arg) => !text.includes(String(arg)));
      return lost.length > 0 || /undefined|NaN|\[object/.test(text) ? [`${key}: ${text}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('are translated, not copied', () => {
    const english = new Map(leaves(messages('en')).map(({ key, value }) => [key, value]));
    const sentences = leaves(messages('sr')).filter(
      ({ value }) => typeof value === 'string' && value.includes(' '),
    );
    const same = sentences.filter(({ key, value }) => english.get(key) === value);
    // Editions are named in their own language wherever they are named.
    expect(same.map(({ key }) => key).filter((key) => !key.startsWith('.shop.edition.'))).toEqual(
      [],
    );
  });
});
