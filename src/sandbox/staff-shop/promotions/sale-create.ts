import { noMetadata, type JsonObject } from '../../records/base.ts';
import type { Promotion, PromotionRule } from '../../records/discounts.ts';
import { rulesBegan } from '../../pricing/recalculate.ts';
import { hasToEnd, hasToStart } from '../../pricing/promotion-times.ts';
import { saleToggle } from '../../pricing/promotion-toggle.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import type { Store } from '../../state/store.ts';
import { instantFrom } from '../input/instants.ts';
import { checkName } from './promotion-name.ts';

type SaleInput = {
  readonly name?: string | null;
  readonly type?: PromotionRule['rewardValueType'];
  readonly startDate?: string | null;
  readonly endDate?: string | null;
} & { readonly [Place in Catalogue]?: readonly string[] | null };
type Catalogue = 'collections' | 'categories' | 'products' | 'variants';

const predicates = {
  collections: 'collectionPredicate',
  categories: 'categoryPredicate',
  products: 'productPredicate',
  variants: 'variantPredicate',
} as const satisfies Record<Catalogue, string>;

/** The first number that Saleor gives a sale after those it once had. */
const firstNumber = 1000;

/** A sale of old is a promotion of one rule, which takes nothing off as long as no channel has a value. */
const saleCreate = mutation(({ input }: { input: SaleInput }, { store, state, requestor }) => {
  const now = state.clock.instant();
  const startDate = input.startDate ? instantFrom(input.startDate) : now;
  const endDate = input.endDate ? instantFrom(input.endDate) : null;
  checkName(input.name ?? '');
  if (endDate !== null && startDate > endDate)
    refuse('endDate', 'INVALID', 'End date cannot be before the start date.');
  const sale = store.insert('promotion', {
    ...noMetadata,
    name: input.name ?? '',
    type: 'CATALOGUE',
    description: null,
    startDate,
    endDate,
    createdAt: now,
    updatedAt: now,
    lastNotifiedAt: null,
    saleNumber: nextNumber(store),
    translations: {},
  });
  const rule = store.insert('promotionRule', {
    promotion: sale.pk,
    name: '',
    description: null,
    channels: [],
    cataloguePredicate: predicateOf(input),
    orderPredicate: {},
    rewardValueType: input.type ?? null,
    rewardValue: null,
    rewardType: null,
    gifts: [],
    translations: {},
  });
  state.events.emit('SALE_CREATED', { sale }, requestor);
  if (hasToStart(sale, now) && !hasToEnd(sale, now)) {
    saleToggle(state, sale, requestor);
    store.update(sale, { lastNotifiedAt: now });
  }
  rulesBegan(state, [rule], 'new');
  return { sale };
});

function predicateOf(input: SaleInput): JsonObject {
  const places = (Object.keys(predicates) as Catalogue[]).filter((place) => input[place]?.length);
  if (places.length === 0) return {};
  return { OR: places.map((place) => ({ [predicates[place]]: { ids: [...input[place]!] } })) };
}

function nextNumber(store: Store): number {
  const numbers = store.all('promotion').map(({ saleNumber }) => saleNumber ?? 0);
  return Math.max(firstNumber - 1, ...numbers) + 1;
}

export const saleFields: FieldMaps = {
  Mutation: { saleCreate },
  Sale: {
    type: ({ pk }: Promotion, _: object, { store }) =>
      store.by('promotionRule', 'promotion', pk)[0]?.rewardValueType ?? 'FIXED',
    // Both are of the channel it is seen in, and it is made outside of any.
    discountValue: () => null,
    currency: () => null,
  },
};
