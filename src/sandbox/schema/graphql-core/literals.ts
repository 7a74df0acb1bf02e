import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  Kind,
  type GraphQLInputType,
  type ObjectValueNode,
  type ValueNode,
} from 'graphql';
import { scalars } from '../scalars.ts';
import { asciiJson } from './python.ts';

/** A value in a query's text, as messages repeat it. */
export function printed(node: ValueNode): string {
  switch (node.kind) {
    case Kind.VARIABLE:
      return `$${node.name.value}`;
    case Kind.STRING:
      return asciiJson(node.value);
    case Kind.NULL:
      return 'null';
    case Kind.LIST:
      return `[${node.values.map(printed).join(', ')}]`;
    case Kind.OBJECT:
      return `{${node.fields.map((field) => `${field.name.value}: ${printed(field.value)}`).join(', ')}}`;
    default:
      return String(node.value);
  }
}

/** What is wrong with a value in a query's text, in graphql-core 2's words; empty when nothing is. */
export function literalErrors(type: GraphQLInputType, node: ValueNode | undefined): string[] {
  if (isNonNullType(type))
    return node === undefined
      ? [`Expected "${String(type)}", found null.`]
      : literalErrors(type.ofType, node);
  if (node === undefined || node.kind === Kind.VARIABLE) return [];
  if (isListType(type))
    return node.kind === Kind.LIST
      ? node.values.flatMap((item, index) =>
          literalErrors(type.ofType, item).map((error) => `In element #${index}: ${error}`),
        )
      : literalErrors(type.ofType, node);
  if (isInputObjectType(type))
    return node.kind === Kind.OBJECT
      ? objectErrors(type.getFields(), node)
      : [`Expected "${type.name}", found not an object.`];
  return isLeaf(type, node) ? [] : [`Expected type "${String(type)}", found ${printed(node)}.`];
}

function objectErrors(
  fields: Readonly<Record<string, { readonly type: GraphQLInputType }>>,
  node: ObjectValueNode,
): string[] {
  const unknown = node.fields
    .filter((field) => fields[field.name.value] === undefined)
    .map((field) => `In field "${field.name.value}": Unknown field.`);
  const given = new Map(node.fields.map((field) => [field.name.value, field.value]));
  const wrong = Object.entries(fields).flatMap(([name, field]) =>
    literalErrors(field.type, given.get(name)).map((error) => `In field "${name}": ${error}`),
  );
  return [...unknown, ...wrong];
}

function isLeaf(type: GraphQLInputType, node: ValueNode): boolean {
  if (isEnumType(type)) return node.kind === Kind.ENUM && type.getValue(node.value) !== undefined;
  return isScalarType(type) && scalars[type.name]?.fromLiteral(node) !== undefined;
}
