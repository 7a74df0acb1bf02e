import type { Promotion, PromotionRule } from '../records/discounts.ts';
import { globalId } from '../state/global-id.ts';

/** How a discount of a promotion is called, and in the checkout's language. */
export function discountNames(
  promotion: Promotion,
  rule: PromotionRule,
  languageCode: string,
): { readonly name: string | null; readonly translatedName: string | null } {
  const ofPromotion = promotion.translations[languageCode];
  const ofRule = rule.translations[languageCode];
  return {
    name:
      promotion.name && rule.name ? `${promotion.name}: ${rule.name}` : rule.name || promotion.name,
    translatedName:
      ofPromotion && ofRule
        ? `${ofPromotion.name}: ${ofRule.name}`
        : (ofRule?.name ?? ofPromotion?.name ?? null),
  };
}

/** What an order line says of its discount: text for people, with an id in it. */
export function promotionReason({ pk }: Promotion): string {
  return `Promotion: ${globalId('Promotion', pk)}`;
}
