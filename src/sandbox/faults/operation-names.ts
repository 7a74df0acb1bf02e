import { Kind, parse, type DocumentNode } from 'graphql';

const remembered = 200;
const known = new Map<string, readonly string[]>();

/**
 * What a request is called: its operation's name, if it has one, and its root fields. A text that cannot be read has
 * no name.
 */
export function operationNames(query: string, operationName: string | null): readonly string[] {
  const key = `${operationName ?? ''} ${query}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const names = namesOf(query, operationName);
  if (known.size >= remembered) known.clear();
  known.set(key, names);
  return names;
}

function namesOf(query: string, operationName: string | null): readonly string[] {
  let document: DocumentNode;
  try {
    document = parse(query, { noLocation: true });
  } catch {
    return [];
  }
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const operation = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
  if (operation === undefined) return [];
  const fields = operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
  const { name } = operation;
  return [...(name === undefined ? [] : [name.value]), ...new Set(fields)];
}
