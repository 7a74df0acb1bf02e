import { describe, expect, it } from 'vitest';
import { ORDER, orderOf } from './fixtures.ts';
import { openPage } from './stage.ts';

async function openConfirmation(local: string | null, session: string | null = null) {
  const page = await openPage();
  if (local !== null) page.browser.local.setItem('manoon:order', local);
  if (session !== null) page.browser.session.setItem('manoon:order', session);
  return page;
}

const saved = JSON.stringify({ ...ORDER, at: Date.now() });

const DAY = 24 * 60 * 60 * 1000;

describe('the confirmation', () => {
  it.each([null, '', '{', '[]', '{"id":7,"number":"1"}', '{"id":"","number":"1"}'])(
    'has no order when %j is stored, and asks nothing',
    async (content) => {
      const page = await openConfirmation(content);
      await page.loadOrder();
      expect(page.$order.get()).toEqual({ status: 'none' });
    },
  );

  it.each([Date.now() - DAY - 1_000, Date.now() + DAY + 60_000, undefined, 'now'])(
    'forgets an order of another day (%j): the next person here must not see it',
    async (at) => {
      const page = await openConfirmation(JSON.stringify({ ...ORDER, at }));
      await page.loadOrder();
      expect(page.$order.get()).toEqual({ status: 'none' });
    },
  );

  it('reads the order by the id this browser kept', async () => {
    const page = await openConfirmation(saved);
    page.saleor.answers('Order', { order: orderOf() });
    await page.loadOrder();
    expect(page.saleor.sentOf('Order')).toEqual([{ id: ORDER.id }]);
    expect(page.$order.get()).toMatchObject({
      status: 'ready',
      order: { number: '21', total: { minor: 1280 }, lines: [{ productName: 'Ulje lavande' }] },
    });
  });

  it('has its pictures from where pages have theirs', async () => {
    const page = await openConfirmation(saved);
    const order = orderOf();
    const thumbnail = { url: 'http://minio:9000/saleor/thumbnails/products/a_thumbnail_256.webp' };
    const lines = order.lines.map((line) => ({ ...line, thumbnail }));
    page.saleor.answers('Order', { order: { ...order, lines } });
    await page.loadOrder();
    const from = 'https://media.example.com/saleor/thumbnails/products/a_thumbnail_256.webp';
    expect(page.$order.get()).toMatchObject({ order: { lines: [{ thumbnail: from }] } });
  });

  it('prefers the tab’s own order to a later one of another tab', async () => {
    const page = await openConfirmation(JSON.stringify({ id: 'other', number: '22' }), saved);
    page.saleor.answers('Order', { order: orderOf() });
    await page.loadOrder();
    expect(page.saleor.sentOf('Order')).toEqual([{ id: ORDER.id }]);
  });

  it.each(['network', 'timeout', 500, { graphql: 'Internal Server Error' }] as const)(
    'says that the order was received when it cannot be read (%j), and can try again',
    async (breakdown) => {
      const page = await openConfirmation(saved);
      page.saleor.fails('Order', breakdown);
      await page.loadOrder();
      expect(page.$order.get()).toEqual({ status: 'unreadable', number: '21' });
      page.saleor.answers('Order', { order: orderOf() });
      await page.loadOrder();
      expect(page.$order.get().status).toBe('ready');
    },
  );

  it('does not deny an order that Saleor does not show', async () => {
    const page = await openConfirmation(saved);
    page.saleor.answers('Order', { order: null });
    await page.loadOrder();
    expect(page.$order.get()).toEqual({ status: 'unreadable', number: '21' });
  });
});
