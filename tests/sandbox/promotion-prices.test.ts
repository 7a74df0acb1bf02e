import { expect, test } from 'vitest';
import { catalogueShop, type Shop } from './catalogue-shop.ts';
import { StaffDesk } from './staff-desk.ts';

const hour = 3600;

async function open(lag: boolean) {
  const shop = await catalogueShop([
    { slug: 'rose', prices: [1000, 2001] },
    { slug: 'argan', prices: [500], category: 'face' },
  ]);
  const { state } = shop.sandbox;
  state.switches.set('promotion-lag', lag);
  // Tasks run when the test says so; the first run of the price task looks at all prices.
  state.jobs.stop();
  state.jobs.run('recalculate-prices');
  const desk = await StaffDesk.at(shop.sandbox);
  const rule = (predicate: object, more: object = {}) => ({
    name: 'r',
    channels: [shop.ids.get('channel')],
    rewardValueType: 'PERCENTAGE',
    rewardValue: 20,
    cataloguePredicate: predicate,
    ...more,
  });
  const promote = (rules: readonly object[], dates: object = {}) =>
    desk.make('promotionCreate', 'promotion', {
      input: { name: 'P', type: 'CATALOGUE', rules, ...dates },
    });
  const after = (seconds: number) =>
    new Date(state.clock.now().getTime() + seconds * 1000).toISOString();
  const reprice = (sku: string, price: number) =>
    desk.act('productVariantChannelListingUpdate', {
      id: shop.ids.get(sku),
      input: [{ channelId: shop.ids.get('channel'), price }],
    });
  return { shop, desk, state, rule, promote, after, reprice };
}

/** `rose-0 800/1000 rose-1 2001 …`: price and, where it is another, what it was. */
async function pricesOf({ ask }: Shop): Promise<string> {
  type Taxed = { gross: { amount: number } };
  type Variant = {
    sku: string;
    pricing: { onSale: boolean; price: Taxed; priceUndiscounted: Taxed };
  };
  const { products } = await ask<{ products: { edges: { node: { variants: Variant[] } }[] } }>(
    '{ products(channel: "rs", first: 10, sortBy: { field: CREATED_AT, direction: ASC }) { edges { node { variants { sku pricing { onSale price { gross { amount } } priceUndiscounted { gross { amount } } } } } } } }',
  );
  return products.edges
    .flatMap(({ node }) => node.variants)
    .map(({ sku, pricing: { onSale, price, priceUndiscounted } }) =>
      [sku, price.gross.amount + (onSale ? `/${priceUndiscounted.gross.amount}` : '')].join(' '),
    )
    .join(', ');
}

const undiscounted = 'rose-0 1000, rose-1 2001, argan-0 500';
const moved = (count: number) => `PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED x${count}`;

test('without the lag prices follow a promotion at once', async () => {
  const { shop, desk, rule, promote, reprice } = await open(false);
  const oils = rule({ categoryPredicate: { ids: [shop.ids.get('oils')] } });
  let promotion = '';
  expect(
    await desk.told(async () => {
      promotion = await promote([oils]);
    }),
  ).toBe(`${moved(2)}, PROMOTION_CREATED, PROMOTION_STARTED`);
  expect(await pricesOf(shop)).toBe('rose-0 800/1000, rose-1 1601/2001, argan-0 500');
  await reprice('rose-0', 1500);
  expect(await pricesOf(shop)).toBe('rose-0 1200/1500, rose-1 1601/2001, argan-0 500');
  await desk.act('promotionDelete', { id: promotion });
  expect(await pricesOf(shop)).toBe('rose-0 1500, rose-1 2001, argan-0 500');
});

test('with the lag a new promotion waits for the task that finds its products, then for the price task', async () => {
  const { shop, desk, state, rule, promote } = await open(true);
  const run = (job: string) => desk.told(() => state.jobs.run(job));
  expect(
    await desk.told(() => promote([rule({ productPredicate: { ids: [shop.ids.get('rose')] } })])),
  ).toBe('PROMOTION_CREATED, PROMOTION_STARTED');
  expect(await pricesOf(shop)).toBe(undiscounted);
  expect(await run('recalculate-prices')).toBe('');
  expect(await pricesOf(shop)).toBe(undiscounted);
  expect(await run('promotion-rules')).toBe('');
  expect(await pricesOf(shop)).toBe(undiscounted);
  expect(await run('recalculate-prices')).toBe(moved(2));
  expect(await pricesOf(shop)).toBe('rose-0 800/1000, rose-1 1601/2001, argan-0 500');
  expect(await run('recalculate-prices')).toBe('');
});

test('with the lag a new base price is undiscounted until the price task has run', async () => {
  const { shop, desk, state, rule, promote, reprice } = await open(true);
  await promote([rule({ productPredicate: { ids: [shop.ids.get('rose')] } })]);
  state.jobs.run('promotion-rules');
  state.jobs.run('recalculate-prices');
  expect(await desk.told(() => reprice('rose-0', 3000))).toBe('PRODUCT_VARIANT_UPDATED');
  expect(await pricesOf(shop)).toBe('rose-0 3000, rose-1 1601/2001, argan-0 500');
  expect(await desk.told(() => state.jobs.run('recalculate-prices'))).toBe(
    'PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED',
  );
  expect(await pricesOf(shop)).toBe('rose-0 2400/3000, rose-1 1601/2001, argan-0 500');
});

test('with the lag a changed and a deleted promotion keep their prices until the price task', async () => {
  const { shop, desk, state, rule, promote } = await open(true);
  type Rules = { promotion: { rules: { id: string }[] } };
  const promotion = await promote([rule({ productPredicate: { ids: [shop.ids.get('argan')] } })]);
  state.jobs.run('promotion-rules');
  state.jobs.run('recalculate-prices');
  expect(await pricesOf(shop)).toBe('rose-0 1000, rose-1 2001, argan-0 400/500');
  const { promotion: read } = await desk.ask<Rules>(
    'query ($id: ID!) { promotion(id: $id) { rules { id } } }',
    { id: promotion },
  );
  await desk.act('promotionRuleUpdate', { id: read.rules[0]!.id, input: { rewardValue: 50 } });
  expect(await pricesOf(shop)).toBe('rose-0 1000, rose-1 2001, argan-0 400/500');
  state.jobs.run('promotion-rules');
  state.jobs.run('recalculate-prices');
  expect(await pricesOf(shop)).toBe('rose-0 1000, rose-1 2001, argan-0 250/500');
  expect(await desk.told(() => desk.act('promotionDelete', { id: promotion }))).toBe(
    'PROMOTION_DELETED',
  );
  expect(await pricesOf(shop)).toBe('rose-0 1000, rose-1 2001, argan-0 250/500');
  state.jobs.run('recalculate-prices');
  expect(await pricesOf(shop)).toBe(undiscounted);
});

test.each([false, true])(
  'start and end pass unseen but for the toggle task (lag: %s)',
  async (lag) => {
    const { shop, desk, state, rule, promote, after } = await open(lag);
    const events = async () => {
      const names: string[] = [];
      const stop = state.events.listen(({ name }) => names.push(name));
      state.jobs.run('promotion-toggle');
      stop();
      return names.filter((name) => !name.startsWith('PRODUCT_')).join(', ');
    };
    const prices = () => {
      if (lag) {
        state.jobs.run('promotion-rules');
        state.jobs.run('recalculate-prices');
      }
      return pricesOf(shop);
    };
    const all = rule({
      OR: [
        { categoryPredicate: { ids: [shop.ids.get('oils')] } },
        { variantPredicate: { ids: [shop.ids.get('argan-0')] } },
      ],
    });
    expect(
      await desk.told(() => promote([all], { startDate: after(hour), endDate: after(3 * hour) })),
    ).toBe('PROMOTION_CREATED');
    expect(await events()).toBe('');
    expect(await prices()).toBe(undiscounted);
    state.clock.move(2 * hour);
    if (lag) expect(await pricesOf(shop)).toBe(undiscounted);
    expect(await events()).toBe('PROMOTION_STARTED, SALE_TOGGLE');
    if (lag) expect(await pricesOf(shop)).toBe(undiscounted);
    expect(await prices()).toBe('rose-0 800/1000, rose-1 1601/2001, argan-0 400/500');
    expect(await events()).toBe('');
    state.clock.move(2 * hour);
    if (lag)
      expect(await pricesOf(shop)).toBe('rose-0 800/1000, rose-1 1601/2001, argan-0 400/500');
    expect(await events()).toBe('PROMOTION_ENDED, SALE_TOGGLE');
    expect(await prices()).toBe(undiscounted);
    expect(await events()).toBe('');
  },
);

test('the best of the rules that mean a variant counts, in its own channel', async () => {
  const { shop, rule, promote } = await open(false);
  const ids = (name: string) => ({ ids: [shop.ids.get(name)] });
  await promote([
    rule({ productPredicate: ids('rose') }),
    rule({ variantPredicate: ids('rose-0') }, { rewardValueType: 'FIXED', rewardValue: 450 }),
    rule({ variantPredicate: ids('rose-1') }, { rewardValueType: 'FIXED', rewardValue: 399 }),
    rule(
      { AND: [{ productPredicate: ids('rose') }, { categoryPredicate: ids('face') }] },
      { rewardValue: 90 },
    ),
    rule({}, { rewardValue: 95 }),
  ]);
  await promote([
    rule({ categoryPredicate: ids('face') }, { rewardValueType: 'FIXED', rewardValue: 999 }),
  ]);
  expect(await pricesOf(shop)).toBe('rose-0 550/1000, rose-1 1601/2001, argan-0 0/500');
});

test('a promotion to come, of no channel or of another one lowers nothing', async () => {
  const { shop, desk, rule, promote, after } = await open(false);
  const everything = { categoryPredicate: { ids: [shop.ids.get('oils'), shop.ids.get('face')] } };
  await promote([rule(everything)], { startDate: after(hour) });
  await promote([rule(everything, { channels: [] })]);
  const other = await desk.make('channelCreate', 'channel', {
    input: { name: 'X', slug: 'x', currencyCode: 'EUR', defaultCountry: 'DE' },
  });
  await promote([rule(everything, { channels: [other] })]);
  expect(await pricesOf(shop)).toBe(undiscounted);
});
