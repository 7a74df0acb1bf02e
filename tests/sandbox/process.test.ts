import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder, temporarySandbox } from './temporary.ts';

interface Run {
  stdout: string;
  stderr: string;
  code: number | null;
}

/** Runs the program until it ends or `until` appears in what it prints; then it is asked to stop. */
function run(args: string[], until?: string): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['src/sandbox/main.ts', ...args]);
    const result: Run = { stdout: '', stderr: '', code: null };
    child.stdout.on('data', (chunk: Buffer) => {
      result.stdout += chunk.toString();
      if (until !== undefined && result.stdout.includes(until)) child.kill('SIGTERM');
    });
    child.stderr.on('data', (chunk: Buffer) => (result.stderr += chunk.toString()));
    child.on('close', (code) => resolve({ ...result, code }));
  });
}

describe('the program', () => {
  test('says in one line where it is, and ends on SIGTERM', async () => {
    const { stdout, stderr, code } = await run(
      ['--port', '0', '--dir', temporaryFolder()],
      '/graphql/\n',
    );
    expect(stdout).toMatch(/^Saleor sandbox: http:\/\/localhost:\d+\/graphql\/\n$/);
    expect([stderr, code]).toEqual(['', 0]);
  });

  test('names a taken port', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const { stdout, stderr, code } = await run([
      '--port',
      String(port),
      '--dir',
      temporaryFolder(),
    ]);
    expect([stdout, code]).toEqual(['', 1]);
    expect(stderr).toBe(
      `Saleor sandbox: Port ${port} is already in use. Stop what uses it, or choose another one with --port.\n`,
    );
  });

  test.each([
    [['--port', 'x'], '--port must be a number from 0 to 65535, not "x"'],
    [['--port', '70000'], '--port must be a number from 0 to 65535, not "70000"'],
    [['--prot', '1'], "Unknown option '--prot'"],
  ])('refuses %j', async (args, message) => {
    const { stderr, code } = await run(args);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });

  test('names a seed folder without a catalogue', async () => {
    const seed = temporaryFolder();
    const { stderr, code } = await run(['--port', '0', '--dir', temporaryFolder(), '--seed', seed]);
    expect(code).toBe(1);
    expect(stderr).toContain(`The seed folder ${seed} must hold a readable catalogue.json`);
  });
});

describe('beside a sandbox that has the folder', () => {
  const beside = async (...options: string[]) => {
    const dir = temporaryFolder();
    const { apiUrl } = await temporarySandbox({ dir });
    const result = await run(['--port', '0', '--dir', dir, ...options]);
    return { ...result, apiUrl, dir };
  };

  test('says with --join where that one is, and ends', async () => {
    const { stdout, stderr, code, apiUrl } = await beside('--join');
    expect(stdout).toBe(`Saleor sandbox: ${apiUrl} (running already, process ${process.pid})\n`);
    expect([stderr, code]).toEqual(['', 0]);
  });

  test.each([[['--reset', '--join']], [['--reset']], [[]]])('refuses %j', async (options) => {
    const { stdout, stderr, code, apiUrl, dir } = await beside(...options);
    const { port } = new URL(apiUrl);
    expect([stdout, code]).toEqual(['', 1]);
    expect(stderr).toBe(
      `Saleor sandbox: The state in ${dir} belongs to the running sandbox on port ${port} (process ${process.pid}). Stop that one first, or choose another folder.\n`,
    );
  });
});

test('answers on both meanings of localhost', async () => {
  const sandbox = await temporarySandbox();
  const { port } = new URL(sandbox.origin);
  const statusAt = (host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request({ host, port, path: '/health/' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  expect(await statusAt('127.0.0.1')).toBe(200);
  expect(await statusAt('localhost')).toBe(200);
});
