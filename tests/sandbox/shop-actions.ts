/**
 * What staff did to a shop's configuration while a real Saleor 3.23.28 was listened to, and the events that it sent for
 * each action; beside those of `staff-actions.ts`.
 */
export interface Desk {
  act<Data>(name: string, variables: object, returning?: string): Promise<Data>;
  /** The id of what a mutation made. */
  make(name: string, field: string, variables: object): Promise<string>;
}

export type Step = <Result>(
  what: string,
  expected: string,
  act: () => Promise<Result>,
) => Promise<Result>;

const address = { streetAddress1: 'Ulica 1', city: 'Beograd', country: 'RS', postalCode: '11000' };

/** `tag` keeps slugs and codes of this run apart from those of another. */
export async function runShopActions(desk: Desk, step: Step, tag: string): Promise<void> {
  const shop = { desk, step, tag };
  const place = await openPlace(shop);
  await ship(shop, place);
  await tax(shop);
  await navigate(shop);
  await publish(shop);
  await vouchers(shop, place);
  await giftCards(shop);
  await promotions(shop, place);
  await sales(shop, place);
  await permissionGroups(shop, place);
  await close(shop, place);
}

type Run = { readonly desk: Desk; readonly step: Step; readonly tag: string };
type Place = {
  readonly channel: string;
  readonly near: string;
  readonly far: string;
  readonly zone: string;
  readonly product: string;
  readonly variant: string;
};

async function openPlace({ desk, step, tag }: Run): Promise<Place> {
  const warehouse = (name: string) =>
    desk.make('createWarehouse', 'warehouse', {
      input: { name: `${tag} ${name}`, slug: `${tag}-${name}`, address },
    });
  const near = await step('createWarehouse', 'WAREHOUSE_CREATED', () => warehouse('near'));
  const far = await step('createWarehouse (another)', 'WAREHOUSE_CREATED', () => warehouse('far'));
  const channel = await step('channelCreate (with warehouses)', 'CHANNEL_CREATED', () =>
    desk.make('channelCreate', 'channel', {
      input: {
        name: tag,
        slug: tag,
        currencyCode: 'USD',
        defaultCountry: 'US',
        isActive: true,
        addWarehouses: [near, far],
      },
    }),
  );
  await step('channelReorderWarehouses', '', () =>
    desk.act('channelReorderWarehouses', {
      channelId: channel,
      moves: [{ id: far, sortOrder: -1 }],
    }),
  );
  const zone = await step('shippingZoneCreate', 'SHIPPING_ZONE_CREATED', () =>
    desk.make('shippingZoneCreate', 'shippingZone', {
      input: { name: tag, countries: ['RS'], addChannels: [channel] },
    }),
  );
  for (const name of ['assignWarehouseShippingZone', 'unassignWarehouseShippingZone'])
    await step(name, '', () => desk.act(name, { id: near, shippingZoneIds: [zone] }));
  const type = await desk.make('productTypeCreate', 'productType', {
    input: { name: tag, slug: tag, isShippingRequired: true },
  });
  const product = await step('productCreate', 'PRODUCT_CREATED', () =>
    desk.make('productCreate', 'product', { input: { name: tag, slug: tag, productType: type } }),
  );
  await step('productChannelListingUpdate', 'PRODUCT_UPDATED', () =>
    desk.act('productChannelListingUpdate', {
      id: product,
      input: { updateChannels: [{ channelId: channel }] },
    }),
  );
  const variant = await step('productVariantCreate', 'PRODUCT_VARIANT_CREATED', () =>
    desk.make('productVariantCreate', 'productVariant', {
      input: { product, sku: tag, attributes: [] },
    }),
  );
  await step('productVariantChannelListingUpdate', 'PRODUCT_VARIANT_UPDATED', () =>
    desk.act('productVariantChannelListingUpdate', {
      id: variant,
      input: [{ channelId: channel, price: 10 }],
    }),
  );
  return { channel, near, far, zone, product, variant };
}

async function ship({ desk, step, tag }: Run, { channel, zone, product }: Place): Promise<void> {
  const method = (name: string) =>
    desk.make('shippingPriceCreate', 'shippingMethod', {
      input: { name: `${tag} ${name}`, shippingZone: zone, type: 'PRICE' },
    });
  const post = await step('shippingPriceCreate', 'SHIPPING_PRICE_CREATED', () => method('post'));
  await step('shippingMethodChannelListingUpdate', 'SHIPPING_PRICE_UPDATED', () =>
    desk.act('shippingMethodChannelListingUpdate', {
      id: post,
      input: { addChannels: [{ channelId: channel, price: 5 }] },
    }),
  );
  const translate = (input: object) =>
    desk.act('shippingPriceTranslate', { id: post, languageCode: 'SR', input });
  await step('shippingPriceTranslate', 'TRANSLATION_CREATED', () => translate({ name: 'Pošta' }));
  await step('shippingPriceTranslate (again)', 'TRANSLATION_UPDATED', () =>
    translate({ name: 'Pošta 2' }),
  );
  await step('shippingPriceExcludeProducts', 'SHIPPING_PRICE_UPDATED', () =>
    desk.act('shippingPriceExcludeProducts', { id: post, input: { products: [product] } }),
  );
  await step('shippingPriceRemoveProductFromExclude', 'SHIPPING_PRICE_UPDATED', () =>
    desk.act('shippingPriceRemoveProductFromExclude', { id: post, products: [product] }),
  );
  const courier = await step('shippingPriceCreate', 'SHIPPING_PRICE_CREATED', () => method('run'));
  await step('shippingPriceBulkDelete (2)', 'SHIPPING_PRICE_DELETED x2', () =>
    desk.act('shippingPriceBulkDelete', { ids: [post, courier] }),
  );
  const more: string[] = [];
  for (const name of ['a', 'b'])
    more.push(
      await step('shippingZoneCreate', 'SHIPPING_ZONE_CREATED', () =>
        desk.make('shippingZoneCreate', 'shippingZone', { input: { name: `${tag} ${name}` } }),
      ),
    );
  await step('shippingZoneBulkDelete (2)', 'SHIPPING_ZONE_DELETED x2', () =>
    desk.act('shippingZoneBulkDelete', { ids: more }),
  );
}

async function tax({ desk, step, tag }: Run): Promise<void> {
  const taxClass = await step('taxClassCreate', '', () =>
    desk.make('taxClassCreate', 'taxClass', { input: { name: tag } }),
  );
  await step('taxClassDelete', '', () => desk.act('taxClassDelete', { id: taxClass }));
}

async function navigate({ desk, step, tag }: Run): Promise<void> {
  const menus: string[] = [];
  for (const name of ['a', 'b'])
    menus.push(
      await step('menuCreate (with an item)', 'MENU_CREATED', () =>
        desk.make('menuCreate', 'menu', {
          input: {
            name: `${tag} ${name}`,
            slug: `${tag}-${name}`,
            items: [{ name: 'I', url: 'http://x.rs/' }],
          },
        }),
      ),
    );
  const items: string[] = [];
  for (const name of ['a', 'b'])
    items.push(
      await step('menuItemCreate', 'MENU_ITEM_CREATED', () =>
        desk.make('menuItemCreate', 'menuItem', {
          input: { name, menu: menus[0], url: 'http://x.rs/' },
        }),
      ),
    );
  await step('menuItemMove (two of them)', 'MENU_ITEM_UPDATED x2', () =>
    desk.act('menuItemMove', {
      menu: menus[0],
      moves: [
        { itemId: items[1], sortOrder: -1 },
        { itemId: items[0], parentId: items[1] },
      ],
    }),
  );
  await step('menuItemBulkDelete (2)', 'MENU_ITEM_DELETED x2', () =>
    desk.act('menuItemBulkDelete', { ids: items }),
  );
  await step('menuBulkDelete (2)', 'MENU_DELETED x2', () =>
    desk.act('menuBulkDelete', { ids: menus }),
  );
}

async function publish({ desk, step, tag }: Run): Promise<void> {
  const attribute = (name: string) =>
    step('attributeCreate (of pages)', 'ATTRIBUTE_CREATED', () =>
      desk.make('attributeCreate', 'attribute', {
        input: {
          name: `${tag} ${name}`,
          slug: `${tag}-${name}`,
          type: 'PAGE_TYPE',
          inputType: 'PLAIN_TEXT',
        },
      }),
    );
  const attributes = [await attribute('a'), await attribute('b')];
  const types: string[] = [];
  for (const name of ['a', 'b'])
    types.push(
      await step('pageTypeCreate', 'PAGE_TYPE_CREATED', () =>
        desk.make('pageTypeCreate', 'pageType', {
          input: { name: `${tag} ${name}`, slug: `${tag}-${name}` },
        }),
      ),
    );
  await step('pageAttributeAssign', '', () =>
    desk.act('pageAttributeAssign', { pageTypeId: types[0], attributeIds: attributes }),
  );
  await step('pageTypeReorderAttributes', '', () =>
    desk.act('pageTypeReorderAttributes', {
      pageTypeId: types[0],
      moves: [{ id: attributes[1], sortOrder: -1 }],
    }),
  );
  await step('pageAttributeUnassign', '', () =>
    desk.act('pageAttributeUnassign', { pageTypeId: types[0], attributeIds: [attributes[0]] }),
  );
  const page = await step('pageCreate (hidden)', 'PAGE_CREATED', () =>
    desk.make('pageCreate', 'page', { input: { title: tag, pageType: types[0] } }),
  );
  await step('pageUpdate (an attribute)', 'PAGE_UPDATED', () =>
    desk.act('pageUpdate', {
      id: page,
      input: { attributes: [{ id: attributes[1], plainText: 'x' }] },
    }),
  );
  await step('pageTypeBulkDelete (2, with a page)', 'PAGE_TYPE_DELETED x2', () =>
    desk.act('pageTypeBulkDelete', { ids: types }),
  );
  for (const id of attributes)
    await step('attributeDelete', 'ATTRIBUTE_DELETED', () => desk.act('attributeDelete', { id }));
}

async function vouchers({ desk, step, tag }: Run, { channel, product }: Place): Promise<void> {
  const input = { name: tag, type: 'ENTIRE_ORDER', discountValueType: 'PERCENTAGE' };
  type Made = { voucher: { id: string } };
  const { voucher } = await step(
    'voucherCreate (2 codes)',
    'VOUCHER_CODES_CREATED, VOUCHER_CREATED',
    () =>
      desk.act<Made>(
        'voucherCreate',
        { input: { ...input, addCodes: [`${tag}-1`, `${tag}-2`] } },
        'voucher { id }',
      ),
  );
  const { id } = voucher;
  const update = (changes: object) => () => desk.act('voucherUpdate', { id, input: changes });
  await step('voucherUpdate (name)', 'VOUCHER_UPDATED', update({ name: `${tag} b` }));
  await step(
    'voucherUpdate (another code)',
    'VOUCHER_CODES_CREATED',
    update({ addCodes: [`${tag}-3`] }),
  );
  await step('voucherChannelListingUpdate', 'VOUCHER_UPDATED', () =>
    desk.act('voucherChannelListingUpdate', {
      id,
      input: { addChannels: [{ channelId: channel, discountValue: 10 }] },
    }),
  );
  for (const name of ['voucherCataloguesAdd', 'voucherCataloguesRemove'])
    await step(name, 'VOUCHER_UPDATED', () =>
      desk.act(name, { id, input: { products: [product] } }),
    );
  await step('voucherTranslate', 'TRANSLATION_CREATED', () =>
    desk.act('voucherTranslate', { id, languageCode: 'SR', input: { name: 'Popust' } }),
  );
  type Codes = { voucher: { codes: { edges: { node: { id: string; code: string } }[] } } };
  const { voucher: read } = await desk.act<Codes>(
    'voucherUpdate',
    { id, input: {} },
    'voucher { codes(first: 5) { edges { node { id code } } } }',
  );
  const codes = read.codes.edges.map(({ node }) => node.id);
  await step('voucherCodeBulkDelete (2)', 'VOUCHER_CODES_DELETED', () =>
    desk.act('voucherCodeBulkDelete', { ids: codes.slice(0, 2) }),
  );
  const other = await step('voucherCreate', 'VOUCHER_CODES_CREATED, VOUCHER_CREATED', () =>
    desk.make('voucherCreate', 'voucher', { input: { ...input, code: `${tag}-9` } }),
  );
  await step('voucherBulkDelete (2)', 'VOUCHER_DELETED x2', () =>
    desk.act('voucherBulkDelete', { ids: [id, other] }),
  );
}

async function giftCards({ desk, step }: Run): Promise<void> {
  const balance = { amount: 10, currency: 'USD' };
  const id = await step('giftCardCreate', 'GIFT_CARD_CREATED', () =>
    desk.make('giftCardCreate', 'giftCard', { input: { balance, isActive: true } }),
  );
  await step('giftCardUpdate (balance)', 'GIFT_CARD_UPDATED', () =>
    desk.act('giftCardUpdate', { id, input: { balanceAmount: 5 } }),
  );
  await step('giftCardAddNote', 'GIFT_CARD_UPDATED', () =>
    desk.act('giftCardAddNote', { id, input: { message: 'x' } }),
  );
  for (const name of ['giftCardDeactivate', 'giftCardActivate'])
    await step(name, 'GIFT_CARD_STATUS_CHANGED', () => desk.act(name, { id }));
  type Made = { giftCards: { id: string }[] };
  const { giftCards: made } = await step('giftCardBulkCreate (2)', 'GIFT_CARD_CREATED x2', () =>
    desk.act<Made>(
      'giftCardBulkCreate',
      { input: { count: 2, balance, isActive: false } },
      'giftCards { id }',
    ),
  );
  const ids = made.map((card) => card.id);
  for (const name of ['giftCardBulkActivate', 'giftCardBulkDeactivate'])
    await step(`${name} (2)`, 'GIFT_CARD_STATUS_CHANGED x2', () => desk.act(name, { ids }));
  await step('giftCardBulkDelete (2)', 'GIFT_CARD_DELETED x2', () =>
    desk.act('giftCardBulkDelete', { ids }),
  );
  await step('giftCardDelete', 'GIFT_CARD_DELETED', () => desk.act('giftCardDelete', { id }));
}

/** Up to a minute later where the price task runs on its own. */
const price = 'PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED';

async function promotions({ desk, step, tag }: Run, { channel, variant }: Place): Promise<void> {
  const rule = {
    name: 'r',
    channels: [channel],
    rewardValueType: 'PERCENTAGE',
    rewardValue: 20,
    cataloguePredicate: { variantPredicate: { ids: [variant] } },
  };
  const to = { startDate: '2080-01-01T00:00:00+00:00' };
  const coming = await step('promotionCreate (to come)', 'PROMOTION_CREATED', () =>
    desk.make('promotionCreate', 'promotion', {
      input: { name: tag, type: 'CATALOGUE', ...to, rules: [rule] },
    }),
  );
  const id = await step('promotionRuleCreate', 'PROMOTION_RULE_CREATED', () =>
    desk.make('promotionRuleCreate', 'promotionRule', { input: { ...rule, promotion: coming } }),
  );
  await step('promotionRuleUpdate', 'PROMOTION_RULE_UPDATED', () =>
    desk.act('promotionRuleUpdate', { id, input: { name: 's' } }),
  );
  await step('promotionRuleTranslate', 'TRANSLATION_CREATED', () =>
    desk.act('promotionRuleTranslate', { id, languageCode: 'SR', input: { name: 'P' } }),
  );
  await step('promotionTranslate', 'TRANSLATION_CREATED', () =>
    desk.act('promotionTranslate', { id: coming, languageCode: 'SR', input: { name: 'P' } }),
  );
  await step('promotionRuleDelete', 'PROMOTION_RULE_DELETED', () =>
    desk.act('promotionRuleDelete', { id }),
  );
  const update = (input: object) => () => desk.act('promotionUpdate', { id: coming, input });
  await step('promotionUpdate (name)', 'PROMOTION_UPDATED', update({ name: `${tag} b` }));
  await step(
    'promotionUpdate (now begun)',
    `${price}, PROMOTION_STARTED, PROMOTION_UPDATED`,
    update({ startDate: '2026-01-01T00:00:00+00:00' }),
  );
  await step(
    'promotionUpdate (now over)',
    `${price}, PROMOTION_ENDED, PROMOTION_UPDATED`,
    update({ endDate: '2026-01-02T00:00:00+00:00' }),
  );
  const ofOrders = await step(
    'promotionCreate (of orders)',
    'PROMOTION_CREATED, PROMOTION_STARTED',
    () =>
      desk.make('promotionCreate', 'promotion', {
        input: {
          name: `${tag} o`,
          type: 'ORDER',
          rules: [
            {
              name: 'r',
              channels: [channel],
              rewardType: 'SUBTOTAL_DISCOUNT',
              rewardValueType: 'PERCENTAGE',
              rewardValue: 20,
              orderPredicate: {
                discountedObjectPredicate: { baseSubtotalPrice: { range: { gte: 1_000_000 } } },
              },
            },
          ],
        },
      }),
  );
  await step('promotionBulkDelete (2)', 'PROMOTION_DELETED x2', () =>
    desk.act('promotionBulkDelete', { ids: [coming, ofOrders] }),
  );
}

async function sales({ desk, step, tag }: Run, { product }: Place): Promise<void> {
  const sale = await step('saleCreate', 'SALE_CREATED, SALE_TOGGLE', () =>
    desk.make('saleCreate', 'sale', {
      input: { name: tag, type: 'PERCENTAGE', value: 5, products: [product] },
    }),
  );
  await step('saleCreate (to come)', 'SALE_CREATED', () =>
    desk.make('saleCreate', 'sale', {
      input: { name: tag, startDate: '2080-01-01T00:00:00+00:00' },
    }),
  );
  if (!/^Sale:\d{4}$/.test(atob(sale))) throw new Error(`A sale's number is ${atob(sale)}.`);
}

async function permissionGroups({ desk, step, tag }: Run, { channel }: Place): Promise<void> {
  const id = await step('permissionGroupCreate', 'PERMISSION_GROUP_CREATED', () =>
    desk.make('permissionGroupCreate', 'group', {
      input: { name: tag, addPermissions: ['MANAGE_PAGES'], addChannels: [channel] },
    }),
  );
  await step('permissionGroupUpdate', 'PERMISSION_GROUP_UPDATED', () =>
    desk.act('permissionGroupUpdate', { id, input: { addPermissions: ['MANAGE_MENUS'] } }),
  );
  await step('permissionGroupDelete', 'PERMISSION_GROUP_DELETED', () =>
    desk.act('permissionGroupDelete', { id }),
  );
}

async function close({ desk, step }: Run, place: Place): Promise<void> {
  const { channel, near, far, zone, product } = place;
  await step('productDelete', 'PRODUCT_DELETED', () => desk.act('productDelete', { id: product }));
  await step('shippingZoneDelete', 'SHIPPING_ZONE_DELETED', () =>
    desk.act('shippingZoneDelete', { id: zone }),
  );
  await step('channelUpdate (removeWarehouses)', 'CHANNEL_UPDATED', () =>
    desk.act('channelUpdate', { id: channel, input: { removeWarehouses: [near] } }),
  );
  await step('channelDelete', 'CHANNEL_DELETED', () => desk.act('channelDelete', { id: channel }));
  for (const id of [near, far])
    await step('deleteWarehouse', 'WAREHOUSE_DELETED', () => desk.act('deleteWarehouse', { id }));
}
