import {
  GraphQLError,
  Kind,
  parse,
  Source,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { highlighted, placeOf } from './locations.ts';
import { checkSyntax } from './syntax.ts';
import { SyntaxProblem } from './tokens.ts';
import { validationErrors } from './validate.ts';

/** A query's text, read once. */
export type ReadDocument = {
  readonly document: DocumentNode;
  /** What validation says; it is told only after other checks. */
  readonly errors: readonly GraphQLError[];
  /** Variables inside of lists and objects: one that is not given counts as null there. */
  readonly inside: ReadonlySet<string>;
};

/** A text that graphql-core 2 cannot read; the message repeats the line. */
export class SyntaxFailure extends Error {
  readonly place: { readonly line: number; readonly column: number };

  constructor(text: string, { message, position }: SyntaxProblem) {
    const place = placeOf(text, position);
    super(
      `Syntax Error GraphQL (${place.line}:${place.column}) ${message}\n\n${highlighted(text, place)}`,
    );
    this.place = place;
  }
}

/** Throws SyntaxFailure for what is no GraphQL of 2016. */
export function readDocument(schema: GraphQLSchema, text: string): ReadDocument {
  try {
    checkSyntax(text);
    const document = parse(new Source(text));
    return { document, errors: validationErrors(schema, document), inside: insideOf(document) };
  } catch (error) {
    if (error instanceof SyntaxProblem) throw new SyntaxFailure(text, error);
    // Definitions of types are the only text that graphql-js reads first.
    if (error instanceof GraphQLError)
      throw new SyntaxFailure(text, new SyntaxProblem(error.positions?.[0] ?? 0, error.message));
    throw error;
  }
}

function insideOf(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  let depth = 0;
  const deeper = { enter: () => void depth++, leave: () => void depth-- };
  visit(document, {
    ListValue: deeper,
    ObjectValue: deeper,
    Variable(node) {
      if (depth > 0) names.add(node.name.value);
    },
  });
  return names;
}

/** The operation to run; throws GraphQLError when it is not clear which. */
export function chosenOperation(
  document: DocumentNode,
  name: string | null,
): OperationDefinitionNode {
  let chosen: OperationDefinitionNode | null = null;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) continue;
    if (definition.kind !== Kind.OPERATION_DEFINITION)
      throw new GraphQLError(`GraphQL cannot execute a request containing a ${definition.kind}.`, {
        nodes: definition,
      });
    if (name === null && chosen !== null)
      throw new GraphQLError('Must provide operation name if query contains multiple operations.');
    if (name === null || definition.name?.value === name) chosen = definition;
  }
  if (chosen === null)
    throw new GraphQLError(
      name === null ? 'Must provide an operation.' : `Unknown operation named "${name}".`,
    );
  return chosen;
}
