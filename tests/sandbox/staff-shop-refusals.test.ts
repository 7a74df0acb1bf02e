import { expect, test } from 'vitest';
/** What mutations refused on a real Saleor 3.23.28; ids by name with an `@`. */
import rows from './staff-shop-refusals.json' with { type: 'json' };
import { StaffDesk, type Refusal } from './staff-desk.ts';
import { temporarySandbox } from './temporary.ts';

const channel = {
  name: 'RS',
  slug: 'rs',
  currencyCode: 'RSD',
  defaultCountry: 'RS',
  isActive: true,
};
const address = { streetAddress1: 'Ulica 1', city: 'Beograd', country: 'RS', postalCode: '11000' };

test('refusals name the fields, codes and words of a real Saleor', async () => {
  const desk = await StaffDesk.at(await temporarySandbox({ seed: { kind: 'blank' } }));
  const ids = new Map<string, string>();
  const made = async (name: string, mutation: string, field: string, input: object) =>
    ids.set(name, await desk.make(mutation, field, { input: named(input) }));
  const named = (value: object): object =>
    JSON.parse(
      JSON.stringify(value).replaceAll(/"@([a-z]+)"/g, (_, name: string) => `"${ids.get(name)!}"`),
    ) as object;
  await made('channel', 'channelCreate', 'channel', channel);
  await made('euro', 'channelCreate', 'channel', { ...channel, slug: 'eu', currencyCode: 'EUR' });
  await made('warehouse', 'createWarehouse', 'warehouse', { name: 'W', slug: 'w', address });
  await made('zone', 'shippingZoneCreate', 'shippingZone', {
    name: 'Z',
    addChannels: ['@channel'],
  });
  await made('method', 'shippingPriceCreate', 'shippingMethod', {
    name: 'M',
    type: 'PRICE',
    shippingZone: '@zone',
  });
  await made('menu', 'menuCreate', 'menu', { name: 'M', slug: 'm' });
  await made('item', 'menuItemCreate', 'menuItem', {
    name: 'I',
    menu: '@menu',
    url: 'http://x.rs/',
  });
  await made('inner', 'menuItemCreate', 'menuItem', {
    name: 'J',
    menu: '@menu',
    parent: '@item',
    url: 'http://x.rs/',
  });
  await made('type', 'pageTypeCreate', 'pageType', { name: 'T', slug: 't' });
  await made('page', 'pageCreate', 'page', { title: 'P', slug: 'p', pageType: '@type' });
  await made('voucher', 'voucherCreate', 'voucher', {
    addCodes: ['A'],
    discountValueType: 'PERCENTAGE',
  });
  await made('promotion', 'promotionCreate', 'promotion', { name: 'P', type: 'CATALOGUE' });
  await made('orders', 'promotionCreate', 'promotion', { name: 'O', type: 'ORDER' });
  const answers: typeof rows = [];
  for (const row of rows) {
    const { errors } = await desk.try(row.mutation, named(row.variables));
    answers.push({ ...row, refused: errors.map(worded) });
  }
  expect(answers).toEqual(rows);
});

function worded({ field, code, message }: Refusal): string {
  return `${field ?? '-'} ${code}: ${message}`;
}
