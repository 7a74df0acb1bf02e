import { type Page, expect, test } from 'playwright/test';
import { staff, testShop } from '../support/shop.ts';
import { addToCart, badge, cartDialog, orderButton, toReview } from './support.ts';

const { apiUrl } = testShop();
const OFFLINE = /Prodavnica trenutno ne odgovara/;

test.afterEach(() => staff({ do: 'stock', sku: 'MN-PS-30-SET', quantity: 22 }));

async function saleorDown(page: Page): Promise<void> {
  await page.route(apiUrl, (route) => route.abort('connectionrefused'));
}

test('with Saleor down pages browse on, and the cart keeps what it has', async ({ page }) => {
  await addToCart(page, '/proizvod/suvo-ulje/');
  await saleorDown(page);
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Nega tela' }).click();
  await page.getByRole('link', { name: 'Piling od kafe' }).click();
  await expect(page.getByRole('main')).toContainText('1.490 RSD');
  await page.getByRole('button', { name: 'Dodaj u korpu' }).click();
  await expect(cartDialog(page).getByText(OFFLINE)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(badge(page)).toHaveText(/1$/);

  await page.goto('/korpa/');
  await expect(page.getByText(OFFLINE)).toBeVisible();
  await page.unroute(apiUrl);
  await page.getByRole('button', { name: 'Pokušajte ponovo' }).click();
  await expect(
    page.getByRole('main').getByRole('link', { name: 'Suvo ulje' }).first(),
  ).toBeVisible();
});

for (const [name, answer] of Object.entries({
  'answering 500': { status: 500, body: 'oops' },
  'answering half': {
    status: 200,
    contentType: 'application/json',
    body: '{"data":{"checkout":null},"errors":[{"message":"timeout"}]}',
  },
  'answering HTML': { status: 200, contentType: 'text/html', body: '<h1>maintenance</h1>' },
})) {
  test(`Saleor ${name} never empties a cart`, async ({ page }) => {
    await addToCart(page, '/proizvod/suvo-ulje/');
    await page.route(apiUrl, (route) =>
      route.fulfill({ headers: { 'access-control-allow-origin': '*' }, ...answer }),
    );
    await page.goto('/korpa/');
    await expect(page.getByText(OFFLINE)).toBeVisible();
    await expect(badge(page)).toHaveText(/1$/);
    await page.unroute(apiUrl);
    await page.reload();
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Suvo ulje' }).first(),
    ).toBeVisible();
  });
}

test('a cart that Saleor no longer knows heals at the next add', async ({ page }) => {
  await page.addInitScript(() => {
    const id = btoa('Checkout:00000000-0000-4000-8000-000000000000');
    if (!sessionStorage.getItem('planted'))
      localStorage.setItem('manoon:cart:rs', JSON.stringify({ id, quantity: 3 }));
    sessionStorage.setItem('planted', 'yes');
  });
  await page.goto('/korpa/');
  await expect(page.getByText('Korpa je prazna.')).toBeVisible();
  await expect(badge(page)).toHaveText('Korpa');
  await addToCart(page, '/proizvod/ruzmarin/');
  await expect(badge(page)).toHaveText(/1$/);
});

test('a double click on the order button makes one order', async ({ page }) => {
  await addToCart(page, '/proizvod/set-za-telo/');
  await page.goto('/placanje/');
  await toReview(page);
  const completions: string[] = [];
  page.on('request', (request) => {
    if (request.postData()?.includes('checkoutComplete')) completions.push(request.url());
  });
  await orderButton(page).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvala na porudžbini!');
  expect(completions).toHaveLength(1);
});

test('two tabs that order the same cart get the same order', async ({ page, context }) => {
  await addToCart(page, '/proizvod/set-za-telo/');
  await page.goto('/placanje/');
  await toReview(page);
  const other = await context.newPage();
  await other.goto('/placanje/');
  await toReview(other);
  await Promise.all([orderButton(page).click(), orderButton(other).click()]);
  const number = (tab: Page) => tab.getByText(/Porudžbina broj \d+/);
  await expect(number(page)).toBeVisible();
  await expect(number(other)).toBeVisible();
  expect(await number(page).textContent()).toBe(await number(other).textContent());
});

test('an order whose answer was lost is found again, not made twice', async ({ page }) => {
  await addToCart(page, '/proizvod/set-za-lice/');
  await page.goto('/placanje/');
  await toReview(page);
  let lost = false;
  await page.route(apiUrl, async (route) => {
    if (lost || !route.request().postData()?.includes('checkoutComplete')) return route.continue();
    lost = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await orderButton(page).click();
  await expect(page.getByText(/Ne znamo da li je porudžbina stigla/)).toBeVisible();
  await orderButton(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvala na porudžbini!');
});

test('stock gone between cart and order: the shopper is told, nothing is ordered', async ({
  page,
}) => {
  await addToCart(page, '/proizvod/putni-set/');
  await page.goto('/placanje/');
  await toReview(page);
  await staff({ do: 'stock', sku: 'MN-PS-30-SET', quantity: 0 });
  await orderButton(page).click();
  await expect(
    page
      .getByText(/Rasprodato|Nema dovoljno na stanju/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await expect(page).toHaveURL(/placanje/);
});

test('more than there is cannot be added, and the reason is said', async ({ page }) => {
  await page.goto('/proizvod/ulje-sipka/');
  await page.getByRole('radio', { name: /^50 ml/ }).check();
  await page.getByRole('spinbutton', { name: 'Količina' }).fill('7');
  await page.getByRole('button', { name: 'Dodaj u korpu' }).click();
  await expect(cartDialog(page).getByText(/najviše 3/)).toBeVisible();
  await expect(badge(page)).toHaveText('Korpa');
});

test('two tabs agree on what is in the cart', async ({ page, context }) => {
  await addToCart(page, '/proizvod/nana/');
  const other = await context.newPage();
  await other.goto('/korpa/');
  await expect(other.getByRole('main')).toContainText('850 RSD');
  await page.keyboard.press('Escape');
  await addToCart(page, '/proizvod/lavanda/');
  await expect(badge(other)).toHaveText(/2$/);
  await expect(
    other
      .getByRole('main')
      .getByRole('link', { name: /lavande/ })
      .first(),
  ).toBeVisible();
});

test('rapid clicks on + end at the last quantity: one request on its way, one for all the rest', async ({
  page,
}) => {
  await addToCart(page, '/proizvod/bademovo-ulje/');
  let updates = 0;
  let release = () => {};
  const firstMayGo = new Promise<void>((resolve) => (release = resolve));
  await page.route(apiUrl, async (route) => {
    if (route.request().postData()?.includes('checkoutLinesUpdate')) {
      updates += 1;
      if (updates === 1) await firstMayGo;
    }
    return route.continue();
  });
  const more = cartDialog(page).getByRole('button', { name: /Povećaj/ });
  for (let click = 0; click < 8; click += 1) await more.click();
  release();
  await expect(cartDialog(page)).toContainText('7.110 RSD');
  await expect(badge(page)).toHaveText(/9$/);
  expect(updates).toBe(2);
});
