import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { installApp, signIn } from '#commands/install-app.ts';
import { SANDBOX_STAFF } from '#commands/env.ts';
import { readCredentials } from '#publisher/app/credentials.ts';
import { wantedPermissions, wantedWebhooks } from '#publisher/app/manifest.ts';
import { SaleorApp } from '#publisher/app/service.ts';
import { openDoor } from '#publisher/door/door.ts';
import { listen } from '#publisher/http.ts';
import { Queue } from '#publisher/queue/queue.ts';
import { createReader, type SaleorReader } from '#saleor/client.ts';
import { AppSelfDocument } from '#saleor/gql-app/graphql.ts';
import { type Sandbox, startSandbox } from '#sandbox/sandbox.ts';
import { act, askStaff } from '../support/staff.ts';
import { temporaryFolder } from './store.ts';

let dir: string;
let sandbox: Sandbox;
let staffToken: string;
/** Of some variant. */
let sku: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'manoon-install-'));
  sandbox = await startSandbox({ port: 0, dir, seed: { kind: 'demo' } });
  staffToken = await signIn(sandbox.apiUrl, SANDBOX_STAFF);
  const { productVariants } = await staff<{
    productVariants: { edges: { node: { sku: string } }[] };
  }>('{ productVariants(first: 1) { edges { node { sku } } } }');
  sku = productVariants.edges[0]!.node.sku;
}, 60_000);
afterAll(async () => {
  await sandbox?.close();
  rmSync(dir, { recursive: true, force: true });
});

interface Stage {
  readonly app: SaleorApp;
  readonly queue: Queue;
  readonly appUrl: string;
  /** As the App itself. */
  readonly asApp: () => SaleorReader;
}

/** An App that is not installed yet, at an address of its own. */
async function staged(allowedSaleors: readonly string[] = [sandbox.apiUrl]): Promise<Stage> {
  const folder = temporaryFolder();
  const credentialsFile = join(folder, 'app.json');
  const queueFile = join(folder, 'queue.db');
  const queue = new Queue(queueFile);
  let app: SaleorApp | null = null;
  const within = await listen(0, async (request, response) => {
    if (!(await app!.answer(request, response))) response.writeHead(404).end();
  });
  const { apiUrl } = sandbox;
  const { origin, close } = await openDoor(
    { port: 0, within: within.origin, queueFile, apiUrl, timeout: 10_000, credentialsFile },
    { log: () => undefined, count: () => undefined, notice: () => undefined },
  );
  onTestFinished(async () => {
    await close();
    await within.close();
    queue.close();
  });
  app = new SaleorApp({
    settings: {
      apiUrl: sandbox.apiUrl,
      appUrl: origin,
      allowedSaleors,
      timeout: 10_000,
      version: '1.2.3',
      credentialsFile,
    },
    log: () => undefined,
  });
  const asApp = () =>
    createReader(sandbox.apiUrl, {
      token: readCredentials(credentialsFile)!.token,
      retryAfter: [],
    });
  return { app, queue, appUrl: origin, asApp };
}

const install = ({ appUrl }: Pick<Stage, 'appUrl'>, token = staffToken) =>
  installApp({ apiUrl: sandbox.apiUrl, staffToken: token, appUrl });

function staff<Data>(query: string, variables: object = {}): Promise<Data> {
  return askStaff<Data>({ apiUrl: sandbox.apiUrl, token: staffToken }, query, variables);
}

describe('an installation', () => {
  test('gives the App a token, the permissions it wants, and webhooks that need no repair', async () => {
    const stage = await staged();
    expect(await install(stage)).toEqual({ replaced: false });
    const { app } = await stage.asApp().read(AppSelfDocument, {});
    expect(app!.permissions!.map(({ code }) => code).toSorted()).toEqual(wantedPermissions('3.23'));
    expect(app!.webhooks).toHaveLength(wantedWebhooks(stage.appUrl, '3.23').length);
    expect(await stage.app.align()).toEqual({
      saleorVersion: '3.23',
      created: 0,
      updated: 0,
      removed: 0,
      missingPermissions: [],
    });
  });

  test('brings a signed webhook for what staff do', async () => {
    const stage = await staged();
    await install(stage);
    await act({ apiUrl: sandbox.apiUrl, token: staffToken }, { do: 'stock', sku, quantity: 7 });
    await vi.waitFor(() => expect(stage.queue.pending().length).toBeGreaterThan(0), 5_000);
    expect(stage.queue.pending()[0]).toMatchObject({
      event: 'PRODUCT_VARIANT_STOCK_UPDATED',
      payload: {
        productVariant: {
          id: expect.any(String) as string,
          product: { id: expect.any(String) as string },
        },
      },
    });
  });

  test('takes the place of an earlier one, whose token is good for nothing then', async () => {
    const first = await staged();
    await install(first);
    const second = await staged();
    expect(await install(second)).toEqual({ replaced: true });
    await expect(first.app.align()).rejects.toThrow('install it again');
    expect(first.app.state?.alignmentFault).toContain('install it again');
    expect((await second.app.align())?.missingPermissions).toEqual([]);
  });

  test('may be made again by the same publisher', async () => {
    const stage = await staged();
    await install(stage);
    const before = stage.app.state?.appId;
    expect(await install(stage)).toEqual({ replaced: true });
    expect(stage.app.state?.appId).not.toBe(before);
    await act({ apiUrl: sandbox.apiUrl, token: staffToken }, { do: 'stock', sku, quantity: 8 });
    await vi.waitFor(() => expect(stage.queue.pending().length).toBeGreaterThan(0), 5_000);
  });
});

describe('an installation that fails says why', () => {
  test('when the storefront does not know that Saleor', async () => {
    const stage = await staged(['https://another.example/graphql/']);
    await expect(install(stage)).rejects.toThrow(
      `Saleor could not install the App: This storefront does not belong to the Saleor at ${sandbox.apiUrl}.`,
    );
    expect(stage.app.state).toBeNull();
    const { appsInstallations } = await staff<{ appsInstallations: unknown[] }>(
      '{ appsInstallations { id } }',
    );
    expect(appsInstallations).toEqual([]);
  });

  test('when nobody is at the address', async () => {
    await expect(install({ appUrl: 'http://127.0.0.1:65535' })).rejects.toThrow(
      /^Saleor could not install the App: .*connect/i,
    );
  });

  test('when staff are not let in', async () => {
    const stage = await staged();
    await expect(install(stage, 'a.bad.token')).rejects.toThrow(/^Saleor/);
    await expect(signIn(sandbox.apiUrl, { ...SANDBOX_STAFF, password: 'wrong' })).rejects.toThrow(
      'Please, enter valid credentials',
    );
  });

  test('when Saleor’s task does not come to an end', async () => {
    const stage = await staged();
    const { apiUrl } = sandbox;
    await expect(
      installApp({ apiUrl, staffToken, appUrl: stage.appUrl, patience: 0 }),
    ).rejects.toThrow('Does its Celery worker run');
  });
});

describe('an installation over an earlier one that fails', () => {
  const worksOn = async ({ app }: Stage) =>
    expect(await app.align()).toMatchObject({ created: 0, updated: 0, removed: 0 });
  const stillThere = /The App that was installed before is as it was\.$/;

  async function installed(): Promise<Stage> {
    const stage = await staged();
    await install(stage);
    return stage;
  }

  test('leaves that at work when nobody is at the new address', async () => {
    const earlier = await installed();
    await expect(install({ appUrl: 'http://127.0.0.1:65535' })).rejects.toThrow(stillThere);
    await worksOn(earlier);
  });

  test('leaves that at work when the token may delete Apps, but not install any', async () => {
    const earlier = await installed();
    const { appCreate } = await staff<{ appCreate: { authToken: string } }>(
      'mutation ($input: AppInput!) { appCreate(input: $input) { authToken } }',
      { input: { name: 'Ops', permissions: ['MANAGE_APPS', ...wantedPermissions('3.23')] } },
    );
    await expect(install(earlier, appCreate.authToken)).rejects.toThrow(stillThere);
    await worksOn(earlier);
  });

  test('leaves that at work when Saleor’s task does not come to an end', async () => {
    const earlier = await installed();
    const { apiUrl } = sandbox;
    await expect(
      installApp({ apiUrl, staffToken, appUrl: earlier.appUrl, patience: 0 }),
    ).rejects.toThrow(stillThere);
    await worksOn(earlier);
  });

  test('says plainly when that is gone', async () => {
    await installed();
    const stranger = await staged(['https://another.example/graphql/']);
    await expect(install(stranger)).rejects.toThrow(
      /does not belong to the Saleor at .*\. The App that was installed before is removed: until this is put right/,
    );
  });
});

describe('bringing the webhooks in line', () => {
  test('repairs what was changed, and takes away what is none of ours', async () => {
    const stage = await staged();
    await install(stage);
    const { app } = await stage.asApp().read(AppSelfDocument, {});
    const [first, second, third] = app!.webhooks!.map(({ id }) => id);
    await staff('mutation ($id: ID!) { webhookDelete(id: $id) { errors { message } } }', {
      id: first,
    });
    await staff(
      'mutation ($id: ID!, $input: WebhookUpdateInput!) { webhookUpdate(id: $id, input: $input) { errors { message } } }',
      { id: second, input: { isActive: false } },
    );
    await staff(
      'mutation ($id: ID!, $input: WebhookUpdateInput!) { webhookUpdate(id: $id, input: $input) { errors { message } } }',
      { id: third, input: { name: 'another name' } },
    );
    expect(await stage.app.align()).toMatchObject({ created: 2, updated: 1, removed: 1 });
    expect(await stage.app.align()).toMatchObject({ created: 0, updated: 0, removed: 0 });
  });

  test('follows the publisher to another address', async () => {
    const stage = await staged();
    await install(stage);
    const { webhooks } = (await stage.asApp().read(AppSelfDocument, {})).app!;
    await staff(
      'mutation ($id: ID!, $input: WebhookUpdateInput!) { webhookUpdate(id: $id, input: $input) { errors { message } } }',
      { id: webhooks![0]!.id, input: { targetUrl: 'https://old.example/api/saleor/webhook' } },
    );
    expect(await stage.app.align()).toMatchObject({ created: 0, updated: 1, removed: 0 });
  });

  test('names permissions that staff have taken away', async () => {
    const stage = await staged();
    await install(stage);
    await staff(
      'mutation ($id: ID!, $input: AppInput!) { appUpdate(id: $id, input: $input) { errors { message } } }',
      { id: stage.app.state!.appId, input: { permissions: ['MANAGE_PRODUCTS'] } },
    );
    const report = await stage.app.align();
    expect(report!.missingPermissions).toEqual(
      wantedPermissions('3.23').filter((each) => each !== 'MANAGE_PRODUCTS'),
    );
    expect(stage.app.state?.alignment?.missingPermissions).toContain('MANAGE_MENUS');
  });

  test('says so when staff have put the App to sleep', async () => {
    const stage = await staged();
    await install(stage);
    await staff('mutation ($id: ID!) { appDeactivate(id: $id) { errors { message } } }', {
      id: stage.app.state!.appId,
    });
    await expect(stage.app.align()).rejects.toThrow('not active');
  });
});
