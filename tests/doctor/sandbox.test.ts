import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine } from '#doctor/examine.ts';
import type { Finding } from '#doctor/finding.ts';
import type { ExaminationOptions } from '#doctor/patient.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { staff } from '../../src/sandbox/seeding/blank.ts';

let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  sandbox = await startSandbox({ port: 0, dir: folder });
  sandbox.state.switches.set('dummy-payments', false);
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const matching = (pattern: RegExp) => expect.stringMatching(pattern) as string;

function look(options: Partial<ExaminationOptions> = {}): Promise<Finding[]> {
  return examine({
    apiUrl: sandbox.apiUrl,
    channels: ['rs', 'eu'],
    site: 'http://localhost:4321',
    staffToken: staff.token,
    ...options,
  });
}

async function asStaff<Data>(query: string): Promise<Data> {
  const response = await fetch(sandbox.apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${staff.token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  const refused = JSON.stringify(data).match(/"errors":\[\{[^\]]*/);
  expect(refused).toBeNull();
  return data;
}

async function idOf(field: string): Promise<string> {
  return Object.values(await asStaff<Record<string, { id: string }>>(`{ ${field} { id } }`))[0]!.id;
}

describe('the demo shop', () => {
  test('is in order, but for the App that tells of changes', async () => {
    const findings = await look({ mayWrite: true });
    const wrong = findings.filter(({ level }) => level === 'warning' || level === 'problem');
    expect(wrong.map(({ check }) => check)).toEqual(['App']);
  });

  test('shows shoppers nothing of what only staff may see', async () => {
    const findings = await look({ staffToken: undefined });
    expect(findings.filter(({ level }) => level === 'problem')).toEqual([]);
    expect(
      findings.filter(({ level }) => level === 'skipped').map(({ sentence }) => sentence),
    ).toContainEqual(matching(/^How orders of rs can be paid: it takes a staff token/));
  });

  test('is not changed by a doctor who may only read', async () => {
    const count = () => sandbox.state.store.all('checkout').length;
    const before = count();
    await look();
    expect(count()).toBe(before);
  });
});

describe('what is broken on purpose is found', () => {
  const breaks: readonly [string, () => Promise<unknown>, Partial<Finding>][] = [
    [
      'false money',
      async () => sandbox.state.switches.set('dummy-payments', true),
      { check: 'dummy payments', level: 'problem' },
    ],
    [
      'no mail',
      async () => sandbox.state.switches.set('customer-mail', false),
      { check: 'account confirmation', level: 'problem' },
    ],
    [
      'no price',
      async () => {
        const channel = await idOf('channel(slug: "rs")');
        const category = await idOf('category(slug: "nega-lica")');
        const { productTypes } = await asStaff<{
          productTypes: { edges: { node: { id: string } }[] };
        }>('{ productTypes(first: 1) { edges { node { id } } } }');
        const type = productTypes.edges[0]!.node.id;
        const { productCreate } = await asStaff<{ productCreate: { product: { id: string } } }>(
          `mutation { productCreate(input: {
            name: "Bez cene", slug: "bez-cene", productType: "${type}", category: "${category}"
          }) { product { id } errors { message } } }`,
        );
        await asStaff(
          `mutation { productChannelListingUpdate(id: "${productCreate.product.id}", input: {
            updateChannels: [{ channelId: "${channel}", isPublished: true }]
          }) { errors { message } } }`,
        );
      },
      { check: 'prices', level: 'warning', sentence: matching(/: bez-cene\.$/) },
    ],
    [
      'no picture',
      async () => {
        const { product } = await asStaff<{ product: { media: { id: string }[] } }>(
          '{ product(slug: "ruzmarin") { media { id } } }',
        );
        for (const { id } of product.media)
          await asStaff(`mutation { productMediaDelete(id: "${id}") { errors { message } } }`);
      },
      {
        check: 'pictures',
        level: 'warning',
        sentence: matching(/in rs .*: ruzmarin/),
      },
    ],
    [
      'a link to a draft',
      async () => {
        const id = await idOf('page(slug: "o-nama")');
        await asStaff(
          `mutation { pageUpdate(id: "${id}", input: { isPublished: false }) { errors { message } } }`,
        );
      },
      { check: 'menu navbar', level: 'warning', sentence: matching(/O nama/) },
    ],
    [
      'a menu that is gone',
      async () => {
        const id = await idOf('menu(slug: "home")');
        await asStaff(`mutation { menuDelete(id: "${id}") { errors { message } } }`);
      },
      { check: 'menu home', level: 'warning' },
    ],
    [
      'orders that nobody can pay',
      async () => {
        const id = await idOf('channel(slug: "rs")');
        await asStaff(
          `mutation { channelUpdate(id: "${id}", input: { orderSettings: { allowUnpaidOrders: false } }) { errors { message } } }`,
        );
      },
      { check: 'means of payment', level: 'problem', sentence: matching(/of rs/) },
    ],
    [
      'a promotion that nobody works out',
      async () => {
        sandbox.state.switches.set('promotion-lag', true);
        const category = await idOf('category(slug: "nega-lica")');
        const channel = await idOf('channel(slug: "rs")');
        await asStaff(
          `mutation { promotionCreate(input: {
            name: "Lice", type: CATALOGUE, startDate: "2026-01-01T00:00:00Z",
            rules: [{ channels: ["${channel}"], rewardValueType: PERCENTAGE, rewardValue: 5,
              cataloguePredicate: { categoryPredicate: { ids: ["${category}"] } } }]
          }) { errors { message } } }`,
        );
      },
      { check: 'promotion prices', level: 'problem' },
    ],
    [
      'taxes off',
      async () => {
        const { channels } = await asStaff<{
          channels: { slug: string; taxConfiguration: { id: string } }[];
        }>('{ channels { slug taxConfiguration { id } } }');
        const { taxConfiguration } = channels.find(({ slug }) => slug === 'eu')!;
        await asStaff(
          `mutation { taxConfigurationUpdate(id: "${taxConfiguration.id}", input: { chargeTaxes: false }) { errors { message } } }`,
        );
      },
      { check: 'taxes', level: 'warning', sentence: 'eu charges no taxes.' },
    ],
    [
      'a gap between delivery methods',
      async () => {
        const { shippingZones } = await asStaff<{
          shippingZones: {
            edges: { node: { shippingMethods: { id: string; name: string }[] } }[];
          };
        }>('{ shippingZones(first: 10) { edges { node { shippingMethods { id name } } } } }');
        const method = shippingZones.edges
          .flatMap(({ node }) => node.shippingMethods)
          .find(({ name }) => name === 'Besplatna dostava')!;
        await asStaff(
          `mutation { shippingPriceDelete(id: "${method.id}") { errors { message } } }`,
        );
      },
      {
        check: 'order totals',
        level: 'problem',
        sentence: matching(/orders above 4999/),
      },
    ],
    [
      'a channel that is off',
      async () => {
        const id = await idOf('channel(slug: "eu")');
        await asStaff(`mutation { channelDeactivate(id: "${id}") { errors { message } } }`);
      },
      { check: 'channel', level: 'problem', sentence: 'The channel "eu" is not active.' },
    ],
    [
      'a shop that is closed',
      () =>
        asStaff(
          'mutation { shopSettingsUpdate(input: { allowStorefrontTraffic: false }) { errors { message } } }',
        ),
      { check: 'answer', level: 'problem', sentence: matching(/refuses all/) },
    ],
  ];
  test.each(breaks)('%s', async (_, work, finding) => {
    await work();
    expect(await look()).toContainEqual(expect.objectContaining(finding));
  });
});
