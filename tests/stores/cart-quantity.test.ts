import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LAVENDER,
  LINE_ID,
  NINE_LEFT,
  NOT_FOUND,
  TEA_TREE,
  checkoutOf,
  errorOf,
  lineOf,
} from './fixtures.ts';
import { openPage, remembered, settle } from './stage.ts';

const updated = (quantity: number) => ({
  checkoutLinesUpdate: { checkout: checkoutOf({ lines: [lineOf(quantity)] }), errors: [] },
});
const refused = (error = NINE_LEFT) => ({
  checkoutLinesUpdate: { checkout: null, errors: [error] },
});

async function openWithCart(quantity = 1) {
  const page = await openPage({ remembers: quantity });
  page.saleor.answers('Checkout', { checkout: checkoutOf({ lines: [lineOf(quantity)] }) });
  await page.loadCart();
  page.saleor.sent.length = 0;
  const asked = () =>
    page.saleor.sentOf('CheckoutLinesUpdate').map(({ lines }) => [lines].flat()[0]?.quantity ?? 0);
  return { ...page, asked };
}

describe('a quantity', () => {
  it('is set by line, and shows as wanted until Saleor answers', async () => {
    const page = await openWithCart();
    const gate = page.saleor.holds('CheckoutLinesUpdate');
    const done = page.setQuantity(LINE_ID, 3);
    expect(page.$cart.get()).toMatchObject({
      wanted: { [LINE_ID]: 3 },
      cart: { quantity: 1, subtotal: { minor: 890 } },
    });
    await page.saleor.arrived('CheckoutLinesUpdate');
    gate.answer(updated(3));
    expect(await done).toEqual({ kind: 'done' });
    expect(page.$cart.get()).toMatchObject({
      wanted: {},
      cart: { quantity: 3, subtotal: { minor: 2670 } },
    });
    expect(remembered(page.browser)).toMatchObject({ quantity: 3 });
  });

  it('of zero removes the line', async () => {
    const page = await openWithCart();
    page.saleor.answers('CheckoutLinesDelete', {
      checkoutLinesDelete: { checkout: checkoutOf({ lines: [] }), errors: [] },
    });
    expect(await page.removeLine(LINE_ID)).toEqual({ kind: 'done' });
    expect(page.saleor.sentOf('CheckoutLinesDelete')[0]?.linesIds).toEqual([LINE_ID]);
    expect(page.$cart.get().cart?.lines).toEqual([]);
    expect(remembered(page.browser)).toMatchObject({ quantity: 0 });
  });

  it('clicked fifty times makes two requests, the last with the last value (commerce #1385)', async () => {
    const page = await openWithCart();
    const gate = page.saleor.holds('CheckoutLinesUpdate');
    page.saleor.answers('CheckoutLinesUpdate', updated(51));
    const first = page.setQuantity(LINE_ID, 2);
    await page.saleor.arrived('CheckoutLinesUpdate');
    const clicks = Array.from({ length: 49 }, (_, n) => page.setQuantity(LINE_ID, n + 3));
    gate.answer(updated(2));
    await Promise.all([first, ...clicks]);
    expect(page.asked()).toEqual([2, 51]);
    expect(page.$cart.get()).toMatchObject({ cart: { quantity: 51 }, wanted: {} });
  });

  it('ends at the last value asked, whatever the rhythm, with one request at a time', async () => {
    const rhythm = fc.array(
      fc.record({ value: fc.integer({ min: 1, max: 40 }), answerAfter: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(rhythm, async (clicks) => {
        const page = await openWithCart();
        let open = page.saleor.holds('CheckoutLinesUpdate');
        let answered = 0;
        const results: Promise<unknown>[] = [];
        const answerOne = async () => {
          await settle();
          if (page.asked().length <= answered) return;
          expect(page.asked().length).toBe(answered + 1);
          const current = open;
          open = page.saleor.holds('CheckoutLinesUpdate');
          current.answer(updated(page.asked()[answered]!));
          answered += 1;
          await settle();
        };
        for (const { value, answerAfter } of clicks) {
          results.push(page.setQuantity(LINE_ID, value));
          if (answerAfter) await answerOne();
        }
        while (page.$cart.get().wanted[LINE_ID] !== undefined) await answerOne();
        await Promise.all(results);
        expect(page.asked().at(-1)).toBe(clicks.at(-1)!.value);
        expect(page.$cart.get().cart?.quantity).toBe(clicks.at(-1)!.value);
        expect(page.asked().length).toBeLessThanOrEqual(clicks.length);
      }),
      { numRuns: 25 },
    );
  });

  it('that Saleor refuses goes back to Saleor’s, with the number that remains', async () => {
    const page = await openWithCart(4);
    page.saleor.answers('CheckoutLinesUpdate', refused());
    page.saleor.answers('Checkout', { checkout: checkoutOf({ lines: [lineOf(4)] }) });
    const notice = { kind: 'stockIs', left: 9 };
    expect(await page.setQuantity(LINE_ID, 20)).toEqual({ kind: 'refused', notice });
    expect(page.$cart.get()).toMatchObject({
      notice,
      wanted: {},
      cart: { quantity: 4 },
      status: 'ready',
    });
  });

  it('refused gives way to a later wish', async () => {
    const page = await openWithCart(4);
    const gate = page.saleor.holds('CheckoutLinesUpdate');
    page.saleor.answers('Checkout', { checkout: checkoutOf({ lines: [lineOf(4)] }) });
    page.saleor.answers('CheckoutLinesUpdate', updated(5));
    const first = page.setQuantity(LINE_ID, 20);
    await page.saleor.arrived('CheckoutLinesUpdate');
    const second = page.setQuantity(LINE_ID, 5);
    gate.answer(refused());
    expect(await Promise.all([first, second])).toEqual([{ kind: 'done' }, { kind: 'done' }]);
    expect(page.$cart.get()).toMatchObject({ notice: null, cart: { quantity: 5 } });
  });

  it.each(['network', 500, { graphql: 'Internal Server Error' }] as const)(
    'through %j keeps the cart and sends nothing again',
    async (breakdown) => {
      const page = await openWithCart(2);
      const gate = page.saleor.holds('CheckoutLinesUpdate');
      const first = page.setQuantity(LINE_ID, 3);
      await page.saleor.arrived('CheckoutLinesUpdate');
      const second = page.setQuantity(LINE_ID, 4);
      gate.fail(breakdown);
      expect(await Promise.all([first, second])).toEqual([
        { kind: 'unreachable' },
        { kind: 'unreachable' },
      ]);
      expect(page.$cart.get()).toMatchObject({
        status: 'unreachable',
        wanted: {},
        cart: { quantity: 2 },
      });
      expect(page.asked()).toEqual([3]);
    },
  );

  it('of a line that another tab removed shows the cart as it is', async () => {
    const page = await openWithCart();
    const gone = errorOf(
      'GRAPHQL_ERROR',
      'lineId',
      'Could not resolve to a node with the global id list of …',
    );
    page.saleor.answers('CheckoutLinesUpdate', refused(gone));
    page.saleor.answers('Checkout', {
      checkout: checkoutOf({ lines: [lineOf(1, { variantId: TEA_TREE })] }),
    });
    expect(await page.setQuantity(LINE_ID, 2)).toEqual({ kind: 'done' });
    expect(page.$cart.get()).toMatchObject({
      notice: null,
      cart: { lines: [{ variantId: TEA_TREE }] },
    });
  });

  it('of a dead cart forgets the cart and says so', async () => {
    const page = await openWithCart();
    page.saleor.answers('CheckoutLinesUpdate', refused(NOT_FOUND));
    expect(await page.setQuantity(LINE_ID, 2)).toEqual({
      kind: 'gone',
      notice: { kind: 'cartGone' },
    });
    expect(page.$cart.get()).toMatchObject({ status: 'ready', cart: null, wanted: {} });
    expect(remembered(page.browser)).toBeNull();
  });
});

describe('answers', () => {
  it('come in the order of the clicks: no read overtakes a change (Weaverse #375)', async () => {
    const page = await openWithCart();
    const gate = page.saleor.holds('Checkout');
    page.saleor.answers('CheckoutLinesUpdate', updated(2));
    page.saleor.answers('CheckoutLinesAdd', {
      checkoutLinesAdd: { checkout: checkoutOf({ lines: [lineOf(9)] }), errors: [] },
    });
    const all = [page.loadCart(), page.setQuantity(LINE_ID, 2), page.addLine(LAVENDER, 7)];
    await page.saleor.arrived('Checkout');
    await settle();
    expect(page.saleor.operations).toEqual(['Checkout']);
    gate.answer({ checkout: checkoutOf() });
    await Promise.all(all);
    expect(page.saleor.operations).toEqual(['Checkout', 'CheckoutLinesUpdate', 'CheckoutLinesAdd']);
    expect(page.$cart.get().cart?.quantity).toBe(9);
  });
});
