/**
 * `npm test [-- stage …]`: everything that says the shop is right, and one line that sums it up.
 * Stages: types lint format unit site browser (all, when none is named).
 */
import { mkdirSync, rmSync } from 'node:fs';
import { type Children, runCommand, tell } from './children.ts';
import { type Chromium, findChromium } from './chromium.ts';
import { playwrightCount, type TestCount, vitestCount } from './test-reports.ts';

const FAILED: TestCount = { passed: 0, failed: 1, skipped: 0, failures: [] };
const RESULTS = '.cache/test-results';
const STAGES = ['types', 'lint', 'format', 'unit', 'site', 'browser'] as const;
type Stage = (typeof STAGES)[number];

await runCommand(async (children) => {
  const named = process.argv.slice(2) as Stage[];
  const unknown = named.filter((stage) => !STAGES.includes(stage));
  if (unknown.length > 0) {
    console.error(`Unknown stage: ${unknown.join(', ')}. Stages are ${STAGES.join(', ')}.`);
    return 2;
  }
  const stages = named.length > 0 ? named : STAGES;
  mkdirSync(RESULTS, { recursive: true });
  const counts: TestCount[] = [];
  const means = await prepare(children, stages);
  for (const stage of stages) {
    console.log(`\n── ${stage}`);
    const started = Date.now();
    const count = await run(children, stage, means);
    const isTold = count.failed === 0 || count.failures.length > 0;
    counts.push(isTold ? count : { ...count, failures: [`${stage}, as told above`] });
    console.log(`── ${stage}: ${summary(count)} in ${Math.round((Date.now() - started) / 1000)} s`);
  }
  const total = sumOf(counts);
  // Who reads only the end, as logs are often cut to, should know what to look at.
  for (const each of total.failures) console.log(`✗ ${each}`);
  console.log(`\n${summary(total)}`);
  return total.failed === 0 ? 0 : 1;
});

function sumOf(counts: readonly TestCount[]): TestCount {
  const sum = (part: 'passed' | 'failed' | 'skipped') =>
    counts.reduce((all, count) => all + count[part], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    failures: counts.flatMap(({ failures }) => failures),
  };
}

function summary({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** What stages need beside the code; null when it could not be had, which has been told by then. */
interface Means {
  readonly shop: Record<string, string> | null;
  readonly chromium: Chromium | null;
}

/** Gets what `stages` need before the first of them: what is missing is known at once. */
async function prepare(children: Children, stages: readonly Stage[]): Promise<Means> {
  const browser = stages.includes('browser');
  const chromium = browser ? await orNull(findChromium) : null;
  const shop =
    stages.includes('site') || chromium ? await orNull(() => startTestShop(children)) : null;
  return { shop, chromium };
}

async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    tell(error);
    return null;
  }
}

async function startTestShop(children: Children): Promise<Record<string, string>> {
  console.log('\n── a shop for the tests: sandbox, build, server');
  const [, shop] = await children.start(['tests/support/start-shop.ts'], /^TEST_SHOP (.*)$/m);
  return { TEST_SHOP: shop! };
}

/** A stage that cannot be run has failed, and the others go on. */
async function run(children: Children, stage: Stage, means: Means): Promise<TestCount> {
  return (await orNull(() => runStage(children, stage, means))) ?? FAILED;
}

async function runStage(
  children: Children,
  stage: Stage,
  { shop, chromium }: Means,
): Promise<TestCount> {
  switch (stage) {
    case 'types':
      return check(children, [
        'node_modules/astro/bin/astro.mjs',
        'check',
        '--minimumFailingSeverity',
        'hint',
      ]);
    case 'lint':
      return check(children, ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']);
    case 'format':
      return check(children, [
        'node_modules/prettier/bin/prettier.cjs',
        '--check',
        '--log-level',
        'warn',
        '.',
      ]);
    case 'unit':
      return vitest(children, stage, ['--exclude', 'tests/site/**'], {});
    case 'site':
      return shop ? vitest(children, stage, ['tests/site'], shop) : without('shop for the tests');
    case 'browser':
      if (!chromium) return without('Chromium');
      return shop ? playwright(children, chromium, shop) : without('shop for the tests');
  }
}

function without(means: string): TestCount {
  console.log(`Not run: there is no ${means}, for the reason above.`);
  return FAILED;
}

/** A tool that only says yes or no counts as one test. */
async function check(children: Children, args: readonly string[]): Promise<TestCount> {
  const code = await children.run(args, {
    ASTRO_TELEMETRY_DISABLED: '1',
    SALEOR_API_URL: 'http://localhost/graphql/',
    SALEOR_CHANNEL: 'rs',
  });
  return code === 0 ? { ...FAILED, passed: 1, failed: 0 } : FAILED;
}

async function vitest(
  children: Children,
  stage: Stage,
  args: readonly string[],
  env: Record<string, string>,
): Promise<TestCount> {
  const file = reportFile(stage);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await children.run(
    ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args],
    env,
  );
  return counted(code, vitestCount(file, process.cwd()));
}

async function playwright(
  children: Children,
  { executablePath, args }: Chromium,
  shop: Record<string, string>,
): Promise<TestCount> {
  console.log(`Chromium: ${executablePath}`);
  const file = reportFile('browser');
  const code = await children.run(['node_modules/playwright/cli.js', 'test'], {
    ...shop,
    TEST_CHROMIUM: JSON.stringify({ executablePath, args }),
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  return counted(code, playwrightCount(file));
}

/** A runner that failed without a failed test (a file that does not load, no report) counts as one. */
function counted(code: number, count: TestCount): TestCount {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** Where a stage's runner writes its report; an earlier one must not count. */
function reportFile(stage: Stage): string {
  const file = `${RESULTS}/${stage}.json`;
  rmSync(file, { force: true });
  return file;
}
