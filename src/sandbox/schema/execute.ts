import {
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { ApiFailure } from '../state/failures.ts';
import type { Context } from '../state/state.ts';
import { maximumCost, queryCost } from './cost.ts';

type Request = { query: string; variables: Record<string, unknown>; operationName: string | null };
export type Outcome = { status: number; body: Record<string, unknown> };
export type Executor = (request: Request, context: Context) => Promise<Outcome>;

const maximumMutations = 4;
const rememberedDocuments = 200;

/** Runs operations as Saleor's endpoint does: what cannot be run is a 400 without data, what fails while running a 200 with it. */
export function executor(schema: GraphQLSchema): Executor {
  const documents = new Map<string, DocumentNode | GraphQLError[]>();
  return async (request, context) => {
    const document = checked(schema, request.query, documents);
    if (Array.isArray(document))
      return refused(document, document[0]?.message.startsWith('Syntax Error') === true ? null : 0);
    const operation = getOperationAST(document, request.operationName);
    if (!operation)
      return refused([new GraphQLError(missingOperation(request.operationName))], null);
    const cost = queryCost(schema, document, operation, request.variables);
    const limit = exceededLimit(operation, cost);
    if (limit !== null) return refused([limit], cost);
    const result = await execute({
      schema,
      document,
      variableValues: request.variables,
      operationName: request.operationName,
      contextValue: context,
    });
    const errors = (result.errors ?? []).map(entry);
    if (result.data === undefined) return { status: 400, body: { errors } };
    return {
      status: 200,
      body: {
        ...(errors.length > 0 && { errors }),
        data: result.data,
        extensions: { cost: costOf(cost) },
      },
    };
  };
}

function checked(
  schema: GraphQLSchema,
  query: string,
  documents: Map<string, DocumentNode | GraphQLError[]>,
): DocumentNode | GraphQLError[] {
  const known = documents.get(query);
  if (known !== undefined) return known;
  const document = parseAndValidate(schema, query);
  if (documents.size >= rememberedDocuments) documents.clear();
  documents.set(query, document);
  return document;
}

function parseAndValidate(schema: GraphQLSchema, query: string): DocumentNode | GraphQLError[] {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length > 0 ? [...errors] : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function missingOperation(name: string | null): string {
  return name === null
    ? 'Must provide operation name if query contains multiple operations.'
    : `Unknown operation named "${name}".`;
}

function exceededLimit(operation: OperationDefinitionNode, cost: number): GraphQLError | null {
  if (
    operation.operation === OperationTypeNode.MUTATION &&
    operation.selectionSet.selections.length > maximumMutations
  )
    return new GraphQLError(`Number of mutations exceed the limit of ${maximumMutations}`);
  if (cost <= maximumCost) return null;
  return new GraphQLError(
    `The query exceeds the maximum cost of ${maximumCost}. Actual cost is ${cost}`,
    { originalError: new ApiFailure('', 'QueryCostError') },
  );
}

function refused(errors: readonly GraphQLError[], cost: number | null): Outcome {
  return {
    status: 400,
    body: {
      errors: errors.map(entry),
      ...(cost !== null && { extensions: { cost: costOf(cost) } }),
    },
  };
}

function costOf(cost: number) {
  return { requestedQueryCost: cost, maximumAvailable: maximumCost };
}

/** An entry of `errors`. A fault of the sandbox itself keeps its text: hiding it would only cost time. */
function entry(error: GraphQLError) {
  const { message, locations, path, originalError } = error;
  const position = locations?.[0];
  const isSyntax = message.startsWith('Syntax Error: ');
  const exception =
    originalError instanceof ApiFailure
      ? originalError.exception
      : isSyntax
        ? 'GraphQLSyntaxError'
        : originalError
          ? originalError.constructor.name
          : 'GraphQLError';
  return {
    message: isSyntax
      ? message.replace(
          'Syntax Error: ',
          `Syntax Error GraphQL (${position?.line}:${position?.column}) `,
        )
      : message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: {
      exception: {
        code:
          exception === 'GraphQLError' || originalError instanceof GraphQLError
            ? 'GraphQLError'
            : exception,
      },
    },
  };
}
