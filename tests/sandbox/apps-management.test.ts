import { beforeEach, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { asker, staffOf, type Ask } from './app-under-test.ts';
import { temporarySandbox } from './temporary.ts';

let sandbox: Sandbox;
let staff: Ask;
beforeEach(async () => {
  sandbox = await temporarySandbox({ seed: { kind: 'blank' } });
  staff = await staffOf(sandbox);
});

type Errors = { errors: { field: string | null; code: string; message: string }[] };
const errors = 'errors { field code message }';

const idOf = (type: string, pk: number) => Buffer.from(`${type}:${pk}`).toString('base64');

function told({ errors: list }: Errors): (string | null)[] {
  return list.flatMap(({ field, code, message }) => [field, code, message]);
}

type Created = Errors & {
  authToken: string;
  app: { id: string; name: string; identifier: string; permissions: { code: string }[] } | null;
};
async function create(input: object, ask: Ask = staff): Promise<Created> {
  const { appCreate } = await ask<{ appCreate: Created }>(
    `mutation($input: AppInput!) { appCreate(input: $input) { authToken app { id name identifier permissions { code } } ${errors} } }`,
    { input },
  );
  return appCreate;
}

describe('an App', () => {
  test.each<[object, (string | null)[]]>([
    [{}, ['name', 'REQUIRED', 'This field cannot be blank.']],
    [
      { name: 'n'.repeat(61) },
      ['name', 'INVALID', 'Ensure this value has at most 60 characters (it has 61).'],
    ],
    [
      { name: 'n', identifier: 'x'.repeat(257) },
      ['identifier', 'INVALID', 'Ensure this value has at most 256 characters (it has 257).'],
    ],
  ])('is refused by staff’s input %o', async (input, refusal) => {
    expect(told(await create(input))).toEqual(refusal);
  });

  test('has an identifier of its own, its permissions in Saleor’s order and a token', async () => {
    const { app, authToken } = await create({
      name: 'One',
      permissions: ['MANAGE_PRODUCTS', 'MANAGE_PAGES', 'MANAGE_PAGE_TYPES_AND_ATTRIBUTES'],
    });
    expect(app).toMatchObject({
      identifier: app!.id,
      permissions: [
        { code: 'MANAGE_PAGE_TYPES_AND_ATTRIBUTES' },
        { code: 'MANAGE_PAGES' },
        { code: 'MANAGE_PRODUCTS' },
      ],
    });
    expect(await asker(sandbox, authToken)('{ app { name tokens { name authToken } } }')).toEqual({
      app: { name: 'One', tokens: [{ name: 'Default', authToken: authToken.slice(-4) }] },
    });
  });

  test('cannot create Apps, nor change itself, nor look at others', async () => {
    const { app, authToken } = await create({ name: 'One' });
    const own = asker(sandbox, authToken);
    await expect(create({ name: 'Two' }, own)).rejects.toThrow(
      'To access this path, you need one of the following permissions: MANAGE_APPS',
    );
    await expect(
      own('mutation($id: ID!) { appUpdate(id: $id, input: { name: "x" }) { errors { code } } }', {
        id: app!.id,
      }),
    ).rejects.toThrow('permissions: MANAGE_APPS');
    await expect(own(`{ app(id: "${idOf('App', 1)}") { id } }`)).rejects.toThrow(
      'permissions: MANAGE_APPS',
    );
    await expect(own('{ apps(first: 1) { totalCount } }')).rejects.toThrow(
      'permissions: AUTHENTICATED_STAFF_USER, MANAGE_APPS',
    );
    await expect(
      asker(
        sandbox,
        'sandbox-staff-token',
      )('mutation { appCreate(input: { name: "x" }) { errors { code } } }'),
    ).rejects.toThrow('You need to be authenticated as a staff member to perform this action');
  });

  test('is changed by staff; a null gives it every permission, as in Saleor', async () => {
    const { app } = await create({ name: 'One', permissions: ['MANAGE_PRODUCTS'] });
    const update = async (input: object) => {
      const { appUpdate } = await staff<{ appUpdate: Created }>(
        `mutation($id: ID!, $input: AppInput!) { appUpdate(id: $id, input: $input) { app { name permissions { code } } ${errors} } }`,
        { id: app!.id, input },
      );
      return appUpdate;
    };
    expect((await update({ name: 'Uno', permissions: ['MANAGE_ORDERS'] })).app).toEqual({
      name: 'Uno',
      permissions: [{ code: 'MANAGE_ORDERS' }],
    });
    expect((await update({})).app!.permissions).toHaveLength(1);
    expect((await update({ permissions: null })).app!.permissions).toHaveLength(25);
    expect((await update({ permissions: [] })).app!.permissions).toHaveLength(0);
    expect(told(await update({ name: '' }))).toEqual([
      'name',
      'REQUIRED',
      'This field cannot be blank.',
    ]);
  });

  test('that is switched off is as good as nobody, until it is on again; deleted it is gone', async () => {
    const { app, authToken } = await create({ name: 'One' });
    const own = asker(sandbox, authToken);
    const change = (name: string) =>
      staff<Record<string, { app: { isActive: boolean } | null } & Errors>>(
        `mutation($id: ID!) { ${name}(id: $id) { app { isActive } ${errors} } }`,
        { id: app!.id },
      ).then((data) => data[name]!);
    const isGood = async () =>
      (
        await asker(sandbox, null)<{ appTokenVerify: { valid: boolean } }>(
          'mutation($token: String!) { appTokenVerify(token: $token) { valid } }',
          { token: authToken },
        )
      ).appTokenVerify.valid;
    expect(await isGood()).toBe(true);
    expect(await change('appDeactivate')).toEqual({ app: { isActive: false }, errors: [] });
    expect(await isGood()).toBe(false);
    await expect(own('{ app { id } }')).rejects.toThrow('AUTHENTICATED_APP');
    expect(await own('{ shop { name } }')).toBeTruthy();
    await change('appActivate');
    expect(await isGood()).toBe(true);
    await change('appDelete');
    expect(await isGood()).toBe(false);
    expect(told(await change('appDelete'))).toEqual([
      'id',
      'NOT_FOUND',
      `Couldn't resolve to a node: ${app!.id}`,
    ]);
    expect(await staff(`{ app(id: "${app!.id}") { id } }`)).toEqual({ app: null });
  });

  test('is listed by name, by age and by what is asked for', async () => {
    for (const name of ['b', 'a']) await create({ name });
    const names = async (args: string) =>
      (
        await staff<{ apps: { edges: { node: { name: string } }[] } }>(
          `{ apps(first: 9${args}) { edges { node { name } } } }`,
        )
      ).apps.edges.map(({ node }) => node.name);
    expect(await names('')).toEqual(['Sandbox staff', 'a', 'b']);
    expect(await names(', filter: { search: "A" }')).toEqual(['a']);
    expect(await names(', filter: { search: "a%" }')).toEqual([]);
    expect(await names(', filter: { type: THIRDPARTY }')).toEqual([]);
  });

  test('is forgotten a day after it was deleted, with all it had', async () => {
    const { app } = await create({ name: 'One' });
    await staff('mutation($id: ID!) { appDelete(id: $id) { app { id } } }', { id: app!.id });
    const { state } = sandbox;
    state.jobs.run('remove-apps');
    expect(state.store.count('app')).toBe(2);
    state.clock.move(86_401);
    state.jobs.run('remove-apps');
    expect(state.store.count('app')).toBe(1);
    expect(state.store.count('appToken')).toBe(1);
  });
});

describe('a token', () => {
  test('is made for an App and deleted', async () => {
    const { app } = await create({ name: 'One' });
    const make = async (input: object) =>
      (
        await staff<{
          appTokenCreate: Errors & { authToken: string; appToken: { id: string; name: string } };
        }>(
          `mutation($input: AppTokenInput!) { appTokenCreate(input: $input) { authToken appToken { id name } ${errors} } }`,
          { input },
        )
      ).appTokenCreate;
    const { authToken, appToken } = await make({ app: app!.id, name: 'second' });
    expect(appToken.name).toBe('second');
    expect(await asker(sandbox, authToken)('{ app { name } }')).toEqual({ app: { name: 'One' } });
    await staff('mutation($id: ID!) { appTokenDelete(id: $id) { errors { code } } }', {
      id: appToken.id,
    });
    await expect(asker(sandbox, authToken)('{ app { name } }')).rejects.toThrow(
      'AUTHENTICATED_APP',
    );
    expect(told(await make({ app: idOf('App', 99) }))).toEqual([
      'app',
      'NOT_FOUND',
      `Couldn't resolve to a node: ${idOf('App', 99)}`,
    ]);
    expect(told(await make({ app: 'xx' }))).toEqual(['app', 'GRAPHQL_ERROR', 'Invalid ID: xx.']);
  });
});

describe('a webhook', () => {
  const target = 'http://127.0.0.1:4799/h';
  const query = 'subscription { event { ... on ProductUpdated { product { id } } } }';
  type Kept = {
    id: string;
    name: string | null;
    identifier: string | null;
    isActive: boolean;
    customHeaders: string;
    asyncEvents: { eventType: string }[];
    syncEvents: { eventType: string }[];
  };
  type Result = Errors & { webhook: Kept | null };
  const fields = `webhook { id name identifier isActive customHeaders asyncEvents { eventType } syncEvents { eventType } } ${errors}`;
  let own: Ask;
  beforeEach(async () => {
    own = asker(sandbox, (await create({ name: 'One' })).authToken);
  });
  const make = async (input: object, ask: Ask = own) =>
    (
      await ask<{ webhookCreate: Result }>(
        `mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) { ${fields} } }`,
        { input },
      )
    ).webhookCreate;
  const change = async (pointer: object, input: object, ask: Ask = own) =>
    (
      await ask<{ webhookUpdate: Result }>(
        `mutation($id: ID, $identifier: String, $input: WebhookUpdateInput!) { webhookUpdate(id: $id, identifier: $identifier, input: $input) { ${fields} } }`,
        { ...pointer, input },
      )
    ).webhookUpdate;
  const remove = async (pointer: object, ask: Ask = own) =>
    (
      await ask<{ webhookDelete: Result }>(
        `mutation($id: ID, $identifier: String) { webhookDelete(id: $id, identifier: $identifier) { webhook { isActive } ${errors} } }`,
        pointer,
      )
    ).webhookDelete;

  const base = { name: 'h', targetUrl: target, query };
  test.each<[string, object, (string | null)[]]>([
    [
      'no target',
      { targetUrl: undefined },
      ['targetUrl', 'REQUIRED', 'This field cannot be blank.'],
    ],
    ['a strange target', { targetUrl: 'nope' }, ['targetUrl', 'INVALID', 'Enter a valid URL.']],
    [
      'a long target',
      { targetUrl: `http://a.b/${'x'.repeat(300)}` },
      ['targetUrl', 'INVALID', 'Ensure this value has at most 255 characters (it has 311).'],
    ],
    [
      'a field that is not there',
      { query: 'subscription { event { ... on ProductUpdated { product { nosuch } } } }' },
      ['query', 'GRAPHQL_ERROR', 'Cannot query field "nosuch" on type "Product".'],
    ],
    [
      'half a query',
      { query: 'subscription {' },
      [
        'query',
        'SYNTAX',
        'Syntax Error GraphQL (1:15) Expected Name, found EOF\n\n1: subscription {\n                 ^\n',
      ],
    ],
    [
      'no subscription',
      { query: '{ shop { name } }' },
      ['query', 'MISSING_SUBSCRIPTION', "Subscription operation can't be found."],
    ],
    [
      'no event',
      { query: 'subscription { event { issuedAt } }' },
      ['query', 'MISSING_EVENT', "Can't find a single event."],
    ],
    [
      'two root fields',
      { query: 'subscription { orderCreated { order { id } } orderUpdated { order { id } } }' },
      ['query', 'INVALID', 'Subscription must select only one top field.'],
    ],
    [
      'events whose fields differ in what may be null',
      {
        query:
          'subscription { event { ... on ShippingZoneUpdated { x: shippingZone { name } } ... on ShopMetadataUpdated { x: shop { name } } ... on AppUpdated { x: app { name } } } }',
      },
      [
        'query',
        'GRAPHQL_ERROR',
        'Fields "x" conflict because subfields "name" conflict because they return conflicting types String! and String. Use different aliases on the fields to fetch both if this was intentional.',
      ],
    ],
    [
      'a header of another kind',
      { customHeaders: '{"Own": "a"}' },
      [
        'customHeaders',
        'INVALID_CUSTOM_HEADERS',
        '"Own" does not match allowed key pattern: "X-*", "Authorization*", or "BrokerProperties".',
      ],
    ],
    [
      'NOTIFY_USER among others',
      { asyncEvents: ['NOTIFY_USER', 'PRODUCT_UPDATED'] },
      [
        'asyncEvents',
        'INVALID_NOTIFY_WITH_SUBSCRIPTION',
        'The NOTIFY_USER webhook cannot be combined with other events.',
      ],
    ],
    [
      'a long identifier',
      { identifier: 'x'.repeat(257) },
      ['identifier', 'INVALID', 'Ensure this value has at most 256 characters (it has 257).'],
    ],
  ])('is refused with %s', async (_, input, refusal) => {
    expect(told(await make({ ...base, ...input }))).toEqual(refusal);
  });

  test('takes its events from the lists, or else from its query', async () => {
    const events = async (input: object) => {
      const { webhook } = await make({ name: 'h', targetUrl: target, ...input });
      return [...webhook!.asyncEvents, ...webhook!.syncEvents].map(({ eventType }) => eventType);
    };
    expect(await events({ query })).toEqual(['PRODUCT_UPDATED']);
    expect(await events({ query, asyncEvents: ['MENU_CREATED'] })).toEqual(['MENU_CREATED']);
    expect(
      await events({
        events: ['PRODUCT_UPDATED'],
        asyncEvents: ['MENU_CREATED'],
        syncEvents: ['PAYMENT_LIST_GATEWAYS'],
      }),
    ).toEqual(['PRODUCT_UPDATED']);
    expect(
      await events({ asyncEvents: ['MENU_CREATED'], syncEvents: ['PAYMENT_LIST_GATEWAYS'] }),
    ).toEqual(['MENU_CREATED', 'PAYMENT_LIST_GATEWAYS']);
    expect(
      await events({ query: 'subscription { orderCreated(channels: ["a"]) { order { id } } }' }),
    ).toEqual(['ORDER_CREATED']);
  });

  test('is changed and deleted by its App, by id or by the identifier that the App gave', async () => {
    const { webhook } = await make({ ...base, identifier: ' a ' });
    expect(webhook!.identifier).toBe('a');
    expect(told(await make({ ...base, identifier: 'a' }))).toEqual([
      null,
      'UNIQUE',
      'Webhook with this App and Identifier already exists.',
    ]);
    const page = 'subscription { event { ... on PageUpdated { page { id } } } }';
    expect(await change({ identifier: 'a' }, { name: 'h2', query: page })).toMatchObject({
      webhook: { id: webhook!.id, name: 'h2', asyncEvents: [{ eventType: 'PAGE_UPDATED' }] },
      errors: [],
    });
    expect((await change({ id: webhook!.id }, {})).webhook!.asyncEvents).toHaveLength(1);
    expect(told(await change({ identifier: 'z' }, {}))).toEqual([
      'identifier',
      'NOT_FOUND',
      "Couldn't resolve to a node: z",
    ]);
    expect(told(await change({}, {}))).toEqual([
      null,
      'GRAPHQL_ERROR',
      "At least one of arguments is required: 'id', 'identifier'.",
    ]);
    expect(told(await change({ id: webhook!.id, identifier: 'a' }, {}))).toEqual([
      null,
      'GRAPHQL_ERROR',
      "Argument 'id' cannot be combined with 'identifier'",
    ]);
    expect(await remove({ identifier: 'a' })).toEqual({ webhook: { isActive: false }, errors: [] });
    expect(told(await remove({ id: webhook!.id }))).toEqual([
      'id',
      'NOT_FOUND',
      `Couldn't resolve to a node: ${webhook!.id}`,
    ]);
  });

  test('is out of reach for other Apps, not for staff', async () => {
    const { webhook } = await make(base);
    const { id } = webhook!;
    const other = asker(sandbox, (await create({ name: 'Two' })).authToken);
    expect(told(await change({ id }, { name: 'x' }, other))).toEqual([
      'id',
      'NOT_FOUND',
      `Couldn't resolve to a node: ${id}`,
    ]);
    expect(told(await remove({ id }, other))).toEqual([
      null,
      'GRAPHQL_ERROR',
      `Couldn't resolve to a node: ${id}`,
    ]);
    const read = `{ webhook(id: "${id}") { name } }`;
    expect(await other(read)).toEqual({ webhook: null });
    expect(await staff(read)).toEqual({ webhook: { name: 'h' } });
    await expect(asker(sandbox, null)(read)).rejects.toThrow('permissions: MANAGE_APPS');
    expect((await change({ id }, { name: 'by staff' }, staff)).webhook!.name).toBe('by staff');
    expect(told(await make(base, staff))).toEqual([
      null,
      'INVALID',
      'Missing app id. Fill in the app field or run the mutation by the app',
    ]);
  });
});

describe('a webhook tried out', () => {
  const query =
    'subscription { event { ... on AppUpdated { app { id name } issuingPrincipal { __typename } recipient { id } } } }';
  const dryRun = async (text: string, objectId: string) =>
    (
      await staff<{ webhookDryRun: Errors & { payload: string | null } }>(
        `mutation($query: String!, $objectId: ID!) { webhookDryRun(query: $query, objectId: $objectId) { payload ${errors} } }`,
        { query: text, objectId },
      )
    ).webhookDryRun;

  test('says what it would send', async () => {
    const id = idOf('App', 1);
    expect(await dryRun(query, id)).toEqual({
      payload: `{"app": {"id": "${id}", "name": "Sandbox staff"}, "issuingPrincipal": {"__typename": "User"}, "recipient": null}`,
      errors: [],
    });
    expect(told(await dryRun(query, idOf('Channel', 1)))).toEqual([
      'objectId',
      'INVALID_ID',
      "ObjectId doesn't match event type.",
    ]);
    expect(
      told(
        await dryRun(
          'subscription { event { ... on TranslationCreated { translation { __typename } } } }',
          id,
        ),
      ),
    ).toEqual(['query', 'TYPE_NOT_SUPPORTED', 'Event type: TranslationCreated not supported.']);
  });

  test('is sent once, whatever comes of it', async () => {
    const { app } = await create({ name: 'One' });
    const { webhookCreate } = await staff<{ webhookCreate: { webhook: { id: string } } }>(
      'mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) { webhook { id } } }',
      { input: { app: app!.id, name: 'h', targetUrl: 'http://127.0.0.1:4799/h', query } },
    );
    const { webhookTrigger } = await staff<{
      webhookTrigger: Errors & {
        delivery: { status: string; attempts: { totalCount: number } };
      };
    }>(
      `mutation($webhookId: ID!, $objectId: ID!) { webhookTrigger(webhookId: $webhookId, objectId: $objectId) {
        delivery { status attempts(first: 1) { totalCount } } ${errors} } }`,
      { webhookId: webhookCreate.webhook.id, objectId: app!.id },
    );
    expect(webhookTrigger).toEqual({
      delivery: { status: 'FAILED', attempts: { totalCount: 1 } },
      errors: [],
    });
  });
});
