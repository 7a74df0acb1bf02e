import { readFileSync } from 'node:fs';

/** How tests ended, as their runner's report tells. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names of those that failed, each with the first line of why. */
  readonly failures: readonly string[];
}

const NOTHING: TestCount = { passed: 0, failed: 0, skipped: 0, failures: [] };

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Of a file that vitest's JSON reporter wrote; nothing when there is none. `root`: folder that names begin with. */
export function vitestCount(file: string, root: string): TestCount {
  const report = read<VitestReport>(file);
  if (report === null) return NOTHING;
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const where = name.replace(`${root}/`, '');
    const failed = assertionResults
      .filter((each) => each.status === 'failed')
      .map((each) => failure(`${where} › ${each.fullName}`, each.failureMessages[0]));
    // A file that does not load has no tests.
    return failed.length > 0 || status !== 'failed' ? failed : [failure(where, message)];
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly { readonly message?: string }[];
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** Of a file that Playwright's JSON reporter wrote; nothing when there is none. */
export function playwrightCount(file: string): TestCount {
  const report = read<PlaywrightReport>(file);
  if (report === null) return NOTHING;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    // A test that passed only at its second try has failed.
    failed: unexpected + flaky,
    skipped,
    failures: [
      ...report.errors.map(({ message }) => failure('browser', message)),
      ...report.suites.flatMap(failuresOf),
    ],
  };
}

function failuresOf({ suites = [], specs }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) =>
        failure(`${file} › ${title}`, results.flatMap(({ errors }) => errors)[0]?.message),
      ),
  );
  return [...own, ...suites.flatMap(failuresOf)];
}

/** Colours of a terminal. */

const COLORS = /\u001b\[[\d;]*m/g;

function failure(name: string, why = ''): string {
  const [line = ''] = why.replaceAll(COLORS, '').trim().split('\n');
  return line === '' ? name : `${name}: ${line}`;
}

function read<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}
