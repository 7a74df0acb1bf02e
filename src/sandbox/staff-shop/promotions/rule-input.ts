import type { Json, JsonObject } from '../../records/base.ts';
import type { PromotionRule } from '../../records/discounts.ts';
import type { Channel } from '../../records/shop.ts';
import { cleanDocument } from '../../staff-catalogue/editor-js/clean-document.ts';

export type RuleInput = {
  readonly name?: string | null;
  readonly description?: Json;
  readonly cataloguePredicate?: JsonObject | null;
  readonly orderPredicate?: JsonObject | null;
  readonly rewardValueType?: PromotionRule['rewardValueType'];
  readonly rewardValue?: number | null;
  readonly rewardType?: PromotionRule['rewardType'];
  readonly channels?: readonly string[] | null;
  readonly gifts?: readonly string[] | null;
  readonly addChannels?: readonly string[] | null;
  readonly removeChannels?: readonly string[] | null;
  readonly addGifts?: readonly string[] | null;
  readonly removeGifts?: readonly string[] | null;
};

/** A rule as it would be, with what the input names. */
export type RuleDraft = {
  readonly input: RuleInput;
  /** Null for a new rule. */
  readonly before: PromotionRule | null;
  readonly channels: readonly Channel[];
  readonly gifts: readonly number[];
};

/** The fields of a checked rule; what an update does not name stays. */
export function ruleFields({
  input,
  before,
  channels,
  gifts,
}: RuleDraft): Omit<PromotionRule, 'model' | 'pk' | 'promotion' | 'translations'> {
  return {
    name: input.name === undefined ? (before?.name ?? null) : input.name,
    description:
      input.description === undefined
        ? (before?.description ?? null)
        : cleanDocument(input.description),
    channels: channels.map(({ pk }) => pk),
    gifts,
    cataloguePredicate:
      input.cataloguePredicate === undefined
        ? (before?.cataloguePredicate ?? {})
        : (input.cataloguePredicate ?? {}),
    orderPredicate:
      input.orderPredicate === undefined
        ? (before?.orderPredicate ?? {})
        : (input.orderPredicate ?? {}),
    rewardValueType:
      input.rewardValueType === undefined
        ? (before?.rewardValueType ?? null)
        : input.rewardValueType,
    rewardValue:
      input.rewardValue === undefined ? (before?.rewardValue ?? null) : input.rewardValue,
    rewardType: input.rewardType === undefined ? (before?.rewardType ?? null) : input.rewardType,
  };
}
