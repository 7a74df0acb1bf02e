import { type Page, expect, test } from 'playwright/test';
import {
  MINA,
  addToCart,
  badge,
  cartDialog,
  expectAccessible,
  fillDetails,
  orderButton,
  toReview,
} from './support.ts';

test('a shopper buys two oils on a phone, in Serbian, with cash on delivery', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Bazna ulja' }).click();
  await page.getByRole('link', { name: 'Bademovo ulje' }).click();
  await page.getByRole('radio', { name: /^100 ml/ }).check();
  await expect(page).toHaveURL(/variant=/);
  await page.getByRole('button', { name: 'Dodaj u korpu' }).click();
  await expect(cartDialog(page).getByRole('link', { name: 'Bademovo ulje' })).toBeVisible();
  await page.keyboard.press('Escape');
  await addToCart(page, '/proizvod/ruzmarin/', { quantity: 2 });

  await cartDialog(page).getByRole('link', { name: 'Pogledajte korpu' }).click();
  await expect(page).toHaveURL('/korpa/');
  await expect(badge(page)).toHaveText(/3$/);
  await expect(page.getByRole('main')).toContainText('3.070 RSD');
  await page.getByRole('link', { name: 'Idite na plaćanje' }).click();

  await toReview(page);
  const main = page.getByRole('main');
  await expect(main).toContainText('390 RSD');
  await expect(main).toContainText('3.460 RSD');
  await expect(main).toContainText('Pouzećem');
  await expect(main).toContainText('ČAČAK');
  await expect(main).toContainText('+381641234567');
  await orderButton(page).click();

  await expect(page).toHaveURL('/porudzbina/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvala na porudžbini!');
  await expect(page.getByText(/Porudžbina broj \d+/)).toBeVisible();
  await expect(main).toContainText('3.460 RSD');
  await expect(badge(page)).toHaveText('Korpa');
  await page.reload();
  await expect(page.getByText(/Porudžbina broj \d+/)).toBeVisible();
});

test('every stop of a purchase is accessible', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await addToCart(page, '/proizvod/ruzmarin/');
  await expectAccessible(page);
  await page.goto('/korpa/');
  await expect(page.getByRole('main').getByRole('group', { name: /Količina/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/placanje/');
  await page.getByRole('button', { name: 'Nastavite na dostavu' }).click();
  await expect(page.getByRole('textbox', { name: 'E-pošta' })).toBeFocused();
  await expectAccessible(page);
  await fillDetails(page);
  await page.getByRole('button', { name: 'Nastavite na dostavu' }).click();
  await page.getByRole('radio').first().check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nastavite na pregled' }).click();
  await expect(orderButton(page)).toBeVisible();
  await expectAccessible(page);
  await orderButton(page).click();
  await page.waitForURL('/porudzbina/');
  await expect(page.getByText(/Porudžbina broj/)).toBeVisible();
  await expectAccessible(page);
});

test('a reload keeps what was typed', async ({ page }) => {
  await addToCart(page, '/proizvod/ruzmarin/');
  await page.goto('/placanje/');
  await fillDetails(page, { Ime: 'Mina', 'Ulica i broj': 'Nemanjina 4' });
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Ime', exact: true })).toHaveValue('Mina');
  await expect(page.getByRole('textbox', { name: 'Ulica i broj' })).toHaveValue('Nemanjina 4');
});

test('a tap before the script has come still puts the item into the cart, once', async ({
  page,
}) => {
  const held: (() => void)[] = [];
  await page.route('**/_astro/*.js', async (route) => {
    if (held.length < 100 && !page.url().includes('/korpa/')) {
      await new Promise<void>((resolve) => held.push(resolve));
    }
    await route.continue().catch(() => undefined);
  });
  await page.goto('/proizvod/ruzmarin/', { waitUntil: 'commit' });
  await page.getByRole('spinbutton', { name: 'Količina' }).fill('2');
  await page.getByRole('button', { name: 'Dodaj u korpu' }).click();
  await page.waitForURL('**/korpa/**');
  held.forEach((release) => release());
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /ruzmarina/ })
      .first(),
  ).toBeVisible();
  await expect(page).toHaveURL('/korpa/');
  await expect(badge(page)).toHaveText(/2$/);
  await page.reload();
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /ruzmarina/ })
      .first(),
  ).toBeVisible();
  await expect(badge(page)).toHaveText(/2$/);
});

test('countries that need a province, which the form does not ask for, are not offered', async ({
  page,
}) => {
  await addToCart(page, '/eu/product/sweet-almond-oil/');
  await page.goto('/eu/checkout/');
  const country = page.getByRole('combobox', { name: 'Country' });
  await expect(country).toHaveValue('');
  await expect(country.getByRole('option', { name: 'Germany' })).toBeAttached();
  await expect(country.getByRole('option', { name: 'Italy' })).not.toBeAttached();
});

test('from 5.000 RSD delivery is free, and the choice follows the cart', async ({ page }) => {
  await addToCart(page, '/proizvod/kokosovo-ulje/', { pack: /^400 ml/, quantity: 4 });
  await page.goto('/placanje/');
  await fillDetails(page);
  await page.getByRole('button', { name: 'Nastavite na dostavu' }).click();
  await expect(page.getByRole('radio')).toHaveCount(1);
  await expect(page.getByRole('radio', { name: /Besplatna dostava/ })).toBeVisible();
});

test('in euros: an English shopper orders from the EU edition', async ({ page }) => {
  await addToCart(page, '/eu/product/sweet-almond-oil/');
  await expect(cartDialog(page)).toContainText('€');
  await page.goto('/eu/checkout/');
  const fields = {
    'E-mail': 'jo@example.com',
    'First name': 'Jo',
    'Last name': 'Weber',
    'Street and number': 'Hauptstr. 1',
    'Postal code': '10115',
    'Town or city': 'Berlin',
    Phone: '+49 30 901820',
  };
  for (const [label, value] of Object.entries(fields)) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(value);
  }
  await page.getByRole('combobox', { name: 'Country' }).selectOption('DE');
  await page.getByRole('button', { name: 'Continue to delivery' }).click();
  await page.getByRole('radio', { name: /International delivery/ }).check();
  await page.getByRole('button', { name: 'Continue to review' }).click();
  await expect(page.getByRole('main')).toContainText('€9.90');
  await page.getByRole('button', { name: 'Order with obligation to pay' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for your order!');
});

test('each channel has its own cart, which survives the browser being closed', async ({
  page,
  context,
}) => {
  await addToCart(page, '/proizvod/nana/');
  await page.goto('/en/');
  await expect(badge(page)).toHaveText(/1$/);
  await page.goto('/eu/');
  await expect(badge(page)).toHaveText('Cart');
  const storage = await context.storageState();
  const again = await context
    .browser()!
    .newContext({ storageState: storage, baseURL: new URL(page.url()).origin });
  const later = await again.newPage();
  await later.goto('/korpa/');
  await expect(later.getByRole('main').getByRole('link', { name: /nane/ }).first()).toBeVisible();
  await again.close();
});

test('errors stand beside their fields, and what was typed stays', async ({ page }) => {
  await addToCart(page, '/proizvod/eukaliptus/');
  await page.goto('/placanje/');
  await fillDetails(page, {
    ...MINA,
    'E-pošta': 'mina@',
    'Poštanski broj': '1100',
    Telefon: '123',
  });
  await page.getByRole('button', { name: 'Nastavite na dostavu' }).click();
  const email = page.getByRole('textbox', { name: 'E-pošta' });
  await expect(email).toBeFocused();
  await expect(email).toHaveAccessibleDescription(/Proverite adresu e-pošte/);
  await expect(page.getByRole('textbox', { name: 'Poštanski broj' })).toHaveAccessibleDescription(
    /pet cifara/,
  );
  await expect(page.getByRole('textbox', { name: 'Ulica i broj' })).toHaveValue('Nemanjina 4');
  await expect(page.getByRole('textbox', { name: 'Prezime' })).toHaveValue('Petrović');
});

test('Back walks back through the steps of checkout', async ({ page }) => {
  await addToCart(page, '/proizvod/eukaliptus/');
  await page.goto('/placanje/');
  await toReview(page);
  await page.goBack();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'E-pošta' })).toHaveValue(MINA['E-pošta']);
});

test('the whole purchase works with the keyboard alone', async ({ page }) => {
  await page.goto('/proizvod/lavanda/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Preskočite na sadržaj' })).toBeFocused();
  await tabTo(page, 'Dodaj u korpu');
  await page.keyboard.press('Enter');
  await expect(cartDialog(page)).toBeVisible();
  await tabTo(page, 'Idite na plaćanje');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/placanje/);
  await page.getByRole('textbox', { name: 'E-pošta' }).waitFor();
  await tabTo(page, '', 'email');
  for (const [index, value] of Object.values({ ...MINA }).entries()) {
    // The optional second address line stands after the street.
    await page.keyboard.type(value);
    if (index < 6) await page.keyboard.press('Tab');
    if (index === 3) await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Dostava' }).last()).toBeFocused();
  await tabTo(page, 'Nastavite na pregled');
  await page.keyboard.press('Enter');
  await expect(orderButton(page)).toBeVisible();
  await tabTo(page, 'Poručite uz obavezu plaćanja');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvala na porudžbini!');
});

async function tabTo(page: Page, text: string, type?: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const reached = await page.evaluate(
      ([wanted, kind]) => {
        const element = document.activeElement as HTMLInputElement | null;
        return kind ? element?.type === kind : element?.textContent?.trim() === wanted;
      },
      [text, type] as const,
    );
    if (reached) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached "${text || type}"`);
}
