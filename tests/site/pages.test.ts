import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { testShop } from '../support/shop.ts';
import { attributes, builtPages, decode } from './pages.ts';

const { pages: folder, apiUrl } = testShop();
const pages = builtPages(folder);
const indexed = pages.filter(({ html }) => !html.includes('name="robots" content="noindex"'));
const products = pages.filter(({ path }) => /\/(proizvod|product)\//.test(path));

describe('the built site', () => {
  test('has every page of every edition', () => {
    const counts = (prefix: string, words: readonly string[]) =>
      words.map((word) => pages.filter(({ path }) => path.startsWith(`/${prefix}${word}/`)).length);
    expect(counts('', ['proizvod', 'kategorija', 'kolekcija', 'strana'])).toEqual([31, 6, 3, 6]);
    expect(counts('en/', ['product', 'category', 'collection', 'page'])).toEqual([31, 6, 3, 6]);
    expect(counts('eu/', ['product', 'category', 'collection', 'page'])).toEqual([31, 6, 3, 6]);
    const own = [
      '',
      'korpa/',
      'placanje/',
      'porudzbina/',
      '404.html',
      'en/',
      'en/cart/',
      'en/checkout/',
      'en/order/',
      'en/404/',
      'eu/',
      'eu/cart/',
      'eu/checkout/',
      'eu/order/',
      'eu/404/',
    ];
    for (const path of own) expect(pages.map((each) => each.path)).toContain(`/${path}`);
  });

  test('a product page is at most 14 KB of HTML and CSS (brotli), one request', () => {
    const heavy = products
      .map(({ path, html }) => ({ path, bytes: brotliCompressSync(html).length }))
      .filter(({ bytes }) => bytes > 14 * 1024);
    expect(heavy).toEqual([]);
    for (const { html } of products) expect(html).not.toMatch(/<link[^>]+rel="stylesheet"/);
  });

  test('every internal link and asset leads somewhere', () => {
    const broken = new Set<string>();
    for (const { path, html } of pages) {
      const targets = [
        ...attributes(html, 'a', 'href'),
        ...attributes(html, 'link', 'href'),
        ...attributes(html, 'script', 'src'),
        ...attributes(html, 'form', 'action'),
      ];
      for (const target of targets) {
        if (!target.startsWith('/')) continue;
        const file = join(folder, decodeURIComponent(target.replace(/[?#].*$/, '')));
        if (!existsSync(target.endsWith('/') ? join(file, 'index.html') : file))
          broken.add(`${path} → ${target}`);
      }
    }
    expect([...broken]).toEqual([]);
  });

  test('translations point at each other, and x-default at the Serbian page', () => {
    const alternates = new Map(
      indexed.map(({ path, html }) => {
        const links = html.match(/<link rel="alternate"[^>]*>/g) ?? [];
        const entries = links.map(
          (link) =>
            [
              /hreflang="([^"]+)"/.exec(link)![1]!,
              new URL(/href="([^"]+)"/.exec(link)![1]!).pathname,
            ] as const,
        );
        return [path, Object.fromEntries(entries)] as const;
      }),
    );
    for (const [path, set] of alternates) {
      if (path.startsWith('/eu/')) {
        expect(set, path).toEqual({});
        continue;
      }
      expect(Object.keys(set).toSorted(), path).toEqual(['en', 'sr', 'x-default']);
      expect(set['x-default']).toBe(set['sr']);
      expect(alternates.get(decodeURI(set['sr']!)), path).toEqual(set);
      expect(alternates.get(decodeURI(set['en']!)), path).toEqual(set);
    }
  });

  test('every page says its language, title and one main heading', () => {
    for (const { path, html } of pages) {
      const language = path.startsWith('/en/') || path.startsWith('/eu/') ? 'en' : 'sr-Latn-RS';
      expect(attributes(html, 'html', 'lang'), path).toEqual([language]);
      expect(/<title>([^<]+)<\/title>/.exec(html)?.[1]?.trim(), path).toBeTruthy();
      const headings = html.match(/<h1\b/g)?.length ?? 0;
      // The order page's heading depends on what the browser remembers.
      expect(headings, path).toBe(/\/(porudzbina|order)\//.test(path) ? 0 : 1);
    }
  });

  test('titles differ between the pages of an edition, descriptions are there', () => {
    for (const prefix of ['/', '/en/', '/eu/']) {
      const own = indexed.filter(({ path }) =>
        prefix === '/' ? !/^\/(en|eu)\//.test(path) : path.startsWith(prefix),
      );
      const titles = own.map(({ html }) => /<title>([^<]+)/.exec(html)![1]);
      expect(new Set(titles).size).toBe(titles.length);
      for (const { path, html } of own)
        expect(html, path).toMatch(/<meta name="description" content="[^"]{20,}"/);
    }
  });

  test('every page carries its channel and Saleor for the browser', () => {
    for (const { path, html } of pages) {
      expect(attributes(html, 'html', 'data-api'), path).toEqual([apiUrl]);
      expect(attributes(html, 'html', 'data-channel'), path).toEqual([
        path.startsWith('/eu/') ? 'eu' : 'rs',
      ]);
    }
  });

  test('messengers are told what to show beside a link', () => {
    const imagesOf = new Map<string, string>();
    for (const { path, html } of pages) {
      const told = new Map(
        (html.match(/<meta property="og:[^>]*>/g) ?? []).map((tag) => {
          const [property = ''] = attributes(tag, 'meta', 'property');
          return [property, attributes(tag, 'meta', 'content')[0] ?? ''] as const;
        }),
      );
      if (!indexed.some((each) => each.path === path)) {
        expect([...told], path).toEqual([]);
        continue;
      }
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)![1];
      expect(told.get('og:url'), path).toBe(canonical);
      expect(told.get('og:locale'), path).toBe(/^\/(en|eu)\//.test(path) ? 'en_US' : 'sr_RS');
      expect(told.get('og:site_name'), path).toBe('Manoon');
      expect(told.get('og:title'), path).toBeTruthy();
      const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1];
      expect(told.get('og:description'), path).toBe(description && decode(description));
      expect(new URL(told.get('og:image')!).origin, path).toBe(new URL(canonical!).origin);
      imagesOf.set(path, new URL(told.get('og:image')!).pathname);
    }
    const shown = products.map(({ path }) => imagesOf.get(path)!);
    expect(shown.every((image) => /^\/og\/[0-9a-f]{24}\.jpg$/.test(image))).toBe(true);
    // One a product, the same in its three editions.
    expect(new Set(shown).size).toBe(products.length / 3);
    expect(imagesOf.get('/')).toBe('/share.jpg');
  });

  test('what they are to show is there, of the size that pages say, and small', async () => {
    const images = readdirSync(join(folder, 'og')).map((name) => join(folder, 'og', name));
    expect(images).toHaveLength(products.length / 3);
    for (const image of [...images, join(folder, 'share.jpg')]) {
      const { format, width, height } = await sharp(image).metadata();
      expect({ image, format, width, height }).toEqual({
        ...{ image, format: 'jpeg', width: 1200, height: 630 },
      });
      expect(statSync(image).size, image).toBeLessThan(80 * 1024);
    }
  });

  test('each edition shows its own currency', () => {
    for (const { path, html } of products) {
      if (path.startsWith('/eu/')) expect(html, path).not.toContain('RSD</span>');
      else expect(html, path).not.toContain('€');
    }
  });

  test('every picture has a text (or none on purpose) and its measures', () => {
    for (const { path, html } of pages) {
      for (const tag of html.match(/<img\b[^>]*>/g) ?? []) {
        expect(tag, path).toMatch(/\salt(="[^"]*")?[\s>]/);
        expect(tag, path).toMatch(/\swidth="\d+"/);
        expect(tag, path).toMatch(/\sheight="\d+"/);
      }
    }
  });
});
