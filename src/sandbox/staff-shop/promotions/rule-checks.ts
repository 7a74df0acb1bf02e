import type { JsonObject } from '../../records/base.ts';
import type { Promotion, PromotionRule } from '../../records/discounts.ts';
import type { Store } from '../../state/store.ts';
import type { FieldErrors } from '../input/field-errors.ts';
import { fitsCurrency } from '../input/prices.ts';
import type { RuleDraft, RuleInput } from './rule-input.ts';

export const rulesLimit = 100;
const giftsLimit = 500;

type Checks = {
  readonly errors: FieldErrors;
  readonly draft: RuleDraft;
  /** The rule's place in a list of new ones goes into each error. */
  readonly index: number | null;
};

/** Gathers all that Saleor refuses about a rule of a promotion of this type. */
export function checkRule(store: Store, type: Promotion['type'], checks: Checks): void {
  const { errors, draft, index } = checks;
  if (draft.gifts.length > giftsLimit)
    errors.add('gifts', 'GIFTS_NUMBER_LIMIT', 'Number of gifts has reached the limit.', {
      giftsLimit,
      giftsLimitExceedBy: draft.gifts.length - giftsLimit,
      index,
    });
  const catalogue = valueOf(draft, 'cataloguePredicate');
  const order = valueOf(draft, 'orderPredicate');
  if (!fitsType(checks, type, catalogue, order)) return;
  if (isGiven(catalogue)) checkCatalogue(checks, catalogue);
  if (isGiven(order)) checkOrder(store, checks, order);
  checkReward(checks, isGiven(catalogue) || isGiven(order));
}

function valueOf<Field extends keyof RuleInput & keyof PromotionRule>(
  { input, before }: RuleDraft,
  field: Field,
): RuleInput[Field] | PromotionRule[Field] | null {
  const given = input[field];
  return given === undefined ? (before?.[field] ?? null) : given;
}

function isGiven(predicate: JsonObject | null | undefined): predicate is JsonObject {
  return predicate !== null && predicate !== undefined && Object.keys(predicate).length > 0;
}

function add({ errors, index }: Checks, field: string, code: string, message: string): void {
  errors.add(field, code, message, index === null ? {} : { index });
}

/** A promotion has predicates of its own type only. */
function fitsType(
  checks: Checks,
  type: Promotion['type'],
  catalogue: JsonObject | null | undefined,
  order: JsonObject | null | undefined,
): boolean {
  const [own, other] = type === 'CATALOGUE' ? [catalogue, order] : [order, catalogue];
  const [ownField, otherField] =
    type === 'CATALOGUE'
      ? ['cataloguePredicate', 'orderPredicate']
      : ['orderPredicate', 'cataloguePredicate'];
  const isMissing = own === null || own === undefined;
  if (isMissing)
    add(
      checks,
      ownField,
      'REQUIRED',
      `For \`${type.toLowerCase()}\` predicate type, \`${ownField}\` must be provided.`,
    );
  if (isGiven(other))
    add(
      checks,
      otherField,
      'INVALID',
      `\`${type === 'CATALOGUE' ? 'Order' : 'Catalogue'}\` predicate cannot be provided for promotion rule with \`${type.toLowerCase()}\` predicate type.`,
    );
  return !isMissing && !isGiven(other);
}

function checkCatalogue(checks: Checks, predicate: JsonObject): void {
  const { draft } = checks;
  if (valueOf(draft, 'rewardType'))
    add(
      checks,
      'rewardType',
      'INVALID',
      "The rewardType can't be specified for rule with cataloguePredicate.",
    );
  else if (draft.input.cataloguePredicate !== undefined)
    checkOperators(checks, 'cataloguePredicate', predicate);
}

function checkOperators(checks: Checks, field: string, predicate: JsonObject): void {
  if (mixesOperators(predicate))
    add(checks, field, 'INVALID', 'Cannot mix operators with other filter inputs.');
}

function mixesOperators(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(mixesOperators);
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value);
  if (keys.length > 1 && (keys.includes('AND') || keys.includes('OR'))) return true;
  return Object.values(value).some(mixesOperators);
}

function checkOrder(store: Store, checks: Checks, predicate: JsonObject): void {
  const { draft, errors } = checks;
  const rewardType = valueOf(draft, 'rewardType');
  if (!rewardType) {
    add(
      checks,
      'rewardType',
      'REQUIRED',
      'The rewardType is required when orderPredicate is provided.',
    );
    return;
  }
  if (
    currenciesOf(draft).length > 1 &&
    /base(?:Subtotal|Total)Price/.test(JSON.stringify(predicate))
  ) {
    const field =
      draft.before === null
        ? 'channels'
        : draft.input.addChannels !== undefined
          ? 'addChannels'
          : 'orderPredicate';
    add(
      checks,
      field,
      'MULTIPLE_CURRENCIES_NOT_ALLOWED',
      'For price based predicates, all channels must have the same currency.',
    );
    return;
  }
  if (orderRules(store) >= rulesLimit) {
    errors.add(
      'orderPredicate',
      'RULES_NUMBER_LIMIT',
      'Number of rules with orderPredicate has reached the limit.',
      { rulesLimit, rulesLimitExceedBy: 1 },
    );
    return;
  }
  if (mixesOperators(predicate)) checkOperators(checks, 'orderPredicate', predicate);
  else if (rewardType === 'GIFT') checkGift(checks);
}

/** How many rules have an order predicate. */
export function orderRules(store: Store): number {
  return store.all('promotionRule').filter(({ orderPredicate }) => isGiven(orderPredicate)).length;
}

function checkGift(checks: Checks): void {
  const { draft } = checks;
  if (valueOf(draft, 'rewardValue'))
    add(
      checks,
      'rewardValue',
      'INVALID',
      'The rewardValue field must be empty when rewardType is set to GIFT.',
    );
  if (valueOf(draft, 'rewardValueType'))
    add(
      checks,
      'rewardValueType',
      'INVALID',
      'The rewardValueType field must be empty when rewardType is set to GIFT.',
    );
  if (draft.gifts.length === 0)
    add(checks, 'gifts', 'REQUIRED', 'The gifts field is required when rewardType is set to GIFT.');
}

function checkReward(checks: Checks, hasPredicate: boolean): void {
  const { draft } = checks;
  const { input, before } = draft;
  if (valueOf(draft, 'rewardType') === 'GIFT') return;
  if (before !== null && input.rewardValue === undefined && input.rewardValueType === undefined)
    return;
  const value = valueOf(draft, 'rewardValue') ?? null;
  const valueType = valueOf(draft, 'rewardValueType') ?? null;
  const required = (field: string) =>
    add(
      checks,
      field,
      'REQUIRED',
      `The ${field} is required when cataloguePredicate or orderPredicate is provided.`,
    );
  if (valueType === null && hasPredicate) required('rewardValueType');
  if (value === null && hasPredicate) required('rewardValue');
  if (!value || valueType === null) return;
  if (valueType === 'FIXED') checkFixed(checks, value);
  else if (value > 100) add(checks, 'rewardValue', 'INVALID', 'Invalid percentage value.');
}

/** A fixed amount needs channels of one currency, and its digits. */
function checkFixed(checks: Checks, value: number): void {
  const { draft, errors } = checks;
  const { before, input } = draft;
  if (errors.has('channels')) return;
  const [currency, ...others] = currenciesOf(draft);
  const namesType = input.rewardValueType !== undefined;
  if (currency === undefined)
    add(
      checks,
      before === null ? 'channels' : namesType ? 'rewardValueType' : 'removeChannels',
      'MISSING_CHANNELS',
      'Channels must be specified for FIXED rewardValueType.',
    );
  else if (others.length > 0)
    add(
      checks,
      before === null || namesType ? 'rewardValueType' : 'addChannels',
      'MULTIPLE_CURRENCIES_NOT_ALLOWED',
      'For FIXED rewardValueType, all channels must have the same currency.',
    );
  else if (!fitsCurrency(value, currency))
    add(checks, 'rewardValue', 'INVALID_PRECISION', 'Invalid amount precision.');
}

function currenciesOf({ channels }: RuleDraft): string[] {
  return [...new Set(channels.map(({ currency }) => currency))];
}
