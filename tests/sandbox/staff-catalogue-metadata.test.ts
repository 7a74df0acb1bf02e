import { describe, expect, test } from 'vitest';
import { ask } from './asking.ts';
import { catalogueShop } from './catalogue-shop.ts';
import { StaffDesk } from './staff-desk.ts';

async function desk() {
  const shop = await catalogueShop([{ slug: 'a' }]);
  return {
    shop,
    staff: await StaffDesk.at(shop.sandbox),
    id: (name: string) => shop.ids.get(name)!,
  };
}

const update = (side: '' | 'Private') =>
  `mutation ($id: ID!) { update${side}Metadata(id: $id, input: [{ key: "k", value: "v" }]) { item { ${side === '' ? 'metadata' : 'privateMetadata'} { key value } } errors { field code message } } }`;

describe('who may change metadata', () => {
  test('depends on what carries it', async () => {
    const { shop, staff, id } = await desk();
    const attribute = (type: string) =>
      staff.make('attributeCreate', 'attribute', {
        input: { name: type, type, inputType: 'DROPDOWN' },
      });
    const pageType = await staff.make('pageTypeCreate', 'pageType', { input: { name: 'p' } });
    const menu = await staff.make('menuCreate', 'menu', { input: { name: 'm' } });
    const needed: readonly (readonly [string, string])[] = [
      [id('a'), 'MANAGE_PRODUCTS'],
      [id('a-0'), 'MANAGE_PRODUCTS'],
      [id('oils'), 'MANAGE_PRODUCTS'],
      [id('north'), 'MANAGE_PRODUCTS'],
      [id('type'), 'MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES'],
      [await attribute('PRODUCT_TYPE'), 'MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES'],
      [await attribute('PAGE_TYPE'), 'MANAGE_PAGE_TYPES_AND_ATTRIBUTES'],
      [pageType, 'MANAGE_PAGE_TYPES_AND_ATTRIBUTES'],
      [menu, 'MANAGE_MENUS'],
      [id('channel'), 'MANAGE_CHANNELS'],
      [id('zone-north'), 'MANAGE_SHIPPING'],
      [id('tax'), 'HANDLE_TAXES, MANAGE_TAXES'],
    ];
    for (const [object, permissions] of needed)
      for (const side of ['', 'Private'] as const) {
        const { errors } = await ask(shop.sandbox, update(side), { variables: { id: object } });
        expect(errors?.map(({ message }) => message)).toEqual([
          `To access this path, you need one of the following permissions: ${permissions}`,
        ]);
      }
  });

  test('a shopper may write on a checkout, except privately', async () => {
    const { shop, id } = await desk();
    const { checkoutCreate } = await shop.ask<{
      checkoutCreate: { checkout: { id: string; lines: { id: string }[] } };
    }>(
      'mutation ($variant: ID!) { checkoutCreate(input: { channel: "rs", lines: [{ quantity: 1, variantId: $variant }] }) { checkout { id lines { id } } } }',
      { variant: id('a-0') },
    );
    const { checkout } = checkoutCreate;
    for (const object of [checkout.id, checkout.lines[0]!.id]) {
      expect(await shop.ask(update(''), { id: object })).toMatchObject({
        updateMetadata: { item: { metadata: [{ key: 'k', value: 'v' }] }, errors: [] },
      });
      const { errors } = await ask(shop.sandbox, update('Private'), { variables: { id: object } });
      expect(errors?.[0]?.extensions.exception.code).toBe('PermissionDenied');
    }
  });
});

test('keys are merged, emptied and removed; blank ones are refused', async () => {
  const { staff, id } = await desk();
  const write = (input: readonly object[]) =>
    staff.try('updateMetadata', { id: id('a'), input }, 'item { metadata { key value } }');
  const entries = (...pairs: readonly [string, string][]) =>
    pairs.map(([key, value]) => ({ key, value }));
  await write(entries(['b', '1'], ['a', '2']));
  expect(await write(entries(['b', '']))).toMatchObject({
    item: { metadata: entries(['a', '2'], ['b', '']) },
  });
  expect((await write(entries([' ', 'x']))).errors).toEqual([
    { field: 'input', code: 'REQUIRED', message: 'Metadata key cannot be empty.' },
  ]);
  expect(
    await staff.act(
      'deleteMetadata',
      { id: id('a'), keys: ['a', 'none'] },
      'item { metadata { key value } }',
    ),
  ).toMatchObject({ item: { metadata: entries(['b', '']) } });
});

test('what is not there, and what has no metadata', async () => {
  const { staff } = await desk();
  const wrong = async (text: string) =>
    (
      await staff.try('updateMetadata', {
        id: Buffer.from(text).toString('base64'),
        input: [{ key: 'k', value: 'v' }],
      })
    ).errors.map(({ field, code }) => `${field} ${code}`);
  expect(await wrong('Product:999')).toEqual(['id NOT_FOUND']);
  expect(await wrong('Stock:1')).toEqual(['id NOT_FOUND']);
  expect(await wrong('Nothing:1')).toEqual(['id GRAPHQL_ERROR']);
});
