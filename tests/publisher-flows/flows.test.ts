import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardOf, idOf, type Product, priceMark, productOf } from './catalogue.ts';
import './matchers.ts';
import { eventually, Stage, type LogLine } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);
afterAll(() => stage?.close());

/** Every build that was made came from webhooks: no sweep helped. */
function byEvents(builds: readonly LogLine[]): void {
  expect(builds.map(({ reason }) => reason)).toEqual(builds.map(() => 'events'));
  expect(builds.at(-1)?.['outcome']).toMatch(/^(published|unchanged)$/);
}

describe('a staff change is seen by shoppers', () => {
  test('a price, on the product, in its listing and on the home page', async () => {
    const { id } = await productOf(stage, 'jojobino-ulje');
    const builds = await stage.follow(
      () =>
        stage.office.send(`products/${id}/`, ['30 ml, price in rs', '/price"'], { price: '777' }),
      async () => {
        expect(await stage.text('/proizvod/jojobino-ulje/')).show(priceMark(777));
        expect(cardOf(await stage.text('/kategorija/bazna-ulja/'), 'jojobino-ulje')).toContain(
          priceMark(777),
        );
      },
    );
    // All of one release: whoever sees the page sees it in the lists, too.
    expect(cardOf(await stage.text('/'), 'jojobino-ulje')).toContain(priceMark(777));
    expect(cardOf(await stage.text('/kolekcija/bestseller/'), 'jojobino-ulje')).toContain(
      priceMark(777),
    );
    byEvents(builds);
  });

  test('a new slug: old addresses lead to the new one in one hop, after a second one too', async () => {
    const { id } = await productOf(stage, 'bademovo-ulje');
    const rename = (slug: string) =>
      stage.office.send(`products/${id}/`, ['name="slug"'], { name: 'Ulje od badema', slug });
    const leadsTo = async (from: string, to: string) => {
      const { status, headers } = await stage.get(from);
      expect([status, headers.get('location')]).toEqual([301, to]);
    };
    byEvents(
      await stage.follow(
        () => rename('ulje-badema'),
        () => leadsTo('/proizvod/bademovo-ulje/', '/proizvod/ulje-badema/'),
      ),
    );
    await stage.follow(
      () => rename('ulje-od-badema'),
      () => leadsTo('/proizvod/bademovo-ulje/', '/proizvod/ulje-od-badema/'),
    );
    await leadsTo('/proizvod/ulje-badema/', '/proizvod/ulje-od-badema/');
    await leadsTo('/proizvod/bademovo-ulje', '/proizvod/ulje-od-badema/');
    const { status, text } = await stage.get('/proizvod/ulje-od-badema/');
    expect([status, text.includes('Ulje od badema')]).toEqual([200, true]);
    const listing = await stage.text('/kategorija/bazna-ulja/');
    expect(cardOf(listing, 'ulje-od-badema')).toContain('Ulje od badema');
    expect(cardOf(listing, 'bademovo-ulje')).toBeNull();
    expect(await stage.text('/sitemap.xml')).hide('bademovo-ulje');
  });

  test('a slug that goes back to what it was is a page again, not a circle', async () => {
    const { id } = await productOf(stage, 'ulje-od-badema');
    await stage.follow(
      () =>
        stage.office.send(`products/${id}/`, ['name="slug"'], {
          name: 'Bademovo ulje',
          slug: 'bademovo-ulje',
        }),
      async () => expect((await stage.get('/proizvod/bademovo-ulje/')).status).toBe(200),
    );
    const { status, headers } = await stage.get('/proizvod/ulje-badema/');
    expect([status, headers.get('location')]).toEqual([301, '/proizvod/bademovo-ulje/']);
  });

  test('unpublished: gone everywhere, in the words of the edition; published again: back', async () => {
    const { id } = await productOf(stage, 'arganovo-ulje');
    const toggle = (label: string, slug: string) =>
      stage.office.send(`products/${id}/`, [`${label}: ${slug}`]);
    byEvents(
      await stage.follow(
        () => toggle('Unpublish', 'rs'),
        async () => expect((await stage.get('/proizvod/arganovo-ulje/')).status).toBe(410),
      ),
    );
    expect(await stage.text('/proizvod/arganovo-ulje/')).show('Ove stranice nema');
    const english = await stage.get('/en/product/argan-oil/');
    expect([english.status, english.text.includes('This page does not exist')]).toEqual([
      410,
      true,
    ]);
    for (const path of ['/', '/kategorija/bazna-ulja/', '/kolekcija/bestseller/', '/sitemap.xml'])
      expect(await stage.text(path)).hide('/proizvod/arganovo-ulje/');
    // The other market's own switch.
    expect((await stage.get('/eu/product/argan-oil/')).status).toBe(200);
    expect((await stage.get('/proizvod/nikad-ga-nije-bilo/')).status).toBe(404);

    byEvents(
      await stage.follow(
        () => toggle('Publish', 'rs'),
        async () => expect((await stage.get('/proizvod/arganovo-ulje/')).status).toBe(200),
      ),
    );
    for (const path of ['/', '/kategorija/bazna-ulja/', '/kolekcija/bestseller/', '/sitemap.xml'])
      expect(await stage.text(path)).show('/proizvod/arganovo-ulje/');
  });

  test('a date of publication ahead: gone, and back when it has come', async () => {
    const { id, channelListings } = await productOf(stage, 'slatka-pomorandza');
    const channelId = channelListings.find(({ channel }) => channel.slug === 'rs')!.channel.id;
    const status = async () => (await stage.get('/proizvod/slatka-pomorandza/')).status;
    const from = stage.lines.length;
    const publishedAt = new Date(Date.now() + 5_000).toISOString();
    byEvents(
      await stage.follow(
        () =>
          stage.staff(
            `mutation ($id: ID!, $input: ProductChannelListingUpdateInput!) {
              productChannelListingUpdate(id: $id, input: $input) { errors { message } } }`,
            { id, input: { updateChannels: [{ channelId, isPublished: true, publishedAt }] } },
          ),
        async () => expect(await status()).toBe(410),
      ),
    );
    await eventually(async () => expect(await status()).toBe(200));
    await eventually(() =>
      expect(stage.builds(from).at(-1)?.['reason']).toBe('a publication date has come'),
    );
    expect(await stage.text('/kategorija/etericna-ulja/')).show('/proizvod/slatka-pomorandza/');
  });

  test('stock to zero and back', async () => {
    const { id } = await productOf(stage, 'eukaliptus');
    const badge = async () => cardOf(await stage.text('/kategorija/etericna-ulja/'), 'eukaliptus')!;
    const stock = (quantity: string) =>
      stage.office.send(`products/${id}/`, ['/stock"'], { quantity });
    byEvents(
      await stage.follow(
        () => stock('0'),
        async () => {
          expect(await stage.text('/proizvod/eukaliptus/')).show('data-state="sold-out"');
          expect(await badge()).toContain('data-state="sold-out"');
        },
      ),
    );
    await stage.follow(
      () => stock('9'),
      async () => expect(await badge()).toContain('data-state="in-stock"'),
    );
    expect(await stage.text('/proizvod/eukaliptus/')).hide('data-state="sold-out"');
  });

  test('a picture added and deleted', async () => {
    const { id } = await productOf(stage, 'ruzmarin');
    const picture = new File([PIXEL], 'grana.png', { type: 'image/png' });
    const page = () => stage.text('/proizvod/ruzmarin/');
    byEvents(
      await stage.follow(
        () =>
          stage.office.send(`products/${id}/`, ['/picture"'], {
            image: picture,
            alt: 'Grana ruzmarina',
          }),
        async () => expect(await page()).show('alt="Grana ruzmarina"'),
      ),
    );
    byEvents(
      await stage.follow(
        () => stage.office.send(`products/${id}/`, ['Delete picture: Grana ruzmarina']),
        async () => expect(await page()).hide('Grana ruzmarina'),
      ),
    );
    const [shareImage] = /\/og\/\w+\.jpg/.exec(await page())!;
    const shown = await stage.get(shareImage);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  });

  test('a product deleted', async () => {
    const { id } = await productOf(stage, 'piling-od-kafe');
    byEvents(
      await stage.follow(
        () => stage.office.send(`products/${id}/`, ['Delete this product']),
        async () => expect((await stage.get('/proizvod/piling-od-kafe/')).status).toBe(410),
      ),
    );
    expect((await stage.get('/eu/product/coffee-scrub/')).status).toBe(410);
    for (const path of ['/', '/kategorija/nega-tela/', '/kolekcija/poklon-ideje/', '/sitemap.xml'])
      expect(await stage.text(path)).hide('piling-od-kafe');
  });

  test('a menu item renamed and added, on every page', async () => {
    const id = await idOf(stage, 'menu', 'navbar');
    byEvents(
      await stage.follow(
        () => stage.office.send(`menus/${id}/`, ['value="Nega lica"'], { name: 'Za lice' }),
        async () => expect(await stage.text('/korpa/')).show('Za lice'),
      ),
    );
    byEvents(
      await stage.follow(
        async () =>
          stage.office.send(`menus/${id}/`, ['/add"'], {
            name: 'Poklon kartica',
            target: `collection:${await idOf(stage, 'collection', 'poklon-ideje')}`,
            parent: '',
          }),
        async () => expect(await stage.text('/proizvod/nana/')).show('Poklon kartica'),
      ),
    );
  });

  test('a content page: title, unpublished, published', async () => {
    const id = await idOf(stage, 'page', 'kontakt');
    byEvents(
      await stage.follow(
        () =>
          stage.office.send(`pages/${id}/`, ['/texts"'], {
            title: 'Javite nam se',
            content: 'Pišite nam.',
          }),
        async () => expect(await stage.text('/strana/kontakt/')).show('Javite nam se'),
      ),
    );
    byEvents(
      await stage.follow(
        () => stage.office.send(`pages/${id}/`, ['Unpublish']),
        async () => expect((await stage.get('/strana/kontakt/')).status).toBe(410),
      ),
    );
    expect(await stage.text('/')).hide('/strana/kontakt/');
    await stage.follow(
      () => stage.office.send(`pages/${id}/`, ['Publish']),
      async () => expect((await stage.get('/strana/kontakt/')).status).toBe(200),
    );
  });
});

describe('translations', () => {
  const translate = (kind: 'product' | 'category' | 'menuItem', id: string, input: object) =>
    stage.staff(
      `mutation ($id: ID!, $input: ${kind === 'menuItem' ? 'NameTranslationInput' : 'TranslationInput'}!) {
        ${kind}Translate(id: $id, languageCode: EN, input: $input) { errors { message } } }`,
      { id, input },
    );

  test('of a product, with another slug', async () => {
    const { id } = await productOf(stage, 'nana');
    byEvents(
      await stage.follow(
        () => translate('product', id, { name: 'Cool mint', slug: 'cool-mint' }),
        async () => expect(await stage.text('/en/product/cool-mint/')).show('Cool mint'),
      ),
    );
    const { status, headers } = await stage.get('/en/product/peppermint-essential-oil/');
    expect([status, headers.get('location')]).toEqual([301, '/en/product/cool-mint/']);
    expect(await stage.text('/en/category/essential-oils/')).show('Cool mint');
    expect(await stage.text('/proizvod/nana/')).hide('Cool mint');
  });

  test('of a category', async () => {
    const id = await idOf(stage, 'category', 'nega-kose');
    byEvents(
      await stage.follow(
        () => translate('category', id, { name: 'For your hair' }),
        async () => expect(await stage.text('/en/category/hair-care/')).show('For your hair'),
      ),
    );
  });

  test('of a menu item', async () => {
    const { menus } = await stage.staff<{
      menus: { edges: { node: { items: { id: string; name: string }[] | null } }[] };
    }>('{ menus(first: 10) { edges { node { items { id name } } } } }');
    const items = menus.edges.flatMap(({ node }) => node.items ?? []);
    const { id } = items.find(({ name }) => name === 'Za lice')!;
    byEvents(
      await stage.follow(
        () => translate('menuItem', id, { name: 'For your face' }),
        async () => expect(await stage.text('/eu/')).show('For your face'),
      ),
    );
    expect(await stage.text('/')).hide('For your face');
  });
});

describe('a promotion', () => {
  /** What Saleor's beat does about prices every 30 s. */
  const workOutPrices = async () => {
    for (const name of ['promotion-rules', 'recalculate-prices'])
      await stage.control('POST', `jobs/${name}`, {});
  };

  test('begins and ends when Saleor has worked the prices out, not before', async () => {
    await stage.control('POST', 'switches/promotion-lag', { on: true });
    const html = await stage.office.page('promotions/');
    const on = /<option value="(category:[^"]+)">category: Poklon setovi/.exec(html)![1]!;
    const channel = /<option value="([^"]+)">rs</.exec(html)![1]!;
    const card = async () => cardOf(await stage.text('/kategorija/poklon-setovi/'), 'set-za-telo')!;
    const from = stage.lines.length;
    await stage.office.send('promotions/', ['/create"'], {
      name: 'Praznici',
      percent: '10',
      on,
      channel,
    });
    expect(await card()).toContain(priceMark(4990));
    await stage.follow(workOutPrices, async () => {
      expect(await card()).toContain(priceMark(4491));
      expect(await stage.text('/proizvod/set-za-telo/')).show(priceMark(4491));
    });
    byEvents(stage.builds(from));

    const { promotions } = await stage.staff<{
      promotions: { edges: { node: { id: string; name: string } }[] };
    }>('{ promotions(first: 20) { edges { node { id name } } } }');
    const { id } = promotions.edges
      .map(({ node }) => node)
      .find(({ name }) => name === 'Praznici')!;
    await stage.office.send(`promotions/${id}/`, ['/delete"']);
    await stage.follow(workOutPrices, async () => expect(await card()).toContain(priceMark(4990)));
    await stage.control('DELETE', 'switches');
  });
});

describe('what no event tells is found by looking, and said', () => {
  /** Makes the change, sees that nobody was told, and has staff look. */
  async function foundByLooking(change: () => Promise<unknown>, seen: () => Promise<void>) {
    const from = stage.lines.length;
    await change();
    await expect(seen()).rejects.toThrow();
    expect(await stage.press('reconcile')).toBe(303);
    await stage.follow(async () => undefined, seen);
    const found = () => stage.lines.slice(from).filter(({ event }) => event === 'sweep_found');
    // Said once the release is served already.
    await eventually(() => expect(found()).toHaveLength(1));
    return found()[0]!;
  }

  test('a collection put in another order', async () => {
    const collection = await idOf(stage, 'collection', 'poklon-ideje');
    const { id } = await productOf(stage, 'etericna-trojka');
    const firstCard = async () => {
      const listing = (await stage.text('/kolekcija/poklon-ideje/')).split('<article')[1]!;
      expect(listing).toContain('etericna-trojka');
    };
    const found = await foundByLooking(
      () =>
        stage.staff(
          `mutation ($collection: ID!, $moves: [MoveProductInput!]!) {
            collectionReorderProducts(collectionId: $collection, moves: $moves) { errors { message } } }`,
          { collection, moves: [{ productId: id, sortOrder: -20 }] },
        ),
      firstCard,
    );
    expect(found['changed']).toContain('/kolekcija/poklon-ideje/');
  });

  test('a collection unpublished and published', async () => {
    const id = await idOf(stage, 'collection', 'novo');
    const { channels } = await stage.staff<{ channels: { id: string; slug: string }[] }>(
      '{ channels { id slug } }',
    );
    const channelId = channels.find(({ slug }) => slug === 'rs')!.id;
    const listing = (isPublished: boolean) =>
      stage.staff(
        `mutation ($id: ID!, $input: CollectionChannelListingUpdateInput!) {
          collectionChannelListingUpdate(id: $id, input: $input) { errors { message } } }`,
        { id, input: { addChannels: [{ channelId, isPublished }] } },
      );
    await foundByLooking(
      () => listing(false),
      async () => expect((await stage.get('/kolekcija/novo/')).status).toBe(410),
    );
    expect(await stage.text('/')).hide('/kolekcija/novo/');
    await foundByLooking(
      () => listing(true),
      async () => expect((await stage.get('/kolekcija/novo/')).status).toBe(200),
    );
  });

  test('pages deleted in bulk', async () => {
    const id = await idOf(stage, 'page', 'uslovi-koriscenja');
    const found = await foundByLooking(
      () =>
        stage.staff(
          'mutation ($ids: [ID!]!) { pageBulkDelete(ids: $ids) { errors { message } } }',
          {
            ids: [id],
          },
        ),
      async () => expect((await stage.get('/strana/uslovi-koriscenja/')).status).toBe(410),
    );
    expect(found['removed']).toContain('/strana/uslovi-koriscenja/');
  });

  test('an order that takes stock', async () => {
    const { variants } = await productOf(stage, 'lavanda');
    const [{ id, stocks }] = variants as [Product['variants'][number]];
    await stage.follow(
      () =>
        stage.staff(
          `mutation ($id: ID!, $stocks: [StockInput!]!) {
            productVariantStocksUpdate(variantId: $id, stocks: $stocks) { errors { message } } }`,
          { id, stocks: [{ warehouse: stocks[0]!.warehouse.id, quantity: 6 }] },
        ),
      async () => expect(await stage.text('/proizvod/lavanda/')).show('Na stanju'),
    );
    await foundByLooking(
      () => order(id, 2),
      async () =>
        expect(await stage.text('/proizvod/lavanda/')).toMatch(/data-availability[^>]*>Još samo 4/),
    );
  });

  /** Staff complete a draft order: it takes stock as a shopper's does, and no event of stock is sent. */
  async function order(variantId: string, quantity: number): Promise<void> {
    const { channels } = await stage.staff<{ channels: { id: string; slug: string }[] }>(
      '{ channels { id slug } }',
    );
    const address = {
      firstName: 'Ana',
      lastName: 'Anić',
      streetAddress1: 'Glavna 1',
      city: 'Beograd',
      postalCode: '11000',
      country: 'RS',
    };
    const { draftOrderCreate } = await stage.staff<{ draftOrderCreate: { order: { id: string } } }>(
      `mutation ($input: DraftOrderCreateInput!) {
        draftOrderCreate(input: $input) { order { id } errors { field message } } }`,
      {
        input: {
          channelId: channels.find(({ slug }) => slug === 'rs')!.id,
          userEmail: 'ana@example.com',
          lines: [{ variantId, quantity }],
          shippingAddress: address,
          billingAddress: address,
        },
      },
    );
    const { id } = draftOrderCreate.order;
    const { order: draft } = await stage.staff<{ order: { shippingMethods: { id: string }[] } }>(
      'query ($id: ID!) { order(id: $id) { shippingMethods { id } } }',
      { id },
    );
    await stage.staff(
      `mutation ($id: ID!, $method: ID!) {
        orderUpdateShipping(order: $id, input: { shippingMethod: $method }) { errors { field message } } }`,
      { id, method: draft.shippingMethods[0]!.id },
    );
    await stage.staff(
      'mutation ($id: ID!) { draftOrderComplete(id: $id) { errors { field message } } }',
      { id },
    );
  }
});

test('after all that, every page equals byte for byte what a full build makes', async () => {
  const { pages, equal, differing } = await stage.compare();
  expect(differing).toEqual([]);
  expect(equal).toBe(pages);
  expect(pages).toBeGreaterThan(100);
}, 60_000);

/** The smallest picture there is. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
