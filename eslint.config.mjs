import astro from 'eslint-plugin-astro';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const READS_ENVIRONMENT = [
  'src/commands/env.ts',
  'src/commands/children.ts',
  'src/publisher/env.ts',
  // Hands the environment on to Astro.
  'src/publisher/render/compile.ts',
  'src/server/env.ts',
];

export default defineConfig(
  {
    ignores: [
      'dist',
      '.astro',
      '.cache',
      '.sandbox',
      'src/saleor/gql',
      'src/saleor/gql-app',
      'src/saleor/gql-live',
      'src/saleor/gql-staff',
      'node_modules',
    ],
  },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/require-await': 'off',
      // Our objects are closures: none of their methods reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  {
    rules: {
      'no-console': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Asserting what a neighbouring line has just shown is clearer than an unreachable branch.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // One schema per process: a setting read elsewhere is one that nobody documents or checks.
    files: ['src/**'],
    ignores: READS_ENVIRONMENT,
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: "Read settings in the room's env.ts (the site: astro:env).",
        },
      ],
    },
  },
);
