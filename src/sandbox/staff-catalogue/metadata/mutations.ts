import type { GraphQLSchema } from 'graphql';
import type { AnyRecord, Model } from '../../records/all.ts';
import type { FieldResolver } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { requireOneOf } from '../../schema/permissions.ts';
import { ApiFailure } from '../../state/failures.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import { announceMetadata } from './events.ts';
import { privateRules, publicRules } from './permissions.ts';

type Side = 'metadata' | 'privateMetadata';
type Entries = Readonly<Record<string, string>>;
type Holder = AnyRecord & { readonly [S in Side]: Entries };

/** What a change of metadata writes as the time of change, by model. */
const changedAt: { readonly [M in Model]?: string } = {
  user: 'updatedAt',
  promotion: 'updatedAt',
  order: 'updatedAt',
  transactionItem: 'modifiedAt',
  payment: 'updatedAt',
  category: 'updatedAt',
  product: 'updatedAt',
  productVariant: 'updatedAt',
};

/** Models whose records Saleor hands out in a channel. */
const inChannels: ReadonlySet<Model> = new Set([
  'voucher',
  'menu',
  'menuItem',
  'collection',
  'product',
  'productVariant',
  'shippingMethodType',
  'shippingZone',
  'attribute',
  'page',
]);

type Named = { readonly id: string };

function change<Args extends Named>(
  side: Side,
  edit: (entries: Entries, args: Args) => Entries,
): FieldResolver {
  return mutation<Args>((args, context, { schema }) => {
    const record = permitted(context, side, args.id, schema);
    const before = record[side];
    const after = edit(before, args);
    write(context, record, side, after);
    return {
      item: inChannels.has(record.model) ? inChannel(record as never, null) : record,
    };
  });
}

/** The record, once the caller is known to be allowed to change that side of it. */
function permitted(context: Context, side: Side, id: string, schema: GraphQLSchema): Holder {
  const { type, pk } = nameOf(context, id);
  const rule = (side === 'metadata' ? publicRules : privateRules)[type];
  if (schema.getType(type) === undefined)
    return refuse('id', 'GRAPHQL_ERROR', `Invalid type: ${type}`);
  if (rule === undefined) {
    if (type === 'ShippingMethod')
      throw new ApiFailure('Internal Server Error', 'NotImplementedError');
    return refuse('id', 'NOT_FOUND', `Couldn't resolve to a item with meta: ${id}`);
  }
  const permissions = rule(context, pk);
  if (permissions.length > 0) requireOneOf(context, permissions);
  const record = context.store.find(modelOf(type), pk);
  return (
    (record as Holder | null) ?? refuse('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`)
  );
}

/** Orders and checkouts may be named by their bare token. */
function nameOf(
  { store }: Context,
  id: string,
): { readonly type: string; readonly pk: number | string } {
  const parsed = parseGlobalId(id);
  if (parsed !== null) return { type: parsed.type, pk: pkOf(parsed) };
  const token = id.toLowerCase();
  if (store.find('order', token) !== null) return { type: 'Order', pk: token };
  if (store.find('checkout', token) !== null) return { type: 'Checkout', pk: token };
  if (!isUuid(id)) return refuse(null, 'INVALID', `“${id}” is not a valid UUID.`);
  return refuse('id', 'GRAPHQL_ERROR', "Couldn't resolve to a node.");
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i.test(text);
}

function modelOf(type: string): Model {
  if (type === 'ShippingMethod') return 'shippingMethodType';
  return (type.charAt(0).toLowerCase() + type.slice(1)) as Model;
}

function write(context: Context, record: Holder, side: Side, after: Entries): void {
  const { store, state } = context;
  const changed = JSON.stringify(sorted(record[side])) !== JSON.stringify(sorted(after));
  const time = changedAt[record.model];
  const touched = time ?? (record.model === 'checkout' && changed ? 'updatedAt' : undefined);
  store.update<Model>(record, {
    [side]: after,
    ...(touched !== undefined && { [touched]: state.clock.instant() }),
  });
  if (changed) announceMetadata(context, record);
}

function sorted(entries: Entries): [string, string][] {
  return Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
}

type Items = Named & {
  readonly input: readonly { readonly key: string; readonly value: string }[];
};
type Keys = Named & { readonly keys: readonly string[] };

function added(entries: Entries, { input }: Items): Entries {
  if (input.some(({ key }) => key.trim() === ''))
    refuse('input', 'REQUIRED', 'Metadata key cannot be empty.');
  return { ...entries, ...Object.fromEntries(input.map(({ key, value }) => [key, value])) };
}

function without(entries: Entries, { keys }: Keys): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !keys.includes(key)));
}

export const updateMetadata = change<Items>('metadata', added);
export const updatePrivateMetadata = change<Items>('privateMetadata', added);
export const deleteMetadata = change<Keys>('metadata', without);
export const deletePrivateMetadata = change<Keys>('privateMetadata', without);
