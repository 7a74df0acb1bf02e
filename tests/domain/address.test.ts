import { describe, expect, test } from 'vitest';
import {
  type Details,
  EMPTY_DETAILS,
  type FieldProblems,
  problemsOf,
  tidy,
} from '#domain/address.ts';

const ana: Details = {
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: 'Anić',
  streetAddress1: 'Knez Mihailova 5',
  streetAddress2: '',
  postalCode: '11000',
  city: 'Beograd',
  country: 'RS',
  phone: '0641234567',
};

describe('problemsOf', () => {
  test('finds none in a full address', () => {
    expect(problemsOf(ana)).toEqual({});
  });

  test('asks for everything but the second address line', () => {
    expect(problemsOf(EMPTY_DETAILS)).toEqual({
      email: 'required',
      firstName: 'required',
      lastName: 'required',
      streetAddress1: 'required',
      postalCode: 'required',
      city: 'required',
      country: 'required',
      phone: 'required',
    });
  });

  test('spaces are not an answer', () => {
    expect(problemsOf({ ...ana, city: '  ', email: '\t' })).toEqual({
      city: 'required',
      email: 'required',
    });
  });

  test.each<[Partial<Details>, FieldProblems]>([
    [{ email: 'ana' }, { email: 'invalid' }],
    [{ email: 'ana@example' }, { email: 'invalid' }],
    [{ email: 'ana@@example.com' }, { email: 'invalid' }],
    [{ email: 'ana anic@example.com' }, { email: 'invalid' }],
    [{ email: 'ana.anic+x@mail.example.co.rs' }, {}],
    [{ phone: '12345' }, { phone: 'invalid' }],
    [{ phone: 'nemam telefon' }, { phone: 'invalid' }],
    [{ phone: '+381 64 123-45-67' }, {}],
    [{ phone: '-----------' }, { phone: 'invalid' }],
    [{ postalCode: '1100' }, { postalCode: 'invalid' }],
    [{ postalCode: '11 000' }, { postalCode: 'invalid' }],
    [{ postalCode: '110001' }, {}],
    [{ postalCode: '1100001' }, { postalCode: 'invalid' }],
    [{ postalCode: '1010', country: 'AT' }, {}],
    [{ postalCode: 'SW1A 1AA', country: 'GB' }, {}],
  ])('%o', (change, problems) => {
    expect(problemsOf({ ...ana, ...change })).toEqual(problems);
  });
});

describe('tidy', () => {
  test('takes spaces off the ends, which Saleor refuses in an e-mail (SURPRISES 35)', () => {
    const padded = Object.fromEntries(
      Object.entries(ana).map(([field, value]) => [field, ` ${value}\u00a0`]),
    ) as unknown as Details;
    expect(tidy(padded)).toEqual(ana);
  });

  test.each([
    ['064/123-45-67', '0641234567'],
    ['+381 (64) 123.45.67', '+381641234567'],
  ])('writes the phone number %j as %j', (typed, phone) => {
    expect(tidy({ ...ana, phone: typed }).phone).toBe(phone);
  });

  test('takes the space out of a Serbian postal code, not out of others', () => {
    expect(tidy({ ...ana, postalCode: '11 000' }).postalCode).toBe('11000');
    const london = { ...ana, country: 'GB', postalCode: ' SW1A 1AA' };
    expect(tidy(london).postalCode).toBe('SW1A 1AA');
  });

  test('leaves nothing for problemsOf to find in an address typed as people type', () => {
    const typed = {
      ...ana,
      email: ' ana@example.com ',
      postalCode: '11 000',
      phone: '064/123-45-67',
    };
    expect(problemsOf(tidy(typed))).toEqual({});
  });

  test('keeps spaces within names and streets', () => {
    expect(tidy({ ...ana, city: ' Novi Sad ' }).city).toBe('Novi Sad');
  });
});
