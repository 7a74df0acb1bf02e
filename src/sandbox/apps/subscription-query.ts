import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { readDocument, SyntaxFailure, type ReadDocument } from '../schema/graphql-core/document.ts';
import { eventOfName } from './event-types.ts';

/** What is wrong with a subscription query, in Saleor's words; `code` is a WebhookErrorCode. */
export type QueryProblem = { readonly code: string; readonly message: string };

export type SubscriptionQuery = {
  readonly document: DocumentNode;
  /** Upper case, sorted; those the query has a fragment for, or its root field. */
  readonly events: readonly string[];
  /** The `channels` of a root field that filters by them; empty for none. */
  readonly channelSlugs: readonly string[];
};

const remembered = new WeakMap<GraphQLSchema, Map<string, SubscriptionQuery | QueryProblem>>();

export function isProblem(read: SubscriptionQuery | QueryProblem): read is QueryProblem {
  return 'code' in read;
}

/** Reads and checks a webhook's query as Saleor does before it keeps one. */
export function readSubscription(
  schema: GraphQLSchema,
  text: string,
): SubscriptionQuery | QueryProblem {
  const known = remembered.get(schema) ?? new Map<string, SubscriptionQuery | QueryProblem>();
  remembered.set(schema, known);
  const read = known.get(text) ?? check(schema, text);
  known.set(text, read);
  return read;
}

function check(schema: GraphQLSchema, text: string): SubscriptionQuery | QueryProblem {
  const read = readOrFailure(schema, text);
  if (read instanceof SyntaxFailure) return { code: 'SYNTAX', message: read.message };
  const { document, errors } = read;
  if (errors.length > 0)
    return {
      code: 'GRAPHQL_ERROR',
      message: [...new Set(errors.map((error) => error.message))].join(';'),
    };
  const operation = document.definitions.find(isSubscription);
  if (operation === undefined)
    return { code: 'MISSING_SUBSCRIPTION', message: "Subscription operation can't be found." };
  const roots = operation.selectionSet.selections.map(rootName);
  if (roots.length > 1 && roots.some((name) => name !== 'event'))
    return { code: 'INVALID', message: 'Subscription must select only one top field.' };
  const events = eventsOf(operation, document);
  if ('code' in events) return events;
  return { document, events, channelSlugs: channelSlugsOf(operation) };
}

function readOrFailure(schema: GraphQLSchema, text: string): ReadDocument | SyntaxFailure {
  try {
    return readDocument(schema, text);
  } catch (error) {
    if (error instanceof SyntaxFailure) return error;
    throw error;
  }
}

function isSubscription(
  node: DocumentNode['definitions'][number],
): node is OperationDefinitionNode {
  return (
    node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.SUBSCRIPTION
  );
}

function rootName(node: SelectionNode): string {
  return node.kind === Kind.INLINE_FRAGMENT ? '' : node.name.value;
}

function eventsOf(
  operation: OperationDefinitionNode,
  document: DocumentNode,
): string[] | QueryProblem {
  const roots = operation.selectionSet.selections.filter((node) => node.kind === Kind.FIELD);
  if (roots[0]?.name.value !== 'event') return roots.map(({ name }) => eventOfName(name.value));
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const types = roots.flatMap(({ selectionSet }) => typesIn(selectionSet, fragments));
  if (types.length === 0) return { code: 'MISSING_EVENT', message: "Can't find a single event." };
  return [...new Set(types)].map(eventOfName).sort();
}

/** Saleor looks into named fragments one level deep: one on Event may hold those on the events themselves. */
function typesIn(
  set: SelectionSetNode | undefined,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string[] {
  return (set?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.INLINE_FRAGMENT)
      return node.typeCondition === undefined ? [] : [node.typeCondition.name.value];
    if (node.kind !== Kind.FRAGMENT_SPREAD) return [];
    const fragment = fragments.get(node.name.value);
    if (fragment === undefined) return [];
    const on = fragment.typeCondition.name.value;
    return on === 'Event' ? inlineTypes(fragment.selectionSet) : [on];
  });
}

function inlineTypes({ selections }: SelectionSetNode): string[] {
  return selections.flatMap((node) =>
    node.kind === Kind.INLINE_FRAGMENT && node.typeCondition !== undefined
      ? [node.typeCondition.name.value]
      : [],
  );
}

function channelSlugsOf({ selectionSet }: OperationDefinitionNode): string[] {
  const root = selectionSet.selections[0];
  if (root?.kind !== Kind.FIELD || root.name.value === 'event') return [];
  const channels = root.arguments?.find(({ name }) => name.value === 'channels')?.value;
  if (channels?.kind !== Kind.LIST) return [];
  return channels.values.flatMap((value) => (value.kind === Kind.STRING ? [value.value] : []));
}
