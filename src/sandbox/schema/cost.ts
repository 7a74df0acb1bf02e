import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import data from './data/costs.json' with { type: 'json' };
import type { Variables } from './graphql-core/variables.ts';
import { scalars } from './scalars.ts';

export const maximumCost = 50_000;

type Weight = { readonly complexity: number; readonly multipliers: readonly string[] };

/** Saleor 3.23.28's cost map: `field`, `field=10`, `field*` (times first + last), `field*limit`. */
const weights = new Map<string, Weight>(
  Object.entries(data).flatMap(([type, fields]) =>
    fields.split(' ').map((entry) => {
      const [, field = '', complexity = '1', star, argument = ''] =
        /^(\w+)(?:=(\d+))?(\*)?(\w*)$/.exec(entry) ?? [];
      const multipliers =
        star === undefined ? [] : argument === '' ? ['first', 'last'] : [argument];
      return [`${type}.${field}`, { complexity: Number(complexity), multipliers }] as const;
    }),
  ),
);

/** A fragment inside of itself: Saleor runs out of stack while it counts. */
export class EndlessFragment extends Error {}

/** What Saleor finds wrong while it counts; it says so instead of anything else. */
export type Complaint = { readonly message: string; readonly tooDear?: number };

export type Cost = {
  /** Of all operations together, as Saleor counts. */
  readonly total: number;
  readonly complaints: readonly Complaint[];
};

type Walk = {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly open: Set<string>;
  readonly variables: Variables;
  readonly complaints: Complaint[];
};

/** What a document costs: each counted field, times the page sizes of all connections around it. */
export function queryCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    else if (node.kind === Kind.OPERATION_DEFINITION) operations.push(node);
  const complaints: Complaint[] = [];
  const walk: Walk = { schema, fragments, open: new Set(), variables, complaints };
  let total = 0;
  for (const operation of operations) {
    const root = schema.getRootType(operation.operation);
    if (root) total += selectionCost(walk, operation.selectionSet, root.name, 1);
    if (total > maximumCost)
      complaints.push({
        message: `The query exceeds the maximum cost of ${maximumCost}. Actual cost is ${total}`,
        tooDear: total,
      });
  }
  return { total, complaints };
}

function selectionCost(
  walk: Walk,
  selectionSet: SelectionSetNode,
  typeName: string,
  multiplier: number,
): number {
  let total = 0;
  // Of fragments on different types only the dearest counts, those on an interface beside each type that has it.
  const byType = new Map<string, number>();
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      total += fieldCost(walk, selection, typeName, multiplier);
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? walk.fragments.get(selection.name.value)
        : selection;
    if (fragment === undefined) continue;
    const on = fragment.typeCondition?.name.value ?? typeName;
    if (walk.schema.getType(on) === undefined) continue;
    const cost = fragmentCost(walk, fragment.selectionSet, on, multiplier, selection);
    byType.set(on, (byType.get(on) ?? 0) + cost);
  }
  const costs = [...byType].map(([name, cost]) => {
    const type = walk.schema.getType(name);
    const interfaces = isObjectType(type) ? type.getInterfaces() : [];
    return cost + interfaces.reduce((sum, { name: of }) => sum + (byType.get(of) ?? 0), 0);
  });
  return total + Math.max(0, ...costs);
}

function fragmentCost(
  walk: Walk,
  selectionSet: SelectionSetNode,
  typeName: string,
  multiplier: number,
  selection: { readonly kind: Kind; readonly name?: { readonly value: string } },
): number {
  const name = selection.name?.value;
  if (name === undefined) return selectionCost(walk, selectionSet, typeName, multiplier);
  if (walk.open.has(name)) throw new EndlessFragment(name);
  walk.open.add(name);
  const cost = selectionCost(walk, selectionSet, typeName, multiplier);
  walk.open.delete(name);
  return cost;
}

function fieldCost(walk: Walk, field: FieldNode, typeName: string, multiplier: number): number {
  const type = walk.schema.getType(typeName);
  const definition =
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
  if (definition === undefined) return 0;
  const complaint = complaintAbout(definition.args, field, walk.variables);
  if (complaint !== null) walk.complaints.push({ message: complaint });
  const weight = weights.get(`${typeName}.${field.name.value}`);
  const times =
    weight === undefined || complaint !== null
      ? 0
      : pageSize(weight, definition.args, field, walk.variables);
  const inner = times > 0 ? multiplier * times : multiplier;
  const own = weight === undefined ? 0 : weight.complexity * inner;
  const fieldType = getNamedType(definition.type);
  if (field.selectionSet === undefined || !isCompositeType(fieldType)) return own;
  return own + selectionCost(walk, field.selectionSet, fieldType.name, inner);
}

/** The first argument that is required and missing; Saleor's sentence lacks a quotation mark. */
function complaintAbout(
  args: readonly GraphQLArgument[],
  field: FieldNode,
  variables: Variables,
): string | null {
  for (const { name, type, defaultValue } of args) {
    if (!isNonNullType(type) || defaultValue !== undefined) continue;
    const given = valueOf(field, name);
    if (given === undefined)
      return `Argument "${name}" of required type ${String(type)}" was not provided.`;
    if (given.kind === Kind.VARIABLE && !Object.hasOwn(variables, given.name.value))
      return `Argument "${name}" of required type ${String(type)}" provided the variable "$${given.name.value}" which was not provided`;
  }
  return null;
}

function pageSize(
  { multipliers }: Weight,
  args: readonly GraphQLArgument[],
  field: FieldNode,
  variables: Variables,
): number {
  return multipliers.reduce((sum, name) => {
    const definition = args.find((argument) => argument.name === name);
    const node = valueOf(field, name);
    let value: unknown;
    if (node?.kind === Kind.VARIABLE) value = variables[node.name.value];
    else if (node !== undefined && definition !== undefined)
      value = scalars[String(definition.type)]?.fromLiteral(node);
    const size = wholeNumber(value ?? definition?.defaultValue);
    return sum + (size > 0 ? size : 0);
  }, 0);
}

/** Of an argument given twice the last one counts. */
function valueOf(field: FieldNode, name: string): ValueNode | undefined {
  return field.arguments?.findLast((argument) => argument.name.value === name)?.value;
}

/** Python's `int()`; 0 for what it refuses. */
function wholeNumber(value: unknown): number {
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : 0;
}
