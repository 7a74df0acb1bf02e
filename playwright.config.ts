import { defineConfig } from 'playwright/test';

const chromium = JSON.parse(process.env['TEST_CHROMIUM'] ?? '{}') as {
  executablePath?: string;
  args?: string[];
};
const shop = JSON.parse(process.env['TEST_SHOP'] ?? '{}') as { origin?: string };

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/test-results/browser',
  // One shop serves all tests: what one buys, another cannot.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: shop.origin ?? 'http://localhost:4321',
    launchOptions: chromium,
    locale: 'sr-Latn-RS',
    viewport: { width: 360, height: 740 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
