import { brotliCompressSync } from 'node:zlib';
import { type Response, expect, test } from 'playwright/test';
import { testShop } from '../support/shop.ts';
import { cartDialog } from './support.ts';

const { origin, apiUrl, media } = testShop();
const PRODUCT = '/proizvod/nocna-obnova-serum/';

async function scriptBytes(responses: readonly Response[]): Promise<number> {
  const scripts = responses.filter((each) => each.request().resourceType() === 'script');
  const sizes = await Promise.all(
    scripts.map(async (each) => brotliCompressSync(await each.body()).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('before the first touch a product page runs at most 5 KB of JavaScript (brotli)', async ({
  page,
}) => {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(PRODUCT, { waitUntil: 'networkidle' });
  const bytes = await scriptBytes(responses);
  test
    .info()
    .annotations.push({ type: 'JavaScript before the first touch', description: `${bytes} bytes` });
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(5 * 1024);
});

test('React comes at the first touch of something that needs it', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') scripts.push(await response.text());
  });
  const react = () => scripts.some((text) => text.includes('react.transitional.element'));
  await page.goto(PRODUCT, { waitUntil: 'networkidle' });
  await page.getByRole('radio', { name: /30 ml/ }).scrollIntoViewIfNeeded();
  expect(react()).toBe(false);
  await page.getByRole('button', { name: 'Dodaj u korpu' }).click();
  await expect(cartDialog(page)).toBeVisible();
  expect(react()).toBe(true);
});

for (const path of ['/', PRODUCT, '/kategorija/bazna-ulja/']) {
  for (const width of [360, 1440]) {
    test(`${path} does not shift and asks nobody else, at ${width} px`, async ({ page }) => {
      const strangers: string[] = [];
      page.on('request', (request) => {
        const own = [origin, new URL(apiUrl).origin, media].includes(new URL(request.url()).origin);
        if (!own) strangers.push(request.url());
      });
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(() => {
        Object.assign(window, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
            (window as unknown as { shift: number }).shift += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.evaluate(async () => {
        for (let y = 0; y < document.body.scrollHeight; y += 400) {
          scrollTo(0, y);
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      });
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
      expect(strangers).toEqual([]);
    });
  }
}

for (const width of [360, 1440]) {
  test(`pictures are not larger than their place needs, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/kategorija/bazna-ulja/', { waitUntil: 'networkidle' });
    const pictures = await page.locator('main article img').evaluateAll((images) =>
      (images as HTMLImageElement[])
        .filter((image) => image.complete && image.currentSrc)
        .map((image) => {
          const source = image.srcset
            .split(', ')
            .find((each) => each.startsWith(image.currentSrc))!;
          return { chosen: Number(/ (\d+)w/.exec(source)![1]), shown: image.clientWidth };
        }),
    );
    expect(pictures.length).toBeGreaterThan(1);
    // Saleor's sizes double; the next one up is at most twice what is needed.
    for (const { chosen, shown } of pictures) expect(chosen).toBeLessThanOrEqual(shown * 2);
  });
}
