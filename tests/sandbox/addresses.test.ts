import { describe, expect, test } from 'vitest';
import { normalisedPhone } from '../../src/sandbox/addresses/phone.ts';
import { checkoutShop, type CheckoutShop } from './checkout-shop.ts';
import { ask, blankSandbox } from './asking.ts';

const sandbox = blankSandbox();

interface Rules {
  readonly countryCode: string;
  readonly addressFormat: string;
  readonly postalCodeMatchers: readonly string[];
  readonly countryAreaType: string;
  readonly requiredFields: readonly string[];
  readonly countryAreaChoices: readonly { readonly raw: string; readonly verbose: string }[];
  readonly cityChoices: readonly { readonly raw: string }[];
}

const rules = async (args: string) =>
  (
    await ask<{ addressValidationRules: Rules | null }>(
      sandbox(),
      `{ addressValidationRules(${args}) { countryCode addressFormat postalCodeMatchers countryAreaType requiredFields countryAreaChoices { raw verbose } cityChoices { raw } } }`,
    )
  ).data?.addressValidationRules;

describe('what an address has in a country', () => {
  test('Serbia: a postal code of five or six figures, no areas', async () => {
    expect(await rules('countryCode: RS')).toMatchObject({
      countryCode: 'RS',
      countryAreaChoices: [],
      postalCodeMatchers: [expect.stringContaining('d{5,6}')],
    });
  });

  test('the United States: states', async () => {
    const found = (await rules('countryCode: US'))!;
    expect(found.requiredFields).toContain('countryArea');
    expect(found.countryAreaChoices).toContainEqual({ raw: 'CA', verbose: 'California' });
  });

  test('China: the cities of a province', async () => {
    const found = (await rules('countryCode: CN, countryArea: "广东省"'))!;
    expect(found.cityChoices.map(({ raw }) => raw)).toContain('广州市');
  });
});

describe('phone numbers', () => {
  test('are written as the whole world dials them', () => {
    expect(normalisedPhone('064 1234567', 'RS')).toBe('+381641234567');
    expect(normalisedPhone('+49 30 901820', 'RS')).toBe('+4930901820');
    expect(normalisedPhone('00381641234567', 'DE')).toBe('+381641234567');
  });

  test('none for what nobody can call', () => {
    for (const typed of ['123', 'abc', '+381', '+3816412345678901'])
      expect(normalisedPhone(typed, 'RS')).toBeNull();
  });
});

describe('an address of a checkout', () => {
  const put = async (
    { raw }: CheckoutShop,
    id: string,
    address: object,
    rest = '',
  ): Promise<{ field: string; code: string }[] | string> => {
    const { data, errors } = await raw(
      `mutation ($address: AddressInput!) { checkoutBillingAddressUpdate(id: "${id}", billingAddress: $address ${rest}) { checkout { billingAddress { city postalCode countryArea phone } } errors { field code addressType } } }`,
      { address },
    );
    if (errors !== undefined) return errors[0]!.message;
    const { checkout, errors: refused } = (
      data as {
        checkoutBillingAddressUpdate: {
          checkout: { billingAddress: object } | null;
          errors: { field: string; code: string }[];
        };
      }
    ).checkoutBillingAddressUpdate;
    return checkout === null ? refused : JSON.stringify(checkout.billingAddress);
  };
  const whole = {
    firstName: 'Ana',
    lastName: 'Anić',
    streetAddress1: 'Knez Mihailova 5',
    city: 'Beograd',
    postalCode: '11000',
    country: 'RS',
  };
  const refused = (field: string, code: string) => ({ field, code, addressType: 'BILLING' });

  test('names everything that is missing or wrong, but a bad phone alone', async () => {
    const shop = await checkoutShop([]);
    const { id } = (await shop.create({})).checkout!;
    expect(await put(shop, id, { country: 'RS' })).toEqual([
      refused('city', 'REQUIRED'),
      refused('streetAddress1', 'REQUIRED'),
    ]);
    expect(await put(shop, id, { ...whole, postalCode: 'x', phone: '1' })).toEqual([
      refused('phone', 'INVALID'),
    ]);
    expect(await put(shop, id, { ...whole, postalCode: 'x' })).toEqual([
      refused('postalCode', 'INVALID'),
    ]);
    expect(await put(shop, id, { city: 'Beograd' })).toMatchObject([{ field: 'country' }]);
  });

  test('is written as its country writes it', async () => {
    const shop = await checkoutShop([]);
    const { id } = (await shop.create({})).checkout!;
    expect(await put(shop, id, { ...whole, phone: '064 1234567' })).toBe(
      '{"city":"BEOGRAD","postalCode":"11000","countryArea":"","phone":"+381641234567"}',
    );
    const american = {
      ...whole,
      country: 'US',
      countryArea: 'california',
      city: 'Los Angeles',
      postalCode: '90001',
    };
    expect(await put(shop, id, american)).toContain('"countryArea":"CA"');
  });

  test('can be let off the rules: it is kept as not checked', async () => {
    const shop = await checkoutShop([{ slug: 'jojoba' }]);
    const id = await shop.ready({ 'jojoba-0': 1 });
    const relaxed = ', validationRules: { checkRequiredFields: false, checkFieldsFormat: false }';
    expect(await put(shop, id, { ...whole, postalCode: '' }, relaxed)).toContain('"postalCode":""');
    expect((await shop.complete(id)).errors).toEqual([]);
  });

  test('skipping the checks is for Apps', async () => {
    const shop = await checkoutShop([]);
    const { id } = (await shop.create({})).checkout!;
    expect(await put(shop, id, { ...whole, postalCode: 'x', skipValidation: true })).toBe(
      'To skip address validation, you need following permissions: HANDLE_CHECKOUTS, AUTHENTICATED_APP.',
    );
  });
});
