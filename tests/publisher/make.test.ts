import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PageToBuild } from '#catalogue/views/all.ts';
import {
  documentsIn,
  indexedAddresses,
  robots,
  type SiteDocument,
  sitemaps,
} from '#publisher/release/documents.ts';
import { documentFault } from '#publisher/release/document-fault.ts';
import { makeRelease, renderPages } from '#publisher/release/make.ts';
import type { Manifest } from '#publisher/release/manifest.ts';
import { ObjectStore } from '#publisher/release/objects.ts';
import { inlineScripts } from '#publisher/release/page-facts.ts';
import { planRelease } from '#publisher/release/plan.ts';
import type { Renderer } from '#publisher/render/renderer.ts';
import { contentSecurityPolicy } from '#server/headers.ts';
import { CODE, pageAt } from './releases-in-hand.ts';
import { noSpace, temporaryFolder } from './store.ts';

const SITE = 'https://manoonoils.test';
const BOOT = 'console.log("shop")';

/** Renders what a view is called, and one inline script. */
function rendererOf(code = CODE, assets: Readonly<Record<string, string>> = {}): Renderer {
  return {
    code,
    commit: `commit of ${code}`,
    assets: new Map(
      Object.entries(assets).map(([address, text]) => [
        address,
        { type: 'text/javascript; charset=utf-8', content: Buffer.from(text) },
      ]),
    ),
    render: async (url, view) =>
      `<!doctype html><title>${view.frame.title}</title><link href="${url}"><script>${BOOT}</script>`,
  };
}

async function make(
  pages: readonly PageToBuild[],
  {
    current = null,
    renderer = rendererOf(),
    objects = new ObjectStore(temporaryFolder()),
    shareImage = (address: string) => Promise.resolve(Buffer.from(`drawing of ${address}`)),
  }: {
    current?: Manifest | null;
    renderer?: Renderer;
    objects?: ObjectStore;
    shareImage?: (address: string) => Promise<Buffer>;
  } = {},
): Promise<Manifest> {
  const plan = planRelease(
    current,
    { pages, complete: true, suspects: [] },
    current?.code === renderer.code,
  );
  const rendered = await renderPages(plan, renderer, objects, SITE);
  return makeRelease({
    current,
    plan,
    rendered,
    renderer,
    objects,
    siteUrl: SITE,
    products: 7,
    saleorVersion: '3.23',
    media: { phase: 'parallel' },
    shareImage,
    dataAt: new Date('2026-11-25T01:00:00Z'),
    now: new Date('2026-11-25T01:00:01Z'),
    causes: Array.from({ length: 60 }, (_, i) => `EVENT ${i}`),
    mode: 'full',
    newest: current?.id ?? null,
  });
}

const shop = [
  pageAt('', '/home'),
  pageAt('proizvod/čaj', '/product 1'),
  pageAt('en/cart', 'en/cart'),
  pageAt('404', '/not-found'),
];

describe('rendering', () => {
  test('asks for each page at its own absolute, encoded address, in order', async () => {
    const asked: string[] = [];
    const renderer = {
      ...rendererOf(),
      render: async (url: string) => {
        asked.push(url);
        return '';
      },
    };
    const plan = planRelease(null, { pages: shop, complete: true, suspects: [] }, false);
    const objects = new ObjectStore(temporaryFolder());
    const rendered = await renderPages(plan, renderer, objects, SITE);
    expect(asked).toEqual([
      `${SITE}/`,
      `${SITE}/proizvod/%C4%8Daj/`,
      `${SITE}/en/cart/`,
      `${SITE}/404/`,
    ]);
    expect(rendered.map(({ address }) => address)).toEqual([
      '/',
      '/proizvod/čaj/',
      '/en/cart/',
      '/404/',
    ]);
  });

  test('that fails makes no release', async () => {
    const renderer = { ...rendererOf(), render: () => Promise.reject(new Error('no such island')) };
    await expect(make(shop, { renderer })).rejects.toThrow('no such island');
  });
});

describe('a release', () => {
  test('names contents that are in the store, whole', async () => {
    const objects = new ObjectStore(temporaryFolder());
    const { files, counts } = await make(shop, {
      objects,
      renderer: rendererOf(CODE, { '/_astro/boot.js': BOOT }),
    });
    expect([...files.keys()].toSorted()).toEqual([
      '/',
      '/404/',
      '/_astro/boot.js',
      '/en/cart/',
      '/proizvod/čaj/',
      '/robots.txt',
      '/sitemap.xml',
    ]);
    for (const { hash, size } of files.values())
      expect(await objects.read(hash)).toHaveLength(size);
    const page = files.get('/proizvod/čaj/')!;
    expect((await objects.read(page.hash)).toString()).toContain(
      '<title>Page proizvod/čaj</title>',
    );
    expect(page).toMatchObject({
      type: 'text/html; charset=utf-8',
      key: '/product 1 1',
      entity: '/product 1',
    });
    expect(counts).toEqual({ pages: 4, products: 7 });
  });

  test('takes unchanged pages over as they are, and counts them', async () => {
    const objects = new ObjectStore(temporaryFolder());
    const current = await make(shop, { objects });
    const next = await make([...shop.slice(1), pageAt('', '/home', 2)], { objects, current });
    for (const address of ['/proizvod/čaj/', '/en/cart/', '/404/'])
      expect(next.files.get(address)).toBe(current.files.get(address));
    expect(next.files.get('/')?.key).toBe('/home 2');
    expect(next.counts.pages).toBe(4);
    expect(next.parent).toBe(current.id);
    expect(next.changeCounts).toEqual({ added: 0, changed: 1, removed: 0 });
  });

  test('says when, from what and why; the first few of long lists', async () => {
    const many = Array.from({ length: 60 }, (_, i) => pageAt(`p${i}`, `/product ${i}`));
    const release = await make(many);
    expect(release).toMatchObject({
      at: '2026-11-25T01:00:01.000Z',
      dataAt: '2026-11-25T01:00:00.000Z',
      code: CODE,
      commit: `commit of ${CODE}`,
      saleorVersion: '3.23',
      media: { phase: 'parallel' },
      changeCounts: { added: 60 },
    });
    expect(release.changes.added).toHaveLength(50);
    expect(release.causes).toHaveLength(50);
  });

  test('is none when its contents cannot be kept', async () => {
    class FullStore extends ObjectStore {
      override write(): Promise<void> {
        return Promise.reject(noSpace());
      }
    }
    const objects = new FullStore(temporaryFolder());
    await expect(make(shop, { objects })).rejects.toThrow('ENOSPC');
  });
});

describe('images for links', () => {
  const [ONE, TWO] = ['1', '2'].map((digit) => `/og/${digit.repeat(24)}.jpg`);
  const showing = (page: PageToBuild, shareImage: string): PageToBuild => ({
    ...page,
    cacheKey: `${page.cacheKey} ${shareImage}`,
    view: { ...page.view, frame: { ...page.view.frame, shareImage } },
  });
  const asked: string[] = [];
  const shareImage = (address: string) => {
    asked.push(address);
    return Promise.resolve(Buffer.from(`drawing of ${address}`));
  };
  const imagesOf = ({ files }: Manifest) =>
    [...files.keys()].filter((address) => address.startsWith('/og/')).toSorted();

  test('are files of the release as long as a page names them, read once', async () => {
    const objects = new ObjectStore(temporaryFolder());
    const [home, product, ...rest] = shop as [PageToBuild, PageToBuild, ...PageToBuild[]];
    const pages = [home, showing(product, ONE!), showing(pageAt('en/tea', '/product 1'), ONE!)];
    const first = await make([...pages, ...rest], { objects, shareImage });
    expect(imagesOf(first)).toEqual([ONE]);
    const { hash, type } = first.files.get(ONE!)!;
    expect(type).toBe('image/jpeg');
    expect((await objects.read(hash)).toString()).toBe(`drawing of ${ONE}`);
    expect(first.counts.pages).toBe(5);
    // A page of the shop that has no image of its own names one of the code's files.
    expect(asked).toEqual([ONE]);

    const added = [...pages, showing(pageAt('b', '/product 2'), TWO!), ...rest];
    const second = await make(added, { objects, shareImage, current: first });
    expect(imagesOf(second)).toEqual([ONE, TWO]);
    expect(asked).toEqual([ONE, TWO]);

    const third = await make([home, ...rest, showing(pageAt('b', '/product 2'), TWO!)], {
      ...{ objects, shareImage, current: second },
    });
    expect(imagesOf(third)).toEqual([TWO]);
    expect(asked).toEqual([ONE, TWO]);
  });

  test('that cannot be read make no release', async () => {
    const page = showing(pageAt('b', '/product 2'), TWO!);
    const lost = () => Promise.reject(new Error('no such file'));
    await expect(make([page], { shareImage: lost })).rejects.toThrow('no such file');
  });
});

describe('the assets of earlier code', () => {
  test('stay for open tabs, five generations in all, newest first', async () => {
    const objects = new ObjectStore(temporaryFolder());
    let current: Manifest | null = null;
    for (let generation = 0; generation < 7; generation++) {
      const asset = {
        [`/_astro/boot.${generation}.js`]: `boot ${generation}`,
        '/logo.svg': '<svg/>',
      };
      current = await make(shop, {
        objects,
        current,
        renderer: rendererOf(`code${generation}`, asset),
      });
    }
    const { files, olderAssets } = current!;
    expect(files.has('/_astro/boot.6.js')).toBe(true);
    expect(olderAssets.map((group) => [...group.keys()])).toEqual([
      ['/_astro/boot.5.js'],
      ['/_astro/boot.4.js'],
      ['/_astro/boot.3.js'],
      ['/_astro/boot.2.js'],
    ]);
  });

  test('do not age with changes of the catalogue', async () => {
    const objects = new ObjectStore(temporaryFolder());
    const older = await make(shop, {
      objects,
      renderer: rendererOf('older', { '/_astro/a.js': 'a' }),
    });
    const first = await make(shop, { objects, current: older, renderer: rendererOf('newer') });
    const second = await make([pageAt('', '/home', 2), ...shop.slice(1)], {
      objects,
      current: first,
      renderer: rendererOf('newer'),
    });
    expect(second.olderAssets).toEqual(first.olderAssets);
    expect(second.olderAssets).toHaveLength(1);
  });
});

describe('inline scripts', () => {
  test.each<[string, readonly string[]]>([
    ['<script>a()</script>', ['a()']],
    ['<script type="module">a()</script><script>b()</script>', ['a()', 'b()']],
    ['<script>\n a() \n</script>', ['\n a() \n']],
    ['<script src="/a.js"></script>', []],
    ['<script type="module" src="/a.js"></script>', []],
    ['<script type="application/ld+json">{}</script>', []],
    ['<script type="application/json" id="x">{}</script>', []],
    ['<script data-src="/a.js">a()</script>', ['a()']],
    ['<p>no script</p>', []],
    ['<script></script>', ['']],
  ])('of %s that a browser would run are %j', (html, scripts) => {
    expect(inlineScripts(html)).toEqual(scripts);
  });

  test('of every page are named to browsers by their hash, and nothing else is', async () => {
    const hash = `'sha256-${createHash('sha256').update(BOOT).digest('base64')}'`;
    const { scripts } = await make(shop);
    expect(scripts).toEqual([hash]);
    const policy = contentSecurityPolicy({ api: 'https://api.test', media: [] }, scripts);
    expect(policy).toContain(`script-src 'self' ${hash};`);
    expect(/script-src[^;]*/.exec(policy)?.[0]).not.toContain('unsafe-inline');
  });

  test('of pages that are kept stay named; those of other code are forgotten', async () => {
    const objects = new ObjectStore(temporaryFolder());
    const current = await make(shop, { objects });
    const another = { ...rendererOf(), render: async () => '<script>another()</script>' };
    const changed = [pageAt('', '/home', 2), ...shop.slice(1)];
    const next = await make(changed, { objects, current, renderer: another });
    expect(next.scripts).toHaveLength(2);
    const anew = await make(shop, {
      objects,
      current: next,
      renderer: { ...another, code: 'new' },
    });
    expect(anew.scripts).toHaveLength(1);
  });
});

describe('the sitemap', () => {
  const locations = (xml: string) =>
    [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);

  test('names the pages that search engines may show, absolute and in order', async () => {
    const objects = new ObjectStore(temporaryFolder());
    const { files } = await make(
      [
        ...shop,
        pageAt('placanje', '/checkout'),
        pageAt('porudzbina', '/order'),
        pageAt('a', '/page cart'),
      ],
      { objects },
    );
    const xml = (await objects.read(files.get('/sitemap.xml')!.hash)).toString();
    expect(locations(xml)).toEqual([`${SITE}/`, `${SITE}/a/`, `${SITE}/proizvod/%C4%8Daj/`]);
  });

  test('follows pages that come and go', async () => {
    const objects = new ObjectStore(temporaryFolder());
    const current = await make(shop, { objects });
    const of = async ({ files }: Manifest) =>
      locations((await objects.read(files.get('/sitemap.xml')!.hash)).toString());
    const longer = await make([...shop, pageAt('novo', '/product 2')], { objects, current });
    expect(await of(longer)).toContain(`${SITE}/novo/`);
    const shorter = await make(shop, { objects, current: longer });
    expect(await of(shorter)).toEqual(await of(current));
    const moved = await make(
      shop.map((each) => (each.entity === '/product 1' ? pageAt('x', each.entity) : each)),
      { objects, current: shorter },
    );
    expect(await of(moved)).toEqual([`${SITE}/`, `${SITE}/x/`]);
  });

  test('is the same file when only contents change', async () => {
    const objects = new ObjectStore(temporaryFolder());
    const current = await make(shop, { objects });
    const next = await make([pageAt('', '/home', 2), ...shop.slice(1)], { objects, current });
    expect(next.files.get('/sitemap.xml')).toBe(current.files.get('/sitemap.xml'));
  });

  test('is well formed whatever slugs there are', () => {
    const addresses = [
      '/a&b/',
      '/<script>/',
      `/"'/`,
      '/čćžšđ/',
      '/日本/',
      '/a%2Fb/',
      '/ /',
      '/?x#y/',
    ];
    const [{ text }] = sitemaps(SITE, addresses) as [SiteDocument];
    expect(documentFault('application/xml', text)).toBeNull();
    const found = locations(text).map(
      (url) => new URL(url!.replaceAll('&#38;', '&').replaceAll('&#39;', "'")),
    );
    expect(found.every(({ origin, search, hash }) => origin === SITE && search + hash === '')).toBe(
      true,
    );
    expect(found.map(({ pathname }) => decodeURIComponent(pathname))).toEqual(addresses.toSorted());
  });

  test('is an index of parts where one file may not hold them all', () => {
    const addresses = ['/e/', '/a/', '/č/', '/b/', '/d/'];
    const [index, ...parts] = sitemaps(SITE, addresses, 2);
    expect(index!.address).toBe('/sitemap.xml');
    expect(index!.text).toContain('<sitemapindex xmlns=');
    expect(locations(index!.text)).toEqual([1, 2, 3].map((part) => `${SITE}/sitemap-${part}.xml`));
    expect(parts.map(({ address, text }) => [address, locations(text)])).toEqual([
      ['/sitemap-1.xml', [`${SITE}/a/`, `${SITE}/b/`]],
      ['/sitemap-2.xml', [`${SITE}/d/`, `${SITE}/e/`]],
      ['/sitemap-3.xml', [`${SITE}/%C4%8D/`]],
    ]);
    for (const { type, text } of [index!, ...parts]) expect(documentFault(type, text)).toBeNull();
    // As many as one may hold are one.
    expect(sitemaps(SITE, addresses, 5)).toHaveLength(1);
    expect(
      sitemaps(
        SITE,
        Array.from({ length: 50_001 }, (_, i) => `/${i}/`),
      ).map(({ text }) => locations(text).length),
    ).toEqual([2, 50_000, 1]);
  });

  test('and its parts are found in a release', () => {
    const entry = { hash: 'a', type: 'application/xml', size: 1 };
    const names = ['/robots.txt', '/sitemap-1.xml', '/sitemap-2.xml', '/sitemap.xml'];
    const files = new Map([...names, '/sitemap-4.xml', '/a/'].map((name) => [name, entry]));
    expect(documentsIn(files).toSorted()).toEqual(names);
    expect(documentsIn(new Map())).toEqual([]);
  });

  test('leaves out what is no page', () => {
    const files = new Map([
      ['/_astro/a.js', { hash: 'a', type: 'text/javascript', size: 1 }],
      ['/a/', { hash: 'b', type: 'text/html', size: 1, entity: '/page A' }],
    ]);
    expect(indexedAddresses(files)).toEqual(['/a/']);
  });

  test('is where robots.txt says', () => {
    expect(robots(SITE)).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${SITE}/sitemap.xml\n`);
  });
});
