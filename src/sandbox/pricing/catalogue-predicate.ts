import { termOf } from '../catalogue/filters/filter-terms.ts';
import { productRules, scopeOf } from '../catalogue/filters/product-filter.ts';
import { variantRules } from '../catalogue/filters/variant-filter.ts';
import type { JsonObject } from '../records/base.ts';
import type { ProductVariant } from '../records/catalogue.ts';
import { parseGlobalId, pkOf } from '../state/global-id.ts';
import { anonymous } from '../state/requestor.ts';
import type { Context, State } from '../state/state.ts';

/** Whether a variant is meant. */
export type VariantTest = (variant: ProductVariant) => boolean;

/**
 * What a rule's `cataloguePredicate` means. Nothing for an empty one. On one level AND, OR and the plain conditions all
 * have to hold; within an OR the plain conditions of one entry are alternatives too, as Saleor has it. A category is
 * meant without those below it.
 */
export function variantTest(state: State, predicate: JsonObject): VariantTest {
  if (Object.keys(predicate).length === 0) return () => false;
  const { AND, OR, ...plain } = predicate as {
    readonly AND?: readonly JsonObject[] | null;
    readonly OR?: readonly JsonObject[] | null;
  } & JsonObject;
  const tests: VariantTest[] = [];
  for (const entry of AND ?? [])
    tests.push(hasOperator(entry) ? variantTest(state, entry) : all(conditions(state, entry)));
  if (OR && OR.length > 0)
    tests.push(
      any(
        OR.map((entry) =>
          hasOperator(entry) ? variantTest(state, entry) : any(conditions(state, entry)),
        ),
      ),
    );
  tests.push(...conditions(state, plain));
  return all(tests);
}

function hasOperator(predicate: JsonObject): boolean {
  return ['AND', 'OR', 'NOT'].some((operator) => operator in predicate);
}

/** The plain conditions of one level; an empty one asks for nothing. */
function conditions(state: State, predicate: JsonObject): VariantTest[] {
  const { store } = state;
  const tests: VariantTest[] = [];
  const given = (name: string): JsonObject | null => {
    const condition = predicate[name] as JsonObject | null | undefined;
    return condition && Object.keys(condition).length > 0 ? condition : null;
  };
  const product = given('productPredicate');
  if (product !== null) {
    const term = termOf(
      { where: product },
      productRules,
      scopeOf(contextOf(state), () => null),
    );
    tests.push((variant) => term?.(store.get('product', variant.product)) ?? true);
  }
  const variant = given('variantPredicate');
  if (variant !== null) {
    const term = termOf(
      { where: variant },
      variantRules,
      scopeOf(contextOf(state), () => null),
    );
    tests.push((each) => term?.(each) ?? true);
  }
  const collection = given('collectionPredicate');
  if (collection !== null) {
    const has = placeTest(collection, 'Collection');
    tests.push(({ product: pk }) =>
      store
        .by('collectionProduct', 'product', pk)
        .some((entry) => has(store.get('collection', entry.collection))),
    );
  }
  const category = given('categoryPredicate');
  if (category !== null) {
    const has = placeTest(category, 'Category');
    tests.push(({ product: pk }) => {
      const own = store.find('category', store.get('product', pk).category);
      return own !== null && has(own);
    });
  }
  return tests;
}

type Place = {
  readonly pk: number;
  readonly metadata: Readonly<Record<string, string>>;
};
type PlaceTest = (place: Place) => boolean;

/** `CategoryWhereInput` and `CollectionWhereInput`, which have ids and metadata. */
function placeTest(where: JsonObject, type: 'Category' | 'Collection'): PlaceTest {
  const { AND, OR, ids, metadata } = where as {
    readonly AND?: readonly JsonObject[];
    readonly OR?: readonly JsonObject[];
    readonly ids?: readonly string[] | null;
    readonly metadata?: readonly { readonly key: string; readonly value?: string | null }[] | null;
  };
  const tests: PlaceTest[] = [];
  if (AND) tests.push(all(AND.map((entry) => placeTest(entry, type))));
  if (OR) tests.push(any(OR.map((entry) => placeTest(entry, type))));
  if (ids !== undefined) {
    const pks = new Set((ids ?? []).map((id) => pkOfType(id, type)));
    tests.push(({ pk }) => pks.has(pk));
  }
  for (const { key, value } of metadata ?? [])
    tests.push((place) =>
      value ? place.metadata[key] === value : place.metadata[key] !== undefined,
    );
  return all(tests);
}

function pkOfType(id: string, type: string): number | string | null {
  const parts = parseGlobalId(id);
  return parts?.type === type ? pkOf(parts) : null;
}

function all<Item>(tests: readonly ((item: Item) => boolean)[]): (item: Item) => boolean {
  return (item) => tests.every((test) => test(item));
}

function any<Item>(tests: readonly ((item: Item) => boolean)[]): (item: Item) => boolean {
  return (item) => tests.some((test) => test(item));
}

/** Saleor's tasks ask as nobody. */
function contextOf(state: State): Context {
  return {
    state,
    store: state.store,
    requestor: anonymous,
    request: { headers: {}, remoteAddress: '', cookies: {} },
    responseHeaders: new Map(),
  };
}
