import { type Page, type Response, expect, test } from 'playwright/test';
import { testPhases } from '../support/shop.ts';

const KB = 1024;
/** The demo's heaviest: one with a picture from WordPress, one with Saleor's alone. */
const PRODUCTS = ['/proizvod/ulje-sipka/', '/proizvod/set-za-lice/'];
/** Of the listing's pictures many are from WordPress. */
const OVERVIEWS = ['/kategorija/bazna-ulja/', '/'];

// Phones of this width have two or three pixels to one of the layout's.
test.use({
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
});

for (const { phase, origin } of testPhases()) {
  for (const path of PRODUCTS)
    test(`${path} has at most 120 KB of pictures down to its end, in phase ${phase}`, async ({
      page,
    }) => {
      const pictures = await opened(page, origin + path);
      await page.evaluate(scrolledThrough);
      await expect.poll(() => page.locator('img').evaluateAll(pending)).toEqual([]);
      const bytes = await bytesOf(pictures);
      expect(bytes.size).toBeGreaterThan(4);
      expectAtMost(120 * KB, [...bytes.values()]);
    });

  for (const path of OVERVIEWS)
    test(`${path} has at most 150 KB of pictures on its first screen, in phase ${phase}`, async ({
      page,
    }) => {
      const bytes = await bytesOf(await opened(page, origin + path));
      const shown = await page.locator('img').evaluateAll(shownOnScreen);
      expect(shown.length).toBeGreaterThan(1);
      expect([...bytes.keys()]).toEqual(expect.arrayContaining(shown));
      expectAtMost(
        150 * KB,
        shown.map((url) => bytes.get(url)!),
      );
    });
}

/** Opens a page; what it gets are the answers about its pictures, also those that come later. */
async function opened(page: Page, url: string): Promise<readonly Response[]> {
  const pictures: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'image') pictures.push(response);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  return pictures;
}

async function bytesOf(pictures: readonly Response[]): Promise<Map<string, number>> {
  expect(pictures.map((each) => each.status())).toEqual(pictures.map(() => 200));
  return new Map(
    await Promise.all(
      pictures.map(async (each) => [each.url(), (await each.body()).length] as const),
    ),
  );
}

async function scrolledThrough(): Promise<void> {
  for (let y = 0; y < document.body.scrollHeight; y += 400) {
    scrollTo(0, y);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Pictures that have a place on the page and are not there yet. */
function pending(images: (HTMLElement | SVGElement)[]): string[] {
  return (images as HTMLImageElement[])
    .filter((image) => image.clientWidth > 0 && !image.complete)
    .map((image) => image.src);
}

/** URLs of the pictures that can be seen without scrolling. */
function shownOnScreen(images: (HTMLElement | SVGElement)[]): string[] {
  return (images as HTMLImageElement[])
    .filter((image) => {
      const { top, bottom, width } = image.getBoundingClientRect();
      return width > 0 && top < innerHeight && bottom > 0;
    })
    .map((image) => (image.naturalWidth > 0 ? image.currentSrc : 'not shown'));
}

function expectAtMost(most: number, sizes: readonly number[]): void {
  const sum = sizes.reduce((bytes, size) => bytes + size, 0);
  test.info().annotations.push({ type: 'bytes of pictures', description: String(sum) });
  expect(sum).toBeLessThanOrEqual(most);
}
