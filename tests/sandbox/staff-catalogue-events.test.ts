import { expect, test } from 'vitest';
import { catalogueShop } from './catalogue-shop.ts';
import { StaffDesk } from './staff-desk.ts';

/** Names of events in the order in which they were sent. */
async function sent(staff: StaffDesk, act: () => Promise<unknown>): Promise<string[]> {
  const names: string[] = [];
  const stop = staff.sandbox.state.events.listen(({ name }) => names.push(name));
  try {
    await act();
  } finally {
    stop();
  }
  return names;
}

async function desk(...products: string[]) {
  const shop = await catalogueShop(products.map((slug) => ({ slug })));
  const staff = await StaffDesk.at(shop.sandbox);
  return { staff, id: (name: string) => shop.ids.get(name)! };
}

type Row = readonly [mutation: string, variables: object, events: string];

async function expectSent(staff: StaffDesk, rows: readonly Row[]): Promise<void> {
  const seen: string[] = [];
  for (const [mutation, variables] of rows)
    seen.push(
      `${mutation}: ${(await sent(staff, () => staff.act(mutation, variables))).join(', ')}`,
    );
  expect(seen).toEqual(rows.map(([mutation, , events]) => `${mutation}: ${events}`));
}

test('product types (even with their products), orders within collections, metadata of categories: nothing', async () => {
  const { staff, id } = await desk('a', 'b');
  const attribute = (name: string) =>
    staff.make('attributeCreate', 'attribute', {
      input: { name, type: 'PRODUCT_TYPE', inputType: 'DROPDOWN' },
    });
  const [one, two] = [await attribute('one'), await attribute('two')];
  const collection = await staff.make('collectionCreate', 'collection', {
    input: { name: 'c', products: [id('a'), id('b')] },
  });
  const listing = { channelId: id('channel'), isPublished: true };
  const type = { productTypeId: id('type') };
  await expectSent(staff, [
    ['productTypeCreate', { input: { name: 'x', slug: 'x' } }, ''],
    ['productTypeUpdate', { id: id('type'), input: { name: 'Ulje' } }, ''],
    [
      'productAttributeAssign',
      {
        ...type,
        operations: [one, two].map((attributeId) => ({ id: attributeId, type: 'PRODUCT' })),
      },
      '',
    ],
    [
      'productTypeReorderAttributes',
      { ...type, type: 'PRODUCT', moves: [{ id: one, sortOrder: 1 }] },
      '',
    ],
    ['productAttributeAssignmentUpdate', { ...type, operations: [] }, ''],
    ['productAttributeUnassign', { ...type, attributeIds: [one, two] }, ''],
    ['collectionChannelListingUpdate', { id: collection, input: { addChannels: [listing] } }, ''],
    [
      'collectionReorderProducts',
      { collectionId: collection, moves: [{ productId: id('a'), sortOrder: 1 }] },
      '',
    ],
    [
      'collectionChannelListingUpdate',
      { id: collection, input: { removeChannels: [id('channel')] } },
      '',
    ],
    ['updateMetadata', { id: id('oils'), input: [{ key: 'k', value: 'v' }] }, ''],
    ['deletePrivateMetadata', { id: id('oils'), keys: ['k'] }, ''],
    ['updateMetadata', { id: id('type'), input: [{ key: 'k', value: 'v' }] }, ''],
    ['productTypeDelete', { id: id('type') }, ''],
  ]);
});

test('a refused mutation sends nothing, nor does a bulk mutation that rejects everything', async () => {
  const { staff, id } = await desk('a');
  expect(
    await sent(staff, () => staff.try('productUpdate', { id: id('a'), input: { slug: '' } })),
  ).toEqual([]);
  expect(
    await sent(staff, () =>
      staff.try('productBulkCreate', {
        products: [
          { name: 'ok', productType: id('type') },
          { name: 'q', productType: id('type'), category: 'abc' },
        ],
      }),
    ),
  ).toEqual([]);
});

test('stocks: updates tell the quantity and a crossing of zero; made, removed and bulk ones tell one of them', async () => {
  const { staff, id } = await desk('a');
  const stock = (warehouse: string, quantity: number) => ({ warehouse: id(warehouse), quantity });
  const variantId = id('a-0');
  const update = (quantity: number, events: string): Row => [
    'productVariantStocksUpdate',
    { variantId, stocks: [stock('north', quantity)] },
    events,
  ];
  const bulk = (quantity: number, events: string): Row => [
    'stockBulkUpdate',
    { stocks: [{ variantId, warehouseId: id('north'), quantity }] },
    events,
  ];
  await expectSent(staff, [
    update(4, 'PRODUCT_VARIANT_STOCK_UPDATED'),
    update(4, 'PRODUCT_VARIANT_STOCK_UPDATED'),
    bulk(0, 'PRODUCT_VARIANT_STOCK_UPDATED'),
    bulk(3, 'PRODUCT_VARIANT_STOCK_UPDATED'),
    [
      'productVariantStocksDelete',
      { variantId, warehouseIds: [id('north'), id('south')] },
      'PRODUCT_VARIANT_OUT_OF_STOCK, PRODUCT_VARIANT_OUT_OF_STOCK',
    ],
    [
      'productVariantStocksCreate',
      { variantId, stocks: [stock('north', 2)] },
      'PRODUCT_VARIANT_BACK_IN_STOCK',
    ],
  ]);
  expect(
    (
      await sent(staff, () =>
        staff.act('productVariantStocksUpdate', { variantId, stocks: [stock('north', 0)] }),
      )
    ).toSorted(),
  ).toEqual(['PRODUCT_VARIANT_OUT_OF_STOCK', 'PRODUCT_VARIANT_STOCK_UPDATED']);
});

test('translations: made, changed, and of a variant also the variant itself', async () => {
  const { staff, id } = await desk('a');
  const translate = (name: string) => ({ languageCode: 'SR', input: { name } });
  await expectSent(staff, [
    ['productTranslate', { id: id('a'), ...translate('А') }, 'TRANSLATION_CREATED'],
    ['productTranslate', { id: id('a'), ...translate('Б') }, 'TRANSLATION_UPDATED'],
    [
      'productVariantTranslate',
      { id: id('a-0'), ...translate('А') },
      'PRODUCT_VARIANT_UPDATED, TRANSLATION_CREATED',
    ],
    ['categoryTranslate', { id: id('oils'), ...translate('А') }, 'TRANSLATION_CREATED'],
  ]);
});

test('deleting what products hang on tells of each product', async () => {
  const { staff, id } = await desk('a', 'b');
  const child = await staff.make('categoryCreate', 'category', {
    parent: id('oils'),
    input: { name: 'child' },
  });
  await staff.act('productUpdate', { id: id('b'), input: { category: child } });
  const collection = await staff.make('collectionCreate', 'collection', {
    input: { name: 'c', products: [id('a'), id('b')] },
  });
  expect(
    (await sent(staff, () => staff.act('collectionDelete', { id: collection }))).toSorted(),
  ).toEqual(['COLLECTION_DELETED', 'PRODUCT_UPDATED', 'PRODUCT_UPDATED']);
  expect(
    (await sent(staff, () => staff.act('categoryDelete', { id: id('oils') }))).toSorted(),
  ).toEqual(['CATEGORY_DELETED', 'PRODUCT_UPDATED', 'PRODUCT_UPDATED']);
  await expectSent(staff, [
    ['productVariantDelete', { id: id('a-0') }, 'PRODUCT_VARIANT_DELETED'],
    ['productDelete', { id: id('a') }, 'PRODUCT_DELETED'],
    ['productBulkDelete', { ids: [id('b')] }, 'PRODUCT_DELETED'],
  ]);
});

test('many products at once: all of them before all of their variants', async () => {
  const { staff, id } = await desk();
  const products = ['x', 'y'].map((name) => ({
    name,
    productType: id('type'),
    variants: [{ sku: name, attributes: [] }],
  }));
  expect(await sent(staff, () => staff.act('productBulkCreate', { products }))).toEqual([
    'PRODUCT_CREATED',
    'PRODUCT_CREATED',
    'PRODUCT_VARIANT_CREATED',
    'PRODUCT_VARIANT_CREATED',
  ]);
});

test('attributes and their values', async () => {
  const { staff } = await desk();
  const attribute = await staff.make('attributeCreate', 'attribute', {
    input: { name: 'Boja', type: 'PRODUCT_TYPE', inputType: 'DROPDOWN' },
  });
  const value = await staff.make('attributeValueCreate', 'attributeValue', {
    attribute,
    input: { name: 'a' },
  });
  const named = { languageCode: 'SR', input: { name: 'А' } };
  await expectSent(staff, [
    [
      'attributeBulkCreate',
      { attributes: ['x', 'y'].map((name) => ({ name, type: 'PRODUCT_TYPE' })) },
      'ATTRIBUTE_CREATED, ATTRIBUTE_CREATED',
    ],
    [
      'attributeBulkUpdate',
      { attributes: [{ id: attribute, fields: { name: 'b' } }] },
      'ATTRIBUTE_UPDATED',
    ],
    ['attributeTranslate', { id: attribute, ...named }, 'TRANSLATION_CREATED'],
    ['attributeValueTranslate', { id: value, ...named }, 'TRANSLATION_CREATED'],
    ['attributeBulkDelete', { ids: [attribute] }, 'ATTRIBUTE_DELETED'],
  ]);
});
