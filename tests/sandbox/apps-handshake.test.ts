import { describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import manifestRows from './app-manifests.json' with { type: 'json' };
import { AppUnderTest, asker, staffOf, type Answer, type Ask } from './app-under-test.ts';
import { temporarySandbox } from './temporary.ts';

const query = 'subscription{event{... on ProductUpdated{product{id slug}}}}';

function manifestOf(app: AppUnderTest, patch: object = {}): object {
  return {
    id: 'hook.ok',
    name: 'hook.ok',
    version: '1.0.0',
    permissions: ['MANAGE_PRODUCTS'],
    appUrl: app.url('/app'),
    tokenTargetUrl: app.url('/register'),
    webhooks: [
      { name: 'pu', asyncEvents: ['PRODUCT_UPDATED'], query, targetUrl: app.url('/hook') },
    ],
    ...patch,
  };
}

interface Installation {
  id: string;
  status: string;
  message: string | null;
  appName: string;
}
interface Problem {
  field: string | null;
  code: string;
  message: string;
}
interface InstalledApp {
  identifier: string;
  isActive: boolean;
  version: string;
  name: string;
  permissions: { code: string }[];
}

const blank = (options = {}) => temporarySandbox({ seed: { kind: 'blank' }, ...options });

async function fetchManifest(staff: Ask, url: string) {
  const { appFetchManifest } = await staff<{
    appFetchManifest: { manifest: object | null; errors: Problem[] };
  }>(
    'mutation($url: String!) { appFetchManifest(manifestUrl: $url) { manifest { name } errors { field code message } } }',
    { url },
  );
  return appFetchManifest;
}

/** Asks for an installation and waits for its end. */
async function install(sandbox: Sandbox, staff: Ask, manifestUrl: string, input: object = {}) {
  const { appInstall } = await staff<{
    appInstall: { appInstallation: Installation; errors: Problem[] };
  }>(
    `mutation($input: AppInstallInput!) {
      appInstall(input: $input) { appInstallation { id status message } errors { field code message } }
    }`,
    {
      input: { appName: 'Hook hook.ok', manifestUrl, permissions: ['MANAGE_PRODUCTS'], ...input },
    },
  );
  await sandbox.state.tasks.settled();
  return { first: appInstall, ...(await overview(staff)) };
}

async function overview(staff: Ask) {
  const { appsInstallations, apps } = await staff<{
    appsInstallations: Installation[];
    apps: { edges: { node: InstalledApp }[] };
  }>(`{
    appsInstallations { id status message appName }
    apps(first: 100, filter: { type: THIRDPARTY }) {
      edges { node { identifier isActive version name permissions { code } } }
    }
  }`);
  return { installations: appsInstallations, apps: apps.edges.map(({ node }) => node) };
}

describe('the handshake', () => {
  test('asks for the manifest and hands over the token as the recorded Saleor does', async () => {
    const sandbox = await blank();
    const app = await new AppUnderTest().start();
    app.answers.set('/manifest', { body: JSON.stringify(manifestOf(app)) });
    const staff = await staffOf(sandbox);
    await fetchManifest(staff, app.url('/manifest'));
    const { first, installations, apps } = await install(sandbox, staff, app.url('/manifest'));
    expect(first).toEqual({
      appInstallation: { id: expect.any(String) as string, status: 'PENDING', message: null },
      errors: [],
    });
    expect(installations).toEqual([]);
    expect(apps).toEqual([
      {
        identifier: 'hook.ok',
        isActive: true,
        version: '1.0.0',
        name: 'Hook hook.ok',
        permissions: [{ code: 'MANAGE_PRODUCTS' }],
      },
    ]);
    const asked = app.received.map(({ method, path }) => `${method} ${path}`);
    expect(asked).toEqual(['GET /manifest', 'GET /manifest', 'POST /register']);
    expect(app.received[1]!.rawHeaders).toEqual(
      Object.entries({
        'User-Agent': 'Saleor/3.23',
        'Accept-Encoding': 'gzip, deflate',
        Accept: '*/*',
        Connection: 'keep-alive',
        'Saleor-Schema-Version': '3.23',
        Host: '127.0.0.1',
      }).flat(),
    );
    const domain = new URL(sandbox.origin).host;
    expect(app.received[2]!.rawHeaders).toEqual(
      Object.entries({
        'User-Agent': 'Saleor/3.23',
        'Accept-Encoding': 'gzip, deflate',
        Accept: '*/*',
        Connection: 'keep-alive',
        'Content-Type': 'application/json',
        'X-Saleor-Domain': domain,
        'Saleor-Domain': domain,
        'Saleor-Api-Url': sandbox.apiUrl,
        'Saleor-Schema-Version': '3.23',
        'Content-Length': '48',
        Host: '127.0.0.1',
      }).flat(),
    );
    expect(app.received[2]!.body.toString()).toMatch(/^\{"auth_token": "[a-zA-Z0-9]{30}"\}$/);
  });

  test('lets the App use its token before it has answered', async () => {
    const sandbox = await blank();
    const app = await new AppUnderTest().start();
    app.answers.set('/manifest', { body: JSON.stringify(manifestOf(app)) });
    let seen: unknown = null;
    app.answers.set('/register', async ({ body }) => {
      const { auth_token: token } = JSON.parse(body.toString()) as { auth_token: string };
      seen = await asker(
        sandbox,
        token,
      )('{ app { identifier isActive webhooks { name targetUrl asyncEvents { eventType } } } }');
      return {};
    });
    await install(sandbox, await staffOf(sandbox), app.url('/manifest'));
    expect(seen).toEqual({
      app: {
        identifier: 'hook.ok',
        isActive: true,
        webhooks: [
          {
            name: 'pu',
            targetUrl: app.url('/hook'),
            asyncEvents: [{ eventType: 'PRODUCT_UPDATED' }],
          },
        ],
      },
    });
  });

  const refusal = 'Failed to connect to app. Try later or contact with app support.';
  const tooLong = 'é'.repeat(300);
  test.each<{ says: string; register: Answer; message: string | null }>([
    { says: '200 with any body', register: { body: 'fine' }, message: null },
    {
      says: '302, which is not followed',
      register: { status: 302, headers: { location: '/elsewhere' } },
      message: null,
    },
    {
      says: '400 with words',
      register: { status: 400, body: '{"error":{"message":"Domain not allowed by hook"}}' },
      message: 'Domain not allowed by hook',
    },
    {
      says: '400 with too many words',
      register: { status: 400, body: JSON.stringify({ error: { message: tooLong } }) },
      message: `${tooLong.slice(0, 254)}…`,
    },
    {
      says: '500 with text',
      register: { status: 500, body: 'broken' },
      message: 'App internal error (500). Try later or contact with app support.',
    },
    { says: 'nothing in time', register: 'silence', message: refusal },
    { says: 'nothing at all', register: 'cut', message: refusal },
  ])('ends as Saleor ends it when registering answers $says', async ({ register, message }) => {
    const sandbox = await blank({ appTiming: { readSeconds: 0.2 } });
    const app = await new AppUnderTest().start();
    app.answers
      .set('/manifest', { body: JSON.stringify(manifestOf(app)) })
      .set('/register', register);
    const staff = await staffOf(sandbox);
    const { installations, apps } = await install(sandbox, staff, app.url('/manifest'));
    expect(app.at('/register')).toHaveLength(1);
    expect(app.at('/elsewhere')).toHaveLength(0);
    if (message === null) {
      expect(apps).toHaveLength(1);
      expect(installations).toEqual([]);
    } else {
      expect(apps).toEqual([]);
      expect(installations).toEqual([
        { id: expect.any(String) as string, status: 'FAILED', message, appName: 'Hook hook.ok' },
      ]);
      expect(sandbox.state.store.all('webhook')).toEqual([]);
    }
  });
});

describe('a manifest', () => {
  type Row = {
    patch?: object;
    without?: string[];
    body?: unknown;
    errors?: string[][];
    manifest?: object;
    fails?: string;
  };
  const base = (origin: string) => ({
    id: 'probe.app',
    name: 'Probe',
    version: '1.0.0',
    permissions: ['MANAGE_PRODUCTS'],
    appUrl: `${origin}/app`,
    tokenTargetUrl: `${origin}/register`,
  });
  const plain = (origin: string) => ({
    identifier: 'probe.app',
    version: '1.0.0',
    name: 'Probe',
    about: null,
    permissions: [{ code: 'MANAGE_PRODUCTS', name: 'Manage products.' }],
    appUrl: `${origin}/app`,
    configurationUrl: null,
    tokenTargetUrl: `${origin}/register`,
    dataPrivacy: null,
    dataPrivacyUrl: null,
    homepageUrl: null,
    supportUrl: null,
    extensions: [],
    webhooks: [],
    audience: null,
    requiredSaleorVersion: null,
    author: null,
    brand: null,
  });
  const document = `mutation($url: String!) {
    appFetchManifest(manifestUrl: $url) {
      manifest {
        identifier version name about permissions { code name } appUrl configurationUrl tokenTargetUrl
        dataPrivacy dataPrivacyUrl homepageUrl supportUrl
        extensions { label url mountName targetName settings identifier permissions { code } }
        webhooks { name asyncEvents syncEvents query targetUrl } audience
        requiredSaleorVersion { constraint satisfied } author brand { logo { default } }
      }
      errors { field code message }
    }
  }`;

  test('is judged as a real Saleor 3.23.28 judged it', async () => {
    const sandbox = await blank();
    const app = await new AppUnderTest().start();
    const staff = await staffOf(sandbox);
    const rows = JSON.parse(
      JSON.stringify(manifestRows).replaceAll('{origin}', app.origin),
    ) as Record<string, Row>;
    for (const [name, row] of Object.entries(rows)) {
      const given: Record<string, unknown> = { ...base(app.origin), ...row.patch };
      for (const key of row.without ?? []) delete given[key];
      app.answers.set(`/${name}`, { body: JSON.stringify('body' in row ? row.body : given) });
      const answer = staff<{
        appFetchManifest: { manifest: object | null; errors: Problem[] };
      }>(document, { url: app.url(`/${name}`) });
      if (row.fails !== undefined) {
        await expect(answer, name).rejects.toThrow(row.fails);
        continue;
      }
      const { manifest, errors } = (await answer).appFetchManifest;
      expect(
        errors.map(({ field, code, message }) => [field, code, message]),
        name,
      ).toEqual(row.errors ?? []);
      expect(manifest, name).toEqual(
        row.errors === undefined ? { ...plain(app.origin), ...row.manifest } : null,
      );
    }
  });

  const cases: Record<
    string,
    {
      patch?: object;
      answer?: Answer;
      url?: string;
      input?: object;
      fetched: string[];
      ends: string | null;
    }
  > = {
    'with an unknown event': {
      patch: { webhooks: [{ name: 'x', asyncEvents: ['NOPE'], query, targetUrl: 'http://a.b/c' }] },
      fetched: ['webhooks', 'INVALID', 'Invalid asynchronous event.'],
      ends: "webhooks: ['Invalid asynchronous event.']",
    },
    'with an invalid query': {
      patch: {
        webhooks: [
          {
            name: 'x',
            query: 'subscription{event{... on ProductUpdated{product{nosuch}}}}',
            targetUrl: 'http://a.b/c',
          },
        ],
      },
      fetched: [
        'webhooks',
        'INVALID',
        'Subscription query is not valid: Cannot query field "nosuch" on type "Product".',
      ],
      ends: `webhooks: ['Subscription query is not valid: Cannot query field "nosuch" on type "Product".']`,
    },
    'with an unknown permission, which the installation does not read': {
      patch: { permissions: ['MANAGE_PRODUCTS', 'MANAGE_UNICORNS'] },
      fetched: ['permissions', 'INVALID_PERMISSION', "Given permissions don't exist."],
      ends: null,
    },
    'installed with more permissions than it asks for': {
      input: { permissions: ['MANAGE_PRODUCTS', 'MANAGE_ORDERS'] },
      fetched: [],
      ends: null,
    },
    'installed without the permission its webhook needs': {
      patch: { permissions: [] },
      input: { permissions: [] },
      fetched: [],
      ends: null,
    },
    'without tokenTargetUrl': { patch: { tokenTargetUrl: null }, fetched: [], ends: null },
    'without events': {
      patch: { webhooks: [{ name: 'x', query, targetUrl: 'http://a.b/c' }] },
      fetched: [],
      ends: null,
    },
    'that wants another Saleor': {
      patch: { requiredSaleorVersion: '^4.0' },
      fetched: [],
      ends: "requiredSaleorVersion: ['Saleor version 3.23.28 is not supported by the app.']",
    },
    'without a name': {
      patch: { name: undefined },
      fetched: ['name', 'REQUIRED', 'Field required'],
      ends: "name: ['Field required']",
    },
    'that is HTML': {
      answer: { body: '<html></html>' },
      fetched: ['manifestUrl', 'INVALID_MANIFEST_FORMAT', 'Incorrect structure of manifest.'],
      ends: 'Failed to connect to app. Try later or contact with app support.',
    },
    'that is not there': {
      answer: { status: 404 },
      fetched: ['manifestUrl', 'MANIFEST_URL_CANT_CONNECT', 'Unable to fetch manifest data.'],
      ends: 'App internal error (404). Try later or contact with app support.',
    },
    'that does not come': {
      answer: 'silence',
      fetched: [
        'manifestUrl',
        'MANIFEST_URL_CANT_CONNECT',
        'The request to fetch manifest data timed out.',
      ],
      ends: 'Failed to connect to app. Try later or contact with app support.',
    },
    'nobody serves': {
      url: 'http://127.0.0.1:65000/x',
      fetched: ['manifestUrl', 'INVALID', "Can't fetch manifest data. Please try later."],
      ends: 'Failed to connect to app. Try later or contact with app support.',
    },
    'at a private address': {
      url: 'http://10.1.2.3/x',
      fetched: ['manifestUrl', 'INVALID', "Can't fetch manifest data. Please try later."],
      ends: 'Failed to connect to app. Try later or contact with app support.',
    },
  };
  test.each(Object.entries(cases))(
    '%s',
    async (_, { patch, answer, url, input, fetched, ends }) => {
      const sandbox = await blank({ appTiming: { readSeconds: 0.15 } });
      const app = await new AppUnderTest().start();
      app.answers.set('/manifest', answer ?? { body: JSON.stringify(manifestOf(app, patch)) });
      const staff = await staffOf(sandbox);
      const manifestUrl = url ?? app.url('/manifest');
      const { errors } = await fetchManifest(staff, manifestUrl);
      expect(errors.flatMap(({ field, code, message }) => [field, code, message])).toEqual(fetched);
      const { first, installations, apps } = await install(sandbox, staff, manifestUrl, input);
      expect(first.appInstallation.status).toBe('PENDING');
      if (ends === null) {
        const permissions = (input as { permissions?: string[] } | undefined)?.permissions ?? [
          'MANAGE_PRODUCTS',
        ];
        expect(installations).toEqual([]);
        expect(apps.map((one) => one.permissions.map(({ code }) => code))).toEqual([
          permissions.toSorted(),
        ]);
      } else {
        expect(installations.map(({ status, message }) => [status, message])).toEqual([
          ['FAILED', ends],
        ]);
        expect(apps).toEqual([]);
        expect(app.at('/register')).toEqual([]);
      }
    },
  );

  test('whose id is installed already is refused before the App is asked', async () => {
    const sandbox = await blank();
    const app = await new AppUnderTest().start();
    app.answers.set('/manifest', { body: JSON.stringify(manifestOf(app)) });
    const staff = await staffOf(sandbox);
    await install(sandbox, staff, app.url('/manifest'));
    const { errors } = await fetchManifest(staff, app.url('/manifest'));
    expect(errors).toEqual([
      {
        field: 'identifier',
        code: 'UNIQUE',
        message: 'App with the same identifier is already installed: Hook hook.ok',
      },
    ]);
    const { installations, apps } = await install(sandbox, staff, app.url('/manifest'));
    expect(installations.map(({ message }) => message)).toEqual([
      "identifier: ['App with the same identifier is already installed: Hook hook.ok']",
    ]);
    expect(apps).toHaveLength(1);
    expect(app.at('/register')).toHaveLength(1);
  });
});

describe('an installation that failed', () => {
  test('is tried again under its id, or deleted', async () => {
    const sandbox = await blank();
    const app = await new AppUnderTest().start();
    app.answers
      .set('/manifest', { body: JSON.stringify(manifestOf(app)) })
      .set('/register', { status: 500 });
    const staff = await staffOf(sandbox);
    const { first } = await install(sandbox, staff, app.url('/manifest'));
    const { id } = first.appInstallation;
    app.answers.delete('/register');
    const { appRetryInstall } = await staff<{ appRetryInstall: { appInstallation: Installation } }>(
      'mutation($id: ID!) { appRetryInstall(id: $id) { appInstallation { id status message } } }',
      { id },
    );
    expect(appRetryInstall.appInstallation).toEqual({
      id,
      status: 'PENDING',
      message: 'App internal error (500). Try later or contact with app support.',
    });
    await sandbox.state.tasks.settled();
    expect(await overview(staff)).toMatchObject({ installations: [], apps: [{ isActive: true }] });
    app.answers.set('/manifest', { body: JSON.stringify(manifestOf(app, { id: 'hook.two' })) });
    app.answers.set('/register', { status: 500 });
    const again = await install(sandbox, staff, app.url('/manifest'));
    const remove =
      'mutation($id: ID!) { appDeleteFailedInstallation(id: $id) { errors { code } } }';
    await staff(remove, { id: again.first.appInstallation.id });
    expect((await overview(staff)).installations).toEqual([]);
  });

  test('with more words than the database holds stays pending for ever', async () => {
    const sandbox = await blank();
    const app = await new AppUnderTest().start();
    const fields = Array.from({ length: 20 }, (_, index) => `nosuchfield${index}`).join(' ');
    const bad = `subscription{event{... on ProductUpdated{product{${fields}}}}}`;
    app.answers.set('/manifest', {
      body: JSON.stringify(
        manifestOf(app, { webhooks: [{ name: 'x', query: bad, targetUrl: 'http://a.b/c' }] }),
      ),
    });
    const staff = await staffOf(sandbox);
    const { installations } = await install(sandbox, staff, app.url('/manifest'));
    expect(installations).toMatchObject([{ status: 'PENDING', message: null }]);
    const { appDeleteFailedInstallation } = await staff<{
      appDeleteFailedInstallation: { errors: Problem[] };
    }>(
      'mutation($id: ID!) { appDeleteFailedInstallation(id: $id) { errors { field code message } } }',
      { id: installations[0]!.id },
    );
    expect(appDeleteFailedInstallation.errors).toEqual([
      {
        field: 'id',
        code: 'INVALID_STATUS',
        message: 'Cannot delete installation with different status than failed.',
      },
    ]);
  });

  test('an App cannot install Apps, whatever it may do', async () => {
    const sandbox = await blank();
    const app = asker(sandbox, 'sandbox-staff-token');
    await expect(
      app(
        'mutation { appInstall(input: { appName: "x", manifestUrl: "http://a.b/c" }) { errors { code } } }',
      ),
    ).rejects.toThrow('You need to be authenticated as a staff member to perform this action');
  });
});
