import { execute, OperationTypeNode, type GraphQLSchema } from 'graphql';
import { ApiFailure } from '../state/failures.ts';
import type { Context } from '../state/state.ts';
import { EndlessFragment, maximumCost, queryCost, type Cost } from './cost.ts';
import { chosenOperation, readDocument, type ReadDocument } from './graphql-core/document.ts';
import { errorEntry, exceptionOf, type ErrorEntry } from './graphql-core/error-entries.ts';
import {
  exceededLimits,
  mixesIntrospection,
  startsWithInlineFragment,
} from './graphql-core/limits.ts';
import { takenVariables } from './graphql-core/variables.ts';

type Request = { query: string; variables: Record<string, unknown>; operationName: string | null };
/** `body` null: Saleor has crashed, and its web framework answers. */
export type Outcome = { status: number; body: Record<string, unknown> | null };
export type Executor = (request: Request, context: Context) => Promise<Outcome>;

const rememberedDocuments = 200;

/**
 * Runs operations as Saleor's endpoint does, with its order of checks: what cannot be run is a 400 without data, what
 * fails while running a 200 with it.
 */
export function executor(schema: GraphQLSchema): Executor {
  const documents = new Map<string, ReadDocument>();
  return async (request, context) => {
    let read: ReadDocument;
    try {
      read = remembered(documents, request.query, () => readDocument(schema, request.query));
    } catch (error) {
      return refused([errorEntry(error)]);
    }
    return run(schema, read, request, context);
  };
}

async function run(
  schema: GraphQLSchema,
  { document, errors: invalid, inside }: ReadDocument,
  { variables, operationName }: Request,
  context: Context,
): Promise<Outcome> {
  if (mixesIntrospection(document))
    return refused([
      {
        message: 'Queries and introspection cannot be mixed in the same request.',
        ...exceptionOf('GraphQLError'),
      },
    ]);
  const cost = costOf(schema, document, variables);
  if (cost === null || startsWithInlineFragment(document)) return { status: 500, body: null };
  const complaints = [
    ...cost.complaints.map(complaintEntry),
    ...exceededLimits(document).map((message) => ({ message, ...exceptionOf('GraphQLError') })),
  ];
  if (complaints.length > 0) return refused(complaints, cost);
  if (isUnwantedTraffic(context)) return unwantedTraffic;
  if (invalid.length > 0) return refused(invalid.map(errorEntry), cost);
  let taken: Record<string, unknown>;
  try {
    const operation = chosenOperation(document, operationName);
    taken = takenVariables(schema, operation, variables, inside);
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) return noSubscription(cost);
  } catch (error) {
    return refused([errorEntry(error)]);
  }
  const result = await execute({
    schema,
    document,
    variableValues: taken,
    operationName,
    contextValue: context,
  });
  const errors = (result.errors ?? []).map(errorEntry);
  return {
    status: 200,
    body: {
      ...(errors.length > 0 && { errors }),
      data: result.data ?? null,
      ...extensionOf(cost),
    },
  };
}

function remembered(
  documents: Map<string, ReadDocument>,
  query: string,
  read: () => ReadDocument,
): ReadDocument {
  const known = documents.get(query);
  if (known !== undefined) return known;
  const document = read();
  if (documents.size >= rememberedDocuments) documents.clear();
  documents.set(query, document);
  return document;
}

/** Null when a fragment contains itself: then Saleor's counting never ends. */
function costOf(
  schema: GraphQLSchema,
  document: ReadDocument['document'],
  variables: Record<string, unknown>,
): Cost | null {
  try {
    return queryCost(schema, document, variables);
  } catch (error) {
    if (error instanceof EndlessFragment) return null;
    throw error;
  }
}

function complaintEntry({ message, tooDear }: Cost['complaints'][number]): ErrorEntry {
  if (tooDear === undefined) return { message, ...exceptionOf('GraphQLError') };
  const { extensions } = exceptionOf('QueryCostError');
  return { message, extensions: { cost: costEntry(tooDear), ...extensions } };
}

/** Whether the shop has closed its API to all but Apps and staff, and this is neither. */
function isUnwantedTraffic(context: Context): boolean {
  if (context.store.all('shop')[0]?.allowStorefrontTraffic !== false) return false;
  try {
    const { app, user } = context.requestor;
    return app === null && user?.isStaff !== true;
  } catch (error) {
    if (error instanceof ApiFailure) return true;
    throw error;
  }
}

const unwantedTraffic: Outcome = {
  status: 401,
  body: {
    errors: [
      {
        message: 'Storefront traffic is not allowed.',
        extensions: { code: 'STOREFRONT_TRAFFIC_NOT_ALLOWED' },
      },
    ],
  },
};

/** Subscriptions are for webhooks; over HTTP Saleor raises an Exception it does not explain. */
function noSubscription(cost: Cost): Outcome {
  const errors = [{ message: 'Internal Server Error', ...exceptionOf('Exception') }];
  return { status: 200, body: { errors, data: null, ...extensionOf(cost) } };
}

function refused(errors: readonly ErrorEntry[], cost?: Cost): Outcome {
  return { status: 400, body: { errors, ...(cost && extensionOf(cost)) } };
}

function extensionOf({ total }: Cost) {
  return { extensions: { cost: costEntry(total) } };
}

function costEntry(requestedQueryCost: number) {
  return { requestedQueryCost, maximumAvailable: maximumCost };
}
