import type { InputType } from '../../records/catalogue.ts';
import { ApiFailure } from '../../state/failures.ts';
import { parseGlobalId } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';
import type {
  AttributeWhere,
  Contains,
  ReferenceKey,
  WhereValue,
} from './attribute-where-input.ts';

/** Ends with Saleor's refusal of `attributes: [{ slug, value }]` that do not make sense. */
export function requireValidValues(store: Store, conditions: readonly AttributeWhere[]): void {
  const slugs = conditions.flatMap((condition) => ('slug' in condition ? [condition.slug] : []));
  if (new Set(slugs).size < slugs.length)
    throw new ApiFailure("Duplicated attribute slugs in attribute 'where' input are not allowed.");
  const wrong = { empty: [] as number[], several: [] as number[], type: [] as number[] };
  const references: [number, WhereValue['reference']][] = [];
  conditions.forEach((condition, index) => {
    const problem = problemOf(condition);
    if (problem !== null) wrong[problem].push(index);
    else if (condition.value) {
      if ('reference' in condition.value) references.push([index, condition.value.reference]);
      if (!fitsType(store, condition.slug, condition.value)) wrong.type.push(index);
    }
  });
  requireValidReferences(references);
  refuseAt(wrong.empty, "Provided 'value' cannot be empty or null.");
  refuseAt(wrong.several, "Provided 'value' must have only one input key.");
  refuseAt(wrong.type, "Provided 'value' do not match the attribute input type.");
}

function problemOf(condition: AttributeWhere): 'empty' | 'several' | null {
  const { slug, value } = condition;
  const isEmpty = value === null || value === undefined || Object.keys(value).length === 0;
  if (isEmpty && !slug) return 'empty';
  if ('slug' in condition && slug === null) return 'empty';
  if ('value' in condition && isEmpty) return 'empty';
  if (isEmpty) return null;
  const [first, ...others] = Object.values(value);
  if (others.length > 0) return 'several';
  return first === null ? 'empty' : null;
}

function refuseAt(positions: readonly number[], what: string): void {
  if (positions.length > 0)
    throw new ApiFailure(
      `Incorrect input for attributes on position: ${positions.join(',')}. ${what}`,
    );
}

const typesOf: Readonly<Record<string, readonly InputType[]>> = {
  numeric: ['NUMERIC'],
  date: ['DATE'],
  dateTime: ['DATE_TIME'],
  boolean: ['BOOLEAN'],
  reference: ['REFERENCE', 'SINGLE_REFERENCE'],
};

function fitsType(store: Store, slug: string | null | undefined, value: WhereValue): boolean {
  const types = typesOf[Object.keys(value)[0]!];
  const attribute = slug ? store.one('attribute', 'slug', slug) : null;
  return types === undefined || attribute === null || types.includes(attribute.inputType);
}

function requireValidReferences(references: readonly [number, WhereValue['reference']][]): void {
  const wrong = {
    id: [] as number[],
    none: [] as number[],
    empty: [] as number[],
    both: [] as number[],
  };
  for (const [index, reference] of references) {
    if (!reference || Object.keys(reference).length === 0) wrong.none.push(index);
    for (const [key, contains] of Object.entries(reference ?? {}) as [ReferenceKey, Contains][]) {
      const lists = [contains.containsAll, contains.containsAny];
      if ('containsAll' in contains && 'containsAny' in contains) wrong.both.push(index);
      else if (lists.some((list) => list !== undefined && (list?.length ?? 0) === 0))
        wrong.empty.push(index);
      else if (key === 'referencedIds' && !lists.flatMap((list) => list ?? []).every(isReferable))
        wrong.id.push(index);
    }
  }
  refuseReferences(wrong.id, 'Provided values must contain valid global IDs.');
  refuseReferences(wrong.none, "Provided values must contains 'containsAll' or 'containsAny' key.");
  refuseReferences(wrong.empty, 'Provided values cannot be null or empty.');
  refuseReferences(
    wrong.both,
    "Cannot provide both 'containsAll' and 'containsAny' for the same reference filter.",
  );
}

function isReferable(id: string): boolean {
  const type = parseGlobalId(id)?.type ?? '';
  return ['Page', 'Product', 'ProductVariant', 'Category', 'Collection'].includes(type);
}

function refuseReferences(positions: readonly number[], what: string): void {
  if (positions.length > 0)
    throw new ApiFailure(
      `Invalid input for reference attributes. For attribute input on positions: ${[...new Set(positions)].join(', ')}. ${what}`,
    );
}
