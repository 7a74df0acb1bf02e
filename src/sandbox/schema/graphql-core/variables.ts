import {
  GraphQLError,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isInputType,
  typeFromAST,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { scalars } from '../scalars.ts';
import { jsonDumps } from './python.ts';

export type Variables = Readonly<Record<string, unknown>>;

/**
 * The variables of an operation as graphql-core 2 takes them, in a form that graphql-js takes for the same. A null is
 * the same as nothing; `inside` a list or an object nothing is the same as null. Throws GraphQLError or PythonError in
 * Saleor's words.
 */
export function takenVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Variables,
  inside: ReadonlySet<string>,
): Record<string, unknown> {
  const taken: Record<string, unknown> = {};
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = inputType(schema, definition.type);
    const value = given[name] ?? null;
    if (value === null) {
      if (isNonNullType(type))
        throw new GraphQLError(
          `Variable "$${name}" of required type "${String(type)}" was not provided.`,
          { nodes: definition },
        );
      if (inside.has(name) && definition.defaultValue === undefined) taken[name] = null;
      continue;
    }
    const errors = valueErrors(type, value);
    if (errors.length > 0)
      throw new GraphQLError(
        `Variable "$${name}" got invalid value ${jsonDumps(value, true)}.\n${errors.join('\n')}`,
        { nodes: definition },
      );
    taken[name] = takenValue(type, value);
  }
  return taken;
}

function inputType(schema: GraphQLSchema, node: TypeNode): GraphQLInputType {
  // Validation has made sure of it.
  const type = typeFromAST(schema, node as never);
  if (!isInputType(type)) throw new Error('a variable has no input type');
  return type;
}

/** What is wrong with a JSON value; empty when nothing is. */
function valueErrors(type: GraphQLInputType, value: unknown): string[] {
  if (isNonNullType(type))
    return value === null || value === undefined
      ? [`Expected "${String(type)}", found null.`]
      : valueErrors(type.ofType, value);
  if (value === null || value === undefined) return [];
  if (isListType(type)) {
    const items = itemsOf(value);
    return items === null
      ? valueErrors(type.ofType, value)
      : items.flatMap((item, index) =>
          valueErrors(type.ofType, item).map((error) => `In element #${index}: ${error}`),
        );
  }
  if (isInputObjectType(type)) return objectErrors(type, value);
  return leaf(type, value) === undefined
    ? [`Expected type "${String(type)}", found ${jsonDumps(value)}.`]
    : [];
}

function objectErrors(type: GraphQLInputObjectType, value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`Expected "${type.name}", found not an object.`];
  const given = value as Variables;
  const fields = type.getFields();
  const unknown = Object.keys(given)
    .filter((name) => fields[name] === undefined)
    .sort()
    .map((name) => `In field "${name}": Unknown field.`);
  const wrong = Object.entries(fields).flatMap(([name, field]) =>
    valueErrors(field.type, given[name]).map((error) => `In field "${name}": ${error}`),
  );
  return [...unknown, ...wrong];
}

/** The items where a list is expected: an object counts as the list of its keys, as Python iterates it. */
function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as readonly unknown[];
  return typeof value === 'object' && value !== null ? Object.keys(value) : null;
}

function takenValue(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return takenValue(type.ofType, value);
  if (isListType(type))
    return (itemsOf(value) ?? [value]).map((item) => takenValue(type.ofType, item));
  if (!isInputObjectType(type)) return leaf(type, value);
  const fields = type.getFields();
  return Object.fromEntries(
    Object.entries(value as Variables).map(([name, inner]) => [
      name,
      takenValue(fields[name]!.type, inner),
    ]),
  );
}

function leaf(type: GraphQLInputType, value: unknown): unknown {
  if (isEnumType(type))
    return typeof value === 'string' && type.getValue(value) !== undefined ? value : undefined;
  return scalars[String(type)]?.fromValue(value);
}
