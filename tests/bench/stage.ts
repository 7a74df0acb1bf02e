import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installApp, signIn } from '#commands/install-app.ts';
import { SANDBOX_CHANNELS, SANDBOX_STAFF } from '#commands/env.ts';

/** A line of the publisher's log. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly event: string };

/** Sandbox, publisher and web server as processes of their own, on a store that is gone afterwards. */
export interface Stage {
  readonly apiUrl: string;
  readonly shop: string;
  readonly publisher: string;
  readonly dataDir: string;
  readonly web: ChildProcess;
  /** The publisher's log so far. */
  readonly lines: readonly LogLine[];
  close(): Promise<void>;
}

/** `core`: the processor that the web server is bound to. Resolves once the first release is served. */
export async function stage(products: number, core: number | null = null): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'manoon-bench-'));
  const dataDir = join(folder, 'data');
  const children: ChildProcess[] = [];
  const run = (args: readonly string[], env: Record<string, string> = {}, bound = false) => {
    const [program, ...rest] =
      bound && core !== null
        ? ['taskset', '-c', String(core), process.execPath, ...args]
        : [process.execPath, ...args];
    const child = spawn(program, rest, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    return child;
  };
  const lines: LogLine[] = [];
  const [sandboxPort, publisherPort, webPort] = [await anyPort(), await anyPort(), await anyPort()];
  const sandbox = run([
    'src/sandbox/main.ts',
    '--port',
    sandboxPort,
    '--dir',
    join(folder, 'sandbox'),
    '--products',
    String(products),
  ]);
  await output(sandbox, /Saleor sandbox: /);
  const apiUrl = `http://localhost:${sandboxPort}/graphql/`;
  const appUrl = `http://localhost:${publisherPort}`;
  const shared = { SALEOR_API_URL: apiUrl, ...SANDBOX_CHANNELS, DATA_DIR: dataDir };
  const publisher = run(['src/publisher/main.ts'], {
    ...shared,
    PUBLISHER_PORT: publisherPort,
    APP_URL: appUrl,
    SITE_URL: `http://localhost:${webPort}`,
  });
  let rest = '';
  publisher.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop()!;
    lines.push(...parts.map((line) => JSON.parse(line) as LogLine));
  });
  await until(
    () => lines.some(({ event, outcome }) => event === 'build' && outcome === 'published'),
    1_800_000,
    () => publisher.exitCode !== null,
  );
  await installApp({ apiUrl, staffToken: await signIn(apiUrl, SANDBOX_STAFF), appUrl });
  const web = run(['src/server/main.ts'], { ...shared, PORT: webPort }, true);
  await output(web, /"web_listens"/);
  return {
    apiUrl,
    shop: `http://localhost:${webPort}`,
    publisher: appUrl,
    dataDir,
    web,
    lines,
    async close() {
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(
        children.map(async (child) => child.exitCode ?? (await once(child, 'exit'))),
      );
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function anyPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

function output(child: ChildProcess, pattern: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout!.setEncoding('utf8').on('data', (text: string) => pattern.test(text) && resolve());
    child.once('exit', (code) =>
      reject(new Error(`${child.spawnargs.join(' ')} ended with ${code}`)),
    );
  });
}

export async function until(
  done: () => boolean | Promise<boolean>,
  most: number,
  hopeless = () => false,
): Promise<void> {
  const end = performance.now() + most;
  while (!(await done())) {
    if (performance.now() > end || hopeless()) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
