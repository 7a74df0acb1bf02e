import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SANDBOX_STAFF } from '#commands/env.ts';
import { signIn } from '#commands/install-app.ts';
import { nextPublication } from '#publisher/app/upcoming.ts';
import { type Sandbox, startSandbox } from '#sandbox/sandbox.ts';
import { askStaff } from '../support/staff.ts';
import { saleorAtHand, TOKEN } from './saleor-at-hand.ts';

const HOUR = 3_600_000;

let dir: string;
let sandbox: Sandbox;
let staffToken: string;
/** Of an App that may see what shoppers do not. */
let token: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'manoon-upcoming-'));
  sandbox = await startSandbox({ port: 0, dir, seed: { kind: 'demo' } });
  staffToken = await signIn(sandbox.apiUrl, SANDBOX_STAFF);
  const { appCreate } = await staff<{ appCreate: { authToken: string } }>(
    'mutation ($input: AppInput!) { appCreate(input: $input) { authToken errors { message } } }',
    { input: { name: 'App', permissions: ['MANAGE_PRODUCTS', 'MANAGE_PAGES'] } },
  );
  token = appCreate.authToken;
}, 60_000);
afterAll(async () => {
  await sandbox?.close();
  rmSync(dir, { recursive: true, force: true });
});

function staff<Data>(query: string, variables: object = {}): Promise<Data> {
  return askStaff<Data>({ apiUrl: sandbox.apiUrl, token: staffToken }, query, variables);
}

const credentials = (apiUrl: string) => ({
  saleorApiUrl: apiUrl,
  appId: 'QXBwOjE=',
  token,
  saleorVersion: '3.23',
  keys: { keys: [] },
  registeredAt: '',
});
const next = (...channels: readonly string[]) =>
  nextPublication(credentials(sandbox.apiUrl), sandbox.apiUrl, channels, 10_000);

/** `hours` from now; Saleor and `Date.parse` both keep the milliseconds. */
const ahead = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

async function idOf(kind: 'product' | 'collection' | 'page' | 'channel', slug: string) {
  const channel = kind === 'product' || kind === 'collection' ? ', channel: "rs"' : '';
  const found = await staff<Record<string, { id: string }>>(
    `{ ${kind}(slug: "${slug}"${channel}) { id } }`,
  );
  return found[kind]!.id;
}

async function dateListing(
  kind: 'product' | 'collection',
  slug: string,
  channel: string,
  listing: { readonly isPublished: boolean; readonly publishedAt: string },
): Promise<void> {
  const channelId = await idOf('channel', channel);
  const Kind = kind === 'product' ? 'Product' : 'Collection';
  const change = { channelId, ...listing };
  await staff(
    `mutation ($id: ID!, $input: ${Kind}ChannelListingUpdateInput!) {
      ${kind}ChannelListingUpdate(id: $id, input: $input) { errors { message } } }`,
    {
      id: await idOf(kind, slug),
      input: kind === 'product' ? { updateChannels: [change] } : { addChannels: [change] },
    },
  );
}

async function datePage(slug: string, input: object): Promise<void> {
  await staff(
    'mutation ($id: ID!, $input: PageInput!) { pageUpdate(id: $id, input: $input) { errors { message } } }',
    { id: await idOf('page', slug), input },
  );
}

test('the next publication is the nearest date ahead of all that will be shown', async () => {
  expect(await next('rs', 'eu')).toBeNull();

  const far = ahead(9);
  await dateListing('product', 'arganovo-ulje', 'rs', { isPublished: true, publishedAt: far });
  expect(await next('rs', 'eu')).toBe(Date.parse(far));
  expect(await next('eu')).toBeNull();

  const abroad = ahead(8);
  await dateListing('product', 'arganovo-ulje', 'eu', { isPublished: true, publishedAt: abroad });
  expect(await next('rs', 'eu')).toBe(Date.parse(abroad));
  expect(await next('rs')).toBe(Date.parse(far));

  // Not to be published, whatever its date.
  const hidden = { isPublished: false, publishedAt: ahead(1) };
  await dateListing('product', 'jojobino-ulje', 'rs', hidden);
  await dateListing('collection', 'novo', 'rs', hidden);
  expect(await next('rs')).toBe(Date.parse(far));

  const collection = ahead(7);
  await dateListing('collection', 'bestseller', 'rs', {
    isPublished: true,
    publishedAt: collection,
  });
  expect(await next('rs')).toBe(Date.parse(collection));

  const page = ahead(6);
  await datePage('o-nama', { publishedAt: page });
  await datePage('dostava-i-placanje', { publishedAt: ahead(1), isPublished: false });
  expect(await next('rs')).toBe(Date.parse(page));
});

test('a Saleor that knows the App no more says so', async () => {
  const saleor = await saleorAtHand();
  saleor.graphql = () => ({ body: { errors: [{ message: 'PermissionDenied' }], data: null } });
  await expect(
    nextPublication({ ...credentials(saleor.apiUrl), token: TOKEN }, saleor.apiUrl, ['rs'], 2_000),
  ).rejects.toThrow('UpcomingPublications: PermissionDenied');
});
