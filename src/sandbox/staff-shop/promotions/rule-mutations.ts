import type { PromotionRule } from '../../records/discounts.ts';
import { pricesChanged } from '../../pricing/recalculate.ts';
import { productsOfRule } from '../../pricing/rule-products.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { Refusal, mutation } from '../../schema/mutation.ts';
import type { Context } from '../../state/state.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { changedList, inBoth } from '../input/lists.ts';
import { checkText } from '../input/model-checks.ts';
import { recordsOf } from '../input/nodes.ts';
import { notePromotionEvent } from './promotion-events.ts';
import { checkRule } from './rule-checks.ts';
import { giftsOf } from './rule-gifts.ts';
import { ruleFields, type RuleInput, type RuleDraft } from './rule-input.ts';

type CreateInput = RuleInput & { readonly promotion: string };

const promotionRuleCreate = mutation(({ input }: { input: CreateInput }, context) => {
  const { store, state } = context;
  const errors = new FieldErrors();
  const draft: RuleDraft = {
    input,
    before: null,
    channels: recordsOf(store, 'channel', input.channels, 'channels'),
    gifts: giftsOf(store, errors, 'gifts', input.gifts, null),
  };
  const promotion = requireRecord(store, 'promotion', input.promotion, 'promotion');
  checkDraft(context, promotion.type, draft, errors);
  const promotionRule = store.insert('promotionRule', {
    ...ruleFields(draft),
    promotion: promotion.pk,
    translations: {},
  });
  noteChange(context, 'RULE_CREATED', promotionRule);
  emit(context, 'PROMOTION_RULE_CREATED', promotionRule);
  if (promotion.type === 'CATALOGUE') pricesChanged(state, productsOfRule(state, promotionRule));
  return { promotionRule };
});

function checkDraft(
  { store }: Context,
  type: Parameters<typeof checkRule>[1],
  draft: RuleDraft,
  errors: FieldErrors,
): void {
  checkRule(store, type, { errors, draft, index: null });
  errors.refuse();
  checkText(errors, 'name', draft.input.name ?? null, 255, true);
  errors.refuse();
}

type UpdateArguments = { readonly id: string; readonly input: RuleInput };

const promotionRuleUpdate = mutation(({ id, input }: UpdateArguments, context) => {
  const { store, state } = context;
  const promotionRule = requireRecord(store, 'promotionRule', id);
  refuseBoth(input.addChannels, input.removeChannels, 'Channels', 'channels');
  refuseBoth(input.addGifts, input.removeGifts, 'Gifts', 'gifts');
  const pks = (records: readonly { readonly pk: number }[]) => records.map(({ pk }) => pk);
  const addedChannels = recordsOf(store, 'channel', input.addChannels, 'addChannels');
  const removedChannels = recordsOf(store, 'channel', input.removeChannels, 'removeChannels');
  const errors = new FieldErrors();
  const addedGifts = giftsOf(store, errors, 'addGifts', input.addGifts, null);
  const removedGifts = giftsOf(store, errors, 'removeGifts', input.removeGifts, null);
  const draft: RuleDraft = {
    input,
    before: promotionRule,
    channels: changedList(promotionRule.channels, pks(addedChannels), pks(removedChannels)).map(
      (pk) => store.get('channel', pk),
    ),
    gifts: changedList(promotionRule.gifts, addedGifts, removedGifts),
  };
  const { type } = store.get('promotion', promotionRule.promotion);
  checkDraft(context, type, draft, errors);
  const before = productsOfRule(state, promotionRule);
  store.update(promotionRule, ruleFields(draft));
  noteChange(context, 'RULE_UPDATED', promotionRule);
  emit(context, 'PROMOTION_RULE_UPDATED', promotionRule);
  if (type === 'CATALOGUE')
    pricesChanged(state, new Set([...before, ...productsOfRule(state, promotionRule)]));
  return { promotionRule };
});

function refuseBoth(
  added: readonly string[] | null | undefined,
  removed: readonly string[] | null | undefined,
  name: string,
  detail: string,
): void {
  const both = inBoth(added, removed);
  if (both.length === 0) return;
  const entry = (field: string) => ({
    field,
    code: 'DUPLICATED_INPUT_ITEM',
    message: 'The same object cannot be in both list for adding and removing items.',
    [detail]: both,
  });
  throw new Refusal(entry(`add${name}`), entry(`remove${name}`));
}

const promotionRuleDelete = mutation(({ id }: { id: string }, context) => {
  const { store, state } = context;
  const rule = requireRecord(store, 'promotionRule', id);
  const promotionRule = { ...rule };
  const products = productsOfRule(state, rule);
  store.remove(rule);
  noteChange(context, 'RULE_DELETED', promotionRule);
  emit(context, 'PROMOTION_RULE_DELETED', promotionRule);
  pricesChanged(state, products);
  return { promotionRule };
});

/** A sale of old whose rules are changed is one no more. */
function noteChange(
  context: Context,
  type: 'RULE_CREATED' | 'RULE_UPDATED' | 'RULE_DELETED',
  rule: PromotionRule,
): void {
  const promotion = context.store.get('promotion', rule.promotion);
  if (promotion.saleNumber) context.store.update(promotion, { saleNumber: null });
  notePromotionEvent(context, promotion, type, rule);
}

function emit({ state, requestor }: Context, name: string, promotionRule: PromotionRule): void {
  state.events.emit(name, { promotionRule }, requestor);
}

export const promotionRuleMutations: FieldMap = {
  promotionRuleCreate,
  promotionRuleUpdate,
  promotionRuleDelete,
};
