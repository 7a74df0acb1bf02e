import {
  GraphQLError,
  OverlappingFieldsCanBeMergedRule,
  validate,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import * as args from './rules-of-arguments.ts';
import * as fragments from './rules-of-fragments.ts';
import * as names from './rules-of-names.ts';
import * as types from './rules-of-types.ts';
import * as variables from './rules-of-variables.ts';

/** The rules of graphql-core 2, in its order, which is the order of the errors at one place. */
const rules = [
  names.uniqueOperationNames,
  names.loneAnonymousOperation,
  types.knownTypeNames,
  types.fragmentsOnCompositeTypes,
  types.variablesAreInputTypes,
  types.scalarLeafs,
  types.fieldsOnCorrectType,
  names.uniqueFragmentNames,
  fragments.knownFragmentNames,
  fragments.noUnusedFragments,
  types.possibleFragmentSpreads,
  fragments.noFragmentCycles,
  variables.noUndefinedVariables,
  variables.noUnusedVariables,
  args.knownDirectives,
  args.knownArgumentNames,
  names.uniqueArgumentNames,
  args.argumentsOfCorrectType,
  args.providedNonNullArguments,
  variables.defaultValuesOfCorrectType,
  variables.variablesInAllowedPosition,
  overlappingFieldsCanBeMerged,
  names.uniqueInputFieldNames,
  names.uniqueVariableNames,
];

/** What is wrong with a document, in the words of Saleor's graphql-core 2. */
export function validationErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
): readonly GraphQLError[] {
  return validate(schema, document, rules, { maxErrors: Infinity });
}

/** graphql-js looks for the same conflicts, from the outside in, and quotes what it names. */
function overlappingFieldsCanBeMerged(context: ValidationContext): ASTVisitor {
  const reworded = Object.create(context) as ValidationContext;
  reworded.reportError = ({ message, nodes }) =>
    context.reportError(
      new GraphQLError(
        message
          .replace(/"(\w+)" and "(\w+)" are different fields/g, '$1 and $2 are different fields')
          .replace(/conflicting types "([^"]+)" and "([^"]+)"/g, 'conflicting types $1 and $2'),
        { nodes: nodes ?? null },
      ),
    );
  const { SelectionSet } = OverlappingFieldsCanBeMergedRule(reworded) as {
    SelectionSet: (node: SelectionSetNode) => void;
  };
  return { SelectionSet: { leave: SelectionSet } };
}
