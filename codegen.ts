import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'graphql/schema.graphql',
  documents: ['graphql/**/*.graphql', '!graphql/schema.graphql'],
  importExtension: '.ts',
  generates: {
    'src/saleor/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        // Plain strings: no GraphQL parser in the shopper's browser.
        documentMode: 'string',
        // Unused documents must be droppable by the bundler.
        pureMagicComment: true,
        // Node runs this file by type stripping, which has no enums.
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          DateTime: 'string',
          JSONString: 'string',
          PositiveDecimal: 'number',
        },
      },
    },
  },
};

export default config;
