import { describe, expect, test } from 'vitest';
import { catalogueShop, type Shop } from './catalogue-shop.ts';
import { StaffDesk, type Refusal } from './staff-desk.ts';

async function desk(products: Parameters<typeof catalogueShop>[0] = []) {
  const shop = await catalogueShop(products);
  return {
    shop,
    staff: await StaffDesk.at(shop.sandbox),
    id: (name: string) => shop.ids.get(name)!,
  };
}

const refusals = ({ errors }: { errors: readonly Refusal[] }) =>
  errors.map(({ field, code }) => `${field} ${code}`);

describe('slugs', () => {
  test('are made of the name; where it is taken, with the next free number', async () => {
    const { staff, id } = await desk();
    const slugOf = async (name: string) => {
      const { product } = await staff.act<{ product: { slug: string } }>(
        'productCreate',
        { input: { name, productType: id('type') } },
        'product { slug }',
      );
      return product.slug;
    };
    expect(await slugOf('Žuto ćebe & Đak')).toBe('zuto-cebe-dak');
    expect(await slugOf('Žuto ćebe & Đak')).toBe('zuto-cebe-dak-2');
    expect(await slugOf('Žuto ćebe & Đak')).toBe('zuto-cebe-dak-3');
    expect(await slugOf('Уље')).toBe('ulje');
  });

  test('that are given must be free, a slug, and not empty', async () => {
    const { staff, id } = await desk([{ slug: 'a' }, { slug: 'b' }]);
    const update = (slug: string) => staff.try('productUpdate', { id: id('a'), input: { slug } });
    expect(refusals(await update('b'))).toEqual(['slug UNIQUE']);
    expect(refusals(await update('a b'))).toEqual(['slug INVALID']);
    expect(refusals(await update(''))).toEqual(['slug REQUIRED']);
  });
});

describe('prices', () => {
  test('have no more decimals than their currency', async () => {
    const { staff, id } = await desk([{ slug: 'a' }]);
    const priced = (price: number) =>
      staff.try('productVariantChannelListingUpdate', {
        id: id('a-0'),
        input: [{ channelId: id('channel'), price }],
      });
    expect((await priced(700.5)).errors).toEqual([
      { field: 'price', code: 'INVALID', message: 'Value cannot have more than 0 decimal places.' },
    ]);
    expect((await priced(700)).errors).toEqual([]);
  });
});

describe('publishing', () => {
  const publish = (staff: StaffDesk, id: (name: string) => string, product: string) =>
    staff.try('productChannelListingUpdate', {
      id: product,
      input: { updateChannels: [{ channelId: id('channel'), isPublished: true }] },
    });

  test('needs a category', async () => {
    const { staff, id } = await desk();
    const product = await staff.make('productCreate', 'product', {
      input: { name: 'x', productType: id('type') },
    });
    expect(refusals(await publish(staff, id, product))).toEqual([
      'isPublished PRODUCT_WITHOUT_CATEGORY',
    ]);
    await staff.act('productUpdate', { id: product, input: { category: id('oils') } });
    expect(refusals(await publish(staff, id, product))).toEqual([]);
  });

  test('ends where the category goes: the product stays, unpublished and without one', async () => {
    const { shop, staff, id } = await desk([{ slug: 'a' }]);
    await staff.act('categoryDelete', { id: id('oils') });
    const { product } = await staff.ask<{ product: unknown }>(
      'query ($id: ID!) { product(id: $id) { category { id } channelListings { isPublished publishedAt } } }',
      { id: id('a') },
    );
    expect(product).toEqual({
      category: null,
      channelListings: [{ isPublished: false, publishedAt: null }],
    });
    expect(await shop.ask('{ product(slug: "a", channel: "rs") { id } }')).toEqual({
      product: null,
    });
  });
});

/** Which of the three carries a new time of change after `act`, a little later. */
async function touched(
  { shop, staff, id }: { shop: Shop; staff: StaffDesk; id: (name: string) => string },
  act: () => Promise<unknown>,
): Promise<string> {
  type Times = Record<'product' | 'productVariant' | 'category', { updatedAt: string }>;
  const times = () =>
    staff.ask<Times>(
      'query ($p: ID!, $v: ID!, $c: ID!) { product(id: $p) { updatedAt } productVariant(id: $v) { updatedAt } category(id: $c) { updatedAt } }',
      { p: id('a'), v: id('a-0'), c: id('oils') },
    );
  const before = await times();
  shop.sandbox.state.clock.move(20);
  await act();
  const after = await times();
  return (['product', 'productVariant', 'category'] as const)
    .filter((key) => before[key].updatedAt !== after[key].updatedAt)
    .join(', ');
}

test('prices, stocks, listings and translations move no time of change', async () => {
  const at = await desk([{ slug: 'a', prices: [1000, 2000] }]);
  const { staff, id } = at;
  const rows: Readonly<Record<string, readonly [string, object, string]>> = {
    'a name': ['productUpdate', { id: id('a'), input: { name: 'A' } }, 'product'],
    'the same name': ['productUpdate', { id: id('a'), input: { name: 'A' } }, 'product'],
    metadata: ['updateMetadata', { id: id('a'), input: [{ key: 'k', value: 'v' }] }, 'product'],
    'metadata of a variant': [
      'updateMetadata',
      { id: id('a-0'), input: [{ key: 'k', value: 'v' }] },
      'productVariant',
    ],
    'metadata of a category': [
      'updateMetadata',
      { id: id('oils'), input: [{ key: 'k', value: 'v' }] },
      'category',
    ],
    'a name of a variant': [
      'productVariantUpdate',
      { id: id('a-0'), input: { name: 'V' } },
      'product, productVariant',
    ],
    'the same name of a variant': [
      'productVariantUpdate',
      { id: id('a-0'), input: { name: 'V' } },
      '',
    ],
    'a limit of a variant': [
      'productVariantUpdate',
      { id: id('a-0'), input: { quantityLimitPerCustomer: 3 } },
      'productVariant',
    ],
    'the default variant': [
      'productVariantSetDefault',
      { productId: id('a'), variantId: id('a-1') },
      'product',
    ],
    'a price': [
      'productVariantChannelListingUpdate',
      { id: id('a-0'), input: [{ channelId: id('channel'), price: 5 }] },
      '',
    ],
    unpublishing: [
      'productChannelListingUpdate',
      {
        id: id('a'),
        input: { updateChannels: [{ channelId: id('channel'), isPublished: false }] },
      },
      '',
    ],
    stock: [
      'productVariantStocksUpdate',
      { variantId: id('a-0'), stocks: [{ warehouse: id('north'), quantity: 1 }] },
      '',
    ],
    'a translation': [
      'productTranslate',
      { id: id('a'), languageCode: 'SR', input: { name: 'А' } },
      '',
    ],
  };
  const seen: Record<string, string> = {};
  for (const [what, [mutation, variables]] of Object.entries(rows))
    seen[what] = await touched(at, () => staff.act(mutation, variables));
  expect(seen).toEqual(
    Object.fromEntries(Object.entries(rows).map(([what, [, , moved]]) => [what, moved])),
  );
});

describe('attributes', () => {
  async function withColour() {
    const at = await desk();
    const colour = await at.staff.make('attributeCreate', 'attribute', {
      input: {
        name: 'Boja',
        type: 'PRODUCT_TYPE',
        inputType: 'DROPDOWN',
        valueRequired: true,
        values: [{ name: 'Crvena' }],
      },
    });
    await at.staff.act('productAttributeAssign', {
      productTypeId: at.id('type'),
      operations: [{ id: colour, type: 'PRODUCT' }],
    });
    const create = (attributes: readonly object[] | undefined) =>
      at.staff.try(
        'productCreate',
        { input: { name: 'x', productType: at.id('type'), attributes } },
        'product { id attributes { values { name slug } } }',
      );
    return { ...at, colour, create };
  }

  test('a value that is not there yet is made, one that is there is taken', async () => {
    const { staff, colour, create } = await withColour();
    const valuesOf = async (value: string) =>
      (await create([{ id: colour, dropdown: { value } }]))['product'];
    expect(await valuesOf('Plava')).toMatchObject({
      attributes: [{ values: [{ name: 'Plava', slug: 'plava' }] }],
    });
    expect(await valuesOf('Crvena')).toMatchObject({
      attributes: [{ values: [{ name: 'Crvena', slug: 'crvena' }] }],
    });
    expect(
      await staff.ask(
        'query ($id: ID!) { attribute(id: $id) { choices(first: 9) { totalCount } } }',
        {
          id: colour,
        },
      ),
    ).toEqual({ attribute: { choices: { totalCount: 2 } } });
  });

  test('a required one may be left out, but not be blank; a dropdown has one value', async () => {
    const { colour, create } = await withColour();
    expect(refusals(await create(undefined))).toEqual([]);
    expect(refusals(await create([{ id: colour, dropdown: { value: ' ' } }]))).toEqual([
      'attributes REQUIRED',
    ]);
    expect(refusals(await create([{ id: colour, values: ['a', 'b'] }]))).toEqual([
      'attributes INVALID',
    ]);
  });

  test('values of one that left the type are hidden, and back when it is', async () => {
    const { staff, id, colour, create } = await withColour();
    const made = await create([{ id: colour, dropdown: { value: 'Crvena' } }]);
    const product = (made['product'] as { id: string }).id;
    const read = () =>
      staff.ask('query ($id: ID!) { product(id: $id) { attributes { values { name } } } }', {
        id: product,
      });
    await staff.act('productAttributeUnassign', {
      productTypeId: id('type'),
      attributeIds: [colour],
    });
    expect(await read()).toEqual({ product: { attributes: [] } });
    await staff.act('productAttributeAssign', {
      productTypeId: id('type'),
      operations: [{ id: colour, type: 'PRODUCT' }],
    });
    expect(await read()).toEqual({ product: { attributes: [{ values: [{ name: 'Crvena' }] }] } });
  });
});

describe('variants', () => {
  test('the first of a product is its default; when it goes, the next one is', async () => {
    const { staff, id } = await desk([{ slug: 'a', prices: [1000, 2000] }]);
    const read = () =>
      staff.ask('query ($id: ID!) { product(id: $id) { defaultVariant { sku } } }', {
        id: id('a'),
      });
    expect(await read()).toEqual({ product: { defaultVariant: { sku: 'a-0' } } });
    await staff.act('productVariantDelete', { id: id('a-0') });
    expect(await read()).toEqual({ product: { defaultVariant: { sku: 'a-1' } } });
  });

  test('a SKU is one variant’s only, spaces around it do not count', async () => {
    const { staff, id } = await desk([{ slug: 'a' }, { slug: 'b' }]);
    expect(
      refusals(await staff.try('productVariantUpdate', { id: id('b-0'), input: { sku: ' a-0 ' } })),
    ).toEqual(['sku UNIQUE']);
  });
});

test('a product that goes takes its lines and their price from drafts', async () => {
  const { staff, id } = await desk([{ slug: 'a' }, { slug: 'b', prices: [500] }]);
  const order = await staff.make('draftOrderCreate', 'order', {
    input: {
      channelId: id('channel'),
      lines: ['a-0', 'b-0'].map((variant) => ({ variantId: id(variant), quantity: 2 })),
    },
  });
  const read = async () => {
    const answer = await staff.ask<{ order: { lines: unknown[]; total: unknown } }>(
      'query ($id: ID!) { order(id: $id) { lines { productSku } total { gross { amount } } } }',
      { id: order },
    );
    return answer.order;
  };
  expect(await read()).toMatchObject({ total: { gross: { amount: 3000 } } });
  await staff.act('productDelete', { id: id('a') });
  expect(await read()).toEqual({
    lines: [{ productSku: 'b-0' }],
    total: { gross: { amount: 1000 } },
  });
});
