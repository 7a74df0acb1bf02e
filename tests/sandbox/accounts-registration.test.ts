import { describe, expect, test } from 'vitest';
import { accountShop, password, redirect, type AccountShop } from './account-shop.ts';
import { codesOf } from './asking.ts';

const code = (field: string | null, name: string) => ({ errors: [{ field, code: name }] });
const none = { errors: [] };
const register = (shop: AccountShop, email: string, more = '') =>
  shop.run(
    `accountRegister(input: { email: "${email}", password: "${password}" ${more} })`,
    'user { id }',
  );

async function confirmingShop(): Promise<AccountShop> {
  const shop = await accountShop();
  await shop.run('shopSettingsUpdate(input: { enableAccountConfirmationByEmail: true })', '', {
    token: shop.staff,
  });
  shop.events();
  return shop;
}

describe('registration', () => {
  test('without confirmation: no mail, at once signed in, whatever the redirect', async () => {
    const shop = await accountShop();
    const more = ', redirectUrl: "nonsense", channel: "nope"';
    expect(await register(shop, 'A@Example.com', more)).toMatchObject(none);
    expect(shop.events()).toEqual(['CUSTOMER_CREATED']);
    expect(shop.mails('a@example.com')).toEqual([]);
    const { data } = await shop.ask('{ me { email isConfirmed } }', {
      token: (await shop.signIn('a@example.com')).token!,
    });
    expect(data).toEqual({ me: { email: 'a@example.com', isConfirmed: false } });
  });

  test('of a taken address looks like any other and changes nothing', async () => {
    const shop = await accountShop();
    const first = await register(shop, 'a@example.com');
    shop.events();
    expect(await register(shop, 'a@example.com')).toEqual(first);
    expect(shop.events()).toEqual([]);
    expect(shop.sandbox.state.store.by('user', 'email', 'a@example.com')).toHaveLength(1);
  });

  test('asks of a password only that it is long', async () => {
    const { run } = await accountShop();
    const given = (word: string) =>
      run(`accountRegister(input: { email: "b@example.com", password: "${word}" })`);
    expect(await given('1234567')).toMatchObject(code('password', 'PASSWORD_TOO_SHORT'));
    expect(await given('12345678')).toMatchObject(none);
  });

  test('with confirmation: the way from the mail to the first sign-in', async () => {
    const shop = await confirmingShop();
    expect(await register(shop, 'a@example.com')).toMatchObject(code('redirectUrl', 'REQUIRED'));
    const elsewhere = ', redirectUrl: "https://example.com/x", channel: "rs"';
    expect(await register(shop, 'a@example.com', elsewhere)).toMatchObject(
      code('redirectUrl', 'INVALID'),
    );
    const more = ', redirectUrl: "http://localhost/k?a=1#b", channel: "rs"';
    expect(await register(shop, 'a@example.com', more)).toMatchObject(none);
    expect(shop.events()).toEqual(['ACCOUNT_CONFIRMATION_REQUESTED', 'CUSTOMER_CREATED']);
    const [mail] = shop.mails('a@example.com');
    expect(mail).toMatchObject({ type: 'account_confirmation', channel: 'rs' });
    expect(mail!.link).toMatch(
      /^http:\/\/localhost\/k\?a=1&email=a%40example\.com&token=[0-9a-z]{6}-[0-9a-f]{32}#b$/,
    );
    expect(await shop.signIn('a@example.com')).toMatchObject(
      code('email', 'ACCOUNT_NOT_CONFIRMED'),
    );
    const confirm = (token: string) =>
      shop.run(`confirmAccount(email: "a@example.com", token: "${token}")`, 'user { isConfirmed }');
    expect(await confirm('x-y')).toMatchObject(code('token', 'INVALID'));
    const token = shop.mailed('a@example.com');
    const confirmed = { user: { isConfirmed: true }, errors: [] };
    expect(await confirm(token)).toMatchObject(confirmed);
    expect(await confirm(token)).toMatchObject(confirmed);
    shop.sandbox.state.clock.move(2);
    expect(await shop.signIn('a@example.com')).toMatchObject(none);
    expect(await confirm(token)).toMatchObject(code('token', 'INVALID'));
  });

  test('a confirmation is mailed again only after a quarter of an hour', async () => {
    const shop = await confirmingShop();
    shop.sandbox.state.store.transaction(() =>
      shop.sandbox.state.store.update(shop.sandbox.state.store.all('shop')[0]!, {
        allowLoginWithoutConfirmation: true,
      }),
    );
    await register(shop, 'a@example.com', `, ${redirect}, channel: "rs"`);
    const again = async () => {
      const { token } = await shop.signIn('a@example.com');
      return shop.run(`sendConfirmationEmail(${redirect}, channel: "rs")`, '', { token: token! });
    };
    expect(await again()).toMatchObject(none);
    expect(await again()).toMatchObject(code(null, 'CONFIRMATION_ALREADY_REQUESTED'));
    shop.sandbox.state.clock.move(901);
    expect(await again()).toMatchObject(none);
    expect(shop.mails('a@example.com')).toHaveLength(3);
  });
});

describe('a forgotten password', () => {
  const request = (shop: AccountShop, email: string, more = 'channel: "rs"') =>
    shop.run(`requestPasswordReset(email: "${email}", ${redirect}, ${more})`);
  const set = (shop: AccountShop, email: string, token: string, word = 'Nova-Lozinka-9') =>
    shop.run(
      `setPassword(email: "${email}", token: "${token}", password: "${word}")`,
      'token refreshToken',
    );

  test('is replaced by the link of the mail, once', async () => {
    const shop = await accountShop();
    await shop.customer('a@example.com');
    shop.events();
    expect(await request(shop, 'A@example.com')).toMatchObject(none);
    expect(shop.events()).toEqual(['ACCOUNT_SET_PASSWORD_REQUESTED']);
    const token = shop.mailed('a@example.com');
    expect(await set(shop, 'a@example.com', token, 'short')).toMatchObject(
      code('password', 'PASSWORD_TOO_SHORT'),
    );
    shop.sandbox.state.clock.move(60);
    const done = await set(shop, 'a@example.com', token);
    expect(done).toMatchObject({ token: expect.any(String) as string, errors: [] });
    expect(await set(shop, 'a@example.com', token)).toMatchObject(code('token', 'INVALID'));
    expect((await shop.signIn('a@example.com')).errors).toMatchObject([
      { code: 'INVALID_CREDENTIALS' },
    ]);
  });

  test('a sign-in or three days make the link worthless', async () => {
    const shop = await accountShop();
    for (const [email, between] of [
      ['a@example.com', async () => void (await shop.signIn('a@example.com'))],
      ['b@example.com', () => Promise.resolve(shop.sandbox.state.clock.move(259_201))],
    ] as const) {
      await shop.customer(email);
      shop.sandbox.state.clock.move(10);
      await request(shop, email);
      await between();
      expect(await set(shop, email, shop.mailed(email))).toMatchObject(code('token', 'INVALID'));
    }
  });

  test('nobody learns who has an account, and mails have a pause', async () => {
    const shop = await accountShop();
    await shop.customer('a@example.com');
    for (const email of ['nobody@example.com', 'a@example.com', 'a@example.com'])
      expect(await request(shop, email)).toEqual(none);
    expect(shop.mails('nobody@example.com')).toEqual([]);
    expect(shop.mails('a@example.com')).toHaveLength(1);
    shop.sandbox.state.clock.move(901);
    await request(shop, 'a@example.com');
    expect(shop.mails('a@example.com')).toHaveLength(2);
  });

  test('staff are written to whatever the channel', async () => {
    const shop = await accountShop();
    await request(shop, 'admin@example.com', '');
    expect(shop.events()).toContain('STAFF_SET_PASSWORD_REQUESTED');
    expect(shop.mails('admin@example.com')).toMatchObject([
      { type: 'account_staff_reset_password', channel: null },
    ]);
  });
});

describe('mails to customers', () => {
  const mailsFor = async (shop: AccountShop, channel: string) => {
    const email = `m${shop.sandbox.state.store.all('user').length}@example.com`;
    await shop.customer(email);
    await shop.run(`requestPasswordReset(email: "${email}", ${redirect}, channel: "${channel}")`);
    return shop.mails(email).map(({ from }) => from);
  };

  test('follow the switch and the plugin of the channel', async () => {
    const shop = await accountShop();
    const { store, switches } = shop.sandbox.state;
    const channel = store.one('channel', 'slug', 'rs')!;
    const plugin = {
      plugin: 'mirumee.notifications.user_email',
      channel: channel.pk,
      active: true,
      configuration: [
        { name: 'sender_name', value: 'Manoon' },
        { name: 'sender_address', value: 'prodaja@example.rs' },
      ],
    };
    expect(await mailsFor(shop, 'rs')).toHaveLength(1);
    expect(await mailsFor(shop, 'nope')).toEqual([]);
    switches.set('customer-mail', false);
    expect(await mailsFor(shop, 'rs')).toEqual([]);
    store.transaction(() => store.insert('pluginConfiguration', plugin));
    expect(await mailsFor(shop, 'rs')).toEqual(['Manoon <prodaja@example.rs>']);
  });
});

test('a new password is asked for the old one', async () => {
  const shop = await accountShop();
  const token = await shop.customer('a@example.com');
  const change = (old: string, next: string) =>
    shop.run(`passwordChange(oldPassword: "${old}", newPassword: "${next}")`, '', { token });
  expect(await change('wrong', 'Nova-Lozinka-9')).toMatchObject(
    code('oldPassword', 'INVALID_CREDENTIALS'),
  );
  expect(await change(password, 'short')).toMatchObject(code('newPassword', 'PASSWORD_TOO_SHORT'));
  expect(await change(password, 'Nova-Lozinka-9')).toMatchObject(none);
  expect((await shop.ask('{ me { email } }', { token })).data).toHaveProperty('me.email');
  expect((await shop.signIn('a@example.com', 'Nova-Lozinka-9')).errors).toEqual([]);
});

describe('another address', () => {
  const ask = (shop: AccountShop, token: string, to: string, word = password) =>
    shop.run(
      `requestEmailChange(password: "${word}", newEmail: "${to}", ${redirect}, channel: "rs")`,
      '',
      { token },
    );
  const confirm = (shop: AccountShop, token: string, given: string) =>
    shop.run(`confirmEmailChange(token: "${given}", channel: "rs")`, 'user { email }', { token });

  test('is confirmed by a link to it, for an hour, and ends the old tokens', async () => {
    const shop = await accountShop();
    const token = await shop.customer('a@example.com');
    expect(await ask(shop, token, 'b@example.com', 'wrong')).toMatchObject(
      code('password', 'INVALID_CREDENTIALS'),
    );
    shop.events();
    expect(await ask(shop, token, 'B@example.com')).toMatchObject(none);
    expect(shop.events()).toEqual(['ACCOUNT_CHANGE_EMAIL_REQUESTED']);
    const given = shop.mailed('b@example.com');
    expect(await confirm(shop, token, token)).toMatchObject(code('token', 'JWT_INVALID_TOKEN'));
    expect(await confirm(shop, token, given)).toMatchObject({ user: { email: 'b@example.com' } });
    expect(shop.events()).toEqual(['CUSTOMER_UPDATED', 'ACCOUNT_EMAIL_CHANGED']);
    expect(shop.mails('a@example.com')).toMatchObject([{ type: 'account_change_email_confirm' }]);
    expect(codesOf(await shop.ask('{ me { email } }', { token }))).toEqual(['InvalidTokenError']);
    expect((await shop.signIn('b@example.com')).errors).toEqual([]);
  });

  test('that is taken is noticed only at the end; a link of yesterday is no good', async () => {
    const shop = await accountShop();
    const token = await shop.customer('a@example.com');
    await shop.customer('b@example.com');
    expect(await ask(shop, token, 'b@example.com')).toMatchObject(none);
    expect(await confirm(shop, token, shop.mailed('b@example.com'))).toMatchObject(
      code('newEmail', 'UNIQUE'),
    );
    await ask(shop, token, 'c@example.com');
    shop.sandbox.state.clock.move(3601);
    const fresh = (await shop.signIn('a@example.com')).token!;
    expect(await confirm(shop, fresh, shop.mailed('c@example.com'))).toMatchObject(
      code('token', 'JWT_INVALID_TOKEN'),
    );
  });
});

describe('the end of an account', () => {
  test('needs the link that was mailed', async () => {
    const shop = await accountShop();
    const token = await shop.customer('a@example.com');
    await shop.run(`accountRequestDeletion(${redirect}, channel: "rs")`, '', { token });
    const given = shop.mailed('a@example.com');
    const end = (word: string, by = token) =>
      shop.run(`accountDelete(token: "${word}")`, 'user { email }', { token: by });
    expect(await end('x')).toMatchObject(code('token', 'INVALID'));
    // A sign-in in between does no harm here.
    shop.sandbox.state.clock.move(10);
    const again = (await shop.signIn('a@example.com')).token!;
    shop.events();
    expect(await end(given, again)).toMatchObject({ user: { email: 'a@example.com' }, errors: [] });
    expect(shop.events()).toEqual(['ACCOUNT_DELETED']);
    expect(codesOf(await shop.ask('{ me { email } }', { token: again }))).toEqual([
      'InvalidTokenError',
    ]);
    expect((await shop.signIn('a@example.com')).errors).toMatchObject([
      { code: 'INVALID_CREDENTIALS' },
    ]);
  });

  test('is not for staff', async () => {
    const { run, staff } = await accountShop();
    expect(await run('accountDelete(token: "x")', '', { token: staff })).toMatchObject(
      code(null, 'DELETE_STAFF_ACCOUNT'),
    );
  });
});
