import { describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { query, temporarySandbox, variantOf } from './temporary.ts';

const almond = 'MN-BU-03-50ML';

/** A person at the back office: pages as text, forms by what stands in them. */
function office(sandbox: Sandbox) {
  const get = async (path: string) => {
    const response = await fetch(`${sandbox.origin}${path}`);
    return { status: response.status, html: await response.text(), headers: response.headers };
  };
  /** Sends a form and follows it to the page that it leads to. */
  const post = async (
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(`${sandbox.origin}${path}`, {
      method: 'POST',
      headers: { origin: sandbox.origin, ...headers },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
    const location = response.headers.get('location');
    return {
      status: response.status,
      ...(location === null ? { html: '' } : await get(location).then(({ html }) => ({ html }))),
    };
  };
  return { get, post };
}

async function productId(sandbox: Sandbox, slug: string): Promise<string> {
  const { product } = await query<{ product: { id: string } }>(
    sandbox,
    'query ($slug: String!) { product(slug: $slug, channel: "rs") { id } }',
    { slug },
  );
  return product.id;
}

/** The form that holds `label`, on one line. */
function formWith(html: string, label: string): string {
  const forms = html.replace(/\s+/g, ' ').split('<form').slice(1);
  return forms.map((form) => form.split('</form>')[0]!).find((form) => form.includes(label))!;
}

/** The value of the field `name` in the form that holds `label`. */
function field(html: string, label: string, name: string): string {
  const input = formWith(html, label)
    .split('<input')
    .find((each) => each.includes(`name="${name}"`))!;
  return /value="([^"]*)"/.exec(input)![1]!;
}

test.each([
  '',
  'products/',
  'promotions/',
  'menus/',
  'pages/',
  'orders/',
  'customers/',
  'mail/',
  'webhooks/',
  'faults/',
])('the section /dashboard/%s is a page with a heading and no script', async (path) => {
  const { status, html, headers } = await office(await temporarySandbox()).get(
    `/dashboard/${path}`,
  );
  expect(status).toBe(200);
  expect(html).toMatch(/<h1>[^<]+<\/h1>/);
  expect(html).not.toContain('<script');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

describe('a product', () => {
  test('gets another price and stock, which shoppers are asked', async () => {
    const sandbox = await temporarySandbox();
    const { get, post } = office(sandbox);
    const id = await productId(sandbox, 'bademovo-ulje');
    const { html } = await get(`/dashboard/products/${id}/`);
    const priced = await post(`/dashboard/products/${id}/price`, {
      variant: field(html, '50 ml, price in rs', 'variant'),
      channel: field(html, '50 ml, price in rs', 'channel'),
      price: '1.111',
    });
    expect(priced.html).toContain('Price saved.');
    await post(`/dashboard/products/${id}/stock`, {
      variant: field(html, '50 ml, stock', 'variant'),
      warehouse: field(html, '50 ml, stock', 'warehouse'),
      quantity: '7',
    });
    const variant = await variantOf(sandbox, almond);
    expect([variant.pricing.price.gross.amount, variant.quantityAvailable]).toEqual([1111, 7]);
  });

  test('is renamed and unpublished, and Apps would be told', async () => {
    const sandbox = await temporarySandbox();
    const { get, post } = office(sandbox);
    const told: string[] = [];
    sandbox.state.events.listen(({ name }) => told.push(name));
    const id = await productId(sandbox, 'bademovo-ulje');
    await post(`/dashboard/products/${id}/texts`, {
      name: 'Ulje <b>badema</b>',
      slug: 'ulje-badema',
    });
    const { html } = await get(`/dashboard/products/${id}/`);
    expect(html).toContain('Ulje &#60;b&#62;badema&#60;/b&#62;');
    const channel = field(html, 'Unpublish', 'channel');
    const { html: after } = await post(`/dashboard/products/${id}/publish`, {
      channel,
      published: 'no',
    });
    expect(after).toContain('unpublished');
    expect(told).toEqual(['PRODUCT_UPDATED', 'PRODUCT_UPDATED']);
  });

  test('keeps its price when Saleor refuses another, and says why', async () => {
    const sandbox = await temporarySandbox();
    const { get, post } = office(sandbox);
    const id = await productId(sandbox, 'bademovo-ulje');
    const { html } = await get(`/dashboard/products/${id}/`);
    const fields = {
      variant: field(html, '50 ml, price in rs', 'variant'),
      channel: field(html, '50 ml, price in rs', 'channel'),
    };
    const refused = await post(`/dashboard/products/${id}/price`, { ...fields, price: '790,50' });
    expect(refused.html).toContain('Value cannot have more than 0 decimal places.');
    expect(
      (await post(`/dashboard/products/${id}/price`, { ...fields, price: 'mnogo' })).html,
    ).toContain('is not a number');
    expect((await variantOf(sandbox, almond)).pricing.price.gross.amount).toBe(790);
  });

  test('that does not exist has no page', async () => {
    const { get } = office(await temporarySandbox());
    expect((await get('/dashboard/products/UHJvZHVjdDo5OTk5/')).status).toBe(404);
    expect((await get('/dashboard/nema/')).status).toBe(404);
  });
});

test('a promotion starts, and prices follow', async () => {
  const sandbox = await temporarySandbox();
  const { get, post } = office(sandbox);
  const { html } = await get('/dashboard/promotions/');
  const on = /<option value="(category:[^"]+)">category: Bazna ulja/.exec(html)![1]!;
  const channel = /<option value="([^"]+)">rs</.exec(html)![1]!;
  const { html: after } = await post('/dashboard/promotions/-/create', {
    name: 'Jesen',
    percent: '10',
    on,
    channel,
  });
  expect(after).toContain('Jesen');
  expect((await variantOf(sandbox, almond)).pricing.price.gross.amount).toBe(711);
});

test('a menu item is added, renamed, moved and deleted', async () => {
  const sandbox = await temporarySandbox();
  const { get, post } = office(sandbox);
  const path = /\/dashboard\/menus\/[^/"]+\//.exec((await get('/dashboard/menus/')).html)![0];
  await post(`${path}add`, { name: 'Blog', target: '', url: 'https://example.com/', parent: '' });
  const itemOf = (html: string, name: string) =>
    / id="([^"]+)"/.exec(
      html
        .replace(/\s+/g, ' ')
        .split('<input')
        .find((each) => each.includes(`value="${name}"`))!,
    )![1]!;
  const item = itemOf((await get(path)).html, 'Blog');
  await post(`${path}rename`, { item, name: 'Dnevnik' });
  await post(`${path}move`, { item, way: 'up' });
  const names = [
    ...(await get(path)).html.matchAll(/name="name"\s+required\s+value="([^"]*)"/g),
  ].map(([, name]) => name);
  expect(names.indexOf('Dnevnik')).toBe(names.length - 2);
  expect((await post(`${path}delete`, { item })).html).not.toContain('Dnevnik');
});

test('a page is written in plain text and unpublished', async () => {
  const sandbox = await temporarySandbox();
  const { get, post } = office(sandbox);
  const path = /\/dashboard\/pages\/[^/"]+\//.exec((await get('/dashboard/pages/')).html)![0];
  const content = 'Prvi pasus.\r\n\r\n## Naslov\r\n\r\n- jedan\r\n- dva';
  const { html } = await post(`${path}texts`, { title: 'Nova', slug: 'nova', content });
  expect(html).toContain('Prvi pasus.\n\n## Naslov\n\n- jedan\n- dva');
  expect((await post(`${path}publish`, { published: 'no' })).html).toContain('unpublished');
});

test('faults and switches are turned on and off, and a reset forgets all', async () => {
  const sandbox = await temporarySandbox();
  const { post } = office(sandbox);
  await post('/dashboard/faults/-/add', { kind: 'server-error', times: '1' });
  expect(sandbox.state.faults.list()).toHaveLength(1);
  await post('/dashboard/faults/-/switch', { name: 'search-lag', on: 'yes' });
  expect(sandbox.state.switches.isOn('search-lag')).toBe(true);
  expect((await post('/dashboard/faults/-/add', { kind: 'latency', ms: '-5' })).html).toContain(
    'role="status"',
  );
  // The one failure that was asked for.
  await expect(productId(sandbox, 'bademovo-ulje')).rejects.toThrow();
  const id = await productId(sandbox, 'bademovo-ulje');
  await post(`/dashboard/products/${id}/texts`, { name: 'Drugo', slug: 'bademovo-ulje' });
  await post('/dashboard/-/reset', {});
  const { product } = await query<{ product: { name: string } }>(
    sandbox,
    '{ product(slug: "bademovo-ulje", channel: "rs") { name } }',
  );
  expect(product.name).toBe('Bademovo ulje');
});

test('pages from elsewhere can do nothing, even in a browser on this machine', async () => {
  const sandbox = await temporarySandbox();
  const { post } = office(sandbox);
  const kind = { kind: 'server-error' };
  expect(
    (await post('/dashboard/faults/-/add', kind, { origin: 'https://evil.example' })).status,
  ).toBe(403);
  expect(
    (await post('/dashboard/faults/-/add', kind, { 'sec-fetch-site': 'cross-site' })).status,
  ).toBe(403);
  expect(sandbox.state.faults.list()).toEqual([]);
});
