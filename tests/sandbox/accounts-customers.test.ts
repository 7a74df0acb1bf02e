import { describe, expect, test } from 'vitest';
import { accountShop, address, password, type AccountShop } from './account-shop.ts';
import { codesOf } from './asking.ts';

const code = (field: string | null, name: string) => ({ errors: [{ field, code: name }] });
const book =
  '{ me { addresses { id city } defaultShippingAddress { id } defaultBillingAddress { id } } }';
interface Book {
  readonly me: {
    readonly addresses: readonly { readonly id: string; readonly city: string }[];
    readonly defaultShippingAddress: { readonly id: string } | null;
    readonly defaultBillingAddress: { readonly id: string } | null;
  };
}
const read = async (shop: AccountShop, token: string) =>
  (await shop.ask<Book>(book, { token })).data!.me;
const add = (shop: AccountShop, token: string, type = '', input = address) =>
  shop.run(`accountAddressCreate(input: { ${input} } ${type})`, 'address { id }', { token });

describe('the address book', () => {
  test('defaults: one for the payment, one for the parcel', async () => {
    const shop = await accountShop();
    const token = await shop.customer('a@example.com');
    shop.events();
    expect(await add(shop, token)).toMatchObject({ errors: [] });
    expect(shop.events()).toEqual(['CUSTOMER_UPDATED', 'ADDRESS_CREATED']);
    await add(shop, token, ', type: SHIPPING');
    await add(shop, token, ', type: BILLING');
    const { addresses, ...defaults } = await read(shop, token);
    const [first, second, third] = addresses.map(({ id }) => id);
    expect(defaults).toEqual({
      defaultShippingAddress: { id: second },
      defaultBillingAddress: { id: third },
    });
    await shop.run(`accountSetDefaultAddress(id: "${first}", type: SHIPPING)`, '', { token });
    await shop.run(`accountAddressDelete(id: "${third}")`, '', { token });
    expect(await read(shop, token)).toMatchObject({
      addresses: [{ id: first }, { id: second }],
      defaultShippingAddress: { id: first },
      defaultBillingAddress: null,
    });
  });

  test('an update is of the whole address', async () => {
    const shop = await accountShop();
    const token = await shop.customer('a@example.com');
    await add(shop, token);
    const { id } = (await read(shop, token)).addresses[0]!;
    const update = (input: string) =>
      shop.run(`accountAddressUpdate(id: "${id}", input: { ${input} })`, '', { token });
    expect(await update('city: "Niš"')).toMatchObject(code('country', 'REQUIRED'));
    expect(await update(address.replace('Beograd', 'Niš'))).toMatchObject({ errors: [] });
    expect((await read(shop, token)).addresses).toMatchObject([{ city: 'NIŠ' }]);
  });

  test('is another’s business for nobody but staff', async () => {
    const shop = await accountShop();
    const owner = await shop.customer('a@example.com');
    const other = await shop.customer('b@example.com');
    await add(shop, owner);
    const { id } = (await read(shop, owner)).addresses[0]!;
    const query = `{ address(id: "${id}") { city } }`;
    expect((await shop.ask(query, { token: owner })).data).toHaveProperty('address.city');
    expect((await shop.ask(query, { token: other })).data).toEqual({ address: null });
    const denied = await shop.ask(
      `mutation { accountAddressDelete(id: "${id}") { errors { code } } }`,
      { token: other },
    );
    expect(codesOf(denied)).toEqual(['PermissionDenied']);
    const set = `accountSetDefaultAddress(id: "${id}", type: BILLING)`;
    expect(await shop.run(set, '', { token: other })).toMatchObject(code('id', 'INVALID'));
    expect(await shop.run(`addressDelete(id: "${id}")`, '', { token: shop.staff })).toMatchObject({
      errors: [],
    });
  });

  test('holds a hundred; the oldest that is no default makes room', async () => {
    const shop = await accountShop();
    const token = await shop.customer('a@example.com');
    await add(shop, token, ', type: BILLING');
    for (let batch = 0; batch < 33; batch++)
      await shop.ask(
        `mutation { ${['a', 'b', 'c'].map((name) => `${name}: accountAddressCreate(input: { ${address} }) { errors { code } }`).join(' ')} }`,
        { token },
      );
    const before = (await read(shop, token)).addresses.map(({ id }) => id);
    expect(before).toHaveLength(100);
    await add(shop, token);
    const after = (await read(shop, token)).addresses.map(({ id }) => id);
    expect(after).toHaveLength(100);
    expect(before.filter((id) => !after.includes(id))).toEqual([before[1]]);
  });
});

describe('customers, for staff', () => {
  const create = (shop: AccountShop, input: string) =>
    shop.run(`customerCreate(input: { ${input} })`, 'user { id email isActive }', {
      token: shop.staff,
    });

  test('are made, invited, changed and removed', async () => {
    const shop = await accountShop();
    const token = shop.staff;
    const invited = await create(
      shop,
      'email: "A@example.com", firstName: "Ana", redirectUrl: "http://localhost/k", channel: "rs"',
    );
    expect(invited.user).toMatchObject({ email: 'a@example.com', isActive: true });
    expect(shop.events()).toEqual(['CUSTOMER_CREATED', 'ACCOUNT_SET_PASSWORD_REQUESTED']);
    const link = shop.mailed('a@example.com');
    expect(
      await shop.run(
        `setPassword(email: "a@example.com", token: "${link}", password: "${password}")`,
        'token',
      ),
    ).toMatchObject({ errors: [] });
    expect(await create(shop, 'email: "a@example.com"')).toMatchObject(code('email', 'UNIQUE'));
    const id = String(invited.user!['id']);
    shop.events();
    await shop.run(`customerUpdate(id: "${id}", input: { lastName: "Anić" })`, '', { token });
    expect(shop.events()).toEqual(['CUSTOMER_UPDATED']);
    await shop.run(`customerDelete(id: "${id}")`, '', { token });
    expect(shop.events()).toEqual(['CUSTOMER_DELETED']);
    expect((await shop.ask(`{ user(id: "${id}") { id } }`, { token })).data).toEqual({
      user: null,
    });
  });

  test('are no staff: those are neither listed nor removed among them', async () => {
    const shop = await accountShop();
    await create(shop, 'email: "a@example.com"');
    const { data } = await shop.ask<{
      customers: { edges: { node: { email: string } }[] };
      staffUsers: { edges: { node: { id: string; email: string } }[] };
    }>(
      '{ customers(first: 10) { edges { node { email } } } staffUsers(first: 10) { edges { node { id email } } } }',
      { token: shop.staff },
    );
    expect(data!.customers.edges).toEqual([{ node: { email: 'a@example.com' } }]);
    const [{ node: admin }] = data!.staffUsers.edges as [{ node: { id: string; email: string } }];
    expect(admin.email).toBe('admin@example.com');
    expect(
      await shop.run(`customerDelete(id: "${admin.id}")`, '', { token: shop.staff }),
    ).toMatchObject(code('id', 'DELETE_OWN_ACCOUNT'));
  });

  test('are searched and sorted', async () => {
    const shop = await accountShop();
    for (const [email, firstName] of [
      ['c@example.com', 'Ana'],
      ['b@example.com', 'Boris'],
      ['a@example.com', 'Ana'],
    ])
      await create(shop, `email: "${email}", firstName: "${firstName}", lastName: "X"`);
    const emails = async (args: string) => {
      const { data } = await shop.ask<{ customers: { edges: { node: { email: string } }[] } }>(
        `{ customers(first: 10 ${args}) { edges { node { email } } } }`,
        { token: shop.staff },
      );
      return data!.customers.edges.map(({ node }) => node.email[0]).join('');
    };
    expect(await emails('')).toBe('abc');
    expect(await emails('sortBy: { field: FIRST_NAME, direction: DESC }')).toBe('bac');
    expect([...(await emails('search: "ana"'))].toSorted().join('')).toBe('ac');
  });

  test('are hidden from everybody else', async () => {
    const shop = await accountShop();
    const token = await shop.customer('a@example.com');
    for (const asking of [{}, { token }]) {
      const reply = await shop.ask('{ customers(first: 1) { totalCount } }', asking);
      expect(codesOf(reply)).toEqual(['PermissionDenied']);
    }
    const note = await shop.ask('{ me { email note } }', { token });
    expect(note.data).toEqual({ me: { email: 'a@example.com', note: null } });
    expect(codesOf(note)).toEqual(['PermissionDenied']);
  });

  test('many at once, as the error policy says', async () => {
    const shop = await accountShop();
    const ids: string[] = [];
    for (const email of ['a@example.com', 'b@example.com'])
      ids.push(String((await create(shop, `email: "${email}"`)).user!['id']));
    const update = async (policy: string) => {
      const { data } = await shop.ask<{ customerBulkUpdate: { count: number; results: object[] } }>(
        `mutation { customerBulkUpdate(errorPolicy: ${policy}, customers: [
          { id: "${ids[0]}", input: { firstName: "Ana" } }
          { id: "${ids[1]}", input: { email: "no address" } }
        ]) { count results { errors { path code } } } }`,
        { token: shop.staff },
      );
      return data!.customerBulkUpdate;
    };
    expect(await update('REJECT_EVERYTHING')).toMatchObject({ count: 0 });
    expect(shop.sandbox.state.store.one('user', 'email', 'a@example.com')!.firstName).toBe('');
    const { count, results } = await update('REJECT_FAILED_ROWS');
    expect(count).toBe(1);
    expect(results[1]).toEqual({ errors: [{ path: 'input.email', code: 'INVALID' }] });
    expect(shop.sandbox.state.store.one('user', 'email', 'a@example.com')!.firstName).toBe('Ana');
  });
});

test('one type of customers is the default: it moves, and takes those of a type that goes', async () => {
  const shop = await accountShop();
  const asking = { token: shop.staff };
  const type = 'customerType { id slug isDefault }';
  const made = await shop.run('customerTypeCreate(input: { name: "Salon" })', type, asking);
  const { id } = (made as unknown as { customerType: { id: string } }).customerType;
  const { user } = await shop.run(
    `customerCreate(input: { email: "a@example.com", customerType: "${id}" })`,
    'user { customerType { slug } }',
    asking,
  );
  expect(user).toEqual({ customerType: { slug: 'salon' } });
  const end = `customerTypeDelete(id: "${id}")`;
  await shop.run(`customerTypeUpdate(id: "${id}", input: { isDefault: true })`, type, asking);
  expect(await shop.run(end, '', asking)).toMatchObject(code('id', 'CANNOT_DELETE_DEFAULT'));
  const first = shop.sandbox.state.store.one('customerType', 'slug', 'default')!;
  expect(first.isDefault).toBe(false);
  await shop.run('customerTypeCreate(input: { name: "New", isDefault: true })', type, asking);
  shop.events();
  expect(await shop.run(end, '', asking)).toMatchObject({ errors: [] });
  expect(shop.events()).toEqual(['CUSTOMER_TYPE_DELETED']);
  const { data } = await shop.ask(
    '{ user(email: "a@example.com") { customerType { slug } } }',
    asking,
  );
  expect(data).toEqual({ user: { customerType: { slug: 'new' } } });
});
