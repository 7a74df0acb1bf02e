import { expect, test } from 'vitest';
import { asker } from './app-under-test.ts';
import { StaffDesk } from './staff-desk.ts';
import { temporarySandbox } from './temporary.ts';

async function open() {
  const sandbox = await temporarySandbox({ seed: { kind: 'blank' } });
  const desk = await StaffDesk.at(sandbox);
  const channel = (slug: string) =>
    desk.make('channelCreate', 'channel', {
      input: { name: slug, slug, currencyCode: 'RSD', defaultCountry: 'RS', isActive: true },
    });
  return { sandbox, desk, shopper: asker(sandbox, null), channel };
}

test('a shop says its version to all, its staff’s settings only to staff', async () => {
  const { desk, shopper } = await open();
  const versions = '{ shop { schemaVersion } }';
  expect(await shopper(versions)).toEqual({ shop: { schemaVersion: '3.23' } });
  const settings =
    '{ shop { version fulfillmentAllowUnpaid staffAccounts: limits { currentUsage { staffUsers } } } }';
  await expect(shopper(settings)).rejects.toThrow(
    'To access this path, you need one of the following permissions',
  );
  expect(await desk.ask(settings)).toMatchObject({
    shop: { version: '3.23.28', fulfillmentAllowUnpaid: true },
  });
  await desk.act('shopSettingsUpdate', { input: { fulfillmentAllowUnpaid: false } });
  expect(await desk.ask(settings)).toMatchObject({ shop: { fulfillmentAllowUnpaid: false } });
});

test('a plugin is active in each channel by itself, until staff say otherwise as its switch does', async () => {
  const { sandbox, desk, channel } = await open();
  const [here] = [await channel('here'), await channel('there')];
  const active = async () => {
    type Configurations = {
      plugin: { channelConfigurations: { active: boolean; channel: { slug: string } }[] };
    };
    const { plugin } = await desk.ask<Configurations>(
      '{ plugin(id: "mirumee.payments.dummy") { channelConfigurations { active channel { slug } } } }',
    );
    return Object.fromEntries(
      plugin.channelConfigurations.map((each) => [each.channel.slug, each.active]),
    );
  };
  expect(await active()).toMatchObject({ here: true, there: true });
  await desk.act('pluginUpdate', {
    id: 'mirumee.payments.dummy',
    channelId: here,
    input: { active: false },
  });
  expect(await active()).toMatchObject({ here: false, there: true });
  sandbox.state.switches.set('dummy-payments', false);
  expect(await active()).toMatchObject({ here: false, there: false });
});

test('a page is seen once it is published and its time has come, by staff always', async () => {
  const { sandbox, desk, shopper } = await open();
  const pageType = await desk.make('pageTypeCreate', 'pageType', { input: { name: 'T' } });
  const page = (input: object) =>
    desk.make('pageCreate', 'page', { input: { pageType, ...input } });
  await page({ title: 'Hidden' });
  const coming = new Date(sandbox.state.clock.now().getTime() + 3_600_000).toISOString();
  await page({ title: 'Coming', isPublished: true, publishedAt: coming });
  await page({ title: 'Shown', isPublished: true });
  const titles = async (ask: typeof shopper) => {
    type Pages = { pages: { edges: { node: { title: string } }[] } };
    const { pages } = await ask<Pages>(
      '{ pages(first: 9, sortBy: { field: TITLE, direction: ASC }) { edges { node { title } } } }',
    );
    return pages.edges.map(({ node }) => node.title);
  };
  expect(await titles(shopper)).toEqual(['Shown']);
  expect(await titles(desk.ask)).toEqual(['Coming', 'Hidden', 'Shown']);
  sandbox.state.clock.move(7200);
  expect(await titles(shopper)).toEqual(['Coming', 'Shown']);
});

test('items of a menu move among their siblings and under others', async () => {
  const { desk, shopper } = await open();
  const menu = await desk.make('menuCreate', 'menu', { input: { name: 'M', slug: 'm' } });
  const items: Record<string, string> = {};
  for (const name of ['a', 'b', 'c', 'd'])
    items[name] = await desk.make('menuItemCreate', 'menuItem', {
      input: { name, menu, url: `http://x.rs/${name}` },
    });
  const tree = async () => {
    type Item = { name: string; children: Item[] | null };
    const { menu: read } = await shopper<{ menu: { items: Item[] } }>(
      '{ menu(slug: "m") { items { name children { name children { name } } } } }',
    );
    const shown = (of: Item[]): string =>
      of
        .map(({ name, children }) => (children?.length ? `${name}(${shown(children)})` : name))
        .join(' ');
    return shown(read.items);
  };
  const move = (name: string, to: object) =>
    desk.act('menuItemMove', { menu, moves: [{ itemId: items[name], ...to }] });
  expect(await tree()).toBe('a b c d');
  await move('d', { sortOrder: -2 });
  expect(await tree()).toBe('a d b c');
  await move('a', { parentId: items['c'] });
  await move('b', { parentId: items['c'] });
  expect(await tree()).toBe('d c(a b)');
  await move('b', { parentId: items['c'], sortOrder: -1 });
  expect(await tree()).toBe('d c(b a)');
  await move('b', { parentId: null });
  expect(await tree()).toBe('d c(a) b');
  await desk.act('menuItemDelete', { id: items['c'] });
  expect(await tree()).toBe('d b');
});

test('codes of vouchers and gift cards are one name space', async () => {
  const { desk } = await open();
  await desk.act('voucherCreate', { input: { addCodes: ['SUMMER'], discountValueType: 'FIXED' } });
  const card = { balance: { amount: 10, currency: 'RSD' }, isActive: true };
  expect((await desk.try('giftCardCreate', { input: { ...card, code: 'SUMMER' } })).errors).toEqual(
    [{ field: 'code', code: 'ALREADY_EXISTS', message: 'Promo code already exists.' }],
  );
  await desk.act('giftCardCreate', { input: { ...card, code: 'WINTER-24' } });
  expect((await desk.try('voucherCreate', { input: { addCodes: ['WINTER-24'] } })).errors).toEqual([
    { field: 'codes', code: 'ALREADY_EXISTS', message: 'Promo code already exists.' },
  ]);
});

test('a channel goes with what is listed in it', async () => {
  const { sandbox, desk, channel } = await open();
  const id = await channel('going');
  const productType = await desk.make('productTypeCreate', 'productType', { input: { name: 'T' } });
  const product = await desk.make('productCreate', 'product', {
    input: { name: 'P', productType },
  });
  await desk.act('productChannelListingUpdate', {
    id: product,
    input: { updateChannels: [{ channelId: id }] },
  });
  const zone = await desk.make('shippingZoneCreate', 'shippingZone', {
    input: { name: 'Z', addChannels: [id] },
  });
  const method = await desk.make('shippingPriceCreate', 'shippingMethod', {
    input: { name: 'M', type: 'PRICE', shippingZone: zone },
  });
  await desk.act('shippingMethodChannelListingUpdate', {
    id: method,
    input: { addChannels: [{ channelId: id, price: 1 }] },
  });
  await desk.act('channelDelete', { id });
  const { store } = sandbox.state;
  for (const table of [
    'productChannelListing',
    'shippingMethodChannelListing',
    'taxConfiguration',
  ] as const)
    expect(
      store.all(table).filter((listing) => store.find('channel', listing.channel) === null),
      table,
    ).toEqual([]);
  expect(
    await desk.ask('query ($id: ID!) { shippingZone(id: $id) { channels { slug } } }', {
      id: zone,
    }),
  ).toEqual({
    shippingZone: { channels: [] },
  });
});

test('staff give no permission that they do not have', async () => {
  const { sandbox, desk } = await open();
  await desk.act('permissionGroupCreate', {
    input: { name: 'Editors', addPermissions: ['MANAGE_STAFF', 'MANAGE_PAGES'] },
  });
  const { store } = sandbox.state;
  const superuser = store.all('user')[0]!;
  store.transaction(() =>
    store.insert('user', {
      ...superuser,
      pk: 1000,
      email: 'editor@example.com',
      isSuperuser: false,
      groups: [store.all('group').find(({ name }) => name === 'Editors')!.pk],
    }),
  );
  const { tokenCreate } = await asker(
    sandbox,
    null,
  )<{ tokenCreate: { token: string } }>(
    'mutation { tokenCreate(email: "editor@example.com", password: "admin") { token } }',
  );
  const editor = asker(sandbox, tokenCreate.token);
  const create = (permission: string) =>
    editor(
      `mutation { permissionGroupCreate(input: { name: "${permission}", addPermissions: [${permission}] }) { group { name } errors { field code message permissions } } }`,
    );
  expect(await create('MANAGE_PAGES')).toEqual({
    permissionGroupCreate: { group: { name: 'MANAGE_PAGES' }, errors: [] },
  });
  expect(await create('MANAGE_ORDERS')).toEqual({
    permissionGroupCreate: {
      group: null,
      errors: [
        {
          field: 'addPermissions',
          code: 'OUT_OF_SCOPE_PERMISSION',
          message: "You can't add permission that you don't have.",
          permissions: ['MANAGE_ORDERS'],
        },
      ],
    },
  });
});

test('a gift card for somebody is mailed where customers are mailed, and Apps are told anyway', async () => {
  const { sandbox, desk, channel } = await open();
  await channel('rs');
  const input = {
    balance: { amount: 500, currency: 'RSD' },
    isActive: true,
    userEmail: 'ana@example.com',
    channel: 'rs',
  };
  const id = await desk.make('giftCardCreate', 'giftCard', { input });
  const { store, switches } = sandbox.state;
  const { code } = store.all('giftCard')[0]!;
  expect(store.all('mail')).toMatchObject([
    {
      to: 'ana@example.com',
      type: 'send_gift_card',
      text: expect.stringContaining(code) as string,
    },
  ]);
  switches.set('customer-mail', false);
  const resend = { id, channel: 'rs', email: 'mia@example.com' };
  expect(await desk.told(() => desk.act('giftCardResend', { input: resend }))).toBe(
    'GIFT_CARD_SENT',
  );
  expect(store.all('mail')).toHaveLength(1);
});

test('a page type of reasons is forgotten with the type', async () => {
  const { desk } = await open();
  const settings = '{ refundSettings { reasonReferenceType { name } } }';
  const refundReasonReferenceType = await desk.make('pageTypeCreate', 'pageType', {
    input: { name: 'Reasons' },
  });
  await desk.act('refundSettingsUpdate', { input: { refundReasonReferenceType } });
  expect(await desk.ask(settings)).toEqual({
    refundSettings: { reasonReferenceType: { name: 'Reasons' } },
  });
  await desk.act('pageTypeDelete', { id: refundReasonReferenceType });
  expect(await desk.ask(settings)).toEqual({ refundSettings: { reasonReferenceType: null } });
});
