import type {
  ASTVisitor,
  FragmentDefinitionNode,
  FragmentSpreadNode,
  OperationDefinitionNode,
  ValidationContext,
} from 'graphql';
import { report } from './rules-of-types.ts';

export function knownFragmentNames(context: ValidationContext): ASTVisitor {
  return {
    FragmentSpread(node) {
      if (!context.getFragment(node.name.value))
        report(context, `Unknown fragment "${node.name.value}".`, node.name);
    },
  };
}

export function noUnusedFragments(context: ValidationContext): ASTVisitor {
  const operations: OperationDefinitionNode[] = [];
  const fragments: FragmentDefinitionNode[] = [];
  return {
    OperationDefinition: (node) => void operations.push(node),
    FragmentDefinition: (node) => void fragments.push(node),
    Document: {
      leave() {
        const used = new Set(
          operations.flatMap((operation) =>
            context.getRecursivelyReferencedFragments(operation).map(({ name }) => name.value),
          ),
        );
        for (const fragment of fragments)
          if (!used.has(fragment.name.value))
            report(context, `Fragment "${fragment.name.value}" is never used.`, fragment);
      },
    },
  };
}

export function noFragmentCycles(context: ValidationContext): ASTVisitor {
  const visited = new Set<string>();
  const path: FragmentSpreadNode[] = [];
  const open = new Map<string, number>();
  const walk = (fragment: FragmentDefinitionNode): void => {
    const name = fragment.name.value;
    visited.add(name);
    open.set(name, path.length);
    for (const spread of context.getFragmentSpreads(fragment.selectionSet)) {
      const target = spread.name.value;
      const start = open.get(target);
      if (start !== undefined) {
        const cycle = path.slice(start);
        const via = cycle.map((step) => step.name.value).join(', ');
        report(
          context,
          `Cannot spread fragment "${target}" within itself${via && ` via ${via}`}.`,
          ...cycle,
          spread,
        );
        continue;
      }
      path.push(spread);
      const next = context.getFragment(target);
      if (next && !visited.has(target)) walk(next);
      path.pop();
    }
    open.delete(name);
  };
  return {
    FragmentDefinition(node) {
      if (!visited.has(node.name.value)) walk(node);
    },
  };
}
