import {
  DoctorProductsOfDocument,
  DoctorPromotionsDocument,
  type DoctorPromotionsQuery,
  type ProductFilterInput,
} from '#saleor/gql-staff/graphql.ts';
import type { Known, PromotionFacts } from '../facts.ts';
import { type Patient, unknown } from '../patient.ts';

/** Milliseconds in which Saleor's beat, which works every 30 s, must have come to a promotion. */
const patience = 2 * 60_000;

/** What running promotions are about in the channel. */
export async function readPromotions(
  patient: Patient,
  channel: string,
  now: Date,
): Promise<Known<PromotionFacts>> {
  const answer = await patient.askStaff(DoctorPromotionsDocument, {});
  if (!answer.known) return answer;
  const { promotions } = answer.value;
  const all = (promotions?.edges ?? []).map(({ node }) => node);
  const running = all.filter(
    (promotion) => runs(promotion, now) && rulesOf(promotion, channel).length > 0,
  );
  const predicates = running
    .flatMap((promotion) => rulesOf(promotion, channel))
    .map(({ cataloguePredicate }) => filtersOf(cataloguePredicate));
  const products = new Set<string>();
  let isComplete = (promotions?.totalCount ?? 0) <= all.length && !predicates.includes(null);
  for (const filter of predicates.flatMap((each) => each ?? [])) {
    const found = await patient.try(DoctorProductsOfDocument, { channel, filter });
    if (!found.ok) return unknown(`Saleor says "${found.failure.detail}"`);
    const { edges, totalCount } = found.data.products ?? { edges: [], totalCount: 0 };
    for (const { node } of edges) products.add(node.id);
    isComplete &&= (totalCount ?? 0) <= edges.length;
  }
  return {
    known: true,
    value: { running: running.map(({ name }) => name), products: [...products], isComplete },
  };
}

type Promotion = NonNullable<DoctorPromotionsQuery['promotions']>['edges'][number]['node'];

function runs({ type, startDate, endDate }: Promotion, now: Date): boolean {
  const hasSettled = now.getTime() - Date.parse(startDate) > patience;
  return type === 'CATALOGUE' && hasSettled && (endDate === null || new Date(endDate) > now);
}

function rulesOf({ rules }: Promotion, channel: string) {
  return (rules ?? []).filter(
    ({ channels, rewardValue }) =>
      (rewardValue ?? 0) > 0 && channels?.some(({ slug }) => slug === channel),
  );
}

/**
 * The products of a rule's predicate as filters of a list, one after the other; null for a
 * predicate that no such filter says.
 */
export function filtersOf(predicate: unknown): ProductFilterInput[] | null {
  if (typeof predicate !== 'object' || predicate === null) return null;
  const entries = Object.entries(predicate).filter(([, value]) => value !== null);
  const [entry, ...more] = entries;
  if (entry === undefined || more.length > 0) return null;
  const [name, value] = entry as [string, unknown];
  if (name === 'OR' && Array.isArray(value)) {
    const parts = value.map(filtersOf);
    return parts.includes(null) ? null : parts.flatMap((each) => each ?? []);
  }
  const ids = idsOf(value);
  if (ids === null) return null;
  if (name === 'categoryPredicate') return [{ categories: ids }];
  if (name === 'collectionPredicate') return [{ collections: ids }];
  return name === 'productPredicate' ? [{ ids }] : null;
}

function idsOf(value: unknown): string[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const { ids, ...others } = value as { ids?: unknown };
  return Array.isArray(ids) && Object.keys(others).length === 0 ? (ids as string[]) : null;
}
