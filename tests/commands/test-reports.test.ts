import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { playwrightCount, vitestCount } from '../../src/commands/test-reports.ts';

const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [] };

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'reports-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(report: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

describe('reports of tests', () => {
  test('vitest: failed tests by file and name, and files that do not load', () => {
    const file = fileOf({
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { name: '/shop/tests/a.test.ts', status: 'passed', message: '', assertionResults: [] },
        {
          name: '/shop/tests/b.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [
            { fullName: 'adds', status: 'passed', failureMessages: [] },
            {
              fullName: 'a cart keeps',
              status: 'failed',
              failureMessages: ['\u001b[31mError: gone\u001b[39m\n    at b.test.ts:1'],
            },
          ],
        },
        {
          name: '/shop/tests/c.test.ts',
          status: 'failed',
          message: 'Cannot find module x\nmore',
          assertionResults: [],
        },
      ],
    });
    expect(vitestCount(file, '/shop')).toEqual({
      passed: 3,
      failed: 1,
      skipped: 3,
      failures: [
        'tests/b.test.ts › a cart keeps: Error: gone',
        'tests/c.test.ts: Cannot find module x',
      ],
    });
  });

  test('Playwright: what failed, what passed at its second try only, and what kept it from running', () => {
    const spec = (title: string, status: string, message?: string) => ({
      title,
      file: 'buy.spec.ts',
      tests: [{ status, results: [{ errors: message ? [{ message }] : [] }] }],
    });
    const file = fileOf({
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 },
      errors: [{ message: 'No tests found' }],
      suites: [
        {
          specs: [spec('buys', 'expected')],
          suites: [
            {
              specs: [spec('pays', 'unexpected', 'Timed out\nat'), spec('waits', 'flaky', 'slow')],
            },
          ],
        },
      ],
    });
    expect(playwrightCount(file)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 1,
      failures: [
        'browser: No tests found',
        'buy.spec.ts › pays: Timed out',
        'buy.spec.ts › waits: slow',
      ],
    });
  });

  test('no report, or half of one, counts nothing', () => {
    expect(vitestCount(join(folder, 'none.json'), '/shop')).toEqual(NOTHING);
    writeFileSync(join(folder, 'half.json'), '{"stats":');
    expect(playwrightCount(join(folder, 'half.json'))).toEqual(NOTHING);
  });
});
