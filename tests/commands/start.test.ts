import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** `npm start` in a group of its own: whatever it starts belongs to that, and can be looked for. */
interface Started {
  readonly output: () => string;
  /** The port of the shop. */
  readonly port: number;
  /** Resolves once a line of the output matches. */
  says(line: RegExp): Promise<RegExpExecArray>;
  interrupt(): void;
  readonly exitCode: Promise<number | null>;
  /** Number of the process that runs a program. */
  childCalled(program: string): number;
  /** Whether a process of the group is left. */
  isAlive(): boolean;
}

const TIMEOUT = 60_000;
const SERVED = '.cache/test-start-data';
let state = '';
const children = new Set<ChildProcess>();

beforeEach(() => void (state = mkdtempSync(join(tmpdir(), 'manoon-start-'))));
afterEach(() => {
  for (const { pid } of children) signalGroup(pid!, 'SIGKILL');
  children.clear();
  rmSync(state, { recursive: true, force: true });
  for (const name of readdirSync('.cache').filter((each) =>
    each.startsWith(`${basename(SERVED)}-`),
  ))
    rmSync(join('.cache', name), { recursive: true });
});

async function start(...options: string[]): Promise<Started> {
  const port = await anyPort();
  const args = ['src/commands/start.ts', '--data', SERVED, '--sandbox', state, ...options];
  const env = { ...process.env, SALEOR_API_URL: '', SITE_URL: '', PORT: String(port) };
  const child = spawn(process.execPath, args, { env, detached: true });
  children.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return {
    output: () => output,
    port,
    says: (line) => found(() => line.exec(output), child),
    interrupt: () => void child.kill('SIGINT'),
    exitCode: new Promise((resolve) => child.once('close', resolve)),
    childCalled: (program) => childCalled(child.pid!, program),
    isAlive: () => isGroupAlive(child.pid!),
  };
}

async function anyPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

function childCalled(parent: number, program: string): number {
  const found = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8')
    .split(' ')
    .find((pid) => pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(program));
  if (found === undefined) throw new Error(`${parent} runs no ${program}`);
  return Number(found);
}

function isGroupAlive(group: number): boolean {
  if (!existsSync('/proc/self/stat')) return signalGroup(group, 0);
  // Signals still reach the dead whom nobody has buried: init may take its time, or be none.
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => {
      const [state, , pgrp] = statOf(pid).split(' ');
      return Number(pgrp) === group && state !== 'Z';
    });
}

/** What follows the program's name in /proc/<pid>/stat: state, parent, group. */
function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
  } catch {
    return '';
  }
}

function found<T>(look: () => T | null, child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const again = () => {
      const result = look();
      if (result) resolve(result);
      return Boolean(result);
    };
    if (again()) return;
    child.stdout!.on('data', again);
    child.once('close', () => again() || reject(new Error('It ended without saying so.')));
  });
}

const READY = /Saleor's API: +(\S+)\n\nCtrl-C stops everything\./;
const page = async (port: number) => (await fetch(`http://localhost:${port}/`)).text();

/** The status with which Saleor's API answers. */
const askApi = async (apiUrl: string) => {
  const response = await fetch(apiUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: '{ shop { name } }' }),
  });
  return response.status;
};

describe('npm start', () => {
  test(
    'is a working shop until Ctrl-C, and nothing after it',
    async () => {
      const shop = await start();
      const [, apiUrl] = await shop.says(READY);
      expect((await fetch(`http://localhost:${shop.port}/`)).status).toBe(200);
      expect(await askApi(apiUrl!)).toBe(200);
      shop.interrupt();
      expect(await shop.exitCode).toBe(130);
      await expect.poll(shop.isAlive).toBe(false);
      await expect(page(shop.port)).rejects.toThrow('fetch failed');
      await expect(askApi(apiUrl!)).rejects.toThrow('fetch failed');
    },
    TIMEOUT,
  );

  test.skipIf(!existsSync('/proc/self/stat'))(
    'ends when its publisher is killed: a shop that no longer follows Saleor must not look well',
    async () => {
      const shop = await start();
      await shop.says(READY);
      process.kill(shop.childCalled('src/publisher/main.ts'), 'SIGKILL');
      expect(await shop.exitCode).toBe(1);
      expect(shop.output()).toContain(
        'src/publisher/main.ts ended with code 137. Nothing goes on without it.',
      );
      await expect.poll(shop.isAlive).toBe(false);
    },
    TIMEOUT,
  );

  test(
    'leaves nothing behind when Ctrl-C comes while it builds',
    async () => {
      const shop = await start();
      const [, apiUrl] = await shop.says(/Saleor sandbox: (\S+) /);
      await shop.says(/Making the shop/);
      // Astro is a child of the publisher, which is a child of the command.
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(shop.isAlive()).toBe(true);
      shop.interrupt();
      expect(await shop.exitCode).toBe(130);
      await expect.poll(shop.isAlive).toBe(false);
      await expect(askApi(apiUrl!)).rejects.toThrow('fetch failed');
      expect(shop.output()).not.toContain('Error');
    },
    TIMEOUT,
  );

  test(
    'beside another one shares its sandbox and leaves its pages alone',
    async () => {
      const first = await start();
      const [, apiUrl] = await first.says(READY);
      const before = await page(first.port);

      const resetting = await start('--reset');
      expect(await resetting.exitCode).toBe(1);
      const { port } = new URL(apiUrl!);
      expect(resetting.output()).toContain(`belongs to the running sandbox on port ${port} `);
      expect(resetting.output()).not.toContain('    at ');

      const second = await start();
      expect((await second.says(READY))[1]).toBe(apiUrl);
      expect(second.output()).toContain('(running already as process ');
      const own = `.cache/${basename(SERVED)}-${second.port}`;
      expect(second.output()).toContain(
        `${SERVED} is served by the shop on port ${first.port} (process `,
      );
      expect(existsSync(join(own, 'current'))).toBe(true);
      expect(await page(second.port)).toContain(`href="http://localhost:${second.port}/"`);
      expect(await page(first.port)).toBe(before);

      second.interrupt();
      expect(await second.exitCode).toBe(130);
      expect(await askApi(apiUrl!)).toBe(200);
      first.interrupt();
      expect(await first.exitCode).toBe(130);
      await expect.poll(() => first.isAlive() || second.isAlive()).toBe(false);
    },
    TIMEOUT,
  );
});
