import {
  GraphQLNonNull,
  isNonNullType,
  isInputType,
  isTypeSubTypeOf,
  typeFromAST,
  type ASTVisitor,
  type ValidationContext,
  type VariableDefinitionNode,
} from 'graphql';
import { literalErrors, printed } from './literals.ts';
import { report } from './rules-of-types.ts';

export function noUndefinedVariables(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: {
      leave(operation) {
        const defined = new Set(
          operation.variableDefinitions?.map((node) => node.variable.name.value),
        );
        const where = operation.name ? ` by operation "${operation.name.value}"` : '';
        for (const { node } of context.getRecursiveVariableUsages(operation))
          if (!defined.has(node.name.value))
            report(
              context,
              `Variable "$${node.name.value}" is not defined${where}.`,
              node,
              operation,
            );
      },
    },
  };
}

export function noUnusedVariables(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: {
      leave(operation) {
        const usages = context.getRecursiveVariableUsages(operation);
        const used = new Set(usages.map(({ node }) => node.name.value));
        const where = operation.name ? ` in operation "${operation.name.value}"` : '';
        for (const definition of operation.variableDefinitions ?? []) {
          const name = definition.variable.name.value;
          if (!used.has(name))
            report(context, `Variable "$${name}" is never used${where}.`, definition);
        }
      },
    },
  };
}

export function variablesInAllowedPosition(context: ValidationContext): ASTVisitor {
  const schema = context.getSchema();
  return {
    OperationDefinition: {
      leave(operation) {
        const definitions = new Map<string, VariableDefinitionNode>();
        for (const node of operation.variableDefinitions ?? [])
          definitions.set(node.variable.name.value, node);
        for (const { node, type: expected } of context.getRecursiveVariableUsages(operation)) {
          const definition = definitions.get(node.name.value);
          const type = definition && typeFromAST(schema, definition.type as never);
          if (!definition || !type || !expected) continue;
          const effective =
            definition.defaultValue && !isNonNullType(type) ? new GraphQLNonNull(type) : type;
          if (!isTypeSubTypeOf(schema, effective, expected))
            report(
              context,
              `Variable "${node.name.value}" of type "${String(type)}" used in position expecting type "${String(expected)}".`,
              definition,
              node,
            );
        }
      },
    },
  };
}

export function defaultValuesOfCorrectType(context: ValidationContext): ASTVisitor {
  return {
    VariableDefinition(node) {
      const type = context.getInputType();
      const value = node.defaultValue;
      if (!value || !type || !isInputType(type)) return;
      const variable = `Variable "$${node.variable.name.value}" of type "${String(type)}"`;
      if (isNonNullType(type))
        report(
          context,
          `${variable} is required and will not use the default value. Perhaps you meant to use type "${String(type.ofType)}".`,
          value,
        );
      const errors = literalErrors(type, value);
      if (errors.length > 0)
        report(
          context,
          `${variable} has invalid default value: ${printed(value)}.\n${errors.join('\n')}`,
          value,
        );
    },
  };
}
