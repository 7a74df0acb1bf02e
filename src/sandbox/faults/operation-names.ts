import { Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql';

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
  const { name } = operation;
  const fields = fieldsOf(operation.selectionSet, document, new Set());
  return [...(name === undefined ? [] : [name.value]), ...new Set(fields)];
}

function fieldsOf(
  { selections }: SelectionSetNode,
  document: DocumentNode,
  spread: Set<string>,
): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value;
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return fieldsOf(selection.selectionSet, document, spread);
    const fragment = document.definitions.find(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION &&
        definition.name.value === selection.name.value,
    );
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION || spread.has(fragment.name.value)) return [];
    return fieldsOf(fragment.selectionSet, document, spread.add(fragment.name.value));
  });
}
