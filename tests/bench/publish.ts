/**
 * `npm run bench:publish [-- products [edits]]`: from a staff mutation's answer to the new page being served, with a
 * sandbox, a publisher and a web server as they are run. Prints p50 and p95 of that and of each phase on the way, a burst of 200 edits, how long webhooks wait while every page is made anew, and what the full build takes beside it.
 */
import type { Build } from '#publisher/builds.ts';
import { PATHS } from '#publisher/app/manifest.ts';
import { compile } from '#publisher/render/compile.ts';
import { SANDBOX_CHANNELS } from '#commands/env.ts';
import { randomBytes } from 'node:crypto';
import { mediaSettings } from '#media/settings.ts';
import { rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { stage, until, type LogLine, type Stage } from './stage.ts';

const products = Number(process.argv[2] ?? 1_000);
const edits = Number(process.argv[3] ?? 40);
const STAFF = { 'content-type': 'application/json', authorization: 'Bearer sandbox-staff-token' };

interface Product {
  readonly id: string;
  readonly slug: string;
  readonly variants: readonly {
    id: string;
    channelListings: readonly { channel: { id: string; slug: string } }[];
  }[];
}

const started = performance.now();
const shop = await stage(products);
console.log(
  `${products} products: first release after ${seconds(performance.now() - started)} (sandbox, compilation, reading, rendering)`,
);
try {
  const sample = await someProducts(shop, 100);
  await singleEdits(shop, sample);
  await burst(shop, sample);
  await allPages(shop);
  await fullBuild(shop);
} finally {
  await shop.close();
}

async function singleEdits(at: Stage, sample: readonly Product[]): Promise<void> {
  const made: Edit[] = [];
  const from = at.lines.length;
  for (let turn = 0; turn < edits; turn++) {
    const product = sample[turn % sample.length]!;
    const price = 3_001 + turn;
    await setPrice(at, product, price);
    const answered = now();
    await until(() => shows(at, product, price), 30_000);
    made.push({ answered, live: now() });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const visible = made.map(({ answered, live }) => live - answered);
  console.log(
    `one edit: live after p50 ${ms(at50(visible))}, p95 ${ms(at95(visible))} (${edits} edits)`,
  );
  phases(at.lines.slice(from), made);
}

/** Milliseconds since 1970: when the mutation was answered, and when the page was first seen. */
interface Edit {
  readonly answered: number;
  readonly live: number;
}

/**
 * What the publisher itself says of the builds of these edits, and what lies around that: `received`, from the
 * mutation's answer until the webhook was kept (Saleor may send it before it answers); `decided`, until the reading
 * began, with the wait for further events; `served`, from the switch until the web server showed it.
 */
function phases(lines: readonly LogLine[], made: readonly Edit[]): void {
  const builds = lines
    .filter(({ event, outcome }) => event === 'build' && outcome === 'published')
    .map((line) => line as unknown as Build);
  const rows = made.flatMap(({ answered, live }) => {
    const build = builds.findLast(({ at }) => Date.parse(at) <= live + 1);
    if (build === undefined || Date.parse(build.at) < answered) return [];
    const { at, took, phases: own } = build;
    const within = Object.values(own).reduce((sum, each) => sum + each, 0);
    const received = Date.parse(at) - took - answered;
    return [{ received, decided: took - within, ...own, served: live - Date.parse(at) }];
  });
  console.log(`by phase (${rows.length} edits that the publisher made one release of):`);
  for (const name of Object.keys(rows[0] ?? {})) {
    const values = rows.map((row) => (row as Readonly<Record<string, number>>)[name] ?? 0);
    console.log(`  ${name.padEnd(9)} p50 ${ms(at50(values))}, p95 ${ms(at95(values))}`);
  }
}

async function burst(at: Stage, sample: readonly Product[]): Promise<void> {
  const from = at.lines.length;
  const begun = performance.now();
  const last = new Map<Product, number>();
  for (let turn = 0; turn < 200; turn++) {
    const product = sample[turn % sample.length]!;
    last.set(product, 5_001 + turn);
    await setPrice(at, product, 5_001 + turn);
  }
  const edited = performance.now();
  await until(async () => {
    for (const [product, price] of last) if (!(await shows(at, product, price))) return false;
    return true;
  }, 60_000);
  const builds = at.lines
    .slice(from)
    .filter(({ event, outcome }) => event === 'build' && outcome === 'published');
  console.log(
    `a burst of 200 edits (${seconds(edited - begun)} to make): all live ${seconds(performance.now() - edited)} after the last, in ${builds.length} releases`,
  );
}

/** A renamed menu item makes every page anew; what Saleor tells meanwhile must be answered all the same. */
async function allPages(at: Stage): Promise<void> {
  const { menu } = await staff<{
    menu: { items: { id: string; name: string; category: { id: string } | null }[] };
  }>(at, '{ menu(slug: "navbar", channel: "rs") { items { id name category { id } } } }', {});
  const home = async () => (await fetch(`${at.shop}/`)).text();
  const before = await home();
  // One that leads to an empty category is not shown.
  const item = menu.items.find(({ category, name }) => category && before.includes(name))!;
  const name = `Menu ${Date.now()}`;
  const begun = performance.now();
  await staff(
    at,
    // Saleor takes away what an item leads to unless it is said again.
    `mutation ($id: ID!, $input: MenuItemInput!) {
      menuItemUpdate(id: $id, input: $input) { errors { message } } }`,
    { id: item.id, input: { name, category: item.category!.id } },
  );
  const keyId = await keyOf(at);
  const waited: number[] = [];
  await until(async () => {
    waited.push(await answered(at, keyId));
    await new Promise((resolve) => setTimeout(resolve, 20));
    return (await home()).includes(name);
  }, 600_000);
  console.log(
    `all pages anew: live ${seconds(performance.now() - begun)} after the edit; ${waited.length} webhooks meanwhile answered after p50 ${ms(at50(waited))}, p95 ${ms(at95(waited))}, at most ${ms(Math.max(...waited))}`,
  );
}

/**
 * Milliseconds until the publisher has answered a webhook whose signature is wrong: it is verified like any other, and
 * not kept. Saleor itself forgets how long those took that arrived.
 */
async function answered(at: Stage, keyId: string): Promise<number> {
  const header = { alg: 'RS256', b64: false, crit: ['b64'], kid: keyId };
  const signature = [JSON.stringify(header), '', randomBytes(256)]
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
  const begun = performance.now();
  const response = await fetch(at.publisher + PATHS.webhook, {
    method: 'POST',
    headers: {
      'saleor-event': 'product_updated',
      'saleor-api-url': at.apiUrl,
      'saleor-signature': signature,
    },
    body: '{"product":{"id":"UHJvZHVjdDox"}}',
  });
  await response.arrayBuffer();
  if (response.status !== 401) throw new Error(`the webhook was answered ${response.status}`);
  return performance.now() - begun;
}

async function keyOf({ apiUrl }: Stage): Promise<string> {
  const response = await fetch(new URL('/.well-known/jwks.json', apiUrl));
  const { keys } = (await response.json()) as { keys: { kid: string }[] };
  return keys[0]!.kid;
}

async function fullBuild(at: Stage): Promise<void> {
  const folder = '.cache/bench-full';
  const settings = {
    apiUrl: at.apiUrl,
    publicApiUrl: at.apiUrl,
    channel: SANDBOX_CHANNELS.SALEOR_CHANNEL,
    channelAbroad: SANDBOX_CHANNELS.SALEOR_CHANNEL_ABROAD,
    siteUrl: at.shop,
    timeout: 60_000,
    media: mediaSettings({ MEDIA_BASE_URL: new URL(at.apiUrl).origin }, [at.apiUrl]),
  };
  for (const name of ['first', 'after one edit']) {
    const begun = performance.now();
    await compile('prebuilt', folder, settings);
    console.log(`full build with astro build, ${name}: ${seconds(performance.now() - begun)}`);
    const [product] = await someProducts(at, 1);
    await setPrice(at, product!, 7_777);
  }
  rmSync(folder, { recursive: true, force: true });
}

async function someProducts(at: Stage, count: number): Promise<Product[]> {
  const data = await staff<{ products: { edges: { node: Product }[] } }>(
    at,
    `query ($first: Int!) { products(first: $first, channel: "rs") { edges { node {
      id slug variants { id channelListings { channel { id slug } } } } } } }`,
    { first: Math.min(count, 100) },
  );
  return data.products.edges.map(({ node }) => node);
}

async function setPrice(at: Stage, { variants }: Product, price: number): Promise<void> {
  const [variant] = variants;
  const channelId = variant!.channelListings.find(({ channel }) => channel.slug === 'rs')!.channel
    .id;
  await staff(
    at,
    `mutation ($id: ID!, $input: [ProductVariantChannelListingAddInput!]!) {
      productVariantChannelListingUpdate(id: $id, input: $input) { errors { message } } }`,
    { id: variant!.id, input: [{ channelId, price }] },
  );
}

/** Whether the served page has the price; discounted products show it struck through. */
async function shows(at: Stage, { slug }: Product, price: number): Promise<boolean> {
  const html = await (await fetch(`${at.shop}/proizvod/${encodeURIComponent(slug)}/`)).text();
  return html.includes(`${Math.floor(price / 1_000)}.${String(price % 1_000).padStart(3, '0')}`);
}

async function staff<Data>(at: Stage, query: string, variables: object): Promise<Data> {
  const response = await fetch(at.apiUrl, {
    method: 'POST',
    headers: STAFF,
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** Milliseconds since 1970, with parts of them: the publisher's log is of another process. */
function now(): number {
  return performance.timeOrigin + performance.now();
}

function at50(values: readonly number[]): number {
  return share(values, 0.5);
}

function at95(values: readonly number[]): number {
  return share(values, 0.95);
}

function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

function seconds(value: number): string {
  return `${(value / 1_000).toFixed(1)} s`;
}
