import type { CodegenConfig } from '@graphql-codegen/cli';

/** Strings, not syntax trees: no GraphQL parser in the shopper's browser. */
const output = {
  preset: 'client',
  presetConfig: { fragmentMasking: false },
  config: {
    documentMode: 'string',
    // Unused documents must be droppable by the bundler.
    pureMagicComment: true,
    // Node runs these files by type stripping, which has no enums.
    enumsAsTypes: true,
    useTypeImports: true,
    strictScalars: true,
    scalars: {
      Date: 'string',
      DateTime: 'string',
      Day: 'number',
      Decimal: 'number',
      Hour: 'number',
      JSON: 'unknown',
      JSONString: 'string',
      Minute: 'number',
      PositiveDecimal: 'number',
      Upload: 'Blob',
      WeightScalar: 'number',
    },
  },
} as const;

const config: CodegenConfig = {
  schema: 'graphql/schema.graphql',
  importExtension: '.ts',
  generates: {
    'src/saleor/gql/': {
      ...output,
      documents: [
        'graphql/{catalogue,checkout,fragments}/*.graphql',
        '!graphql/fragments/migration-values.graphql',
      ],
    },
    // What our Saleor App asks with its token; no page of the shop does.
    'src/saleor/gql-app/': { ...output, documents: ['graphql/app/*.graphql'] },
    // A module of its own, since every page loads it before the first touch and a bundler cannot
    // take a module apart.
    'src/saleor/gql-live/': {
      ...output,
      documents: ['graphql/live/*.graphql', 'graphql/fragments/money.graphql'],
    },
    // What staff, the doctor and the migration ask, kept out of the shop's own: none of it may reach a browser.
    'src/saleor/gql-staff/': {
      ...output,
      documents: [
        'graphql/{staff,doctor,migration}/*.graphql',
        'graphql/fragments/migration-values.graphql',
      ],
    },
  },
};

export default config;
