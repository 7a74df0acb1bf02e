import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import data from './data/costs.json' with { type: 'json' };

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

type Variables = Readonly<Record<string, unknown>>;
type Walk = {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
};

/** What a valid operation costs: each counted field, times the page sizes of all connections around it. */
export function queryCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const root = schema.getRootType(operation.operation);
  return root
    ? selectionCost({ schema, fragments, variables }, operation.selectionSet, root.name, 1)
    : 0;
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
    const cost = selectionCost(walk, fragment.selectionSet, on, multiplier);
    byType.set(on, (byType.get(on) ?? 0) + cost);
  }
  const costs = [...byType].map(([name, cost]) => {
    const type = walk.schema.getType(name);
    const interfaces = isObjectType(type) ? type.getInterfaces() : [];
    return cost + interfaces.reduce((sum, { name: of }) => sum + (byType.get(of) ?? 0), 0);
  });
  return total + Math.max(0, ...costs);
}

function fieldCost(walk: Walk, field: FieldNode, typeName: string, multiplier: number): number {
  const type = walk.schema.getType(typeName);
  const definition =
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
  if (definition === undefined) return 0;
  const weight = weights.get(`${typeName}.${field.name.value}`);
  const times = weight === undefined ? 0 : pageSize(weight, field, walk.variables);
  const inner = times > 0 ? multiplier * times : multiplier;
  const own = weight === undefined ? 0 : weight.complexity * inner;
  const fieldType = getNamedType(definition.type);
  if (field.selectionSet === undefined || !isCompositeType(fieldType)) return own;
  return own + selectionCost(walk, field.selectionSet, fieldType.name, inner);
}

function pageSize({ multipliers }: Weight, field: FieldNode, variables: Variables): number {
  return multipliers.reduce((sum, name) => {
    const value = field.arguments?.find((argument) => argument.name.value === name)?.value;
    const size =
      value?.kind === Kind.INT
        ? Number(value.value)
        : value?.kind === Kind.VARIABLE
          ? Number(variables[value.name.value] ?? 0)
          : 0;
    return sum + (size > 0 ? size : 0);
  }, 0);
}
