import {
  DirectiveLocation,
  isNonNullType,
  Kind,
  type ASTNode,
  type ASTVisitor,
  type DirectiveNode,
  type FieldNode,
  type GraphQLArgument,
  type ValidationContext,
} from 'graphql';
import { hiddenArguments } from './introspection.ts';
import { literalErrors, printed } from './literals.ts';
import { report } from './rules-of-types.ts';
import { quotedOrList, suggestions } from './suggestions.ts';

export function knownDirectives(context: ValidationContext): ASTVisitor {
  const known = new Map(
    context
      .getSchema()
      .getDirectives()
      .map((directive) => [directive.name, directive]),
  );
  return {
    Directive(node, _key, _parent, _path, ancestors) {
      const name = node.name.value;
      const directive = known.get(name);
      if (directive === undefined) return report(context, `Unknown directive "${name}".`, node);
      const location = locationOf(ancestors.at(-1) as ASTNode);
      if (location !== undefined && !directive.locations.includes(location))
        report(context, `Directive "${name}" may not be used on "${location}".`, node);
    },
  };
}

function locationOf(node: ASTNode): DirectiveLocation | undefined {
  switch (node.kind) {
    case Kind.OPERATION_DEFINITION:
      return node.operation.toUpperCase() as DirectiveLocation;
    case Kind.FIELD:
      return DirectiveLocation.FIELD;
    case Kind.FRAGMENT_SPREAD:
      return DirectiveLocation.FRAGMENT_SPREAD;
    case Kind.INLINE_FRAGMENT:
      return DirectiveLocation.INLINE_FRAGMENT;
    case Kind.FRAGMENT_DEFINITION:
      return DirectiveLocation.FRAGMENT_DEFINITION;
    default:
      return undefined;
  }
}

export function knownArgumentNames(context: ValidationContext): ASTVisitor {
  return {
    Argument(node, _key, _parent, _path, ancestors) {
      const name = node.name.value;
      const owner = ancestors.at(-1) as FieldNode | DirectiveNode;
      const definition = owner.kind === Kind.FIELD ? context.getFieldDef() : context.getDirective();
      if (!definition) return;
      const parent = context.getParentType()?.name ?? '';
      const args = definition.args
        .map((argument) => argument.name)
        .filter((argument) => !hiddenArguments.has(`${parent}.${definition.name}.${argument}`));
      if (args.includes(name)) return;
      const near = suggestions(name, args);
      const hint = near.length > 0 ? ` Did you mean ${quotedOrList(near)}?` : '';
      const where =
        owner.kind === Kind.FIELD
          ? `field "${owner.name.value}" of type "${parent}"`
          : `directive "@${owner.name.value}"`;
      report(context, `Unknown argument "${name}" on ${where}.${hint}`, node);
    },
  };
}

export function argumentsOfCorrectType(context: ValidationContext): ASTVisitor {
  return {
    Argument(node) {
      const argument = context.getArgument();
      if (!argument) return;
      const errors = literalErrors(argument.type, node.value);
      if (errors.length > 0)
        report(
          context,
          `Argument "${node.name.value}" has invalid value ${printed(node.value)}.\n${errors.join('\n')}`,
          node.value,
        );
    },
  };
}

export function providedNonNullArguments(context: ValidationContext): ASTVisitor {
  const check = (
    node: FieldNode | DirectiveNode,
    args: readonly GraphQLArgument[] | undefined,
    owner: string,
  ) => {
    const given = new Set(node.arguments?.map((argument) => argument.name.value));
    for (const { name, type } of args ?? [])
      if (isNonNullType(type) && !given.has(name))
        report(
          context,
          `${owner} "${node.name.value}" argument "${name}" of type "${String(type)}" is required but not provided.`,
          node,
        );
  };
  return {
    Field: {
      leave(node) {
        // graphql-js has arguments with defaults of its own there.
        if (context.getParentType()?.name.startsWith('__') !== true)
          check(node, context.getFieldDef()?.args, 'Field');
      },
    },
    Directive: { leave: (node) => check(node, context.getDirective()?.args, 'Directive') },
  };
}
