import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { accountShop, password, redirect, type AccountShop } from './account-shop.ts';
import { codesOf } from './asking.ts';
import { temporaryFolder } from './temporary.ts';

const me = '{ me { email } }';
const code = (...codes: string[]) => ({ errors: codes.map((name) => ({ code: name })) });
function claimsOf(token: string): Record<string, unknown> {
  const part = token.split('.')[1]!;
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
}

describe('access tokens', () => {
  test('are signed with the key that /.well-known/jwks.json shows', async () => {
    const { sandbox, staff } = await accountShop();
    const response = await fetch(`${sandbox.origin}/.well-known/jwks.json`);
    const { keys } = (await response.json()) as { keys: (JsonWebKey & { kid: string })[] };
    const [header, claims, signature] = staff.split('.');
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
    expect(JSON.parse(Buffer.from(header!, 'base64url').toString())).toEqual({
      alg: 'RS256',
      kid: keys[0]!.kid,
      typ: 'JWT',
    });
    const key = createPublicKey({ key: keys[0]!, format: 'jwk' });
    const signed = Buffer.from(`${header}.${claims}`);
    expect(verify('sha256', signed, key, Buffer.from(signature!, 'base64url'))).toBe(true);
  });

  test('the key stays with the folder, for its owner only', async () => {
    const dir = temporaryFolder();
    const options = { port: 0, dir, seed: { kind: 'blank' } } as const;
    const first = await startSandbox(options);
    const { kid } = first.state.signingKey.jwk;
    expect(statSync(join(dir, 'sandbox.db')).mode & 0o077).toBe(0);
    await first.close();
    const second = await startSandbox(options);
    expect(second.state.signingKey.jwk.kid).toBe(kid);
    await second.close();
  });

  test('last five minutes of the sandbox’s time', async () => {
    const shop = await accountShop();
    const { clock } = shop.sandbox.state;
    clock.move(298);
    expect((await shop.ask(me, { token: shop.staff })).data).toHaveProperty('me.email');
    clock.move(3);
    const reply = await shop.ask('{ me { email } shop { name } }', { token: shop.staff });
    expect(reply.data).toMatchObject({ me: null, shop: {} });
    expect(codesOf(reply)).toEqual(['ExpiredSignatureError']);
    const create = await shop.ask(
      'mutation { tokenCreate(email: "admin@example.com", password: "admin") { token } }',
      { token: shop.staff },
    );
    expect(codesOf(create)).toEqual(['ExpiredSignatureError']);
  });

  test('from the future are not good yet', async () => {
    const shop = await accountShop();
    shop.sandbox.state.clock.move(-60);
    expect(codesOf(await shop.ask(me, { token: shop.staff }))).toEqual(['ImmatureSignatureError']);
  });

  test.each([
    ['Bearer', 'authorization', 'Bearer '],
    ['JWT', 'authorization', 'JWT '],
    ['a header of Saleor’s own', 'authorization-bearer', ''],
  ])('may be sent as %s', async (_, name, scheme) => {
    const shop = await accountShop();
    const { data } = await shop.ask(me, { headers: { [name]: scheme + shop.staff } });
    expect(data).toHaveProperty('me.email', 'admin@example.com');
  });

  test('what is no token of Saleor’s is nobody’s', async () => {
    const { ask: send } = await accountShop();
    for (const token of ['garbage', 'a.b.c', 'e30.e30.e30']) {
      const reply = await send(me, { token });
      expect([reply.data, reply.errors]).toEqual([{ me: null }, undefined]);
    }
  });

  test('with another signature, another algorithm or none are refused', async () => {
    const { staff, ask: send } = await accountShop();
    const [header, claims, signature] = staff.split('.');
    const named = (alg: string) => Buffer.from(JSON.stringify({ alg })).toString('base64url');
    const codes = [];
    for (const token of [
      `${header}.${claims}.${signature!.slice(0, -12)}AAAAAAAAAAAA`,
      `${named('HS256')}.${claims}.${signature}`,
      `${named('none')}.${claims}.`,
    ])
      codes.push(...codesOf(await send(me, { token })));
    expect(codes).toEqual([
      'InvalidSignatureError',
      'InvalidSignatureError',
      'InvalidAlgorithmError',
    ]);
  });
});

describe('refresh tokens', () => {
  const refresh = (shop: AccountShop, args: string, headers = {}) =>
    shop.run(`tokenRefresh${args}`, 'token', { headers });
  const argument = (token: string | null | undefined) => `(refreshToken: "${token}")`;

  test('make new access tokens for thirty days', async () => {
    const shop = await accountShop();
    await shop.customer('a@example.com');
    shop.sandbox.state.clock.move(60);
    const { refreshToken } = await shop.signIn('a@example.com');
    const day = 86_400;
    shop.sandbox.state.clock.move(30 * day - 5);
    const { token } = await refresh(shop, argument(refreshToken));
    expect((await shop.ask(me, { token: token! })).data).toEqual({
      me: { email: 'a@example.com' },
    });
    shop.sandbox.state.clock.move(6);
    expect(await refresh(shop, argument(refreshToken))).toMatchObject(
      code('JWT_SIGNATURE_EXPIRED'),
    );
  });

  test('are no access tokens, nor the other way round; both verify', async () => {
    const shop = await accountShop();
    const { token, refreshToken } = await shop.signIn('admin@example.com', 'admin');
    expect(codesOf(await shop.ask(me, { token: refreshToken! }))).toEqual(['InvalidTokenError']);
    expect(await refresh(shop, argument(token))).toMatchObject(code('JWT_INVALID_TOKEN'));
    for (const good of [token, refreshToken])
      expect(await shop.run(`tokenVerify(token: "${good}")`, 'isValid')).toMatchObject({
        isValid: true,
      });
  });

  test('from the cookie need the CSRF token beside them', async () => {
    const shop = await accountShop();
    const query =
      'mutation { tokenCreate(email: "admin@example.com", password: "admin") { csrfToken refreshToken } }';
    const created = await shop.ask<{ tokenCreate: { csrfToken: string; refreshToken: string } }>(
      query,
    );
    const { csrfToken, refreshToken } = created.data!.tokenCreate;
    const cookie = created.headers.get('set-cookie')!;
    expect(cookie).toMatch(
      /^refreshToken=[\w.-]+; expires=[^;]+ GMT; HttpOnly; Max-Age=2592000; Path=\/; SameSite=None; Secure$/,
    );
    const headers = { cookie: `refreshToken=${refreshToken}` };
    expect(await refresh(shop, '', headers)).toMatchObject(code('REQUIRED'));
    const wrong = `(csrfToken: "${'a'.repeat(64)}")`;
    expect(await refresh(shop, wrong, headers)).toMatchObject(code('JWT_INVALID_CSRF_TOKEN'));
    expect(await refresh(shop, `(csrfToken: "${csrfToken}")`, headers)).toMatchObject(code());
    expect(await refresh(shop, '')).toMatchObject(code('JWT_MISSING_TOKEN'));
  });

  test('are all ended by tokensDeactivateAll', async () => {
    const shop = await accountShop();
    const token = await shop.customer('a@example.com');
    const { refreshToken } = await shop.signIn('a@example.com');
    await shop.run('tokensDeactivateAll', '', { token });
    expect(codesOf(await shop.ask(me, { token }))).toEqual(['InvalidTokenError']);
    expect(await refresh(shop, argument(refreshToken))).toMatchObject(code('JWT_INVALID_TOKEN'));
    expect((await shop.signIn('a@example.com')).errors).toEqual([]);
  });
});

describe('signing in', () => {
  test('a wrong password shuts the address out, for all accounts, longer each time', async () => {
    const shop = await accountShop();
    const { clock } = shop.sandbox.state;
    await shop.customer('a@example.com');
    const from = (ip: string) => ({ headers: { 'x-forwarded-for': ip } });
    const [one, other] = [from('10.0.0.1'), from('10.0.0.2')];
    for (const seconds of [1, 2, 4, 8]) {
      expect(await shop.signIn('a@example.com', 'wrong', one)).toMatchObject(
        code('INVALID_CREDENTIALS'),
      );
      clock.move(seconds - 0.5);
      expect(await shop.signIn('admin@example.com', 'admin', one)).toMatchObject(
        code('LOGIN_ATTEMPT_DELAYED'),
      );
      expect((await shop.signIn('a@example.com', password, other)).errors).toEqual([]);
      clock.move(0.6);
    }
    expect((await shop.signIn('a@example.com', password, one)).errors).toEqual([]);
    await shop.signIn('a@example.com', 'wrong', one);
    clock.move(1.1);
    expect((await shop.signIn('a@example.com', password, one)).errors).toEqual([]);
  });

  test('the inactive may not, and their tokens end', async () => {
    const shop = await accountShop();
    const token = await shop.customer('a@example.com');
    const { id } = (await shop.signIn('a@example.com')).user!;
    await shop.run(`customerUpdate(id: "${String(id)}", input: { isActive: false })`, '', {
      token: shop.staff,
    });
    expect(await shop.signIn('a@example.com')).toMatchObject(code('INACTIVE'));
    expect(codesOf(await shop.ask(me, { token }))).toEqual(['InvalidTokenError']);
  });

  test('an audience is named in the tokens', async () => {
    const shop = await accountShop();
    const { token } = await shop.run(
      'tokenCreate(email: "admin@example.com", password: "admin", audience: "shop")',
      'token',
    );
    expect(claimsOf(token!)).toMatchObject({
      aud: 'custom:shop',
      iss: shop.sandbox.apiUrl,
      owner: 'saleor',
      type: 'access',
      is_staff: true,
    });
  });

  test('a shop may do without passwords', async () => {
    const shop = await accountShop();
    const { store } = shop.sandbox.state;
    const set = (passwordLoginMode: 'CUSTOMERS_ONLY' | 'DISABLED') =>
      store.transaction(() => store.update(store.all('shop')[0]!, { passwordLoginMode }));
    set('CUSTOMERS_ONLY');
    const { data } = await shop.ask('{ me { email isStaff } customers(first: 1) { totalCount } }', {
      token: shop.staff,
    });
    expect(data).toEqual({ me: { email: 'admin@example.com', isStaff: false }, customers: null });
    set('DISABLED');
    for (const call of [
      'tokenCreate(email: "admin@example.com", password: "admin")',
      'tokenRefresh(refreshToken: "x")',
      `requestPasswordReset(email: "admin@example.com", ${redirect})`,
    ])
      expect(await shop.run(call)).toMatchObject(code('DISABLED_AUTHENTICATION_METHOD'));
  });
});
