import {
  PromotionRuleUpdateDocument,
  StaffPricesDocument,
  StaffPromotionsDocument,
} from '#saleor/gql-staff/graphql.ts';
import type { Catalogue } from './catalogue-file.ts';
import type { Channel } from './places.ts';
import type { Staff } from './staff.ts';
import { isPromoted, promotionsOf } from './wanted/discounts.ts';

export interface Patience {
  /** Milliseconds that Saleor's beat may take for prices: it works every 30 s. */
  readonly settle: number;
  /** Milliseconds between two looks. */
  readonly pause: number;
}

/**
 * Waits until all promoted prices are lower than without promotions, and touches the rules once
 * when they are not in time: Saleor's beat can lose one's products while another task marks the
 * same ones, and nothing but a change of the rule makes it look again. Returns what is not lower
 * then, as `channel/slug`.
 */
export async function settlePrices(
  staff: Staff,
  catalogue: Catalogue,
  channels: readonly Channel[],
  { settle, pause }: Patience,
  say: (line: string) => void,
): Promise<string[]> {
  const promotions = promotionsOf(catalogue);
  const slugs = catalogue.products
    .filter((product) => promotions.some((promotion) => isPromoted(product, promotion)))
    .map((product) => product.slug_sr);
  if (slugs.length === 0) return [];
  let dear = await waitFor(staff, slugs, channels, settle, pause);
  if (dear.length > 0) {
    say(`Prices of ${dear.length} promoted products are not lower yet: touching the rules.`);
    await touchRules(
      staff,
      promotions.map(({ name }) => name.sr),
    );
    dear = await waitFor(staff, slugs, channels, settle, pause);
  }
  return dear;
}

async function waitFor(
  staff: Staff,
  slugs: string[],
  channels: readonly Channel[],
  settle: number,
  pause: number,
): Promise<string[]> {
  const end = Date.now() + settle;
  for (;;) {
    const dear = await stillDear(staff, slugs, channels);
    if (dear.length === 0 || Date.now() >= end) return dear;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Promoted products with a variant at its full price. */
async function stillDear(
  staff: Staff,
  slugs: string[],
  channels: readonly Channel[],
): Promise<string[]> {
  const dear: string[] = [];
  for (const { slug: channel } of channels) {
    const { products } = await staff.read(StaffPricesDocument, { channel, slugs });
    for (const { node } of products?.edges ?? [])
      if (node.variants?.some(({ pricing }) => pricing?.onSale !== true))
        dear.push(`${channel}/${node.slug}`);
  }
  return dear;
}

/** Saves each rule as it is. */
async function touchRules(staff: Staff, names: readonly string[]): Promise<void> {
  const { promotions } = await staff.read(StaffPromotionsDocument, {});
  const rules = (promotions?.edges ?? [])
    .filter(({ node }) => names.includes(node.name))
    .flatMap(({ node }) => node.rules ?? []);
  for (const { id, name } of rules)
    await staff.change(PromotionRuleUpdateDocument, { id, input: { name } });
}
