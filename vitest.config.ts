import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    // Tests start servers and build the site; one that hangs must say so, not be waited for.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
