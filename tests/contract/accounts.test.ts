import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { serbianAddress } from './shopper.ts';
import { useTarget } from './target.ts';

// Confirmation by mail is a setting of the whole shop, which is not ours to change: a person that is there signs in.
const target = useTarget(['write', 'staff', 'person'], { seed: { kind: 'blank' } });

interface Tokens {
  token: string | null;
  refreshToken: string | null;
  errors: { field: string | null; code: string }[];
}
interface Address {
  id: string;
  city: string;
  country: { code: string };
}

const as = <Data>(token: string, query: string, variables: object = {}) =>
  target.send<Data>(query, variables, { authorization: `Bearer ${token}` });

/** The part of a JWT that says who and how long. */
const claims = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;

let token = '';
target.prepare(async () => {
  token = await target.personToken();
});

describe('a token', () => {
  test('is an RS256 JWT of some minutes', () => {
    const { iat, exp, type, owner } = claims(token) as {
      iat: number;
      exp: number;
      type: string;
      owner: string;
    };
    expect(JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString())).toMatchObject({
      alg: 'RS256',
      typ: 'JWT',
    });
    expect([exp - iat, type, owner]).toEqual([300, 'access', 'saleor']);
  });

  test('says who asks', async () => {
    const { body } = await as<{ me: { email: string; isStaff: boolean } }>(
      token,
      '{ me { email isStaff } }',
    );
    expect(body.data!.me.isStaff).toBe(true);
    expect((await target.send('{ me { email } }')).body.data).toEqual({ me: null });
  });

  test('that is no JWT is nobody, and one with a broken signature an error', async () => {
    expect((await as('nonsense', '{ me { email } }')).body.data).toEqual({ me: null });
    const { body } = await as(`${token.slice(0, -8)}AAAAAAAA`, '{ me { email } }');
    expect(body.errors).toMatchObject([
      { extensions: { exception: { code: 'InvalidSignatureError' } } },
    ]);
  });

  test('is refreshed by its refresh token, and not by itself', async () => {
    const { body } = await target.send<{ tokenRefresh: Tokens }>(
      'mutation ($token: String) { tokenRefresh(refreshToken: $token) { token errors { field code } } }',
      { token },
    );
    expect(body.data!.tokenRefresh).toMatchObject({
      token: null,
      errors: [{ field: 'refreshToken', code: 'JWT_INVALID_TOKEN' }],
    });
  });
});

describe('a customer', () => {
  test('has addresses of their own, in the form Saleor keeps', async () => {
    const created = await as<{ accountAddressCreate: { address: Address; errors: object[] } }>(
      token,
      'mutation ($input: AddressInput!) { accountAddressCreate(input: $input) { address { id city country { code } } errors { field code } } }',
      { input: serbianAddress },
    );
    expect(created.body.data!.accountAddressCreate).toMatchObject({
      errors: [],
      address: { city: 'BEOGRAD', country: { code: 'RS' } },
    });
    const { id } = created.body.data!.accountAddressCreate.address;
    const { body: refused } = await as(
      token,
      'mutation ($id: ID!, $input: AddressInput!) { accountAddressUpdate(id: $id, input: $input) { errors { field code } } }',
      { id, input: { city: 'Niš' } },
    );
    expect(refused.data).toMatchObject({
      accountAddressUpdate: { errors: [{ field: 'country', code: 'REQUIRED' }] },
    });
    const { body: deleted } = await as(
      token,
      'mutation ($id: ID!) { accountAddressDelete(id: $id) { errors { field code } } }',
      { id },
    );
    expect(deleted.data).toMatchObject({ accountAddressDelete: { errors: [] } });
  });

  test('cannot be made twice', async () => {
    const email = `ct-${randomBytes(4).toString('hex')}@example.com`;
    const make =
      'mutation ($input: UserCreateInput!) { customerCreate(input: $input) { user { id } errors { field code } } }';
    const first = await target.asStaff<{ customerCreate: { user: { id: string } } }>(make, {
      input: { email, firstName: 'Ana' },
    });
    expect(await target.asStaff(make, { input: { email } })).toMatchObject({
      customerCreate: { user: null, errors: [{ field: 'email', code: 'UNIQUE' }] },
    });
    await target.asStaff('mutation ($id: ID!) { customerDelete(id: $id) { errors { message } } }', {
      id: first.customerCreate.user.id,
    });
  });
});

test('nobody is told whether an address is known', async () => {
  const ask = (email: string) =>
    target.send(
      'mutation ($email: String!) { requestPasswordReset(email: $email, redirectUrl: "http://localhost:4321/reset") { errors { field code } } }',
      { email },
    );
  expect((await ask(`niko-${randomBytes(4).toString('hex')}@example.com`)).body.data).toEqual({
    requestPasswordReset: { errors: [] },
  });
});

test('only allowed hosts may be redirected to', async () => {
  const { body } = await target.send<{
    requestPasswordReset: { errors: { field: string; code: string }[] };
  }>(
    'mutation { requestPasswordReset(email: "niko@example.com", redirectUrl: "https://evil.example/reset") { errors { field code } } }',
  );
  expect(body.data!.requestPasswordReset.errors).toEqual([
    { field: 'redirectUrl', code: 'INVALID' },
  ]);
});
