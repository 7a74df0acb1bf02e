import { Kind, OperationTypeNode, visit, type DocumentNode, type SelectionNode } from 'graphql';

const mostAliases = 100;
const mostMutations = 4;

/** What a document has too many of, all operations and fragments together. */
export function exceededLimits(document: DocumentNode): string[] {
  let aliases = 0;
  let mutations = 0;
  visit(document, {
    Field(node) {
      if (node.alias !== undefined) aliases += 1;
    },
    OperationDefinition(node) {
      if (node.operation === OperationTypeNode.MUTATION)
        mutations += node.selectionSet.selections.length;
    },
  });
  return [
    ...(aliases > mostAliases ? [`Number of aliases exceed the limit of ${mostAliases}`] : []),
    ...(mutations > mostMutations
      ? [`Number of mutations exceed the limit of ${mostMutations}`]
      : []),
  ];
}

/** Whether a document asks for `__schema` beside data, which Saleor refuses. */
export function mixesIntrospection(document: DocumentNode): boolean {
  let data = false;
  let introspection = false;
  const look = (selections: readonly SelectionNode[], onQuery: boolean): void => {
    for (const selection of selections)
      if (selection.kind === Kind.FIELD) {
        if (onQuery && selection.name.value === '__schema') introspection = true;
        else data = true;
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value;
        if (on === '__Schema') introspection = true;
        else look(selection.selectionSet.selections, on === undefined ? onQuery : on === 'Query');
      }
  };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      if (definition.operation === OperationTypeNode.QUERY)
        look(definition.selectionSet.selections, true);
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      const on = definition.typeCondition.name.value;
      if (on.startsWith('__')) introspection = true;
      else look(definition.selectionSet.selections, on === 'Query');
    }
  return data && introspection;
}

/** Saleor 3.23 stumbles over an inline fragment right below a query or mutation and answers 500. */
export function startsWithInlineFragment(document: DocumentNode): boolean {
  return document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation !== OperationTypeNode.SUBSCRIPTION &&
      definition.selectionSet.selections.some(({ kind }) => kind === Kind.INLINE_FRAGMENT),
  );
}
