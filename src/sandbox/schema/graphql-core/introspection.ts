/** What graphql-js can tell about a schema and graphql-core 2 cannot: asking for it is an error there. */
export const hiddenFields: ReadonlySet<string> = new Set([
  '__Schema.description',
  '__Type.specifiedByURL',
  '__Type.isOneOf',
  '__Directive.isRepeatable',
  '__InputValue.isDeprecated',
  '__InputValue.deprecationReason',
]);

export const hiddenArguments: ReadonlySet<string> = new Set([
  '__Schema.directives.includeDeprecated',
  '__Type.inputFields.includeDeprecated',
  '__Field.args.includeDeprecated',
  '__Directive.args.includeDeprecated',
]);
