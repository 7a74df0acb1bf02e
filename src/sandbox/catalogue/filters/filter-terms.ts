import { ApiFailure } from '../../state/failures.ts';
import type { Channel } from '../../records/shop.ts';
import type { Context } from '../../state/state.ts';
import { parseGlobalId } from '../../state/global-id.ts';

/** One condition of a filter. */
export type Term<Item> = (item: Item) => boolean;

export type FilterScope = {
  readonly context: Context;
  readonly now: Date;
  /** The channel that prices and listings are looked at in; null for an unknown one. Fails when none can be told. */
  readonly channel: () => Channel | null;
};

/** How a filter's fields become terms. */
export type Rules<Item> = Readonly<
  Record<string, (value: never, scope: FilterScope) => Term<Item>>
>;

type Input = Readonly<Record<string, unknown>>;
export type Filtering = { readonly filter?: Input | null; readonly where?: Input | null };

/** What `filter` or `where` asks for; giving both is refused. Null when nothing is asked for. */
export function termOf<Item>(
  { filter, where }: Filtering,
  rules: { readonly filter: Rules<Item>; readonly where?: Rules<Item> },
  scope: FilterScope,
): Term<Item> | null {
  const isGiven = (input: Input | null | undefined): input is Input =>
    input !== null && input !== undefined && Object.keys(input).length > 0;
  if (isGiven(filter) && isGiven(where))
    throw new ApiFailure('Only one filtering argument (filter or where) can be specified.');
  if (isGiven(filter)) return filterTerm(filter, rules.filter, scope);
  if (isGiven(where)) return whereTerm(where, rules.where ?? {}, scope);
  return null;
}

/** What `filter.search` looks for. */
export function searchedIn(filter: Input | null | undefined): string {
  const text = filter?.['search'];
  return typeof text === 'string' ? text : '';
}

/** All fields of a `filter` together; empty values ask for nothing, and texts are trimmed. */
function filterTerm<Item>(input: Input, rules: Rules<Item>, scope: FilterScope): Term<Item> {
  const terms = Object.entries(input)
    .map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value] as const)
    .filter(([field, value]) => field !== 'channel' && !isEmpty(value))
    .map(([field, value]) => ruleOf(rules, field)(value as never, scope));
  return all(terms);
}

function whereTerm<Item>(input: Input, rules: Rules<Item>, scope: FilterScope): Term<Item> {
  const { AND, OR, ...fields } = input as { AND?: Input[] | null; OR?: Input[] | null };
  const hasOperator = 'AND' in input || 'OR' in input;
  if (hasOperator && Object.keys(input).length > 1)
    throw new ApiFailure('Cannot mix operators with other filter inputs.');
  const nested = (inputs: readonly Input[]) => inputs.map((one) => whereTerm(one, rules, scope));
  if (AND && AND.length > 0) return all(nested(AND));
  if (OR && OR.length > 0) return any(nested(OR));
  return all(
    Object.entries(fields).map(([field, value]) => ruleOf(rules, field)(value as never, scope)),
  );
}

function ruleOf<Item>(rules: Rules<Item>, field: string): Rules<Item>[string] {
  const rule = rules[field];
  if (rule === undefined) throw new Error(`The sandbox does not filter by ${field}.`);
  return rule;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

export function all<Item>(terms: readonly Term<Item>[]): Term<Item> {
  return (item) => terms.every((term) => term(item));
}

export function any<Item>(terms: readonly Term<Item>[]): Term<Item> {
  return (item) => terms.some((term) => term(item));
}

export const nothing = () => false;
export const everything = () => true;

/** Django's complaint about a filter's field. */
export function formFailure(field: string, message: string, code: string): ApiFailure {
  return new ApiFailure(JSON.stringify({ [field]: [{ message, code }] }));
}

/** A list of ids of any type, for a filter: each must be a global id. */
export function requireIds(field: string, ids: readonly string[]): void {
  for (const id of ids) if (!isGlobalId(id)) throw formFailure(field, 'Invalid ID specified.', '');
}

function isGlobalId(id: string): boolean {
  if (parseGlobalId(id) !== null) return true;
  return /^[^:]+:.+$/s.test(Buffer.from(id, 'base64').toString('utf8'));
}

export type Operation<Value> = {
  readonly eq?: Value | null;
  readonly oneOf?: readonly Value[] | null;
  readonly notOneOf?: readonly Value[] | null;
  readonly range?: Range<Value> | null;
};
export type Range<Value> = { readonly gte?: Value | null; readonly lte?: Value | null };

/** `field` is the name in Saleor's complaint about more than one operation. */
export function requireOneOperation(field: string, value: object | null): void {
  if (value !== null && Object.keys(value).length > 1)
    throw formFailure(field, 'Only one option can be specified.', 'invalid');
}

/** `{ eq }`, also to null, or `{ oneOf }`; anything else matches nothing. */
export function valueTerm<Item, Value extends string | number>(
  operation: Operation<Value> | null,
  of: (item: Item) => Value | null,
): Term<Item> {
  if (operation === null) return nothing;
  if ('eq' in operation) return (item) => of(item) === (operation.eq ?? null);
  const { oneOf, notOneOf } = operation;
  if (oneOf && oneOf.length > 0) return (item) => oneOf.includes(of(item)!);
  if (notOneOf && notOneOf.length > 0) return (item) => !notOneOf.includes(of(item)!);
  return nothing;
}

/** `{ eq }`, `{ oneOf }` or `{ range }` of numbers. */
export function numberTerm<Item>(
  operation: Operation<number> | null,
  of: (item: Item) => number | null,
): Term<Item> {
  const range = operation?.range;
  if (operation === null || 'eq' in operation || operation.oneOf?.length || !range)
    return valueTerm(operation, of);
  if (isNone(range.gte) && isNone(range.lte)) return nothing;
  return rangeTerm(range, of);
}

/** Between both bounds, which belong to the range; no bound, no limit. Null is never inside a bound. */
export function rangeTerm<Item>(
  { gte, lte }: Range<number>,
  of: (item: Item) => number | null,
): Term<Item> {
  return (item) => {
    const value = of(item);
    if (!isNone(gte) && (value === null || value < gte)) return false;
    return isNone(lte) || (value !== null && value <= lte);
  };
}

export function isNone(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Case does not matter; `%` and `_` mean themselves. */
export function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

export type MetadataFilter = { readonly key: string; readonly value?: string | null };

/** Each key must be there, with its value if one is given. */
export function metadataTerm(
  entries: readonly MetadataFilter[] | null,
): Term<{ readonly metadata: Readonly<Record<string, string>> }> {
  return all(
    (entries ?? []).map(
      ({ key, value }) =>
        ({ metadata }) =>
          value ? metadata[key] === value : key in metadata,
    ),
  );
}
