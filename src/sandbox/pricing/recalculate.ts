import type {
  ProductChannelListing,
  ProductVariant,
  ProductVariantChannelListing,
} from '../records/catalogue.ts';
import type { PromotionRule } from '../records/discounts.ts';
import type { Channel } from '../records/shop.ts';
import { money } from '../state/money.ts';
import type { State } from '../state/state.ts';
import { variantTest, type VariantTest } from './catalogue-predicate.ts';
import { isActive } from './promotion-times.ts';
import { productsOfRule } from './rule-products.ts';
import { bestRule } from './rule-discount.ts';

type ActiveRule = { readonly rule: PromotionRule; readonly means: VariantTest };
type Change = {
  readonly variant: ProductVariant;
  readonly channel: Channel;
  readonly previous: number;
  readonly now: number;
};

type Waiting = {
  /** Products whose prices the task still has to look at. A new process knows of none, so it looks at all of them once. */
  products: Set<number> | 'all';
  /** Rules whose products have to be found first, and whether they are new: until then a new one lowers no price. */
  rules: Map<string, 'new' | 'known'>;
};

const waitingOf = new WeakMap<State, Waiting>();

function waiting(state: State): Waiting {
  let found = waitingOf.get(state);
  if (found === undefined) {
    found = { products: 'all', rules: new Map() };
    waitingOf.set(state, found);
  }
  return found;
}

/**
 * To be told whenever prices, promotions or what promotions mean may have changed for `products`. Without the switch
 * promotion-lag their discounted prices follow at once (inside the same transaction), with it at the price task's next
 * run. Whoever changes a variant's base price sets `discountedPrice` to it first: that is what Saleor shows until the
 * task has run.
 */
export function pricesChanged(state: State, products: Iterable<number>): void {
  if (!state.switches.isOn('promotion-lag')) {
    recalculatePrices(state, products);
    return;
  }
  const { products: known } = waiting(state);
  if (known !== 'all') for (const pk of products) known.add(pk);
}

/** The same for rules that came with a new promotion, or whose promotion has begun: with the lag another task finds their products first. */
export function rulesBegan(
  state: State,
  rules: readonly PromotionRule[],
  kind: 'new' | 'known',
): void {
  if (!state.switches.isOn('promotion-lag'))
    for (const rule of rules) pricesChanged(state, productsOfRule(state, rule));
  else
    for (const { pk } of rules) waiting(state).rules.set(pk, waiting(state).rules.get(pk) ?? kind);
}

/** The task that finds the products of rules, every 30 seconds. Rules of promotions to come wait on. */
export function findProductsOfRules(state: State): void {
  const { store, clock } = state;
  const now = clock.instant();
  const { rules } = waiting(state);
  store.transaction(() => {
    for (const pk of [...rules.keys()]) {
      const rule = store.find('promotionRule', pk);
      if (rule !== null && !isActive(store.get('promotion', rule.promotion), now)) continue;
      rules.delete(pk);
      if (rule !== null) pricesChanged(state, productsOfRule(state, rule));
    }
  });
}

/** The price task, every 30 seconds. */
export function recalculateWaiting(state: State): void {
  const { products } = waiting(state);
  waiting(state).products = new Set();
  state.store.transaction(() =>
    recalculatePrices(state, products === 'all' ? undefined : products),
  );
}

/**
 * Sets the discounted prices of the products' listings (of all products unless told) from the active promotions, and
 * tells Apps of each variant's price that moved. Inside a transaction.
 */
export function recalculatePrices(state: State, products?: Iterable<number>): void {
  const { store, events } = state;
  const rules = activeRules(state);
  const pks = products ?? store.all('product').map(({ pk }) => pk);
  for (const pk of pks)
    for (const { variant, channel, previous, now } of recalculateProduct(state, pk, rules))
      events.emit('PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED', {
        productVariant: variant,
        channel,
        previousPrice: money(previous, channel.currency),
        newPrice: money(now, channel.currency),
      });
}

function activeRules(state: State): ActiveRule[] {
  const now = state.clock.instant();
  const { rules } = waiting(state);
  return state.store
    .all('promotionRule')
    .filter(({ pk, promotion }) => {
      if (rules.get(pk) === 'new') return false;
      const { type, ...dates } = state.store.get('promotion', promotion);
      return type === 'CATALOGUE' && isActive(dates, now);
    })
    .map((rule) => ({ rule, means: variantTest(state, rule.cataloguePredicate) }));
}

function recalculateProduct(state: State, product: number, rules: readonly ActiveRule[]): Change[] {
  const { store } = state;
  const changes: Change[] = [];
  const variants = store.by('productVariant', 'product', product).map((variant) => ({
    variant,
    rules: rules.filter(({ means }) => means(variant)).map(({ rule }) => rule),
    listings: store.by('productVariantChannelListing', 'variant', variant.pk),
  }));
  for (const productListing of store.by('productChannelListing', 'product', product)) {
    const channel = store.get('channel', productListing.channel);
    const prices: number[] = [];
    for (const { variant, rules: own, listings } of variants) {
      const listing = listings.find((each) => each.channel === channel.pk);
      if (listing === undefined || listing.price === null) continue;
      const inChannel = own.filter(({ channels }) => channels.includes(channel.pk));
      const now = discountListing(state, listing, listing.price, inChannel, channel);
      prices.push(now.price);
      if (now.moved) changes.push({ variant, channel, previous: now.previous, now: now.price });
    }
    if (prices.length > 0) setLowest(state, productListing, Math.min(...prices));
  }
  return changes;
}

function discountListing(
  { store }: State,
  listing: ProductVariantChannelListing,
  base: number,
  rules: readonly PromotionRule[],
  { currency }: Channel,
): { price: number; previous: number; moved: boolean } {
  const best = bestRule(rules, base, currency);
  const price = base - (best?.amount ?? 0);
  const previous = listing.discountedPrice ?? base;
  const moved = listing.discountedPrice !== price;
  const { discount } = listing;
  if (moved || discount?.rule !== best?.rule || discount?.amount !== best?.amount)
    store.update<'productVariantChannelListing'>(listing, {
      discountedPrice: price,
      discount: best,
    });
  return { price, previous, moved };
}

function setLowest({ store }: State, listing: ProductChannelListing, lowest: number): void {
  if (listing.discountedPrice !== lowest)
    store.update<'productChannelListing'>(listing, { discountedPrice: lowest });
}
