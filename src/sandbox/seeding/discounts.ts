import { noMetadata, type JsonObject } from '../records/base.ts';
import { idOf } from '../state/global-id.ts';
import { minorUnits } from '../state/money.ts';
import type { Store } from '../state/store.ts';
import type { Places } from './places.ts';
import type { Seed, SeedPromotion } from './seed-shape.ts';

/** Percentages without a code are catalogue promotions, those with one are vouchers. Free delivery is a shipping method. */
export function seedDiscounts(store: Store, seed: Seed, places: Places, now: string): void {
  for (const promotion of seed.promotions) {
    if (promotion.kind !== 'percentage' || promotion.value === null) continue;
    if (promotion.code === null) seedPromotion(store, promotion, promotion.value, places, now);
    else seedVoucher(store, promotion, promotion.code, promotion.value, places, now);
  }
}

function startOf({ starts }: SeedPromotion, now: string): string {
  const start = `${starts}T00:00:00+00:00`;
  return start < now ? start : now;
}

function seedPromotion(
  store: Store,
  seed: SeedPromotion,
  percent: number,
  places: Places,
  now: string,
): void {
  const promotion = store.insert('promotion', {
    ...noMetadata,
    name: seed.name.sr,
    type: 'CATALOGUE',
    description: null,
    startDate: startOf(seed, now),
    endDate: null,
    createdAt: now,
    updatedAt: now,
    lastNotifiedAt: now,
    translations: {
      EN: { pk: store.nextPk('translation'), name: seed.name.en, description: null },
    },
  });
  store.insert('promotionRule', {
    promotion: promotion.pk,
    name: seed.name.sr,
    description: null,
    channels: places.channels.map(({ pk }) => pk),
    cataloguePredicate: predicateOf(store, seed, places),
    orderPredicate: {},
    rewardValueType: 'PERCENTAGE',
    rewardValue: percent,
    rewardType: null,
    gifts: [],
    translations: {},
  });
}

function predicateOf(
  store: Store,
  { applies_to: scope }: SeedPromotion,
  places: Places,
): JsonObject {
  const ids = (
    model: 'category' | 'product' | 'collection',
    slugs: readonly string[],
    known: Map<string, number>,
  ) =>
    slugs.flatMap((slug) => {
      const pk = known.get(slug);
      return pk === undefined ? [] : [idOf(store.get(model, pk))];
    });
  const categories = scope.all === true ? [...places.categories.keys()] : scope.categories;
  const parts: JsonObject[] = [
    { categoryPredicate: { ids: ids('category', categories, places.categories) } },
    { productPredicate: { ids: ids('product', scope.products, places.products) } },
    { collectionPredicate: { ids: ids('collection', scope.collections, places.collections) } },
  ].filter((part) => Object.values(part)[0]!.ids.length > 0);
  return parts.length === 1 ? parts[0]! : { OR: parts };
}

function seedVoucher(
  store: Store,
  seed: SeedPromotion,
  code: string,
  percent: number,
  places: Places,
  now: string,
): void {
  const voucher = store.insert('voucher', {
    ...noMetadata,
    name: seed.name.sr,
    type: 'ENTIRE_ORDER',
    startDate: startOf(seed, now),
    endDate: null,
    usageLimit: null,
    applyOncePerOrder: false,
    applyOncePerCustomer: false,
    onlyForStaff: false,
    singleUse: false,
    discountValueType: 'PERCENTAGE',
    minCheckoutItemsQuantity: null,
    countries: [],
    products: [],
    variants: [],
    collections: [],
    categories: [],
    translations: { EN: { pk: store.nextPk('translation'), name: seed.name.en } },
  });
  store.insert('voucherCode', {
    voucher: voucher.pk,
    code,
    isActive: true,
    used: 0,
    createdAt: now,
  });
  // The seed tells a minimum in dinars only.
  for (const { pk, currency } of places.channels.filter((channel) => channel.currency === 'RSD'))
    store.insert('voucherChannelListing', {
      voucher: voucher.pk,
      channel: pk,
      discountValue: percent,
      minSpent:
        seed.minimum_order_rsd === null ? null : minorUnits(seed.minimum_order_rsd, currency),
    });
}
