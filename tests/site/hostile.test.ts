import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sanitizeHtml from 'sanitize-html';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startShop } from '../support/shop.ts';
import { type BuiltPage, attributes, builtPages, decode } from './pages.ts';

const SEED = 'src/sandbox/seed';
const EVIL = `</script><script>alert('name')</script><img src=x onerror=alert(1)>"'`;

interface Product {
  readonly [field: string]: unknown;
  readonly variants: readonly Record<string, unknown>[];
}

interface Seed {
  products: Product[];
  categories: Record<string, unknown>[];
}

/** The demo with four products that staff, a bad import or an attacker could have made. */
function hostileSeed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'manoon-hostile-'));
  const seed = JSON.parse(readFileSync(join(SEED, 'catalogue.json'), 'utf8')) as Seed;
  const [first, second, third] = seed.products as [Product, Product, Product];
  const [category] = seed.categories as [Record<string, unknown>];
  const both = (text: string) => ({ sr: text, en: text });
  const paragraphs = [
    '<script>alert(1)</script>Čisto',
    '<a href="javascript:alert(2)" onclick="alert(3)">veza</a>',
    '<iframe src="https://evil.example"></iframe><style>body{display:none}</style><b>masno</b>',
  ];
  const described = { paragraphs, how_to_use: ['<svg onload=alert(4)>Kap'] };
  const empty = { paragraphs: [], how_to_use: [] };
  seed.products = [
    {
      ...first,
      slug_sr: 'zlo',
      slug_en: 'evil',
      name: both(EVIL),
      tagline: both(EVIL),
      inci: EVIL,
      description: { sr: described, en: described },
      related: [],
    },
    {
      ...second,
      slug_sr: 'bez-slike',
      slug_en: 'no-picture',
      images: [],
      description: { sr: empty, en: empty },
      related: [],
    },
    {
      ...third,
      slug_sr: 'besplatno',
      slug_en: 'free',
      variants: [{ ...third.variants[0], price_rsd: 0 }],
      related: [],
    },
  ];
  seed.categories.push({ ...category, slug: both('prazna'), name: both('Prazna polica') });
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify(seed));
  mkdirSync(join(folder, 'images'));
  const images = new Set(JSON.stringify(seed).match(/images\/[\w-]+\.webp/g));
  for (const image of images) copyFileSync(join(SEED, image), join(folder, image));
  cpSync(join(SEED, 'buckets'), join(folder, 'buckets'), { recursive: true });
  return folder;
}

let pages: BuiltPage[] = [];
let close = async () => {};
let seed = '';

beforeAll(async () => {
  seed = hostileSeed();
  const started = await startShop({ out: '.cache/test-hostile-site', seed });
  close = () => started.close();
  pages = builtPages(started.shop.pages);
}, 60_000);

afterAll(async () => {
  await close();
  rmSync(seed, { recursive: true, force: true });
});

/** The sanitiser as a mere parser: it reports everything and removes nothing. */
const KEEP_ALL = {
  allowedTags: false,
  allowedAttributes: false,
  allowVulnerableTags: true,
} as const;

/** Elements as a browser's parser finds them: text inside an attribute is no element. */
function elementsOf(html: string): { tag: string; attributes: Record<string, string> }[] {
  const elements: { tag: string; attributes: Record<string, string> }[] = [];
  sanitizeHtml(html, {
    ...KEEP_ALL,
    transformTags: {
      '*': (tagName, attribs) => {
        elements.push({ tag: tagName, attributes: attribs });
        return { tagName, attribs };
      },
    },
  });
  return elements;
}

function scriptsOf(html: string): string[] {
  const scripts: string[] = [];
  sanitizeHtml(html, {
    ...KEEP_ALL,
    exclusiveFilter: ({ tag, text }) => {
      if (tag === 'script') scripts.push(text);
      return false;
    },
  });
  return scripts;
}

const page = (path: string) => pages.find((each) => each.path === path)!.html;

describe('a hostile catalogue makes sane pages', () => {
  test('no text of the catalogue becomes an element, a handler or a script URL', () => {
    for (const { path, html } of pages) {
      for (const { tag, attributes: found } of elementsOf(html)) {
        expect(['iframe', 'object', 'embed'], path).not.toContain(tag);
        expect(found['src'], path).not.toBe('x');
        for (const [name, value] of Object.entries(found)) {
          expect(name, path).not.toMatch(/^on/);
          if (name === 'href' || name === 'src')
            expect(value, path).not.toMatch(/^\s*javascript:/i);
        }
      }
      for (const script of scriptsOf(html)) expect(script, path).not.toContain('alert(');
    }
  });

  test('the hostile name is shown as its text', () => {
    const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page('/proizvod/zlo/'))![1]!;
    expect(decode(heading).trim()).toBe(EVIL);
    expect(page('/proizvod/zlo/')).toContain('<b>masno</b>');
  });

  test('without a picture a placeholder stands in, and nothing is broken', () => {
    const html = page('/proizvod/bez-slike/');
    const [main] = /<main[\s\S]*<\/main>/.exec(html)!;
    expect(main).toContain('<h1');
    expect(attributes(main, 'img', 'src')).not.toContain('');
    expect(main).toMatch(/<div class="[^"]*bg-sand[^"]*"[^>]*>\s*<svg/);
  });

  test('a free product costs 0 RSD and can be bought', () => {
    const html = page('/proizvod/besplatno/');
    expect(html).toMatch(/data-price-now[^>]*>0\u00a0RSD/);
    expect(html).not.toContain('aria-disabled="true"');
  });

  test('an empty category says so and leads on', () => {
    const html = page('/kategorija/prazna/');
    expect(html).toContain('Ovde trenutno nema proizvoda');
    expect(attributes(html, 'a', 'href')).toContain('/kategorija/bazna-ulja/');
    expect(attributes(page('/'), 'a', 'href')).not.toContain('/kategorija/prazna/');
  });
});
