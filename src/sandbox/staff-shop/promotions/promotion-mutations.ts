import { noMetadata, type Instant, type Json } from '../../records/base.ts';
import type { Promotion } from '../../records/discounts.ts';
import { hasToEnd, hasToStart } from '../../pricing/promotion-times.ts';
import { pricesChanged, rulesBegan } from '../../pricing/recalculate.ts';
import { productsOfPromotion } from '../../pricing/rule-products.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { Refusal, mutation, refuse } from '../../schema/mutation.ts';
import { cleanDocument } from '../../staff-catalogue/editor-js/clean-document.ts';
import type { Context } from '../../state/state.ts';
import { bulkMutation } from '../input/bulk.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { instantFrom } from '../input/instants.ts';
import { recordsOf } from '../input/nodes.ts';
import { notePromotionEvent } from './promotion-events.ts';
import { checkName } from './promotion-name.ts';
import { checkRule, orderRules, rulesLimit } from './rule-checks.ts';
import { giftsOf } from './rule-gifts.ts';
import { ruleFields, type RuleInput, type RuleDraft } from './rule-input.ts';
import { promotionRuleMutations } from './rule-mutations.ts';

type PromotionInput = {
  readonly name?: string | null;
  readonly description?: Json;
  readonly startDate?: string | null;
  readonly endDate?: string | null;
};
type CreateInput = PromotionInput & {
  readonly type: Promotion['type'];
  readonly rules?: readonly RuleInput[] | null;
};

const promotionCreate = mutation(({ input }: { input: CreateInput }, context) => {
  const { store, state } = context;
  const now = state.clock.instant();
  const startDate = input.startDate ? instantFrom(input.startDate) : now;
  const endDate = input.endDate ? instantFrom(input.endDate) : null;
  const errors = new FieldErrors();
  if (endDate !== null && startDate > endDate)
    errors.add('endDate', 'INVALID', 'End date cannot be before the start date.');
  const drafts = checkedDrafts(context, input, errors);
  errors.refuse();
  checkName(input.name ?? '');
  const promotion = store.insert('promotion', {
    ...noMetadata,
    name: input.name ?? '',
    type: input.type,
    description: cleanDocument(input.description ?? null),
    startDate,
    endDate,
    createdAt: now,
    updatedAt: now,
    lastNotifiedAt: null,
    translations: {},
  });
  const rules = drafts.map((draft) =>
    store.insert('promotionRule', {
      ...ruleFields(draft),
      promotion: promotion.pk,
      translations: {},
    }),
  );
  notePromotionEvent(context, promotion, 'PROMOTION_CREATED');
  for (const rule of rules) notePromotionEvent(context, promotion, 'RULE_CREATED', rule);
  emit(context, 'PROMOTION_CREATED', promotion);
  if (hasToStart(promotion, now) && !hasToEnd(promotion, now))
    notify(context, 'PROMOTION_STARTED', promotion, now);
  if (promotion.type === 'CATALOGUE') rulesBegan(state, rules, 'new');
  return { promotion };
});

function checkedDrafts(
  { store }: Context,
  { type, rules }: CreateInput,
  errors: FieldErrors,
): RuleDraft[] {
  const exceedBy = orderRules(store) + (rules?.length ?? 0) - rulesLimit;
  if (type === 'ORDER' && exceedBy > 0)
    refuse(
      'rules',
      'RULES_NUMBER_LIMIT',
      'Number of rules with orderPredicate has reached the limit',
      {
        rulesLimit,
        rulesLimitExceedBy: exceedBy,
      },
    );
  return (rules ?? []).map((input, index) => {
    const draft: RuleDraft = {
      input,
      before: null,
      channels: channelsOf(errors, index, () =>
        recordsOf(store, 'channel', input.channels, 'channels'),
      ),
      gifts: giftsOf(store, errors, 'gifts', input.gifts, index),
    };
    checkRule(store, type, { errors, draft, index });
    return draft;
  });
}

/** Strange channel ids are gathered with the other faults, with the rule's index. */
function channelsOf<Found>(errors: FieldErrors, index: number, find: () => Found[]): Found[] {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const { field, code, message } of error.errors)
      errors.add(field, code, message, { index });
    return [];
  }
}

type UpdateArguments = { readonly id: string; readonly input: PromotionInput };

const promotionUpdate = mutation(({ id, input }: UpdateArguments, context) => {
  const { store, state } = context;
  const promotion = requireRecord(store, 'promotion', id);
  const startDate = input.startDate ? instantFrom(input.startDate) : promotion.startDate;
  const givenEnd = input.endDate ? instantFrom(input.endDate) : null;
  const end = givenEnd ?? promotion.endDate;
  if (end !== null && startDate > end)
    refuse('endDate', 'INVALID', 'End date cannot be before the start date.');
  const previousEnd = promotion.endDate;
  const now = state.clock.instant();
  if (input.name !== undefined) checkName(input.name ?? '');
  store.update(promotion, {
    ...(input.name !== undefined && { name: input.name ?? '' }),
    ...(input.description !== undefined && { description: cleanDocument(input.description) }),
    startDate,
    ...(input.endDate !== undefined && { endDate: givenEnd }),
    updatedAt: now,
    saleNumber: null,
  });
  notePromotionEvent(context, promotion, 'PROMOTION_UPDATED');
  emit(context, 'PROMOTION_UPDATED', promotion);
  const toggle = toggleOf(promotion, input, givenEnd, previousEnd, now);
  if (toggle !== null) notify(context, toggle, promotion, now);
  if (
    promotion.type === 'CATALOGUE' &&
    (input.startDate !== undefined || input.endDate !== undefined)
  )
    pricesChanged(state, productsOfPromotion(state, promotion));
  return { promotion };
});

/** Whether a date that was given now makes the promotion start or end, and nobody was told of it. */
function toggleOf(
  promotion: Promotion,
  input: PromotionInput,
  givenEnd: Instant | null,
  previousEnd: Instant | null,
  now: Instant,
): 'PROMOTION_STARTED' | 'PROMOTION_ENDED' | null {
  if (input.startDate && hasToStart(promotion, now) && (givenEnd === null || givenEnd > now))
    return 'PROMOTION_STARTED';
  const ends =
    givenEnd !== null && givenEnd <= now && (hasToEnd(promotion, now) || previousEnd === null);
  return ends ? 'PROMOTION_ENDED' : null;
}

function notify(
  context: Context,
  name: 'PROMOTION_STARTED' | 'PROMOTION_ENDED',
  promotion: Promotion,
  now: Instant,
): void {
  notePromotionEvent(context, promotion, name);
  emit(context, name, promotion);
  context.store.update(promotion, { lastNotifiedAt: now });
}

function removed(context: Context, promotion: Promotion): Promotion {
  const { store, state } = context;
  const copy = { ...promotion };
  const products = productsOfPromotion(state, promotion);
  for (const rule of store.by('promotionRule', 'promotion', promotion.pk)) store.remove(rule);
  store.remove(promotion);
  emit(context, 'PROMOTION_DELETED', copy);
  pricesChanged(state, products);
  return copy;
}

function emit({ state, requestor }: Context, name: string, promotion: Promotion): void {
  state.events.emit(name, { promotion }, requestor);
}

export const promotionMutations: FieldMap = {
  promotionCreate,
  promotionUpdate,
  promotionDelete: mutation(({ id }: { id: string }, context) => ({
    promotion: removed(context, requireRecord(context.store, 'promotion', id)),
  })),
  promotionBulkDelete: bulkMutation('promotion', (promotions, context) => {
    for (const promotion of promotions) removed(context, promotion);
  }),
  ...promotionRuleMutations,
};
