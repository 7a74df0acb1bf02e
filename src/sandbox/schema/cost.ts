import { getNamedType, isCompositeType, isObjectType, Kind } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

export const maximumCost = 50_000;

/** Fields of our schema that Saleor 3.23 counts, one each (its query_cost_map). A star means: times `first`. */
const counted: Record<string, string> = {
  Query:
    'categories* channel checkout collection collections* menu order pages* product products* productVariants*',
  Category: 'description parent',
  Checkout: 'lines shippingAddress shippingMethods',
  Collection: 'products*',
  Menu: 'items',
  MenuItem: 'category children collection page',
  Order: 'lines shippingAddress',
  OrderLine: 'thumbnail',
  Page: 'attributes',
  Product: 'attributes category description media pricing thumbnail productVariants*',
  ProductMedia: 'url',
  ProductVariant: 'media pricing product',
};

type Weight = { multiplies: boolean };
const weights = new Map<string, Weight>(
  Object.entries(counted).flatMap(([type, fields]) =>
    fields
      .split(' ')
      .map(
        (field) =>
          [`${type}.${field.replace('*', '')}`, { multiplies: field.endsWith('*') }] as const,
      ),
  ),
);

type Variables = Record<string, unknown>;
type Walk = {
  schema: GraphQLSchema;
  fragments: Map<string, FragmentDefinitionNode>;
  variables: Variables;
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
  let cost = 0;
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) cost += fieldCost(walk, selection, typeName, multiplier);
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      cost += selectionCost(
        walk,
        selection.selectionSet,
        selection.typeCondition?.name.value ?? typeName,
        multiplier,
      );
    else {
      const fragment = walk.fragments.get(selection.name.value);
      if (fragment)
        cost += selectionCost(
          walk,
          fragment.selectionSet,
          fragment.typeCondition.name.value,
          multiplier,
        );
    }
  }
  return cost;
}

function fieldCost(walk: Walk, field: FieldNode, typeName: string, multiplier: number): number {
  const weight = weights.get(`${typeName}.${field.name.value}`);
  const inner =
    weight?.multiplies === true ? multiplier * pageSize(field, walk.variables) : multiplier;
  const own = weight === undefined ? 0 : inner;
  const type = walk.schema.getType(typeName);
  const fieldType = isObjectType(type)
    ? getNamedType(type.getFields()[field.name.value]?.type)
    : undefined;
  if (field.selectionSet === undefined || !isCompositeType(fieldType)) return own;
  return own + selectionCost(walk, field.selectionSet, fieldType.name, inner);
}

function pageSize(field: FieldNode, variables: Variables): number {
  const value = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
  const size =
    value?.kind === Kind.INT
      ? Number(value.value)
      : value?.kind === Kind.VARIABLE
        ? Number(variables[value.name.value])
        : 0;
  return size > 0 ? size : 1;
}
