/** What was read of a Saleor, in plain values. Rules turn facts into findings; nothing else does. */

/** Something that could perhaps not be read; `why` is a clause: `there is no staff token`. */
export type Known<T> =
  { readonly known: true; readonly value: T } | { readonly known: false; readonly why: string };

export interface Facts {
  readonly connection: ConnectionFacts;
  /** Null when Saleor does not answer: there was nothing to read. */
  readonly shop: ShopFacts | null;
}

export interface ConnectionFacts {
  /** As it was given. */
  readonly apiUrl: string;
  readonly answer: Answer;
  /** Milliseconds of some requests, one after the other. */
  readonly times: readonly number[];
  readonly staff: StaffFacts;
  readonly cors: Known<CorsFacts>;
  /** The shop's origin, where it was told. */
  readonly site: string | null;
}
export type Answer =
  | { readonly kind: 'silent'; readonly why: string }
  | {
      readonly kind: 'other';
      readonly status: number;
      /** Where a redirect leads. */
      readonly location: string | null;
      /** Saleor's code of an error, such as STOREFRONT_TRAFFIC_NOT_ALLOWED. */
      readonly code: string | null;
    }
  | { readonly kind: 'saleor'; readonly shopName: string; readonly schemaVersion: string };
export type StaffFacts =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'accepted'; readonly version: string };
export interface CorsFacts {
  readonly status: number;
  readonly allowedOrigin: string | null;
  readonly allowedHeaders: string | null;
}

export interface ShopFacts {
  readonly now: Date;
  readonly channels: readonly ChannelFacts[];
  /** All that Saleor has. */
  readonly allChannels: Known<readonly StaffChannel[]>;
  readonly categories: readonly string[];
  /** Files of the page `naslovna` by attribute; null when there is no such page. */
  readonly homePictures: readonly string[] | null;
  readonly pictures: readonly PictureFacts[];
  readonly plugins: Known<readonly PluginFacts[]>;
  readonly apps: Known<readonly AppFacts[]>;
  readonly mustConfirmAccounts: Known<boolean>;
  /** Null: Saleor accepts links to the shop; otherwise why not. */
  readonly redirect: Known<string | null>;
}

export interface StaffChannel {
  readonly slug: string;
  readonly isActive: boolean;
  readonly currency: string;
  readonly warehouses: readonly string[];
  readonly chargesTaxes: boolean;
  readonly pricesIncludeTax: boolean;
  readonly showsGross: boolean;
}

export interface ChannelFacts {
  readonly slug: string;
  /** Null when anonymous callers do not see the channel: the rest is empty then. */
  readonly delivery: DeliveryFacts | null;
  readonly menus: Readonly<Record<'navbar' | 'footer' | 'home', MenuFacts | null>>;
  /** How many products shoppers see; `products` are the first of them. */
  readonly total: number;
  readonly products: readonly ProductFacts[];
  /** Slugs of published products without any price here, which shoppers do not see. */
  readonly unpriced: Known<readonly string[]>;
  readonly orders: Known<OrderSettings>;
  readonly promotions: Known<PromotionFacts>;
  readonly search: SearchFacts;
  /** A cart that was filled and sent to Serbia. */
  readonly trial: Known<TrialFacts>;
}
export interface DeliveryFacts {
  /** ISO codes. */
  readonly countries: readonly string[];
  readonly methods: Readonly<Record<string, readonly MethodFacts[]>>;
}
export interface MethodFacts {
  readonly name: string;
  readonly isActive: boolean;
  readonly message: string;
  /** Totals of orders it is for, in the channel's currency; null where there is no limit. */
  readonly from: number | null;
  readonly to: number | null;
}
export interface MenuFacts {
  readonly items: number;
  /** Names of items that lead nowhere and hold nothing. */
  readonly dead: readonly string[];
}
export interface ProductFacts {
  readonly id: string;
  readonly slug: string;
  /** Null without one in this channel. */
  readonly price: {
    readonly amount: number;
    readonly tax: number;
    readonly currency: string;
  } | null;
  readonly onSale: boolean;
  readonly pictures: number;
  readonly isForSale: boolean;
  readonly inStock: boolean;
  readonly isInEnglish: boolean;
}
export interface PictureFacts {
  readonly kind: 'original' | 'thumbnail';
  /** As Saleor gives it. */
  readonly url: string;
  /** Where redirects ended; null when nothing answered. */
  readonly finalUrl: string | null;
  readonly status: number | null;
  readonly contentType: string | null;
  /** Why nothing answered. */
  readonly why: string | null;
}
export interface OrderSettings {
  readonly allowUnpaid: boolean;
  /** Minutes; null: they stay. */
  readonly expireAfter: number | null;
}
export interface PromotionFacts {
  /** Names of those that run, change prices here and did not start just now. */
  readonly running: readonly string[];
  /** Ids of products that they are about. */
  readonly products: readonly string[];
  /** Whether `products` are all of them: a predicate may be too clever for us, or its list too long. */
  readonly isComplete: boolean;
}
export type SearchFacts =
  | { readonly kind: 'none'; readonly why: string }
  | {
      readonly kind: 'tried';
      readonly product: string;
      readonly word: string;
      readonly found: boolean;
    };
export interface TrialFacts {
  /** Saleor's words, where a cart could not be made. */
  readonly refusals: readonly string[];
  /** Names of the delivery methods that were offered. */
  readonly methods: readonly string[];
}
export interface PluginFacts {
  readonly id: string;
  readonly name: string;
  /** Slugs of channels where it is active; `*` for one that is active for all. */
  readonly activeIn: readonly string[];
}
export interface AppFacts {
  readonly name: string;
  readonly isActive: boolean;
  readonly webhooks: readonly WebhookFacts[];
}
export interface WebhookFacts {
  readonly name: string;
  readonly isActive: boolean;
  readonly targetUrl: string;
  readonly events: readonly string[];
  readonly failed: number;
  readonly lastFailure: Date | null;
  readonly lastSuccess: Date | null;
  readonly pending: number;
  readonly oldestPending: Date | null;
}
