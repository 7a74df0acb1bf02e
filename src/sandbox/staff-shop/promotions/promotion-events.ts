import { randomUUID } from 'node:crypto';
import type { Promotion, PromotionEvent, PromotionRule } from '../../records/discounts.ts';
import type { FieldMap, FieldMaps } from '../../schema/field-map.ts';
import { globalId, idOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';

/** Notes what a member of staff or an App did with a promotion or one of its rules. */
export function notePromotionEvent(
  { store, state, requestor }: Context,
  promotion: Promotion,
  type: PromotionEvent['type'],
  rule: PromotionRule | null = null,
): void {
  const event: PromotionEvent = {
    pk: randomUUID(),
    date: state.clock.instant(),
    type,
    user: requestor.user?.pk ?? null,
    app: requestor.app?.pk ?? null,
    ruleId: rule === null ? null : idOf(rule),
  };
  store.update(promotion, { events: [...(promotion.events ?? []), event] });
}

const typeNames: Readonly<Record<PromotionEvent['type'], string>> = {
  PROMOTION_CREATED: 'PromotionCreatedEvent',
  PROMOTION_UPDATED: 'PromotionUpdatedEvent',
  PROMOTION_STARTED: 'PromotionStartedEvent',
  PROMOTION_ENDED: 'PromotionEndedEvent',
  RULE_CREATED: 'PromotionRuleCreatedEvent',
  RULE_UPDATED: 'PromotionRuleUpdatedEvent',
  RULE_DELETED: 'PromotionRuleDeletedEvent',
};

type TypedEvent = PromotionEvent & { readonly __typename: string };

const fields: FieldMap = {
  id: ({ __typename, pk }: TypedEvent) => globalId(__typename, pk),
  createdBy: ({ user: pk, app: appPk }: TypedEvent, _: object, { store, requestor }) => {
    const user = store.find('user', pk);
    if (user !== null)
      return requestor.user?.pk === pk || requestor.permissions.has('MANAGE_STAFF') ? user : null;
    const app = store.find('app', appPk);
    return requestor.app?.pk === appPk || requestor.permissions.has('MANAGE_APPS') ? app : null;
  },
};

export const promotionEventFields: FieldMaps = {
  Promotion: {
    events: ({ events }: Promotion) =>
      (events ?? []).map((event): TypedEvent => ({ ...event, __typename: typeNames[event.type] })),
  },
  ...Object.fromEntries(Object.values(typeNames).map((name) => [name, fields])),
};
