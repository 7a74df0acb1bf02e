import type { GraphQLResolveInfo } from 'graphql';
import type { Attribute, AttributeValue } from '../../records/catalogue.ts';
import type { Channel } from '../../records/shop.ts';
import { inChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import { connection, sorted, type Column, type Order, type PageArguments } from '../connection.ts';
import {
  contains,
  requireIds,
  requireOneOperation,
  termOf,
  valueTerm,
  type Filtering,
  type Operation,
  type Rules,
} from '../filters/filter-terms.ts';
import { scopeOf } from '../filters/product-filter.ts';
import { anyPks, pksOf } from '../lookups.ts';
import { hasChoices } from './assigned-values.ts';

export type ChoicesArguments = PageArguments &
  Filtering & {
    readonly search?: string | null;
    readonly sortBy?: {
      readonly direction: 'ASC' | 'DESC';
      readonly field: 'NAME' | 'SLUG';
    } | null;
  };
type ValueColumn = Column<AttributeValue>;

const name: ValueColumn = { of: (value) => value.name };
const slug: ValueColumn = { of: (value) => value.slug };
const defaultOrder: Order<AttributeValue> = {
  columns: [
    { of: ({ sortOrder }) => sortOrder, numeric: true },
    { of: ({ pk }) => pk, numeric: true },
  ],
};

const named = (text: string) => (value: AttributeValue) =>
  contains(value.name, text) || contains(value.slug, text);

const filter: Rules<AttributeValue> = {
  search: (text: string) => named(text),
  ids: (ids: readonly string[]) => {
    requireIds('ids', ids);
    const pks = anyPks(ids);
    return ({ pk }) => pks.has(String(pk));
  },
  slugs: (slugs: readonly string[]) => (value) => slugs.includes(value.slug),
};
const where: Rules<AttributeValue> = {
  ids: (ids: readonly string[] | null) => {
    requireIds('ids', ids ?? []);
    const pks = pksOf(ids ?? [], 'AttributeValue');
    return ({ pk }) => pks.has(pk);
  },
  name: (value: Operation<string> | null) => {
    requireOneOperation('name', value);
    return valueTerm(value, (choice) => choice.name);
  },
  slug: (value: Operation<string> | null) => {
    requireOneOperation('slug', value);
    return valueTerm(value, (choice) => choice.slug);
  },
};

/** The list an attribute's values are chosen from; empty for attributes without one. */
export function choiceConnection(
  attribute: Attribute,
  channel: Channel | null,
  args: ChoicesArguments,
  context: Context,
  info: GraphQLResolveInfo,
): unknown {
  const all = hasChoices(attribute)
    ? context.store.by('attributeValue', 'attribute', attribute.pk)
    : [];
  const term = termOf(
    args,
    { filter, where },
    scopeOf(context, () => channel),
  );
  const { search, sortBy } = args;
  const found = all
    .filter((value) => !search || named(search)(value))
    .filter((value) => term === null || term(value));
  const order = sortBy
    ? {
        columns: sortBy.field === 'NAME' ? [name, slug] : [slug],
        descending: sortBy.direction === 'DESC',
      }
    : defaultOrder;
  return connection(sorted(found, order), (value) => inChannel(value, channel), args, info);
}
