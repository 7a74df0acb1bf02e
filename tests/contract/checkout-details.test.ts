import { describe, expect, test } from 'vitest';
import { error, germanAddress, serbianAddress, Shopper } from './shopper.ts';
import type { Address, Checkout, CheckoutError } from './shapes.ts';
import { useTarget } from './target.ts';

const target = useTarget(['write', 'demo']);
const shopper = new Shopper(target);
target.prepare(() => shopper.learn());

const almond = 'MN-BU-03-50ML';

interface Details {
  checkoutEmailUpdate: { errors: CheckoutError[] };
  checkoutBillingAddressUpdate: { errors: CheckoutError[] };
  checkoutShippingAddressUpdate: { checkout: Checkout | null; errors: CheckoutError[] };
}
const details = (id: string, email: string, address: object) =>
  target.ask<Details>('checkout-details-update', { id, email, address });
const basket = (quantity = 1) => shopper.create({ lines: shopper.lines([almond, quantity]) });

/** The address Saleor made of one sent for shipping. */
async function stored(change: object): Promise<Address> {
  const { id } = await basket();
  const data = await details(id, 'ana@example.com', { ...serbianAddress, ...change });
  expect(data.checkoutShippingAddressUpdate.errors).toEqual([]);
  return data.checkoutShippingAddressUpdate.checkout!.shippingAddress!;
}
/** The errors of a shipping address: field and code, in no order. */
async function refused(address: object): Promise<string[]> {
  const { id } = await basket();
  const data = await details(id, 'ana@example.com', address);
  expect(data.checkoutShippingAddressUpdate.checkout).toBeNull();
  const errors = data.checkoutShippingAddressUpdate.errors;
  expect(errors.every(({ addressType }) => addressType === 'SHIPPING')).toBe(true);
  return errors.map(({ field, code }) => `${field} ${code}`).toSorted();
}

describe('contact and address in one request', () => {
  test('are stored and bring the shipping methods', async () => {
    const { id } = await basket();
    const data = await details(id, 'Ana.Gost@Example.com', serbianAddress);
    expect([data.checkoutEmailUpdate.errors, data.checkoutBillingAddressUpdate.errors]).toEqual([
      [],
      [],
    ]);
    const checkout = data.checkoutShippingAddressUpdate.checkout!;
    expect(checkout.email).toBe('Ana.Gost@Example.com');
    expect(checkout.shippingAddress).toEqual({
      firstName: 'Ana',
      lastName: 'Anić',
      streetAddress1: 'Knez Mihailova 5',
      streetAddress2: '',
      postalCode: '11000',
      city: 'BEOGRAD',
      phone: '+381641234567',
      country: { code: 'RS', country: 'Serbia' },
    });
    expect(checkout.shippingMethods).toMatchObject([
      {
        name: 'Kurirska služba',
        active: true,
        minimumDeliveryDays: 1,
        maximumDeliveryDays: 3,
        price: { amount: 390, currency: 'RSD' },
        en: { name: 'Courier' },
      },
    ]);
  });

  test('fail each on its own: what is right is stored', async () => {
    const { id } = await basket();
    const data = await details(id, 'ana@', { ...serbianAddress, city: '' });
    const city = (addressType: string) => [
      error('city', 'REQUIRED', 'This field is required.', { addressType }),
    ];
    expect(data.checkoutEmailUpdate.errors).toEqual([
      error('email', 'INVALID', 'Enter a valid email address.'),
    ]);
    expect(data.checkoutBillingAddressUpdate.errors).toEqual(city('BILLING'));
    expect(data.checkoutShippingAddressUpdate).toEqual({
      checkout: null,
      errors: city('SHIPPING'),
    });
    const again = await details(id, 'ana@example.com', { ...serbianAddress, phone: '123' });
    expect(again.checkoutShippingAddressUpdate.errors).toEqual([
      error('phone', 'INVALID', "'123' is not a valid phone number.", { addressType: 'SHIPPING' }),
    ]);
    expect(await shopper.read(id)).toMatchObject({
      email: 'ana@example.com',
      shippingAddress: null,
    });
  });

  test.each([
    ['', 'REQUIRED', 'This field cannot be blank.'],
    [' ana@example.com', 'INVALID', 'Enter a valid email address.'],
    ['ana@example', 'INVALID', 'Enter a valid email address.'],
    ['ана@example.com', 'INVALID', 'Enter a valid email address.'],
  ])('refuse the e-mail "%s"', async (email, code, message) => {
    const { id } = await basket();
    expect((await details(id, email, serbianAddress)).checkoutEmailUpdate.errors).toEqual([
      error('email', code, message),
    ]);
  });

  test('to a checkout that is not there', async () => {
    const data = await details(shopper.unknownCheckout, 'ana@example.com', serbianAddress);
    const missing = [
      error('id', 'NOT_FOUND', `Couldn't resolve to a node: ${shopper.unknownCheckout}`),
    ];
    expect(Object.values(data).map(({ errors }) => errors as CheckoutError[])).toEqual([
      missing,
      missing,
      missing,
    ]);
  });
});

describe('a Serbian address', () => {
  test.each([
    ['064 123 4567', '+381641234567'],
    ['0641234567', '+381641234567'],
    ['+381 64 123 4567', '+381641234567'],
    ['+49 151 12345678', '+4915112345678'],
  ])('keeps the phone %s as %s', async (phone, e164) => {
    expect((await stored({ phone })).phone).toBe(e164);
  });

  test('writes the city in capitals, in either script', async () => {
    expect((await stored({ city: 'Čačak', postalCode: '32000' })).city).toBe('ČAČAK');
    expect((await stored({ city: 'Београд' })).city).toBe('БЕОГРАД');
  });

  test('trims texts and leaves markup as typed', async () => {
    expect(
      await stored({ firstName: '  Ana ', streetAddress1: '<script>x</script> 5' }),
    ).toMatchObject({ firstName: 'Ana', streetAddress1: '<script>x</script> 5' });
  });

  test('needs neither postal code nor names nor phone', async () => {
    expect(await stored({ postalCode: '', firstName: '', lastName: '', phone: '' })).toMatchObject({
      postalCode: '',
      firstName: '',
      lastName: '',
      phone: '',
    });
  });

  test.each(['11 000', '1100', 'ABCDE'])('refuses the postal code %s', async (postalCode) => {
    expect(await refused({ ...serbianAddress, postalCode })).toEqual(['postalCode INVALID']);
  });

  test('reports all missing fields at once', async () => {
    expect(await refused({ country: 'RS' })).toEqual(['city REQUIRED', 'streetAddress1 REQUIRED']);
    expect(await refused({})).toEqual(['country REQUIRED']);
  });

  test('a wrong phone hides the other errors', async () => {
    expect(await refused({ country: 'RS', city: '', postalCode: 'X', phone: '1' })).toEqual([
      'phone INVALID',
    ]);
  });

  test('an over-long street counts as missing too', async () => {
    expect(await refused({ ...serbianAddress, streetAddress1: 'U'.repeat(300) })).toEqual([
      'streetAddress1 INVALID',
      'streetAddress1 REQUIRED',
    ]);
    expect(await refused({ ...serbianAddress, firstName: 'A'.repeat(300) })).toEqual([
      'firstName INVALID',
    ]);
  });
});

describe('other countries', () => {
  test('German addresses need a postal code', async () => {
    expect(await refused({ ...germanAddress, postalCode: '' })).toEqual(['postalCode REQUIRED']);
    expect(await refused({ ...germanAddress, postalCode: '1011' })).toEqual(['postalCode INVALID']);
  });

  test('in eu a German gets the international delivery', async () => {
    const { id } = await shopper.create({ channel: 'eu', lines: shopper.lines([almond, 1]) });
    const data = await details(id, 'ana@example.com', germanAddress);
    expect(data.checkoutShippingAddressUpdate.checkout!.shippingMethods).toMatchObject([
      {
        name: 'Međunarodna dostava',
        minimumDeliveryDays: 4,
        maximumDeliveryDays: 8,
        price: { amount: 9.9, currency: 'EUR' },
        en: { name: 'International delivery' },
      },
    ]);
  });

  test('a country without stock is refused, also before a delivery is chosen', async () => {
    const { id } = await basket();
    const data = await details(id, 'ana@example.com', germanAddress);
    expect(data.checkoutShippingAddressUpdate.checkout).toBeNull();
    expect(data.checkoutShippingAddressUpdate.errors).toMatchObject([
      { field: 'quantity', code: 'INSUFFICIENT_STOCK' },
    ]);
    expect((await shopper.read(id))!.shippingAddress).toBeNull();
  });

  test('with a delivery chosen a country without stock is refused', async () => {
    const { id } = await shopper.ready({ lines: shopper.lines([almond, 1]) });
    const data = await details(id, 'ana@example.com', germanAddress);
    expect(data.checkoutShippingAddressUpdate).toEqual({
      checkout: null,
      errors: [
        error(
          'quantity',
          'INSUFFICIENT_STOCK',
          'Could not add items 50 ml. Only 0 remaining in stock.',
        ),
      ],
    });
    expect((await shopper.read(id))!.shippingAddress!.country.code).toBe('RS');
  });
});

describe('delivery', () => {
  const addressed = (quantity: number) =>
    shopper.create({ lines: shopper.lines([almond, quantity]), shippingAddress: serbianAddress });
  const setQuantity = (checkout: Checkout, quantity: number) =>
    shopper.succeed('checkout-lines-update', {
      id: checkout.id,
      lines: [{ lineId: checkout.lines[0]!.id, quantity }],
    });
  const refusal = (id: string, deliveryMethodId: string) =>
    shopper.fail('checkout-delivery-method-update', { id, deliveryMethodId });

  test('is free from 5000 dinars on', async () => {
    // 6 × 790 = 4740, 7 × 790 = 5530
    expect(
      (await addressed(6)).shippingMethods.map(({ name, price }) => [name, price.amount]),
    ).toEqual([['Kurirska služba', 390]]);
    expect(
      (await addressed(7)).shippingMethods.map(({ name, price }) => [name, price.amount]),
    ).toEqual([['Besplatna dostava', 0]]);
  });

  test('is chosen by the method’s id and adds its price', async () => {
    const checkout = await shopper.choose(await addressed(1), 'Kurirska služba');
    expect(checkout).toMatchObject({
      deliveryMethod: { __typename: 'ShippingMethod', id: checkout.shippingMethods[0]!.id },
      shippingPrice: { gross: { amount: 390 } },
      totalPrice: { gross: { amount: 1180 }, tax: { amount: 197 } },
    });
  });

  test('that stops fitting keeps its price, and is a problem until chosen again', async ({
    skip,
  }) => {
    await target.needs('3.23', skip);
    const chosen = await shopper.choose(await addressed(1), 'Kurirska služba');
    await setQuantity(chosen, 7);
    const stale = (await shopper.read(chosen.id))!;
    expect(stale).toMatchObject({
      deliveryMethod: null,
      shippingPrice: { gross: { amount: 390 } },
      problems: [{ __typename: 'CheckoutProblemDeliveryMethodInvalid' }],
    });
    expect(stale.shippingMethods.map(({ name }) => name)).toEqual(['Besplatna dostava']);
    const healed = await shopper.choose(stale, 'Besplatna dostava');
    expect(healed).toMatchObject({
      shippingPrice: { gross: { amount: 0 } },
      totalPrice: { gross: { amount: 5530 } },
      deliveryMethod: { id: stale.shippingMethods[0]!.id },
    });
    expect((await shopper.read(chosen.id))!.problems).toEqual([]);
  });

  test('refuses ids of other methods and other things', async ({ skip }) => {
    await target.needs('3.23', skip);
    const { id, shippingMethods } = await addressed(1);
    const free = (await addressed(7)).shippingMethods[0]!.id;
    const pk = Buffer.from(shippingMethods[0]!.id, 'base64').toString().split(':')[1]!;
    const notApplicable = [
      error(
        'deliveryMethodId',
        'DELIVERY_METHOD_NOT_APPLICABLE',
        'This shipping method is not applicable.',
      ),
    ];
    expect(await refusal(id, free)).toEqual(notApplicable);
    expect(await refusal(id, Buffer.from('ShippingMethod:99999').toString('base64'))).toEqual(
      notApplicable,
    );
    expect(await refusal(id, Buffer.from(`ShippingMethodType:${pk}`).toString('base64'))).toEqual([
      error(
        'deliveryMethodId',
        'INVALID',
        'ID does not belong to Warehouse, ShippingMethod, or CheckoutDelivery',
      ),
    ]);
  });

  test('a malformed id is a GraphQL error', async () => {
    const { id } = await addressed(1);
    const { body } = await target.attempt('checkout-delivery-method-update', {
      id,
      deliveryMethodId: 'zz',
    });
    expect(body.data).toEqual({ checkoutDeliveryMethodUpdate: null });
    expect(body.errors).toMatchObject([
      { message: 'Invalid ID: zz.', path: ['checkoutDeliveryMethodUpdate'] },
    ]);
  });

  test('cannot be chosen without an address', async ({ skip }) => {
    await target.needs('3.23', skip);
    const courier = (await addressed(1)).shippingMethods[0]!.id;
    const { id } = await basket();
    expect(await refusal(id, courier)).toEqual([
      error(
        'deliveryMethodId',
        'DELIVERY_METHOD_NOT_APPLICABLE',
        'This shipping method is not applicable.',
      ),
    ]);
  });
});

test('the language can be changed', async () => {
  const { id } = await basket();
  expect(
    (await shopper.succeed('checkout-language-code-update', { id, languageCode: 'EN' }))
      .languageCode,
  ).toBe('EN');
  expect((await shopper.read(id))!.languageCode).toBe('EN');
});
