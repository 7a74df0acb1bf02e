import { describe, expect, it } from 'vitest';
import type { DetailsField } from '#domain/address.ts';
import type { CheckoutErrorFragment, CheckoutFragment } from '#saleor/gql/graphql.ts';
import {
  ADDRESS,
  DETAILS,
  NINE_LEFT,
  NOT_FOUND,
  addressedOf,
  checkoutOf,
  errorOf,
  readyOf,
} from './fixtures.ts';
import { openPage, remembered, settle } from './stage.ts';

async function openCheckoutWith(checkout = checkoutOf(), hash = '') {
  const page = await openPage({ remembers: 1, hash });
  page.saleor.answers('Checkout', { checkout });
  page.openCheckout(['RS'], 'RS');
  await settle();
  page.saleor.sent.length = 0;
  const type = (more: Partial<typeof DETAILS> = {}) => {
    for (const [field, value] of Object.entries({ ...DETAILS, ...more }))
      page.setField(field as DetailsField, value);
  };
  return { ...page, type };
}

function detailsAnswer(
  checkout: CheckoutFragment | null,
  errors: Partial<Record<'email' | 'billing' | 'shipping', CheckoutErrorFragment[]>> = {},
) {
  return {
    checkoutEmailUpdate: { errors: errors.email ?? [] },
    checkoutBillingAddressUpdate: { errors: errors.billing ?? [] },
    checkoutShippingAddressUpdate: { checkout, errors: errors.shipping ?? [] },
  };
}

describe('the form', () => {
  it('begins with what the cart knows', async () => {
    const page = await openCheckoutWith(addressedOf(), '#podaci');
    expect(page.$checkout.get()).toMatchObject({
      isOpen: true,
      step: 'details',
      form: { email: 'ana@example.com', city: 'BEOGRAD', country: 'RS', phone: ADDRESS.phone },
    });
  });

  it('begins with the edition’s country where the cart knows none, or one not delivered to', async () => {
    expect((await openCheckoutWith()).$checkout.get().form.country).toBe('RS');
    const abroad = addressedOf({
      shippingAddress: { ...ADDRESS, country: { code: 'US', country: 'United States' } },
    });
    expect((await openCheckoutWith(abroad, '#podaci')).$checkout.get().form.country).toBe('RS');
  });

  it('asks Saleor nothing while it is wrong, and marks every wrong field at once', async () => {
    const page = await openCheckoutWith();
    page.type({ phone: 'telefon', postalCode: '11', city: ' ' });
    await page.submitDetails();
    expect(page.$checkout.get()).toMatchObject({
      step: 'details',
      refusals: 1,
      problems: { phone: 'invalid', postalCode: 'invalid', city: 'required' },
      notice: { kind: 'fixFields' },
    });
    expect(page.saleor.sent).toEqual([]);
  });

  it('frees a field from its mark once it is edited', async () => {
    const page = await openCheckoutWith();
    await page.submitDetails();
    page.setField('city', 'Niš');
    expect(page.$checkout.get().problems).not.toHaveProperty('city');
    expect(page.$checkout.get().problems).toHaveProperty('email');
  });

  it('goes to Saleor tidied, in one request, and on to delivery', async () => {
    const page = await openCheckoutWith();
    page.type({ email: ' ana@example.com ' });
    page.saleor.answers('CheckoutDetailsUpdate', detailsAnswer(addressedOf()));
    await page.submitDetails();
    expect(page.saleor.sent).toHaveLength(1);
    expect(page.saleor.sentOf('CheckoutDetailsUpdate')[0]).toMatchObject({
      email: 'ana@example.com',
      address: { postalCode: '11000', phone: '0641234567', country: 'RS' },
    });
    expect(page.$checkout.get()).toMatchObject({ step: 'delivery', saving: null, notice: null });
    expect(page.browser.hash).toBe('#dostava');
  });

  it('is sent once, however often it is submitted', async () => {
    const page = await openCheckoutWith();
    page.type();
    const gate = page.saleor.holds('CheckoutDetailsUpdate');
    const both = [page.submitDetails(), page.submitDetails()];
    await page.saleor.arrived('CheckoutDetailsUpdate');
    gate.answer(detailsAnswer(addressedOf()));
    await Promise.all(both);
    expect(page.saleor.sent).toHaveLength(1);
  });
});

describe('Saleor’s answer', () => {
  it('marks fields of all three parts, billing and shipping once, and wipes nothing (saleor #2985)', async () => {
    const page = await openCheckoutWith();
    page.type();
    const postal = errorOf('INVALID', 'postalCode');
    const answer = detailsAnswer(null, {
      email: [errorOf('INVALID', 'email')],
      billing: [{ ...postal, addressType: 'BILLING' }],
      shipping: [{ ...postal, addressType: 'SHIPPING' }],
    });
    page.saleor
      .answers('CheckoutDetailsUpdate', answer)
      .answers('Checkout', { checkout: checkoutOf() });
    await page.submitDetails();
    expect(page.$checkout.get()).toMatchObject({
      step: 'details',
      form: DETAILS,
      problems: { email: 'invalid', postalCode: 'invalid' },
      notice: { kind: 'fixFields' },
      refusals: 1,
    });
  });

  it('about billing alone is not overlooked', async () => {
    const page = await openCheckoutWith();
    page.type();
    const answer = detailsAnswer(addressedOf(), { billing: [errorOf('INVALID', 'phone')] });
    page.saleor
      .answers('CheckoutDetailsUpdate', answer)
      .answers('Checkout', { checkout: addressedOf() });
    await page.submitDetails();
    expect(page.$checkout.get()).toMatchObject({ step: 'details', problems: { phone: 'invalid' } });
  });

  it('for goods that need no delivery leads to the review', async () => {
    const page = await openCheckoutWith();
    page.type();
    const digital = addressedOf({ isShippingRequired: false, shippingMethods: [] });
    page.saleor.answers('CheckoutDetailsUpdate', detailsAnswer(digital));
    await page.submitDetails();
    expect(page.$checkout.get().step).toBe('review');
  });

  it('without stock at that address says so and re-reads: a failed change may change (SURPRISES 15)', async () => {
    const page = await openCheckoutWith();
    page.type();
    page.saleor
      .answers('CheckoutDetailsUpdate', detailsAnswer(null, { shipping: [NINE_LEFT] }))
      .answers('Checkout', { checkout: checkoutOf({ email: 'ana@example.com' }) });
    await page.submitDetails();
    expect(page.$checkout.get()).toMatchObject({
      step: 'details',
      notice: { kind: 'stockIs', left: 9 },
    });
    expect(page.$cart.get().cart?.email).toBe('ana@example.com');
  });

  it.each(['network', 'timeout', 502, { graphql: 'Internal Server Error' }] as const)(
    'that does not come (%j) keeps form, step and cart',
    async (breakdown) => {
      const page = await openCheckoutWith();
      page.type();
      page.saleor.fails('CheckoutDetailsUpdate', breakdown);
      await page.submitDetails();
      expect(page.$checkout.get()).toMatchObject({
        step: 'details',
        form: DETAILS,
        saving: null,
        notice: { kind: 'offline' },
      });
      expect(remembered(page.browser)).not.toBeNull();
    },
  );

  it('about a dead cart forgets it', async () => {
    const page = await openCheckoutWith();
    page.type();
    page.saleor.answers(
      'CheckoutDetailsUpdate',
      detailsAnswer(null, { email: [NOT_FOUND], shipping: [NOT_FOUND] }),
    );
    await page.submitDetails();
    expect(page.$checkout.get().notice).toEqual({ kind: 'cartGone' });
    expect(remembered(page.browser)).toBeNull();
  });

  it('that drops the chosen delivery says so at the delivery step', async () => {
    const page = await openCheckoutWith(readyOf(), '#podaci');
    page.type({ city: 'Niš' });
    const lost = addressedOf();
    page.saleor
      .answers('CheckoutDetailsUpdate', detailsAnswer(lost))
      .answers('Checkout', { checkout: lost });
    await page.submitDetails();
    expect(page.$checkout.get()).toMatchObject({
      step: 'delivery',
      notice: { kind: 'deliveryChanged' },
    });
  });
});

describe('the language of the cart', () => {
  it('becomes the edition’s when checkout opens, once', async () => {
    const page = await openPage({ remembers: 1 });
    const english = checkoutOf({ languageCode: 'EN' });
    page.saleor.answers('Checkout', { checkout: english });
    page.saleor.answers('CheckoutLanguageCodeUpdate', {
      checkoutLanguageCodeUpdate: { checkout: english, errors: [] },
    });
    page.openCheckout(['RS'], 'RS');
    await settle();
    expect(page.saleor.sentOf('CheckoutLanguageCodeUpdate')).toEqual([
      { id: english.id, languageCode: 'SR' },
    ]);
    page.saleor.answers('Checkout', { checkout: english });
    await page.loadCart();
    await settle();
    expect(page.saleor.sentOf('CheckoutLanguageCodeUpdate')).toHaveLength(1);
  });

  it('is left alone when it is right', async () => {
    const page = await openCheckoutWith();
    await settle();
    expect(page.saleor.sent).toEqual([]);
  });
});
