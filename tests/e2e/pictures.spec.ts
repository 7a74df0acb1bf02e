import { type Page, expect, test } from 'playwright/test';
import { addToCart, cartDialog } from './support.ts';

const SCREENS = [
  { width: 360, height: 740, density: 3 },
  { width: 390, height: 844, density: 2 },
  { width: 768, height: 1024, density: 2 },
  { width: 1024, height: 768, density: 1 },
  { width: 1440, height: 900, density: 1 },
  { width: 1440, height: 900, density: 2 },
];
const PAGES = [
  '/',
  '/kategorija/bazna-ulja/',
  '/kolekcija/novo/',
  '/proizvod/arganovo-ulje/',
  '/proizvod/ricinusovo-ulje/',
  '/nema-takve-strane/',
];
/** Pages that open with a picture. */
const OPENING = PAGES.slice(0, 5);

/** Width of the smallest file that any picture has, WordPress's included. */
const SMALLEST = 300;

interface Shown {
  readonly file: string;
  /** Width of the picture with what is cut off, in CSS pixels. */
  readonly shown: number;
  /** What its `sizes` says of that, in CSS pixels. */
  readonly said: number;
  /** Widths of the files on offer, and of the one that was loaded. */
  readonly offered: readonly number[];
  readonly chosen: number;
}

/** Every picture of the page that has a place on it, once all of them are there. */
async function picturesOn(page: Page): Promise<Shown[]> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    const shown = [...document.images].filter((image) => image.clientWidth > 0);
    await Promise.all(shown.map((image) => image.decode()));
  });
  return page.evaluate(() => {
    const measured = (length: string): number => {
      const probe = document.createElement('div');
      probe.style.cssText = `position:absolute;height:0;width:${length}`;
      document.body.append(probe);
      const { width } = probe.getBoundingClientRect();
      probe.remove();
      return width;
    };
    const saidBy = (sizes: string): number => {
      const entries = sizes.split(/,(?![^(]*\))/).map((each) => each.trim());
      for (const entry of entries) {
        const [, condition, length] = /^(\([\w-]+:[^)]*\)) (.+)$/.exec(entry) ?? [];
        if (condition === undefined) return measured(entry);
        if (matchMedia(condition).matches) return measured(length!);
      }
      return 0;
    };
    const candidates = (srcset: string) =>
      new Map(
        srcset.split(', ').map((each) => {
          const [url = '', width = ''] = each.split(' ');
          return [new URL(url, document.baseURI).href, parseInt(width)] as const;
        }),
      );
    return [...document.images]
      .filter((image) => image.clientWidth > 0 && image.srcset !== '')
      .map((image) => {
        const sources = [...image.parentElement!.querySelectorAll(':scope > source')];
        const all = [image, ...(sources as HTMLSourceElement[])];
        const used = all.find(({ srcset }) => candidates(srcset).has(image.currentSrc))!;
        const offered = candidates(used.srcset);
        const aspect = image.naturalWidth / image.naturalHeight;
        return {
          file: image.currentSrc.split('/').at(-1)!,
          shown: Math.max(image.clientWidth, image.clientHeight * aspect),
          said: saidBy(used.sizes),
          offered: [...offered.values()],
          chosen: offered.get(image.currentSrc)!,
        };
      });
  });
}

for (const { width, height, density } of SCREENS)
  test.describe(`on a screen of ${width} × ${height} at ${density}`, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: density });

    for (const path of PAGES)
      test(`the pictures of ${path} are as wide as the layout says, and no wider`, async ({
        page,
      }) => {
        await page.goto(path);
        const pictures = await picturesOn(page);
        expect(pictures.length).toBeGreaterThan(0);
        // Of three pixels two are loaded.
        const told = density > 2 ? 0.67 : 1;
        for (const picture of pictures) {
          const { shown, said, offered, chosen } = picture;
          // `vw` knows nothing of a scroll bar, and the page's height nothing of the text beside it.
          expect([picture, Math.abs(said - shown * told) <= 6 + shown * 0.03]).toEqual([
            picture,
            true,
          ]);
          const needed = shown * density;
          const isFitting = (each: number) => each >= needed && each <= needed * 1.5;
          // Saleor's sizes double: between two of them the larger is up to twice as wide as its place.
          const most = offered.some(isFitting)
            ? needed * 1.5
            : 2 * Math.max(needed, said * density);
          expect([picture, chosen <= Math.max(most, SMALLEST)]).toEqual([picture, true]);
          // A browser may take the next smaller when that is nearer.
          const largest = Math.max(...offered);
          expect([picture, chosen >= Math.min(largest, needed * told * 0.65)]).toEqual([
            picture,
            true,
          ]);
        }
      });
  });

for (const path of OPENING)
  test(`${path} has one main picture, and loads others when they are near`, async ({ page }) => {
    await page.goto(path);
    const pictures = await page.evaluate(() =>
      [...document.images].map((image) => ({
        src: image.src,
        isMain: image.getAttribute('fetchpriority') === 'high',
        isLazy: image.loading === 'lazy',
        hasSize: image.width > 0 && image.getAttribute('width') !== null,
        top: image.getBoundingClientRect().top,
      })),
    );
    const main = pictures.filter(({ isMain }) => isMain);
    expect(main).toHaveLength(1);
    expect(main[0]).toMatchObject({ isLazy: false });
    expect(main[0]!.top).toBeLessThan(740);
    const eager = pictures.filter(({ top, isLazy }) => top > 740 && !isLazy);
    expect(eager).toEqual([]);
    const jumping = pictures.filter(({ hasSize, src }) => !hasSize && !src.endsWith('.svg'));
    expect(jumping).toEqual([]);
  });

test.describe('a picture that has vanished', () => {
  const ALL = /\/(saleor|manoon-media|thumbnail)\//;

  /** Pictures that are broken, and those in whose place the drop stands. */
  const lookAt = (page: Page) =>
    page.evaluate(() => {
      const pictures = [...document.images].filter((image) => image.clientWidth > 0);
      return {
        broken: pictures.filter((image) => image.complete && image.naturalWidth === 0).length,
        placeholders: pictures.filter(({ src }) => src.startsWith('data:image/svg')).length,
        names: pictures.flatMap(({ dataset, alt }) => ('gone' in dataset && alt ? [alt] : [])),
      };
    });

  test('leaves the placeholder, on the page and in the cart', async ({ page }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await page.route(ALL, (route) => route.fulfill({ status: 404, body: '' }));
    await addToCart(page, '/proizvod/arganovo-ulje/');
    await expect(
      cartDialog(page).getByRole('listitem').first().locator('img[data-gone]'),
    ).toHaveAttribute('src', /^data:image\/svg/);
    await expect.poll(() => lookAt(page)).toMatchObject({ broken: 0 });
    const { placeholders, names } = await lookAt(page);
    expect(placeholders).toBeGreaterThan(1);
    // What it shows can be read where it cannot be seen.
    expect(names.some((name) => name.startsWith('Arganovo ulje'))).toBe(true);
    expect(refused).toEqual([]);
  });

  test('leaves it also when it failed before any script ran', async ({ page }) => {
    await page.route(ALL, (route) => route.fulfill({ status: 404, body: '' }));
    let run = () => undefined as void;
    const held = new Promise<void>((resolve) => (run = resolve));
    await page.route('**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/proizvod/arganovo-ulje/', { waitUntil: 'commit' });
    await expect.poll(() => lookAt(page)).toMatchObject({ placeholders: 0 });
    await expect.poll(async () => (await lookAt(page)).broken).toBeGreaterThan(0);
    run();
    await expect.poll(() => lookAt(page)).toMatchObject({ broken: 0 });
    expect((await lookAt(page)).placeholders).toBeGreaterThan(0);
  });

  test('in one format only is shown in the other', async ({ page }) => {
    const isOf = (format: string) => new RegExp(`_thumbnail_\\d+\\.${format}$`);
    await page.route(isOf('avif'), (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/proizvod/arganovo-ulje/');
    // As the page is where AVIF is smaller.
    await page.evaluate(() => {
      for (const image of document.querySelectorAll<HTMLImageElement>('picture > img')) {
        const source = document.createElement('source');
        source.type = 'image/avif';
        source.srcset = image.srcset.replaceAll('.webp', '.avif');
        source.sizes = image.sizes;
        image.before(source);
      }
    });
    const first = page.getByRole('main').getByRole('img').first();
    await expect(first.locator('xpath=../source')).toHaveCount(0);
    await expect
      .poll(() => first.evaluate((image) => (image as HTMLImageElement).currentSrc))
      .toMatch(isOf('webp'));
    await expect.poll(() => lookAt(page)).toMatchObject({ broken: 0, placeholders: 0 });
  });
});
