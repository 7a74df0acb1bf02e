import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Page, expect } from 'playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails with every accessibility violation that axe sees on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  expect(
    violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target).join(' ')}`),
  ).toEqual([]);
}

/** Opens a product page and puts `quantity` of the opened (or named) pack into the cart. */
export async function addToCart(
  page: Page,
  path: string,
  { pack, quantity }: { pack?: RegExp; quantity?: number } = {},
): Promise<void> {
  await page.goto(path);
  if (pack) await page.getByRole('radio', { name: pack }).check();
  if (quantity)
    await page.getByRole('spinbutton', { name: /Količina|Quantity/ }).fill(String(quantity));
  await page.getByRole('button', { name: /^(Dodaj u korpu|Add to cart)$/ }).click();
  await expect(cartDialog(page).getByRole('listitem').first()).toBeVisible();
}

export function cartDialog(page: Page) {
  return page.getByRole('dialog', { name: /Korpa|Cart/ });
}

/** The number on the cart's icon. */
export function badge(page: Page) {
  return page.getByRole('banner').getByRole('link', { name: /^(Korpa|Cart)/ });
}

export const MINA = {
  'E-pošta': 'mina@example.com',
  Ime: 'Mina',
  Prezime: 'Petrović',
  'Ulica i broj': 'Nemanjina 4',
  'Poštanski broj': '11 000',
  Mesto: 'Čačak',
  Telefon: '064/123-45-67',
};

export async function fillDetails(page: Page, values: Readonly<Record<string, string>> = MINA) {
  for (const [label, value] of Object.entries(values)) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(value);
  }
}

/** From the details step to the review, in Serbian. */
export async function toReview(page: Page): Promise<void> {
  await fillDetails(page);
  await page.getByRole('button', { name: 'Nastavite na dostavu' }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Nastavite na pregled' }).click();
  await expect(page.getByRole('button', { name: 'Poručite uz obavezu plaćanja' })).toBeVisible();
}

export function orderButton(page: Page) {
  return page.getByRole('button', { name: 'Poručite uz obavezu plaćanja' });
}
