import { describe, expect, test } from 'vitest';
import { catalogueShop } from './catalogue-shop.ts';
import { StaffDesk } from './staff-desk.ts';

async function desk(...products: string[]) {
  const shop = await catalogueShop(products.map((slug) => ({ slug })));
  return {
    shop,
    staff: await StaffDesk.at(shop.sandbox),
    id: (name: string) => shop.ids.get(name)!,
  };
}

interface Rows {
  readonly count: number;
  readonly results: readonly {
    readonly made: object | null;
    readonly errors: readonly { readonly at: string; readonly code: string }[] | null;
  }[];
}

/** What a bulk mutation did: how many, and of each row what was made and what was wrong (`at` names where). */
async function rows(
  staff: StaffDesk,
  mutation: string,
  made: string,
  variables: object,
  at = 'path',
): Promise<{ count: number; results: unknown[][] }> {
  const selection = `count results { made: ${made} errors { at: ${at} code } }`;
  const { count, results } = (await staff.try(mutation, variables, selection)) as unknown as Rows;
  return {
    count,
    results: results.map((row) => [
      row.made,
      ...(row.errors ?? []).map(({ at: where, code }) => `${where} ${code}`),
    ]),
  };
}

describe('the error policy of productBulkCreate', () => {
  const products = (type: string, channelId: string) => [
    { name: 'A', productType: type },
    { name: 'B', productType: type, channelListings: [{ channelId }, { channelId }] },
    { name: 'C', productType: type, slug: 'taken' },
  ];

  test.each([
    ['REJECT_EVERYTHING', 0, [null, null, null]],
    ['REJECT_FAILED_ROWS', 1, [{ slug: 'a' }, null, null]],
    ['IGNORE_FAILED', 2, [{ slug: 'a' }, { slug: 'b' }, null]],
  ])('%s makes %i', async (errorPolicy, count, made) => {
    const { staff, id } = await desk('taken');
    const done = await rows(staff, 'productBulkCreate', 'product { slug }', {
      errorPolicy,
      products: products(id('type'), id('channel')),
    });
    expect(done).toEqual({
      count,
      results: [
        [made[0]],
        [made[1], 'channelListings DUPLICATED_INPUT_ITEM'],
        [made[2], 'slug UNIQUE'],
      ],
    });
  });
});

test('products are made whole: listings, attributes, variants with prices and stocks', async () => {
  const { staff, id } = await desk();
  const size = await staff.make('attributeCreate', 'attribute', {
    input: { name: 'Veličina', type: 'PRODUCT_TYPE', inputType: 'DROPDOWN' },
  });
  await staff.act('productAttributeAssign', {
    productTypeId: id('type'),
    operations: [{ id: size, type: 'VARIANT' }],
  });
  const { results } = await staff.act<{ results: unknown }>(
    'productBulkCreate',
    {
      products: [
        {
          name: 'Ulje',
          productType: id('type'),
          category: id('oils'),
          channelListings: [
            { channelId: id('channel'), isPublished: true, visibleInListings: true },
          ],
          variants: ['30 ml', '50 ml'].map((value, index) => ({
            sku: `u${index}`,
            name: value,
            attributes: [{ id: size, dropdown: { value } }],
            stocks: [{ warehouse: id('north'), quantity: index }],
            channelListings: [{ channelId: id('channel'), price: 100 + index }],
          })),
        },
      ],
    },
    `results { product { slug defaultVariant { id } channelListings { isPublished }
      variants { sku name stocks { quantity } channelListings { price { amount } } attributes { values { slug } } } } }`,
  );
  const variant = (index: number, value: string) => ({
    sku: `u${index}`,
    name: value,
    stocks: [{ quantity: index }],
    channelListings: [{ price: { amount: 100 + index } }],
    attributes: [{ values: [{ slug: value.replace(' ', '-') }] }],
  });
  expect(results).toEqual([
    {
      product: {
        slug: 'ulje',
        // Unlike other ways to make variants, this one chooses no default.
        defaultVariant: null,
        channelListings: [{ isPublished: true }],
        variants: [variant(0, '30 ml'), variant(1, '50 ml')],
      },
    },
  ]);
});

describe('variants', () => {
  test('say what is wrong with each, by its path', async () => {
    const { staff, id } = await desk('a');
    const channel = id('channel');
    const warehouse = id('north');
    const { count, results } = await rows(
      staff,
      'productVariantBulkCreate',
      'productVariant { id }',
      {
        product: id('a'),
        errorPolicy: 'REJECT_FAILED_ROWS',
        variants: [
          { attributes: [], sku: 'a-0' },
          { attributes: [], weight: -1 },
          { attributes: [], channelListings: [{ channelId: channel, price: 1.5 }] },
          { attributes: [], stocks: [{ warehouse: 'x', quantity: 1 }] },
          { attributes: [], sku: 'twice' },
          { attributes: [], sku: 'twice', stocks: [{ warehouse, quantity: 1 }] },
        ],
      },
    );
    expect({ count, results }).toEqual({
      count: 0,
      results: [
        [null, 'sku UNIQUE'],
        [null, 'weight INVALID'],
        [null, 'channelListings.0.price INVALID_PRICE'],
        [null, 'stocks.0.warehouse NOT_FOUND'],
        [null, 'sku UNIQUE'],
        [null, 'sku UNIQUE'],
      ],
    });
  });

  test('with IGNORE_FAILED all that is right is done', async () => {
    const { staff, id } = await desk('a');
    const done = await rows(
      staff,
      'productVariantBulkUpdate',
      'productVariant { name quantityLimitPerCustomer channelListings { price { amount } } }',
      {
        product: id('a'),
        errorPolicy: 'IGNORE_FAILED',
        variants: [
          { id: id('a-0'), name: 'N', quantityLimitPerCustomer: 3, stocks: { remove: ['x'] } },
        ],
      },
    );
    expect(done).toEqual({
      count: 1,
      results: [
        [
          {
            name: 'N',
            quantityLimitPerCustomer: 3,
            channelListings: [{ price: { amount: 1000 } }],
          },
          'stocks.remove.0 NOT_FOUND',
        ],
      ],
    });
  });

  test('that go leave the product its next one as default', async () => {
    const { staff, id } = await desk('a');
    const { results } = await staff.act<{ results: { productVariant: { id: string } }[] }>(
      'productVariantBulkCreate',
      { product: id('a'), variants: [{ attributes: [], sku: 'z' }] },
      'results { productVariant { id } }',
    );
    expect(
      await staff.act<{ count: number }>('productVariantBulkDelete', { ids: [id('a-0')] }, 'count'),
    ).toMatchObject({ count: 1 });
    expect(
      await staff.ask('query ($id: ID!) { product(id: $id) { defaultVariant { id } } }', {
        id: id('a'),
      }),
    ).toEqual({ product: { defaultVariant: { id: results[0]!.productVariant.id } } });
  });
});

test('stocks are found by references as by ids, all of a call by the same; a missing one fails its row', async () => {
  const { staff, id } = await desk('a', 'b');
  const warehouseId = id('north');
  const named = async (slug: string) => {
    await staff.act('productVariantUpdate', {
      id: id(`${slug}-0`),
      input: { externalReference: `erp-${slug}` },
    });
    return { variantExternalReference: `erp-${slug}`, warehouseId };
  };
  const stocks = [
    { ...(await named('a')), quantity: 7 },
    { ...(await named('b')), quantity: 8 },
    { variantExternalReference: 'erp-c', warehouseId, quantity: 9 },
  ];
  const update = (rowsOfIt: readonly object[]) =>
    rows(
      staff,
      'stockBulkUpdate',
      'stock { quantity }',
      { errorPolicy: 'REJECT_FAILED_ROWS', stocks: rowsOfIt },
      'field',
    );
  expect(await update(stocks)).toEqual({
    count: 2,
    results: [[{ quantity: 7 }], [{ quantity: 8 }], [null, 'null NOT_FOUND']],
  });
  expect(await update([...stocks, { variantId: id('a-0'), warehouseId, quantity: 1 }])).toEqual({
    count: 0,
    results: [],
  });
});

test('translations in bulk: a slug of a translation that is there stays', async () => {
  const { staff, id } = await desk('a');
  const translate = (name: string, slug: string) =>
    staff.act('productBulkTranslate', {
      translations: [{ id: id('a'), languageCode: 'SR', translationFields: { name, slug } }],
    });
  await translate('А', 'prvi');
  await translate('Б', 'drugi');
  expect(
    await staff.ask(
      'query ($id: ID!) { product(id: $id) { translation(languageCode: SR) { name slug } } }',
      { id: id('a') },
    ),
  ).toEqual({ product: { translation: { name: 'Б', slug: 'prvi' } } });
});
