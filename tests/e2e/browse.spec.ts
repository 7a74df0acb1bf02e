import { type Page, expect, test } from 'playwright/test';
import { badge, expectAccessible } from './support.ts';

const PAGES = {
  home: ['/', '/en/', '/eu/'],
  category: ['/kategorija/bazna-ulja/', '/en/category/carrier-oils/', '/eu/category/gift-sets/'],
  collection: ['/kolekcija/poklon-ideje/'],
  product: ['/proizvod/nocna-obnova-serum/', '/proizvod/nega-oko-ociju/', '/eu/product/argan-oil/'],
  content: ['/strana/dostava-i-placanje/', '/en/page/about-us/'],
  'not found': ['/nema-ovoga/', '/en/nothing-here/'],
  cart: ['/korpa/', '/eu/cart/'],
  checkout: ['/placanje/'],
  order: ['/porudzbina/'],
};

for (const [kind, paths] of Object.entries(PAGES)) {
  for (const path of paths) {
    for (const width of [360, 1440]) {
      test(`axe finds nothing and nothing is too wide on ${kind} ${path} at ${width} px`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await expectAccessible(page);
      });
    }
  }
}

test('the language switch leads to the same product in every edition', async ({ page }) => {
  await page.goto('/proizvod/arganovo-ulje/');
  const languages = page
    .getByRole('contentinfo')
    .getByRole('navigation', { name: 'Jezik i tržište' });
  await languages.getByRole('link', { name: 'English · EUR' }).click();
  await expect(page).toHaveURL('/eu/product/argan-oil/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Argan oil');
  await expect(page.getByRole('main')).toContainText('€11.90');
  await page.getByRole('contentinfo').getByRole('link', { name: 'English · RSD' }).click();
  await expect(page).toHaveURL('/en/product/argan-oil/');
  await expect(page.getByRole('main')).toContainText('1,290 RSD');
});

test('the menu on a phone opens without a framework and leads on', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').locator('summary').click();
  await page.getByRole('banner').getByRole('link', { name: 'Nega kose' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nega kose');
});

test('Escape closes the menu and gives the focus back', async ({ page }) => {
  await page.goto('/');
  const opener = page.getByRole('banner').locator('summary');
  await opener.click();
  const entry = page.getByRole('banner').getByRole('link', { name: 'Nega kose' });
  await entry.focus();
  await page.keyboard.press('Escape');
  await expect(entry).toBeHidden();
  await expect(opener).toBeFocused();
});

test('an unknown address answers 404 in its edition, with ways on', async ({ page, request }) => {
  expect((await request.get('/proizvod/nema/')).status()).toBe(404);
  expect((await request.get('/en/product/none/')).status()).toBe(404);
  await page.goto('/en/product/none/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
  await page.getByRole('main').getByRole('link', { name: 'Carrier oils' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Carrier oils');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('prices, stock, texts and pictures are there, and what is missing is said', async ({
    page,
  }) => {
    await page.goto('/proizvod/arganovo-ulje/');
    const main = page.getByRole('main');
    await expect(main).toContainText('1.290 RSD');
    await expect(main).toContainText('4.300 RSD / 100 ml');
    await expect(main).toContainText('Na stanju');
    expect(await visibleText(page)).toContain('uključite JavaScript');
    await expect(main.getByRole('img').first()).toBeVisible();
    await badge(page).click();
    await expect(page).toHaveURL('/korpa/');
    expect(await visibleText(page)).toContain('uključite JavaScript');
  });
});

/** Playwright's own text matching passes over <noscript>. */
function visibleText(page: Page): Promise<string> {
  return page.getByRole('main').evaluate((main) => (main as HTMLElement).innerText);
}

test('a shared link opens with the pack it names', async ({ page }) => {
  await page.goto('/proizvod/arganovo-ulje/');
  await page.getByRole('radio', { name: /^100 ml/ }).check();
  const link = page.url();
  await page.goto('/');
  await page.goto(link);
  await expect(page.getByRole('radio', { name: /^100 ml/ })).toBeChecked();
});

test('a product that is not on sale yet says when, and cannot be added', async ({ page }) => {
  await page.goto('/proizvod/nega-oko-ociju/');
  await expect(page.getByRole('button', { name: /U prodaji od/ })).toBeDisabled();
});
