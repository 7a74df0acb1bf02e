import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { SANDBOX_CHANNELS } from '#commands/env.ts';
import { EVERYTHING, NOTHING, type Scope } from '#domain/scope.ts';
import type { View } from '#domain/views.ts';
import { mediaSettings } from '#media/settings.ts';
import type { ImageCheck } from '#publisher/images.ts';
import { type Outcome, Publisher } from '#publisher/publisher.ts';
import type { GateName } from '#publisher/release/refusal.ts';
import type { Manifest } from '#publisher/release/manifest.ts';
import { Releases } from '#publisher/release/releases.ts';
import type { Renderer } from '#publisher/render/renderer.ts';
import { Site, type SiteSettings } from '#publisher/site/site.ts';
import { type Sandbox, startSandbox } from '#sandbox/sandbox.ts';
import { act, askStaff } from '../support/staff.ts';
import { noSpace, temporaryFolder } from './store.ts';

const SITE_URL = 'https://manoonoils.test';
const STAFF_TOKEN = 'sandbox-staff-token';

let dir: string;
let sandbox: Sandbox;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'manoon-publish-'));
  sandbox = await startSandbox({ port: 0, dir, seed: { kind: 'demo' } });
}, 60_000);
afterAll(async () => {
  await sandbox?.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Everything a view says, and its links: enough to be told from another, and for the gates. */
const render = async (_url: string, view: View): Promise<string> => {
  const found = new Set<string>();
  const text = JSON.stringify(view, (key, value: unknown) => {
    if (/^(?:href|\w+Href)$/.test(key) && typeof value === 'string') found.add(value);
    return value;
  });
  const links = [...found].map((href) => `<a href="${href}">x</a>`);
  const written = text.matchAll(/<a href=\\"([^"\\]*)\\"/g);
  const byHand = [...written].map(([, href]) => `<a href="${href}">y</a>`);
  return `<main>${links.join('')}${byHand.join('')}</main><!--${text}-->`;
};

interface Stage {
  readonly site: Site;
  readonly releases: Releases;
  readonly publisher: Publisher;
  readonly accepted: Set<GateName>;
  /** What pictures answer; all well unless a test says otherwise. */
  pictures: ImageCheck;
}

function staged({
  releases = new Releases(temporaryFolder()),
  code = 'c0de',
  site = (settings: SiteSettings) => new Site(settings),
  apiUrl = sandbox.apiUrl,
}: {
  releases?: Releases;
  code?: string;
  site?: (settings: SiteSettings) => Site;
  apiUrl?: string;
} = {}): Stage {
  const renderer: Renderer = { code, commit: null, assets: new Map(), render };
  const accepted = new Set<GateName>();
  const own = site({
    apiUrl,
    publicApiUrl: apiUrl,
    channel: SANDBOX_CHANNELS.SALEOR_CHANNEL,
    channelAbroad: SANDBOX_CHANNELS.SALEOR_CHANNEL_ABROAD,
    timeout: 5_000,
    media: mediaSettings({}, [apiUrl]),
    // Pictures are none of these tests' concern: what one has found out is known to the others.
    dataDir: dir,
  });
  const stage: Stage = {
    site: own,
    releases,
    accepted,
    pictures: async () => new Map(),
    publisher: new Publisher({
      site: own,
      releases,
      renderer,
      checkImages: (rendered) => stage.pictures(rendered),
      siteUrl: SITE_URL,
      accepted: { get: () => accepted, clear: () => accepted.clear() },
    }),
  };
  return stage;
}

function staff<Data>(query: string, variables: object = {}): Promise<Data> {
  return askStaff<Data>({ apiUrl: sandbox.apiUrl, token: STAFF_TOKEN }, query, variables);
}

interface Product {
  readonly id: string;
  readonly slug: string;
  readonly sku: string;
}

/** The n-th product of the home channel, with its first variant. */
async function productAt(n: number): Promise<Product> {
  const { products } = await staff<{
    products: { edges: { node: { id: string; slug: string; variants: { sku: string }[] } }[] };
  }>(
    '{ products(first: 20, channel: "rs", sortBy: { field: NAME, direction: ASC }) { edges { node { id slug variants { sku } } } } }',
  );
  const { id, slug, variants } = products.edges[n]!.node;
  return { id, slug, sku: variants[0]!.sku };
}

const rename = (id: string, name: string) =>
  staff(
    'mutation ($id: ID!, $input: ProductInput!) { productUpdate(id: $id, input: $input) { errors { message } } }',
    { id, input: { name } },
  );

const setPrice = ({ sku }: Product, amount: number, channel: 'rs' | 'eu' = 'rs') =>
  act({ apiUrl: sandbox.apiUrl, token: STAFF_TOKEN }, { do: 'price', sku, channel, amount });

const of = (...ids: readonly string[]): Scope => ({ ...NOTHING, products: new Set(ids) });

function releaseOf(outcome: Outcome): Manifest {
  expect(outcome).toMatchObject({ kind: 'published' });
  return (outcome as Extract<Outcome, { kind: 'published' }>).release;
}

async function shown({ releases }: Stage, address: string): Promise<string> {
  const { files } = (await releases.current())!;
  return (await releases.objects.read(files.get(address)!.hash)).toString('utf8');
}

describe('publishing', () => {
  // Saleor makes its thumbnails meanwhile.
  test('the first time makes every page, and then nothing while nothing changes', async () => {
    const stage = staged();
    const first = releaseOf(await stage.publisher.publish(EVERYTHING, ['start']));
    expect(first).toMatchObject({
      mode: 'full',
      parent: null,
      saleorVersion: '3.23',
      causes: ['start'],
    });
    expect(first.counts.products).toBeGreaterThan(20);
    expect(await stage.releases.currentId()).toBe(first.id);
    expect(Object.keys(first.phases)).toEqual([
      'read',
      'planned',
      'rendered',
      'stored',
      'gated',
      'switched',
    ]);
    for (const scope of [EVERYTHING, NOTHING])
      expect(await stage.publisher.publish(scope, ['sweep'])).toEqual({ kind: 'unchanged' });
    expect(await stage.releases.list()).toHaveLength(1);
  }, 60_000);

  test('a price makes the pages that show it, and keeps all others', async () => {
    const stage = staged();
    const product = await productAt(0);
    const before = releaseOf(await stage.publisher.publish(EVERYTHING, []));
    await setPrice(product, 4_321);
    const after = releaseOf(
      await stage.publisher.publish(of(product.id), ['PRODUCT_VARIANT_UPDATED']),
    );
    expect(after).toMatchObject({ mode: 'incremental', parent: before.id });
    expect(after.changes.changed).toEqual(
      expect.arrayContaining(['/', '/en/', `/proizvod/${product.slug}/`]),
    );
    expect(after.changeCounts).toMatchObject({ added: 0, removed: 0 });
    expect(after.changeCounts.changed).toBeLessThan(before.counts.pages / 3);
    const kept = [...after.files].filter(([address, entry]) => before.files.get(address) === entry);
    expect(kept.length).toBeGreaterThan(before.files.size / 2);
    expect(await shown(stage, `/proizvod/${product.slug}/`)).toContain('"minor":4321');
  });

  test('goes on after a restart from what is served', async () => {
    const first = staged();
    await first.publisher.publish(EVERYTHING, []);
    const product = await productAt(1);
    await setPrice(product, 1_234);
    const second = staged({ releases: new Releases(first.releases.folder) });
    const release = releaseOf(await second.publisher.publish(EVERYTHING, ['start']));
    expect(release.mode).toBe('incremental');
    expect(release.changeCounts.changed).toBeLessThan(release.counts.pages / 3);
  });

  test('makes everything anew after other code', async () => {
    const first = staged();
    await first.publisher.publish(EVERYTHING, []);
    const second = staged({ releases: first.releases, code: 'newer' });
    const release = releaseOf(await second.publisher.publish(NOTHING, ['start']));
    expect(release.mode).toBe('full');
    expect(release.changeCounts.changed).toBe(release.counts.pages);
  });

  test('reads nothing and changes nothing while Saleor is down', async () => {
    const stage = staged({ apiUrl: 'http://127.0.0.1:9/graphql/' });
    expect(await stage.publisher.publish(EVERYTHING, [])).toMatchObject({
      kind: 'unread',
      reason: expect.stringContaining('Saleor: ') as string,
    });
    expect(await stage.releases.currentId()).toBeNull();
  });
});

describe('everything, read beside what is served', () => {
  test('shows what changed meanwhile as it is now, whatever the reading saw', async () => {
    const stage = staged();
    await stage.publisher.publish(EVERYTHING, []);
    const [product, other] = [await productAt(6), await productAt(7)];
    await setPrice(other, 7_001);
    const ahead = await stage.publisher.readAhead();
    await setPrice(product, 6_001);
    releaseOf(await stage.publisher.publish(of(product.id), ['PRODUCT_UPDATED']));
    const found = releaseOf(await ahead.publish(of(product.id), ['sweep']));
    expect(found.changes.changed).toContain(`/proizvod/${other.slug}/`);
    for (const [{ slug }, minor] of [
      [product, 6_001],
      [other, 7_001],
    ] as const)
      expect(await shown(stage, `/proizvod/${slug}/`)).toContain(`"minor":${minor}`);
    expect(await stage.publisher.publish(EVERYTHING, [])).toEqual({ kind: 'unchanged' });
  });

  test('changes nothing before it is published', async () => {
    const stage = staged();
    await stage.publisher.publish(EVERYTHING, []);
    const product = await productAt(6);
    await setPrice(product, 6_002);
    const ahead = await stage.publisher.readAhead();
    expect(await stage.publisher.publish(NOTHING, [])).toEqual({ kind: 'unchanged' });
    expect((await ahead.publish(NOTHING, ['sweep'])).kind).toBe('published');
  });

  test('is not read while Saleor is down', async () => {
    const stage = staged({ apiUrl: 'http://127.0.0.1:9/graphql/' });
    const ahead = await stage.publisher.readAhead();
    expect(await ahead.publish(NOTHING, [])).toMatchObject({ kind: 'unread' });
  });
});

describe('a channel that cannot be read', () => {
  const setActive = async (isActive: boolean) => {
    const { channels } = await staff<{
      channels: { id: string; slug: string; isActive: boolean }[];
    }>('{ channels { id slug isActive } }');
    const { id, ...now } = channels.find(({ slug }) => slug === 'eu')!;
    if (now.isActive === isActive) return;
    const name = isActive ? 'channelActivate' : 'channelDeactivate';
    await staff(`mutation ($id: ID!) { ${name}(id: $id) { errors { message } } }`, { id });
  };
  afterEach(() => setActive(true));

  test('stays as it is and is read when it can be; the others go on', async () => {
    const stage = staged();
    await stage.publisher.publish(EVERYTHING, []);
    const product = await productAt(8);
    const abroad = [...(await stage.releases.current())!.files].filter(([address]) =>
      address.startsWith('/eu/'),
    );
    await setPrice(product, 8_001);
    await setPrice(product, 81, 'eu');
    await setActive(false);
    const release = releaseOf(await stage.publisher.publish(of(product.id), []));
    expect(await shown(stage, `/proizvod/${product.slug}/`)).toContain('"minor":8001');
    for (const [address, entry] of abroad) expect(release.files.get(address)).toBe(entry);
    expect(stage.publisher.owing).toContain('channel "eu": ');
    expect(stage.site.faults).toHaveLength(1);
    // Of everything, too.
    expect(await (await stage.publisher.readAhead()).publish(NOTHING, [])).toEqual({
      kind: 'unchanged',
    });
    expect(stage.publisher.owing).not.toBeNull();

    await setActive(true);
    const healed = releaseOf(await stage.publisher.publish(NOTHING, []));
    expect(healed.changes.changed.some((address) => address.startsWith('/eu/'))).toBe(true);
    expect(stage.publisher.owing).toBeNull();
    expect(await stage.publisher.publish(EVERYTHING, [])).toEqual({ kind: 'unchanged' });
  });

  test('before anything is known lets nothing be published', async () => {
    const stage = staged();
    await setActive(false);
    expect(await stage.publisher.publish(EVERYTHING, [])).toMatchObject({ kind: 'unread' });
    expect(await stage.releases.currentId()).toBeNull();
  });
});

describe('a full rebuild', () => {
  test('that is wished for during a build is made afterwards, and once', async () => {
    const stage = staged();
    await stage.publisher.publish(EVERYTHING, []);
    stage.publisher.rebuildNext();
    stage.pictures = async () => {
      stage.publisher.rebuildNext();
      return new Map();
    };
    expect(releaseOf(await stage.publisher.publish(NOTHING, [])).mode).toBe('full');
    stage.pictures = async () => new Map();
    expect(releaseOf(await stage.publisher.publish(NOTHING, [])).mode).toBe('full');
    expect(await stage.publisher.publish(NOTHING, [])).toEqual({ kind: 'unchanged' });
  });

  test('that could not be made is still wished for', async () => {
    const stage = staged();
    await stage.publisher.publish(EVERYTHING, []);
    stage.publisher.rebuildNext();
    stage.pictures = async () => new Map([['https://media.example/a.webp', 404]]);
    expect(await stage.publisher.publish(NOTHING, [])).toMatchObject({ kind: 'refused' });
    stage.pictures = async () => new Map();
    expect(releaseOf(await stage.publisher.publish(NOTHING, [])).mode).toBe('full');
  });
});

describe('a release that a gate refuses', () => {
  const broken: ImageCheck = async () => new Map([['https://media.example/a.webp', 404]]);

  test('is kept for inspection, and what is served stays', async () => {
    const stage = staged();
    const { id } = releaseOf(await stage.publisher.publish(EVERYTHING, []));
    const product = await productAt(2);
    await setPrice(product, 2_222);
    stage.pictures = broken;
    const outcome = await stage.publisher.publish(of(product.id), ['PRODUCT_UPDATED']);
    expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ gate: 'images' }] });
    expect(stage.publisher.refusedGates).toEqual(['images']);
    expect(await stage.releases.currentId()).toBe(id);
    const [refused] = await stage.releases.list('refused');
    const { refusals } = await new Releases(stage.releases.folder).facts(refused!, 'refused');
    expect(refusals).toEqual([
      { gate: 'images', reason: expect.stringContaining('(HTTP 404)') as string },
    ]);
    // What it would have shown goes with the next one, whatever that is about.
    stage.pictures = async () => new Map();
    expect(releaseOf(await stage.publisher.publish(NOTHING, [])).changes.changed).toContain(
      `/proizvod/${product.slug}/`,
    );
    expect(stage.publisher.refusedGates).toEqual([]);
  });

  test('passes once when staff accept the gate', async () => {
    const stage = staged();
    await stage.publisher.publish(EVERYTHING, []);
    const product = await productAt(3);
    stage.pictures = broken;
    await setPrice(product, 3_333);
    await stage.publisher.publish(of(product.id), []);
    stage.accepted.add('images');
    expect(await stage.publisher.publish(EVERYTHING, [])).toMatchObject({ kind: 'published' });
    expect(stage.accepted.size).toBe(0);
    await setPrice(product, 3_334);
    expect(await stage.publisher.publish(of(product.id), [])).toMatchObject({ kind: 'refused' });
  });

  test('passes when staff accept one gate after the other, and no sooner', async () => {
    const stage = staged();
    await stage.publisher.publish(EVERYTHING, []);
    const product = await productAt(4);
    stage.pictures = broken;
    await setPrice(product, 0);
    // Saleor confirms the price: only the picture is wrong.
    vi.spyOn(stage.site, 'confirmFree').mockResolvedValue(new Set());
    const refused = await stage.publisher.publish(of(product.id), []);
    expect(refused).toMatchObject({ refusals: [{ gate: 'prices' }, { gate: 'images' }] });
    stage.accepted.add('prices');
    expect(await stage.publisher.publish(NOTHING, [])).toMatchObject({
      refusals: [{ gate: 'images' }],
    });
    stage.accepted.add('images');
    expect(await stage.publisher.publish(NOTHING, [])).toMatchObject({ kind: 'published' });
    await setPrice(product, 4_444);
  });

  test('is not waited for with what staff accepted once the reason is gone', async () => {
    const stage = staged();
    await stage.publisher.publish(EVERYTHING, []);
    stage.accepted.add('counts');
    expect(await stage.publisher.publish(NOTHING, [])).toEqual({ kind: 'unchanged' });
    expect(stage.accepted.size).toBe(0);
  });
});

describe('what one product has wrong', () => {
  const describeAs = (id: string, words: number) =>
    staff(
      'mutation ($id: ID!, $input: ProductInput!) { productUpdate(id: $id, input: $input) { errors { message } } }',
      {
        id,
        input: {
          description: JSON.stringify({
            blocks: [{ type: 'paragraph', data: { text: 'reč '.repeat(words) } }],
          }),
        },
      },
    );

  test('keeps no other from being published; it is tried again, and goes live when it is mended', async () => {
    const stage = staged();
    await stage.publisher.publish(EVERYTHING, []);
    const [heavy, other] = [await productAt(9), await productAt(10)];
    const before = (await stage.releases.current())!.files.get(`/proizvod/${heavy.slug}/`);
    await describeAs(heavy.id, 60_000);
    const refused = await stage.publisher.publish(of(heavy.id), ['PRODUCT_UPDATED']);
    expect(refused).toMatchObject({ kind: 'refused', refusals: [{ gate: 'budget' }] });

    for (const amount of [10_001, 10_002]) {
      await setPrice(other, amount);
      const outcome = await stage.publisher.publish(of(other.id), []);
      expect(outcome).toMatchObject({ kind: 'published', heldBack: [{ gate: 'budget' }] });
      expect(await shown(stage, `/proizvod/${other.slug}/`)).toContain(`"minor":${amount}`);
      expect(releaseOf(outcome).files.get(`/proizvod/${heavy.slug}/`)).toEqual(before);
      expect(stage.publisher.refusedGates).toEqual(['budget']);
    }
    // The first one, and one of those that said the same.
    expect(await stage.releases.list('refused')).toHaveLength(2);

    await describeAs(heavy.id, 20);
    const outcome = await stage.publisher.publish(of(heavy.id), []);
    expect(releaseOf(outcome).changes.changed).toContain(`/proizvod/${heavy.slug}/`);
    expect(outcome).toMatchObject({ heldBack: [] });
    expect(stage.publisher.refusedGates).toEqual([]);
  });

  test('goes live with all the rest when staff accept it', async () => {
    const stage = staged();
    await stage.publisher.publish(EVERYTHING, []);
    const heavy = await productAt(9);
    await describeAs(heavy.id, 60_000);
    await stage.publisher.publish(of(heavy.id), []);
    stage.accepted.add('budget');
    expect(await stage.publisher.publish(NOTHING, [])).toMatchObject({ heldBack: [] });
    expect(await shown(stage, `/proizvod/${heavy.slug}/`)).toContain('reč reč');
    await describeAs(heavy.id, 20);
  });

  test('refuses everything as long as it is not known what is served', async () => {
    const first = staged();
    await first.publisher.publish(EVERYTHING, []);
    const [heavy, other] = [await productAt(9), await productAt(10)];
    await describeAs(heavy.id, 60_000);
    await setPrice(other, 10_003);
    const restarted = staged({ releases: new Releases(first.releases.folder) });
    expect(await restarted.publisher.publish(EVERYTHING, [])).toMatchObject({ kind: 'refused' });
    await describeAs(heavy.id, 20);
  });
});

describe('a price of nothing', () => {
  test('is published when Saleor says the same twice', async () => {
    const stage = staged();
    await stage.publisher.publish(EVERYTHING, []);
    const product = await productAt(5);
    await setPrice(product, 0);
    expect(await stage.publisher.publish(of(product.id), [])).toMatchObject({ kind: 'published' });
    await setPrice(product, 5_555);
  });

  test('is not when it was a slip that is over', async () => {
    const product = await productAt(5);
    class Changing extends Site {
      override async confirmFree(ids: readonly string[]) {
        if (ids.length > 0) await setPrice(product, 5_556);
        return super.confirmFree(ids);
      }
    }
    const stage = staged({ site: (settings) => new Changing(settings) });
    await stage.publisher.publish(EVERYTHING, []);
    await setPrice(product, 0);
    expect(await stage.publisher.publish(of(product.id), [])).toMatchObject({
      kind: 'refused',
      refusals: [{ gate: 'prices' }],
    });
    // The second reading is published in its turn.
    releaseOf(await stage.publisher.publish(NOTHING, []));
    expect(await shown(stage, `/proizvod/${product.slug}/`)).toContain('"minor":5556');
  });

  test('does not make what is read meanwhile pass for published', async () => {
    const product = await productAt(6);
    class Changing extends Site {
      override async confirmFree(ids: readonly string[]) {
        if (ids.length > 0) await rename(product.id, 'Preimenovano u međuvremenu');
        return super.confirmFree(ids);
      }
    }
    const stage = staged({ site: (settings) => new Changing(settings) });
    await stage.publisher.publish(EVERYTHING, []);
    await setPrice(product, 0);
    releaseOf(await stage.publisher.publish(of(product.id), []));
    const address = `/proizvod/${product.slug}/`;
    expect(await shown(stage, address)).not.toContain('Preimenovano');
    releaseOf(await stage.publisher.publish(of(product.id), []));
    expect(await shown(stage, address)).toContain('Preimenovano');
    await setPrice(product, 6_666);
  });
});

describe('a page that goes while another text links to it', () => {
  const publish = (id: string, isPublished: boolean) =>
    staff<{ channels: { id: string; slug: string }[] }>('{ channels { id slug } }').then(
      ({ channels }) =>
        staff(
          'mutation ($id: ID!, $input: ProductChannelListingUpdateInput!) { productChannelListingUpdate(id: $id, input: $input) { errors { message } } }',
          {
            id,
            input: {
              updateChannels: channels
                .filter(({ slug }) => slug === 'rs' || slug === 'eu')
                .map((channel) => ({ channelId: channel.id, isPublished })),
            },
          },
        ),
    );

  test('goes at once, and the links to it are told, also by a publisher that did not make them', async () => {
    const product = await productAt(7);
    const { page } = await staff<{ page: { id: string } }>('{ page(slug: "o-nama") { id } }');
    const text = `Naše <a href="/proizvod/${product.slug}/">najbolje ulje</a>.`;
    const content = JSON.stringify({ blocks: [{ type: 'paragraph', data: { text } }] });
    await staff(
      'mutation ($id: ID!, $input: PageInput!) { pageUpdate(id: $id, input: $input) { errors { message } } }',
      { id: page.id, input: { content } },
    );
    const first = staged();
    releaseOf(await first.publisher.publish(EVERYTHING, []));
    const restarted = staged({ releases: new Releases(first.releases.folder) });
    await restarted.publisher.publish(EVERYTHING, []);
    await vi.waitFor(
      async () => {
        // Looked through in the background.
        await publish(product.id, false);
        const outcome = await restarted.publisher.publish(of(product.id), ['PRODUCT_UPDATED']);
        await publish(product.id, true);
        const back = await restarted.publisher.publish(of(product.id), ['PRODUCT_UPDATED']);
        expect(back.kind).toBe('published');
        expect(outcome).toMatchObject({
          kind: 'published',
          deadLinks: expect.arrayContaining([
            { from: '/strana/o-nama/', to: `/proizvod/${product.slug}/` },
          ]) as unknown,
        });
      },
      { timeout: 10_000, interval: 50 },
    );
    expect(await restarted.publisher.deadLinks()).toEqual([]);
    await publish(product.id, false);
    releaseOf(await restarted.publisher.publish(of(product.id), []));
    expect(await restarted.publisher.deadLinks()).toEqual(
      expect.arrayContaining([{ from: '/strana/o-nama/', to: `/proizvod/${product.slug}/` }]),
    );
    await publish(product.id, true);
  });
});

describe('two things at one address', () => {
  test('are refused by name, with nothing that staff could accept, until one has moved', async () => {
    const stage = staged();
    await stage.publisher.publish(EVERYTHING, []);
    const served = await stage.releases.currentId();
    const [one, other] = [await productAt(8), await productAt(9)];
    const translate = (id: string, slug: string | null) =>
      staff(
        'mutation ($id: ID!, $input: TranslationInput!) { productTranslate(id: $id, languageCode: EN, input: $input) { errors { message } } }',
        { id, input: { slug } },
      );
    // Without a slug of its own in English it has the Serbian one there, which Saleor lets another have.
    await translate(other.id, null);
    await translate(one.id, other.slug);
    const outcome = await stage.publisher.publish(of(one.id, other.id), []);
    expect(outcome).toMatchObject({
      kind: 'refused',
      id: null,
      refusals: [
        {
          reason: expect.stringContaining(
            `Two pages would live at /en/product/${other.slug}/`,
          ) as string,
        },
      ],
    });
    expect(stage.publisher.refusedGates).toEqual([]);
    expect(await stage.releases.currentId()).toBe(served);
    await translate(one.id, 'moved-away');
    const release = releaseOf(await stage.publisher.publish(of(one.id), []));
    expect(release.changes.added).toContain('/en/product/moved-away/');
  });
});

describe('a disk that is full', () => {
  test.each(['put', 'write', 'switchTo'] as const)(
    'when it is noticed in %s leaves what is served, and the next release has everything',
    async (step) => {
      const stage = staged();
      const { id } = releaseOf(await stage.publisher.publish(EVERYTHING, []));
      const product = await productAt(10);
      await setPrice(product, 7_000 + step.length);
      const owner = step === 'put' ? stage.releases.objects : stage.releases;
      const failing = vi
        .spyOn(owner as Releases & { put: () => Promise<never> }, step)
        .mockRejectedValue(noSpace());
      await expect(stage.publisher.publish(of(product.id), [])).rejects.toThrow('ENOSPC');
      expect(await stage.releases.currentId()).toBe(id);
      failing.mockRestore();
      const release = releaseOf(await stage.publisher.publish(NOTHING, []));
      expect(release.changes.changed).toContain(`/proizvod/${product.slug}/`);
    },
  );
});
