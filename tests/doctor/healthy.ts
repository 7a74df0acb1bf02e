import type {
  AppFacts,
  ChannelFacts,
  ConnectionFacts,
  Facts,
  Known,
  PictureFacts,
  ProductFacts,
  ShopFacts,
  StaffChannel,
  WebhookFacts,
} from '#doctor/facts.ts';

/** A Saleor of which there is nothing to say; tests change one thing of it. */
export const now = new Date('2026-11-25T12:00:00Z');

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}
export const unknown = { known: false, why: 'nobody told' } as const;

export const connection: ConnectionFacts = {
  apiUrl: 'https://api.example.rs/graphql/',
  answer: { kind: 'saleor', shopName: 'Manoon', schemaVersion: '3.23' },
  times: [30, 20, 25],
  staff: { kind: 'accepted', version: '3.23.28' },
  cors: known({
    status: 200,
    allowedOrigin: 'https://example.rs',
    allowedHeaders: 'Origin, Content-Type',
  }),
  site: 'https://example.rs',
};

export const product: ProductFacts = {
  id: 'a',
  slug: 'lavanda',
  price: { amount: 990, tax: 165, currency: 'RSD' },
  onSale: false,
  pictures: 2,
  isForSale: true,
  inStock: true,
  isInEnglish: true,
};
export const promoted: ProductFacts = { ...product, id: 'b', slug: 'ulje', onSale: true };

export const channel: ChannelFacts = {
  slug: 'rs',
  delivery: {
    countries: ['RS'],
    methods: {
      RS: [
        { name: 'Kurir', isActive: true, message: '', from: 0, to: 4999 },
        { name: 'Besplatno', isActive: true, message: '', from: 5000, to: null },
      ],
    },
  },
  menus: {
    navbar: { items: 7, dead: [] },
    footer: { items: 3, dead: [] },
    home: { items: 3, dead: [] },
  },
  total: 2,
  products: [product, promoted],
  unpriced: known([]),
  orders: known({ allowUnpaid: true, expireAfter: null }),
  promotions: known({ running: ['Akcija'], products: ['b'], isComplete: true }),
  search: { kind: 'tried', product: 'lavanda', word: 'Lavanda', found: true },
  trial: known({ refusals: [], methods: ['Kurir'] }),
};

export const staffChannel: StaffChannel = {
  slug: 'rs',
  isActive: true,
  currency: 'RSD',
  warehouses: ['Magacin'],
  chargesTaxes: true,
  pricesIncludeTax: true,
  showsGross: true,
};

export const webhook: WebhookFacts = {
  name: 'promene',
  isActive: true,
  targetUrl: 'https://example.rs/app/events/',
  events: ['PRODUCT_UPDATED'],
  failed: 0,
  lastFailure: null,
  lastSuccess: new Date('2026-11-25T11:00:00Z'),
  pending: 0,
  oldestPending: null,
};
export const app: AppFacts = { name: 'Publisher', isActive: true, webhooks: [webhook] };

export const picture: PictureFacts = {
  kind: 'original',
  url: 'https://cdn.example.rs/products/lavanda.webp',
  finalUrl: 'https://cdn.example.rs/products/lavanda.webp',
  status: 200,
  contentType: 'image/webp',
  why: null,
};

export const shop: ShopFacts = {
  now,
  channels: [channel],
  allChannels: known([staffChannel]),
  categories: ['etericna-ulja'],
  homePictures: ['slika-siroka', 'slika-telefon'],
  pictures: [picture, { ...picture, kind: 'thumbnail' }],
  plugins: known([
    { id: 'mirumee.payments.dummy', name: 'Dummy', activeIn: [] },
    { id: 'mirumee.notifications.user_email', name: 'User emails', activeIn: ['rs'] },
  ]),
  apps: known([app]),
  mustConfirmAccounts: known(true),
  redirect: known(null),
};

export const healthy: Facts = { connection, shop };

export function withConnection(change: Partial<ConnectionFacts>): Facts {
  return { ...healthy, connection: { ...connection, ...change } };
}
export function withShop(change: Partial<ShopFacts>): Facts {
  return { ...healthy, shop: { ...shop, ...change } };
}
export function withChannel(change: Partial<ChannelFacts>): Facts {
  return withShop({ channels: [{ ...channel, ...change }] });
}
export function withWebhook(change: Partial<WebhookFacts>): Facts {
  return withShop({ apps: known([{ ...app, webhooks: [{ ...webhook, ...change }] }]) });
}
