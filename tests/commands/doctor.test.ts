import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { staff } from '../../src/sandbox/seeding/blank.ts';

let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  sandbox = await startSandbox({ port: 0, dir: folder });
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly code: number;
  readonly output: string;
}

function doctor(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/commands/doctor.ts', ...args], (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr });
    });
  });
}

test('ends well where nothing is known to be wrong, and tells what it could not see', async () => {
  const { code, output } = await doctor(sandbox.apiUrl);
  expect(code).toBe(0);
  expect(output).toMatch(/^Connection\n {2}ok {7}/);
  expect(output).toMatch(/skipped {2}How orders of rs can be paid: it takes a staff token/);
  expect(output).toMatch(/\n\d+ ok, 0 warnings, 0 problems, \d+ skipped\n$/);
});

test('ends with 1 for a problem, in words and for machines', async () => {
  const { code, output } = await doctor(sandbox.apiUrl, '--staff', staff.token, '--json');
  expect(code).toBe(1);
  const findings = JSON.parse(output) as { check: string; level: string; change: string }[];
  expect(findings.find(({ check }) => check === 'dummy payments')).toMatchObject({
    level: 'problem',
    change: expect.stringContaining('Dummy') as string,
  });
});

test('looks at the channels that are named', async () => {
  const { output } = await doctor(sandbox.apiUrl, '--channel', 'eu', '--channel', 'nema');
  expect(output).toMatch(/The channel eu is active and sells in EUR\./);
  expect(output).toMatch(/PROBLEM {2}Saleor shows no active channel "nema"\./);
});

test.each([
  [[], /The address is missing\. Usage: npm run doctor/],
  [['shop'], /not a web address: "shop"/],
  [['http://localhost/graphql/', '--fix'], /Unknown option '--fix'\. Usage/],
  [['http://localhost/graphql/', 'more'], /Unexpected argument 'more'\. Usage/],
  [['http://localhost/graphql/', '--site', 'shop.rs'], /--site must be the shop's address/],
])('%j is refused in a sentence', async (args, sentence) => {
  const { code, output } = await doctor(...args);
  expect(code).toBe(1);
  expect(output).toMatch(sentence);
  expect(output).not.toMatch(/\bat .*\.ts:/);
});

test('says so where nothing answers, and where it is not Saleor', async () => {
  const { origin, apiUrl } = sandbox;
  expect(await doctor(apiUrl.slice(0, -1))).toMatchObject({
    code: 1,
    output: expect.stringMatching(/does not end in \/graphql\//) as string,
  });
  expect(await doctor(`${origin}/health/`)).toMatchObject({
    code: 1,
    output: expect.stringMatching(/not Saleor’s API|There is no Saleor/) as string,
  });
  const gone = await startSandbox({ port: 0, dir: join(folder, 'gone') });
  await gone.close();
  expect(await doctor(gone.apiUrl)).toMatchObject({
    code: 1,
    output: expect.stringMatching(/Nothing answers at .*ECONNREFUSED/) as string,
  });
});
