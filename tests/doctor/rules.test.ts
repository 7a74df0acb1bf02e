import { describe, expect, test } from 'vitest';
import type { Facts } from '#doctor/facts.ts';
import { AREAS, type Level } from '#doctor/finding.ts';
import { judge } from '#doctor/examine.ts';
import {
  app,
  channel,
  connection,
  healthy,
  known,
  picture,
  product,
  promoted,
  shop,
  staffChannel,
  unknown,
  webhook,
  withChannel,
  withConnection,
  withShop,
  withWebhook,
} from './healthy.ts';

type Case = readonly [what: string, facts: Facts, level: Level, check: string, sentence: RegExp];

/** The finding named is there; whatever is wrong has something to change. */
function expectFinding(facts: Facts, level: Level, check: string, sentence: RegExp): void {
  const findings = judge(facts);
  expect(findings).toContainEqual(
    expect.objectContaining({ level, check, sentence: expect.stringMatching(sentence) as string }),
  );
  for (const finding of findings) {
    const isWrong = finding.level === 'warning' || finding.level === 'problem';
    expect(finding.change !== null, finding.sentence).toBe(isWrong);
    expect(AREAS).toContain(finding.area);
  }
}

test('a healthy Saleor is all right in every respect', () => {
  const findings = judge(healthy);
  expect(findings.filter(({ level }) => level !== 'ok')).toEqual([]);
  expect(new Set(findings.map(({ area }) => area))).toEqual(new Set(AREAS));
});

const other = { kind: 'other', status: 200, location: null, code: null } as const;
const answered = (change: object): Facts => ({
  connection: { ...connection, answer: { ...other, ...change } },
  shop: null,
});
const version = (schemaVersion: string) =>
  withConnection({
    answer: { kind: 'saleor', shopName: 'Manoon', schemaVersion },
    staff: { kind: 'none' },
  });
const cors = (change: object) =>
  withConnection({
    cors: known({
      ...{ status: 200, allowedOrigin: '*', allowedHeaders: 'Content-Type' },
      ...change,
    }),
  });

describe('the connection', () => {
  const apiUrl = 'https://api.example.rs/graphql';
  test.each<Case>([
    ['no slash', withConnection({ apiUrl }), 'problem', 'address', /does not end in \/graphql\//],
    [
      'nothing there',
      {
        connection: { ...connection, answer: { kind: 'silent', why: 'ECONNREFUSED' } },
        shop: null,
      },
      'problem',
      'answer',
      /^Nothing answers at .*: ECONNREFUSED\.$/,
    ],
    ['another place', answered({ status: 404 }), 'problem', 'answer', /answers 404/],
    ['a broken one', answered({ status: 502 }), 'problem', 'answer', /HTTP 502/],
    ['a web page', answered({}), 'problem', 'answer', /not Saleor’s API/],
    [
      'a redirect',
      answered({ status: 301, location: 'https://x.rs/graphql/' }),
      'problem',
      'answer',
      /redirects to https:\/\/x\.rs/,
    ],
    [
      'storefronts refused',
      answered({ status: 401, code: 'STOREFRONT_TRAFFIC_NOT_ALLOWED' }),
      'problem',
      'answer',
      /refuses all storefronts/,
    ],
    [
      'slow',
      withConnection({ times: [1200, 900, 1300] }),
      'warning',
      'latency',
      /1200 ms \(median of 3\)/,
    ],
    ['3.20', version('3.20'), 'problem', 'version', /older/],
    ['2.11', version('2.11'), 'problem', 'version', /older/],
    ['3.21', version('3.21'), 'ok', 'version', /Saleor 3\.21 /],
    ['3.24', version('3.24'), 'warning', 'version', /newer/],
    ['4.0', version('4.0'), 'warning', 'version', /newer/],
    [
      'http under an https shop',
      withConnection({ apiUrl: 'http://api.example.rs/graphql/' }),
      'problem',
      'https',
      /refuse to call it/,
    ],
    [
      'http in public',
      withConnection({ apiUrl: 'http://api.example.rs/graphql/', site: null, cors: unknown }),
      'warning',
      'https',
      /unprotected/,
    ],
    [
      'http on a laptop',
      withConnection({ apiUrl: 'http://localhost:8000/graphql/', site: null, cors: unknown }),
      'ok',
      'https',
      /this machine/,
    ],
    ['any origin', cors({}), 'ok', 'cors', /may call/],
    ['another origin', cors({ allowedOrigin: 'https://x.rs' }), 'problem', 'cors', /x\.rs/],
    ['no origin', cors({ allowedOrigin: null }), 'problem', 'cors', /no origin/],
    ['no header', cors({ allowedHeaders: 'Accept' }), 'problem', 'cors', /Content-Type/],
    ['a refused preflight', cors({ status: 400 }), 'problem', 'cors', /HTTP 400/],
    ['an unknown site', withConnection({ cors: unknown }), 'skipped', 'cors', /nobody told/],
    [
      'a wrong token',
      withConnection({ staff: { kind: 'refused', why: 'no' } }),
      'warning',
      'staff token',
      /not accepted: no/,
    ],
  ])('%s', (_, ...expected) => expectFinding(...expected));

  test('without an answer nothing else counts as looked at', () => {
    const findings = judge(answered({ status: 404 }));
    const others = findings.filter(({ area }) => area !== 'Connection');
    expect(others.map(({ area }) => area)).toEqual(AREAS.filter((area) => area !== 'Connection'));
    expect(others.every(({ level }) => level === 'skipped')).toBe(true);
  });
});

const unseen = { ...channel, slug: 'rs', delivery: null, total: 0, products: [] };
const channels = (...all: object[]) =>
  withShop({ allChannels: known(all.map((each) => ({ ...staffChannel, ...each }))) });

describe('channels', () => {
  test.each<Case>([
    [
      'unknown to shoppers',
      withShop({ channels: [unseen], allChannels: unknown }),
      'problem',
      'channel',
      /no active channel "rs"/,
    ],
    [
      'inactive',
      withShop({ channels: [unseen], allChannels: known([{ ...staffChannel, isActive: false }]) }),
      'problem',
      'channel',
      /"rs" is not active/,
    ],
    [
      'not there',
      withShop({ channels: [unseen], allChannels: known([{ ...staffChannel, slug: 'eu' }]) }),
      'problem',
      'channel',
      /no channel "rs"; it has eu/,
    ],
    ['without a price', withChannel({ products: [] }), 'skipped', 'currency', /nothing there/],
    ['without a warehouse', channels({ warehouses: [] }), 'problem', 'warehouses', /no warehouse/],
    ['no taxes', channels({ chargesTaxes: false }), 'warning', 'taxes', /charges no taxes/],
    ['net prices', channels({ pricesIncludeTax: false }), 'warning', 'taxes', /without VAT/],
    ['net display', channels({ showsGross: false }), 'warning', 'taxes', /without VAT/],
    [
      'no rate',
      withChannel({ products: [{ ...product, price: { ...product.price!, tax: 0 } }] }),
      'warning',
      'taxes',
      /contain no VAT: lavanda/,
    ],
    [
      'free goods',
      withChannel({ products: [{ ...product, price: { amount: 0, tax: 0, currency: 'RSD' } }] }),
      'skipped',
      'taxes',
      /nothing there has a price/,
    ],
    [
      'the installation’s channel',
      channels({}, { slug: 'default-channel' }),
      'warning',
      'leftover channels',
      /still active/,
    ],
    [
      'the installation’s channel, off',
      channels({}, { slug: 'default-channel', isActive: false }),
      'ok',
      'leftover channels',
      /not left over/,
    ],
  ])('%s', (_, ...expected) => expectFinding(...expected));
});

const menus = (change: object) => withChannel({ menus: { ...channel.menus, ...change } });

describe('the catalogue', () => {
  test.each<Case>([
    ['empty', withChannel({ total: 0, products: [] }), 'problem', 'products', /see no product/],
    ['large', withChannel({ total: 5000 }), 'ok', 'products', /5000 .*the first 2/],
    ['prices unknown', withChannel({ unpriced: unknown }), 'skipped', 'prices', /nobody told/],
    [
      'no prices',
      withChannel({ unpriced: known(['a', 'b']) }),
      'warning',
      'prices',
      /2 products are published .*: a, b/,
    ],
    [
      'no pictures',
      withChannel({ products: [{ ...product, pictures: 0 }] }),
      'warning',
      'pictures',
      /1 product in rs without a picture: lavanda/,
    ],
    [
      'sold out',
      withChannel({ products: [{ ...product, inStock: false }] }),
      'problem',
      'stock',
      /can be bought/,
    ],
    [
      'coming soon',
      withChannel({ products: [{ ...product, isForSale: false }] }),
      'problem',
      'stock',
      /not yet for sale/,
    ],
    [
      'untranslated',
      withChannel({ products: [{ ...product, isInEnglish: false }] }),
      'warning',
      'translations',
      /lavanda/,
    ],
    ['no navbar', menus({ navbar: null }), 'problem', 'menu navbar', /no menu "navbar"/],
    ['empty navbar', menus({ navbar: { items: 0, dead: [] } }), 'problem', 'menu navbar', /empty/],
    ['no footer', menus({ footer: null }), 'warning', 'menu footer', /no menu/],
    ['no home', menus({ home: null }), 'warning', 'menu home', /no menu/],
    [
      'dead links',
      menus({ footer: { items: 2, dead: ['Blog'] } }),
      'warning',
      'menu footer',
      /lead nowhere in rs: Blog/,
    ],
    ['no home page', withShop({ homePictures: null }), 'warning', 'home page', /naslovna/],
    [
      'half a home page',
      withShop({ homePictures: ['slika-siroka'] }),
      'warning',
      'home page',
      /slika-telefon/,
    ],
    [
      'default category',
      withShop({ categories: ['default-category'] }),
      'warning',
      'sample data',
      /default-category/,
    ],
    [
      'sample products',
      withChannel({ products: [{ ...product, slug: 'apple-juice' }] }),
      'warning',
      'sample data',
      /product apple-juice/,
    ],
    [
      'the name',
      withConnection({
        answer: { kind: 'saleor', shopName: 'Saleor e-commerce', schemaVersion: '3.23' },
      }),
      'warning',
      'sample data',
      /the shop’s name/,
    ],
  ])('%s', (_, ...expected) => expectFinding(...expected));
});

const shown = (change: object) => withShop({ pictures: [{ ...picture, ...change }] });
const at = (url: string) => ({ url, finalUrl: url });
const local = { apiUrl: 'http://localhost:8000/graphql/', site: null, cors: unknown };
const localShop = (change: object): Facts => ({
  connection: { ...connection, ...local },
  shop: { ...shop, pictures: [{ ...picture, ...change }] },
});

describe('pictures', () => {
  test.each<Case>([
    ['none', withShop({ pictures: [] }), 'skipped', 'pictures', /no product/],
    ['inside', shown(at('http://minio:9000/media/a.webp')), 'problem', 'media host', /minio:9000/],
    ['local', shown(at('https://localhost/a.webp')), 'problem', 'media host', /localhost/],
    [
      'a thumbnail that leads inside',
      shown({ finalUrl: 'https://minio.local/a.webp' }),
      'problem',
      'media host',
      /minio\.local/,
    ],
    [
      'all on a laptop',
      localShop(at('http://localhost:8000/media/a.webp')),
      'ok',
      'media host',
      /localhost:8000/,
    ],
    [
      'a container’s name on a laptop',
      localShop(at('http://minio:9000/media/a.webp')),
      'problem',
      'media host',
      /minio:9000/,
    ],
    [
      'plain http',
      shown(at('http://cdn.example.rs/a.webp')),
      'problem',
      'media over https',
      /cdn\.example\.rs are not/,
    ],
    ['a closed bucket', shown({ status: 403 }), 'problem', 'originals', /HTTP 403/],
    [
      'a page instead',
      shown({ contentType: 'text/html' }),
      'problem',
      'originals',
      /it is text\/html/,
    ],
    [
      'nothing there',
      shown({ status: null, finalUrl: null, contentType: null, why: 'ENOTFOUND' }),
      'problem',
      'originals',
      /ENOTFOUND/,
    ],
    [
      'no thumbnails',
      shown({ kind: 'thumbnail', status: 404 }),
      'problem',
      'thumbnails',
      /HTTP 404/,
    ],
  ])('%s', (_, ...expected) => expectFinding(...expected));
});

const methods = (...all: object[]) =>
  withChannel({
    delivery: {
      countries: ['RS'],
      methods: { RS: all.map((each) => ({ ...channel.delivery!.methods['RS']![0]!, ...each })) },
    },
  });

describe('delivery', () => {
  test.each<Case>([
    [
      'elsewhere only',
      withChannel({
        delivery: { countries: ['DE'], methods: { DE: channel.delivery!.methods['RS']! } },
      }),
      'problem',
      'Serbia',
      /No channel delivers to Serbia/,
    ],
    [
      'nowhere',
      withChannel({ delivery: { countries: [], methods: {} } }),
      'problem',
      'countries',
      /no country/,
    ],
    ['no method', methods(), 'problem', 'methods', /no delivery method for RS/],
    ['no active one', methods({ isActive: false }), 'problem', 'methods', /for RS/],
    [
      'a gap',
      methods({ to: 4000 }, { from: 5000, to: null }),
      'problem',
      'order totals',
      /between 4000 and 5000/,
    ],
    ['an end', methods({ to: 4999 }), 'problem', 'order totals', /above 4999/],
    [
      'overlapping',
      methods({ to: 9000 }, { from: 100, to: 200 }, { from: 5000, to: null }),
      'ok',
      'order totals',
      /any total/,
    ],
    [
      'refused',
      withChannel({ trial: known({ refusals: ['Only 0 remaining.'], methods: [] }) }),
      'problem',
      'trial cart',
      /Only 0 remaining\./,
    ],
    [
      'not offered',
      withChannel({ trial: known({ refusals: [], methods: [] }) }),
      'problem',
      'trial cart',
      /offered no delivery/,
    ],
    ['not tried', withChannel({ trial: unknown }), 'skipped', 'trial cart', /nobody told/],
  ])('%s', (_, ...expected) => expectFinding(...expected));
});

const notUnpaid = { orders: known({ allowUnpaid: false, expireAfter: null }) };
const paying = { ...app, webhooks: [{ ...webhook, events: ['TRANSACTION_INITIALIZE_SESSION'] }] };
const plugins = (...all: object[]) =>
  withShop({
    plugins: known(all.map((each) => ({ id: 'x', name: 'Dummy', activeIn: [], ...each }))),
  });

describe('payment', () => {
  test.each<Case>([
    ['no means', withChannel(notUnpaid), 'problem', 'means of payment', /neither/],
    [
      'an App only',
      withShop({ channels: [{ ...channel, ...notUnpaid }], apps: known([paying]) }),
      'warning',
      'means of payment',
      /Publisher can take payments/,
    ],
    [
      'a sleeping App',
      withShop({
        channels: [{ ...channel, ...notUnpaid }],
        apps: known([{ ...paying, isActive: false }]),
      }),
      'problem',
      'means of payment',
      /neither/,
    ],
    [
      'expiring',
      withChannel({ orders: known({ allowUnpaid: true, expireAfter: 60 }) }),
      'warning',
      'means of payment',
      /expire after 60 minutes/,
    ],
    ['unknown', withChannel({ orders: unknown }), 'skipped', 'means of payment', /nobody told/],
    [
      'false money',
      plugins({ id: 'mirumee.payments.dummy', activeIn: ['rs'] }),
      'problem',
      'dummy payments',
      /"Dummy" is active in rs/,
    ],
    [
      'false cards',
      plugins({ id: 'mirumee.payments.dummy_credit_card', activeIn: ['rs'] }),
      'problem',
      'dummy payments',
      /anybody/,
    ],
    [
      'false money elsewhere',
      plugins({ id: 'mirumee.payments.dummy', activeIn: ['eu'] }),
      'ok',
      'dummy payments',
      /rs/,
    ],
    ['plugins unknown', withShop({ plugins: unknown }), 'skipped', 'dummy payments', /nobody/],
  ])('%s', (_, ...expected) => expectFinding(...expected));
});

const mailing = { ...app, webhooks: [{ ...webhook, events: ['NOTIFY_USER'] }] };

describe('accounts and mail', () => {
  test.each<Case>([
    ['nobody writes', plugins(), 'problem', 'mail', /Nobody writes to customers of rs/],
    ['and must be confirmed', plugins(), 'problem', 'account confirmation', /cannot sign in/],
    [
      'nobody writes, nobody must confirm',
      withShop({ plugins: known([]), mustConfirmAccounts: known(false) }),
      'ok',
      'account confirmation',
      /no confirmation/,
    ],
    [
      'an App writes',
      withShop({ plugins: known([]), apps: known([mailing]) }),
      'ok',
      'mail',
      /get mails/,
    ],
    ['unknown', withShop({ plugins: unknown }), 'skipped', 'mail', /nobody told/],
    [
      'confirmation unknown',
      withShop({ mustConfirmAccounts: unknown }),
      'skipped',
      'account confirmation',
      /nobody told/,
    ],
    [
      'links refused',
      withShop({ redirect: known('example.rs is not allowed.') }),
      'problem',
      'links in mails',
      /refuses links to https:\/\/example\.rs: example\.rs is not allowed\./,
    ],
    ['links not tried', withShop({ redirect: unknown }), 'skipped', 'links in mails', /nobody/],
  ])('%s', (_, ...expected) => expectFinding(...expected));
});

const early = new Date('2026-11-25T10:00:00Z');
const late = new Date('2026-11-25T11:30:00Z');
const justNow = new Date('2026-11-25T11:59:00Z');
const promotions = (change: object, products = [product, promoted]) =>
  withChannel({
    products,
    promotions: known({ running: ['Akcija'], products: ['b'], isComplete: true, ...change }),
  });

describe('apps and background work', () => {
  test.each<Case>([
    ['apps unknown', withShop({ apps: unknown }), 'skipped', 'App', /nobody told/],
    ['no App', withShop({ apps: known([]) }), 'warning', 'App', /next build/],
    [
      'a sleeping App',
      withShop({ apps: known([{ ...app, isActive: false }]) }),
      'warning',
      'App',
      /"Publisher" is not active/,
    ],
    ['a webhook that is off', withWebhook({ isActive: false }), 'warning', 'webhooks', /"promene"/],
    [
      'failing',
      withWebhook({ failed: 3, lastFailure: late, lastSuccess: early }),
      'problem',
      'webhooks',
      /failed \(3 are kept\)/,
    ],
    [
      'failing from the start',
      withWebhook({ failed: 1, lastFailure: late, lastSuccess: null }),
      'problem',
      'webhooks',
      /failed/,
    ],
    [
      'well again',
      withWebhook({ failed: 3, lastFailure: early, lastSuccess: late }),
      'ok',
      'webhooks',
      /No delivery of 1 webhook/,
    ],
    [
      'stuck',
      withWebhook({ pending: 2, oldestPending: early }),
      'problem',
      'webhooks',
      /2 deliveries .* nobody sends them/,
    ],
    [
      'on its way',
      withWebhook({ pending: 2, oldestPending: justNow }),
      'ok',
      'webhooks',
      /No delivery/,
    ],
    [
      'no promotion priced',
      promotions({}, [product, { ...promoted, onSale: false }]),
      'problem',
      'promotion prices',
      /None of the 1 product in Akcija/,
    ],
    [
      'some promoted ones lost',
      promotions({ products: ['a', 'b'] }),
      'problem',
      'promotion prices',
      /1 product of Akcija at full price in rs, .*: lavanda/,
    ],
    [
      'free goods in a promotion',
      promotions({ products: ['a'] }, [
        { ...product, price: { amount: 0, tax: 0, currency: 'RSD' } },
      ]),
      'skipped',
      'promotion prices',
      /no promotion has run/,
    ],
    [
      'a sale that lasts',
      promotions({ running: [], products: [] }),
      'problem',
      'promotion prices',
      /no running promotion explains: ulje/,
    ],
    [
      'a sale that may be explained',
      promotions({ products: [], isComplete: false }),
      'skipped',
      'promotion prices',
      /no promotion has run/,
    ],
    [
      'no promotion',
      promotions({ running: [], products: [] }, [product]),
      'skipped',
      'promotion prices',
      /no promotion has run/,
    ],
    [
      'promotions unknown',
      withChannel({ promotions: unknown }),
      'skipped',
      'promotion prices',
      /nobody told/,
    ],
    [
      'not indexed',
      withChannel({ search: { kind: 'tried', product: 'x', word: 'y', found: false } }),
      'problem',
      'search',
      /does not find x by "y"/,
    ],
    [
      'nothing to look for',
      withChannel({ search: { kind: 'none', why: 'nobody told' } }),
      'skipped',
      'search',
      /nobody told/,
    ],
  ])('%s', (_, ...expected) => expectFinding(...expected));
});
