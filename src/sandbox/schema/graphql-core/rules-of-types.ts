import {
  doTypesOverlap,
  getNamedType,
  GraphQLError,
  isAbstractType,
  isCompositeType,
  isInputType,
  isLeafType,
  typeFromAST,
  type ASTNode,
  type ASTVisitor,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type GraphQLType,
  type NamedTypeNode,
  type ValidationContext,
} from 'graphql';
import { hiddenFields } from './introspection.ts';
import { quotedOrList, suggestions } from './suggestions.ts';

export function report(context: ValidationContext, message: string, ...nodes: ASTNode[]): void {
  context.reportError(new GraphQLError(message, { nodes }));
}

export function knownTypeNames(context: ValidationContext): ASTVisitor {
  const schema = context.getSchema();
  return {
    ObjectTypeDefinition: () => false,
    InterfaceTypeDefinition: () => false,
    UnionTypeDefinition: () => false,
    InputObjectTypeDefinition: () => false,
    NamedType(node) {
      const name = node.name.value;
      if (schema.getType(name) !== undefined) return;
      const near = suggestions(name, Object.keys(schema.getTypeMap()));
      const hint = near.length > 0 ? ` Perhaps you meant ${quotedOrList(near)}?` : '';
      report(context, `Unknown type "${name}".${hint}`, node);
    },
  };
}

export function fragmentsOnCompositeTypes(context: ValidationContext): ASTVisitor {
  const check = (condition: NamedTypeNode, fragment: string) => {
    const type = context.getType();
    if (type && !isCompositeType(type))
      report(
        context,
        `${fragment} cannot condition on non composite type "${condition.name.value}".`,
        condition,
      );
  };
  return {
    InlineFragment(node) {
      if (node.typeCondition) check(node.typeCondition, 'Fragment');
    },
    FragmentDefinition: (node) => check(node.typeCondition, `Fragment "${node.name.value}"`),
  };
}

export function variablesAreInputTypes(context: ValidationContext): ASTVisitor {
  return {
    VariableDefinition(node) {
      const type = typeFromAST(context.getSchema(), node.type as never);
      if (type === undefined || isInputType(type)) return;
      report(
        context,
        `Variable "$${node.variable.name.value}" cannot be non-input type "${String(type)}".`,
        node.type,
      );
    },
  };
}

export function scalarLeafs(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const type = context.getType();
      if (!type) return;
      const field = `Field "${node.name.value}" of type "${String(type)}"`;
      if (!isLeafType(getNamedType(type))) {
        if (!node.selectionSet) report(context, `${field} must have a sub selection.`, node);
      } else if (node.selectionSet)
        report(context, `${field} must not have a sub selection.`, node.selectionSet);
    },
  };
}

export function fieldsOnCorrectType(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const type = context.getParentType();
      if (!type) return;
      const name = node.name.value;
      if (context.getFieldDef() && !hiddenFields.has(`${type.name}.${name}`)) return;
      const types = typesWith(context.getSchema(), type, name);
      const fields = types.length > 0 ? [] : suggestions(name, fieldNamesOf(type));
      let hint = '';
      if (types.length > 0)
        hint = ` Did you mean to use an inline fragment on ${quotedOrList(types)}?`;
      else if (fields.length > 0) hint = ` Did you mean ${quotedOrList(fields)}?`;
      report(context, `Cannot query field "${name}" on type "${type.name}".${hint}`, node);
    },
  };
}

function fieldNamesOf(type: GraphQLCompositeType): string[] {
  return 'getFields' in type
    ? Object.keys(type.getFields()).filter((field) => !hiddenFields.has(`${type.name}.${field}`))
    : [];
}

/** What an abstract type could be narrowed to for the field: its interfaces first, the most used one first of all. */
function typesWith(schema: GraphQLSchema, type: GraphQLCompositeType, field: string): string[] {
  if (!isAbstractType(type)) return [];
  const possible = schema.getPossibleTypes(type);
  if (possible.some((candidate) => candidate.getFields()[field] === undefined)) return [];
  const uses = new Map<string, number>();
  for (const candidate of possible)
    for (const parent of candidate.getInterfaces())
      if (parent.getFields()[field] !== undefined)
        uses.set(parent.name, (uses.get(parent.name) ?? 0) + 1);
  const interfaces = [...uses].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return [...interfaces, ...possible.map(({ name }) => name)];
}

export function possibleFragmentSpreads(context: ValidationContext): ASTVisitor {
  const schema = context.getSchema();
  const check = (node: ASTNode, fragment: string, type: GraphQLType | null | undefined) => {
    const parent = context.getParentType();
    if (!parent || !type || overlap(schema, type, parent)) return;
    report(
      context,
      `Fragment${fragment} cannot be spread here as objects of type ${parent.name} can never be of type ${String(type)}`,
      node,
    );
  };
  return {
    InlineFragment: (node) => check(node, '', context.getType()),
    FragmentSpread(node) {
      const name = node.name.value;
      const condition = context.getFragment(name)?.typeCondition;
      check(node, ` ${name}`, condition && typeFromAST(schema, condition));
    },
  };
}

function overlap(schema: GraphQLSchema, type: GraphQLType, parent: GraphQLCompositeType): boolean {
  return isCompositeType(type) && doTypesOverlap(schema, type, parent);
}
