import { expect, test } from 'playwright/test';
import { staff, testShop } from '../support/shop.ts';

const SKU = 'MN-BU-04-50ML';
const PATH = '/proizvod/ulje-kostice-kajsije/';
const { apiUrl } = testShop();

test.afterEach(async () => {
  await staff({ do: 'price', sku: SKU, channel: 'rs', amount: 890 });
  await staff({ do: 'stock', sku: SKU, quantity: 40 });
});

test('a price that staff changed after the build shows on the prebuilt page', async ({ page }) => {
  await staff({ do: 'price', sku: SKU, channel: 'rs', amount: 1111 });
  await page.goto(PATH);
  const pack = page.getByRole('radio', { name: /^50 ml/ });
  await expect(page.getByRole('main')).toContainText('1.111 RSD');
  await expect(page.getByRole('main')).toContainText('2.222 RSD / 100 ml');
  await expect(page.getByText('Cena ili stanje su se upravo promenili.')).toBeVisible();
  await expect(pack).toBeChecked();
  await page.goto('/kategorija/bazna-ulja/');
  await expect(page.getByRole('article').filter({ hasText: 'koštice kajsije' })).toContainText(
    '1.111 RSD',
  );
});

test('a pack sold out after the build says so and cannot be added', async ({ page }) => {
  await staff({ do: 'stock', sku: SKU, quantity: 0 });
  await page.goto(PATH);
  await page.getByRole('radio', { name: /^50 ml/ }).check();
  await expect(page.getByRole('button', { name: 'Rasprodato' })).toBeDisabled();
  await page.getByRole('radio', { name: /^100 ml/ }).check();
  await expect(page.getByRole('button', { name: 'Dodaj u korpu' })).toBeEnabled();
});

test('few left are counted', async ({ page }) => {
  await staff({ do: 'stock', sku: SKU, quantity: 2 });
  await page.goto(PATH);
  await expect(page.getByText('Još samo 2 na stanju')).toBeVisible();
});

test('when Saleor does not answer, the page stands as it was built', async ({ page }) => {
  await page.route(apiUrl, (route) => route.abort());
  await page.goto(PATH);
  await expect(page.getByRole('main')).toContainText('890 RSD');
  await expect(page.getByRole('button', { name: 'Dodaj u korpu' })).toBeEnabled();
});

test('an unchanged page is not touched by the check', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const changes: string[] = [];
      Object.assign(window, { changes });
      new MutationObserver((records) => {
        for (const { type, target, attributeName } of records) {
          changes.push([type, target.nodeName, attributeName ?? ''].join(' '));
        }
      }).observe(document.querySelector('main')!, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
  });
  await page.goto('/proizvod/nocna-obnova-serum/', { waitUntil: 'networkidle' });
  const changes = await page.evaluate(() => (window as unknown as { changes: string[] }).changes);
  expect(changes).toEqual([]);
});
