import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type NameNode,
  type ValidationContext,
} from 'graphql';

/** Remembers names and reports one that comes again. */
class Once {
  readonly #context: ValidationContext;
  readonly #message: (name: string) => string;
  #known = new Map<string, NameNode>();

  constructor(context: ValidationContext, message: (name: string) => string) {
    this.#context = context;
    this.#message = message;
  }

  forget(): void {
    this.#known = new Map();
  }

  see(node: NameNode): void {
    const before = this.#known.get(node.value);
    if (before === undefined) this.#known.set(node.value, node);
    else
      this.#context.reportError(
        new GraphQLError(this.#message(node.value), { nodes: [before, node] }),
      );
  }
}

export function uniqueOperationNames(context: ValidationContext): ASTVisitor {
  const names = new Once(context, (name) => `There can only be one operation named "${name}".`);
  return {
    OperationDefinition(node) {
      if (node.name !== undefined) names.see(node.name);
    },
  };
}

export function loneAnonymousOperation(context: ValidationContext): ASTVisitor {
  const operations = context
    .getDocument()
    .definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return {
    OperationDefinition(node) {
      if (node.name === undefined && operations.length > 1)
        context.reportError(
          new GraphQLError('This anonymous operation must be the only defined operation.', {
            nodes: node,
          }),
        );
    },
  };
}

export function uniqueFragmentNames(context: ValidationContext): ASTVisitor {
  const names = new Once(context, (name) => `There can only be one fragment named "${name}".`);
  return { FragmentDefinition: (node) => names.see(node.name) };
}

export function uniqueVariableNames(context: ValidationContext): ASTVisitor {
  const names = new Once(context, (name) => `There can be only one variable named "${name}".`);
  return {
    OperationDefinition: () => names.forget(),
    VariableDefinition: (node) => names.see(node.variable.name),
  };
}

export function uniqueArgumentNames(context: ValidationContext): ASTVisitor {
  const names = new Once(context, (name) => `There can only be one argument named "${name}".`);
  return {
    Field: () => names.forget(),
    Directive: () => names.forget(),
    Argument: (node) => names.see(node.name),
  };
}

export function uniqueInputFieldNames(context: ValidationContext): ASTVisitor {
  const once = () =>
    new Once(context, (name) => `There can only be one input field named "${name}".`);
  const open: Once[] = [];
  return {
    ObjectValue: { enter: () => void open.push(once()), leave: () => void open.pop() },
    // What is inside of a field's value is not looked into.
    ObjectField(node) {
      open.at(-1)?.see(node.name);
      return false;
    },
  };
}
