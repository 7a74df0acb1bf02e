import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createChildren } from '../../src/commands/children.ts';

let children = createChildren();
beforeEach(() => void (children = createChildren()));
afterEach(() => children.stop());

const node = (script: string) => ['--eval', script];
const FOR_EVER = 'setInterval(() => {}, 1000);';

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a child that runs', () => {
  test.each([
    ['process.exit(0)', 0],
    ['process.exit(3)', 3],
    ['process.kill(process.pid, "SIGTERM");' + FOR_EVER, 143],
    ['process.kill(process.pid, "SIGKILL");' + FOR_EVER, 137],
  ])('%s ends with %i', async (script, code) => {
    await expect(children.run(node(script))).resolves.toBe(code);
  });

  test('has the environment and what is added to it', async () => {
    const script = 'process.exit(process.env.PATH && process.env.CHANNEL === "rs" ? 7 : 1)';
    await expect(children.run(node(script), { CHANNEL: 'rs' })).resolves.toBe(7);
  });
});

describe('a child that starts', () => {
  const READY = /ready at (\S+)/;
  const start = (script: string) => children.start(node(script), READY);

  test('has started when it says so, with what it said', async () => {
    const [, url] = await start(`console.log("hello"); console.log("ready at here"); ${FOR_EVER}`);
    expect(url).toBe('here');
  });

  test.each([
    ['process.exit(3)', ['Nothing goes on without it.', '3']],
    ['process.kill(process.pid, "SIGKILL")', ['Nothing goes on without it.', '137']],
    ['process.exit(0)', []],
  ])('and then does %s is told of unless it ended in peace', async (end, told) => {
    const lost: string[] = [];
    const own = createChildren(({ message }) => void lost.push(message));
    const script = `console.log("ready at " + process.pid); setTimeout(() => ${end}, 100); ${FOR_EVER}`;
    const [, pid] = await own.start(node(script), READY);
    await expect.poll(() => isAlive(Number(pid))).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(lost).toHaveLength(told.length === 0 ? 0 : 1);
    for (const part of told) expect(lost[0]).toContain(part);
    await own.stop();
  });

  test('and is stopped is no loss', async () => {
    const lost: string[] = [];
    const own = createChildren(({ message }) => void lost.push(message));
    await own.start(node(`console.log("ready at here"); ${FOR_EVER}`), READY);
    await own.stop();
    expect(lost).toEqual([]);
  });

  test('is not taken at half a word', async () => {
    const halves = `process.stdout.write("ready at http://local", () =>
      setTimeout(() => process.stdout.write("host:8000\\n"), 50)); ${FOR_EVER}`;
    const [, url] = await start(halves);
    expect(url).toBe('http://localhost:8000');
  });

  test('may go on talking: nobody listening does not stop it', async () => {
    // Far more than a pipe holds; it ends only when all of it was taken.
    const script = `console.log("ready at " + process.pid);
      process.stdout.write("x".repeat(5_000_000), () => process.exit());${FOR_EVER}`;
    const [, pid] = await start(script);
    await expect.poll(() => isAlive(Number(pid)), { timeout: 5_000 }).toBe(false);
  });

  test.each([
    ['process.exit(4)', 'ended with code 4 before it was ready'],
    ['console.log("ready"); process.exit(0)', 'ended with code 0 before it was ready'],
    [
      `process.kill(process.pid, "SIGKILL"); ${FOR_EVER}`,
      'ended with code 137 before it was ready',
    ],
  ])('%s fails', async (script, reason) => {
    await expect(start(script)).rejects.toThrow(reason);
  });
});

describe('stop', () => {
  const PID = /pid (\d+)/;
  const startWith = async (script: string) => {
    const [, pid] = await children.start(
      node(`${script}; console.log("pid " + process.pid); ${FOR_EVER}`),
      PID,
    );
    return Number(pid);
  };

  test('ends every child before it resolves', async () => {
    const pids = await Promise.all([startWith(''), startWith('')]);
    expect(pids.map(isAlive)).toEqual([true, true]);
    await children.stop();
    expect(pids.map(isAlive)).toEqual([false, false]);
  });

  test('lets a child end itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'manoon-children-'));
    const farewell = join(folder, 'farewell');
    await startWith(`process.on("SIGTERM", () => {
      require("node:fs").writeFileSync(${JSON.stringify(farewell)}, "");
      process.exit();
    })`);
    await children.stop();
    expect(existsSync(farewell)).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test('ends a child that ignores SIGTERM, too', async () => {
    const pid = await startWith('process.on("SIGTERM", () => {})');
    await children.stop();
    expect(isAlive(pid)).toBe(false);
  });

  test('closes what else was started, last first, after the processes', async () => {
    const pid = await startWith('');
    const closed: unknown[] = [];
    children.onStop(() => void closed.push('first', isAlive(pid)));
    children.onStop(async () => void closed.push('second', isAlive(pid)));
    await children.stop();
    expect(closed).toEqual(['second', false, 'first', false]);
  });

  test('lets the work go no further', async () => {
    const settled: string[] = [];
    const mark = (name: string) => () => void settled.push(name);
    children.run(node(FOR_EVER)).then(mark('run'), mark('run'));
    children.start(node(FOR_EVER), PID).then(mark('start'), mark('start'));
    await startWith('');
    await children.stop();
    children.run(node('')).then(mark('late run'), mark('late run'));
    children.start(node('console.log("pid 1")'), PID).then(mark('late start'), mark('late start'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(settled).toEqual([]);
  });

  test('without children is done at once', async () => {
    await expect(children.stop()).resolves.toBeUndefined();
  });
});

describe('a command', () => {
  const commands = new Set<ChildProcess>();
  afterEach(() => commands.forEach((child) => child.kill('SIGTERM')));

  /** A command in a process of its own, since it ends the process. */
  function command(
    work: string,
    signal: NodeJS.Signals = 'SIGTERM',
  ): Promise<{ code: number | null; signal: string | null; output: string }> {
    const script = `
      import { runCommand } from './src/commands/children.ts';
      import { SettingError } from './src/commands/env.ts';
      await runCommand(async (children) => { ${work} });`;
    const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script]);
    commands.add(child);
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('PLEASE STOP ME')) child.kill(signal);
    });
    child.stderr.on('data', (chunk) => (output += chunk));
    return new Promise((resolve) =>
      child.once('close', (code, signal) => resolve({ code, signal, output })),
    );
  }

  test('ends with the code of its work', async () => {
    await expect(command('return 5;')).resolves.toMatchObject({ code: 5 });
  });

  test('tells a mistake of the operator in a sentence', async () => {
    const { code, output } = await command('throw new SettingError("PORT is taken.");');
    expect(code).toBe(1);
    expect(output.trim()).toBe('PORT is taken.');
  });

  test('shows where a bug is', async () => {
    const { code, output } = await command('throw new TypeError("x is undefined");');
    expect(code).toBe(1);
    expect(output).toMatch(/TypeError: x is undefined\n\s+at /);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'starts no further stage once %s has come, and ends once',
    async (signal) => {
      const { code, output } = await command(
        `
        const stage = (says) => children.run(
          ['--eval', 'process.on("SIGINT", () => {}); console.log("' + says + '"); setTimeout(() => {}, 10_000)']);
        await stage('PLEASE STOP ME');
        await stage('PLEASE STOP ME: next stage');`,
        signal,
      );
      expect(output.trim()).toBe('PLEASE STOP ME');
      expect(code).toBe(128 + constants.signals[signal]);
    },
  );

  test('takes its children with it', async () => {
    const { code, output } = await command(`
      const [, pid] = await children.start(
        ['--eval', 'console.log("pid " + process.pid); setInterval(() => {}, 1000)'], /pid ([0-9]+)/);
      console.log('child', pid);
      console.log('PLEASE STOP ME');`);
    const pid = Number(/child (\d+)/.exec(output)?.[1]);
    expect(pid).toBeGreaterThan(0);
    expect(code).toBe(143);
    expect(isAlive(pid)).toBe(false);
  });
});
