import { expect, test } from 'vitest';
import { runShopActions, type Step } from './shop-actions.ts';
import { StaffDesk } from './staff-desk.ts';
import { temporarySandbox } from './temporary.ts';

test("what staff do to a shop's configuration sends what a real Saleor sent", async () => {
  const desk = await StaffDesk.at(await temporarySandbox({ seed: { kind: 'blank' } }));
  const wrong: string[] = [];
  const step: Step = async (what, expected, act) => {
    let result!: Awaited<ReturnType<typeof act>>;
    const told = await desk.told(async () => {
      result = await act();
    });
    if (told !== expected)
      wrong.push(`${what}: ${told || 'nothing'} instead of ${expected || 'nothing'}`);
    return result;
  };
  await runShopActions(desk, step, 'c');
  expect(wrong).toEqual([]);
});

test.each([
  ['shopSettingsUpdate', { input: { headerText: 'x', trackInventoryByDefault: false } }],
  ['shopDomainUpdate', { input: { name: 'x' } }],
  [
    'shopAddressUpdate',
    { input: { streetAddress1: 'Ulica 1', city: 'Beograd', country: 'RS', postalCode: '11000' } },
  ],
  ['giftCardSettingsUpdate', { input: { expiryType: 'NEVER_EXPIRE' } }],
  ['assignNavigation', { menu: null, navigationType: 'MAIN' }],
  ['taxCountryConfigurationUpdate', { countryCode: 'RS', updateTaxClassRates: [{ rate: 20 }] }],
])('%s tells nobody', async (name, variables) => {
  const desk = await StaffDesk.at(await temporarySandbox({ seed: { kind: 'blank' } }));
  expect(await desk.told(() => desk.act(name, variables))).toBe('');
});

test('settings of orders and plugins tell nobody', async () => {
  const desk = await StaffDesk.at(await temporarySandbox({ seed: { kind: 'blank' } }));
  const channelId = await desk.make('channelCreate', 'channel', {
    input: { name: 'RS', slug: 'rs', currencyCode: 'RSD', defaultCountry: 'RS', isActive: true },
  });
  for (const [name, variables] of [
    ['orderSettingsUpdate', { input: { automaticallyConfirmAllNewOrders: false } }],
    ['pluginUpdate', { id: 'mirumee.payments.dummy', channelId, input: { active: false } }],
  ] as const)
    expect(await desk.told(() => desk.act(name, variables))).toBe('');
});
