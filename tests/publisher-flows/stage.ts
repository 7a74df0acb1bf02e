import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { SANDBOX_CHANNELS, SANDBOX_STAFF } from '#commands/env.ts';
import { installApp, signIn } from '#commands/install-app.ts';
import { prepared, PUBLIC_API_URL, run, SITE_URL } from './prepared.ts';
import { Office } from './office.ts';
import { anyPort, runProcess, type ShopProcess } from './processes.ts';

const STATUS_TOKEN = 'token of the flows';
const STAFF_TOKEN = 'sandbox-staff-token';
const PATIENCE = 15_000;

/** A line of the publisher's log. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly event: string };

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

export interface StageOptions {
  /** Modules that the publisher's process loads first, such as those that halt it. */
  readonly preload?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A compiled shop other than the one from the sources. */
  readonly compiled?: string;
  /** A folder of releases that is there already, and stays. */
  readonly dataDir?: string;
}

/** Sandbox, publisher and web server as processes of their own, on a folder that is gone afterwards. */
export class Stage {
  readonly folder: string;
  /** The folder of releases. */
  readonly dataDir: string;
  readonly apiUrl: string;
  readonly shop: string;
  readonly publisherUrl: string;
  readonly office: Office;
  readonly web: ShopProcess;
  readonly #sandbox: ShopProcess;
  readonly #publisherArgs: readonly string[];
  readonly #publisherEnv: Readonly<Record<string, string>>;
  publisher: ShopProcess;
  #earlier = '';

  private constructor(parts: {
    folder: string;
    dataDir: string;
    sandbox: ShopProcess;
    apiUrl: string;
    web: ShopProcess;
    shop: string;
    publisherUrl: string;
    args: readonly string[];
    env: Readonly<Record<string, string>>;
    publisher: ShopProcess;
  }) {
    this.folder = parts.folder;
    this.dataDir = parts.dataDir;
    this.#sandbox = parts.sandbox;
    this.apiUrl = parts.apiUrl;
    this.web = parts.web;
    this.shop = parts.shop;
    this.publisherUrl = parts.publisherUrl;
    this.#publisherArgs = parts.args;
    this.#publisherEnv = parts.env;
    this.publisher = parts.publisher;
    this.office = new Office(new URL(parts.apiUrl).origin);
  }

  /** Resolves once the first release is served and the App is installed. */
  static async open(options: StageOptions = {}): Promise<Stage> {
    const { preload = [], env = {}, compiled } = options;
    const folder = mkdtempSync(join(tmpdir(), 'manoon-flows-'));
    const dataDir = options.dataDir ?? join(folder, 'data');
    const started: ShopProcess[] = [];
    const start = (...args: Parameters<typeof runProcess>) => {
      const process = runProcess(...args);
      started.push(process);
      return process;
    };
    try {
      const ready = await prepared();
      cpSync(ready.sandbox, join(folder, 'sandbox'), { recursive: true });
      const sandboxArgs = ['--port', '0', '--dir', join(folder, 'sandbox')];
      const sandbox = start(['src/sandbox/main.ts', ...sandboxArgs]);
      const port = await anyPort();
      const apiUrl = (await sandbox.says(/Saleor sandbox: (\S+)/))[1]!;
      const shared = {
        SALEOR_API_URL: apiUrl,
        SALEOR_PUBLIC_API_URL: PUBLIC_API_URL,
        ...SANDBOX_CHANNELS,
        // Its storage is where it is itself.
        MEDIA_BASE_URL: new URL(apiUrl).origin,
        DATA_DIR: dataDir,
      };
      const publisherUrl = `http://localhost:${port}`;
      const args = [...preload.flatMap((module) => ['--import', module]), 'src/publisher/main.ts'];
      const publisherEnv = {
        ...shared,
        PUBLISHER_PORT: String(port),
        APP_URL: publisherUrl,
        SITE_URL,
        COMPILED_DIR: compiled ?? ready.shop,
        STATUS_TOKEN,
        SWEEP_MINUTES: '1440',
        STAGE_FOLDER: folder,
        ...env,
      };
      const publisher = start(args, publisherEnv);
      const web = start(['src/server/main.ts'], {
        ...shared,
        PORT: '0',
        PUBLISHER_URL: publisherUrl,
      });
      const shop = (await web.says(/"web_listens","origin":"([^"]+)"/))[1]!;
      await publisher.says(/"event":"build".*"outcome":"published"/);
      const staffToken = await signIn(apiUrl, SANDBOX_STAFF);
      await installApp({ apiUrl, staffToken, appUrl: publisherUrl });
      return new Stage({
        folder,
        dataDir,
        sandbox,
        apiUrl,
        web,
        shop,
        publisherUrl,
        args,
        env: publisherEnv,
        publisher,
      });
    } catch (error) {
      await endAll(started);
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  async close(): Promise<void> {
    await endAll([this.publisher, this.web, this.#sandbox]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What the shop answers; redirects are not followed. */
  async get(path: string): Promise<Answer> {
    const response = await fetch(this.shop + path, { redirect: 'manual' });
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  async text(path: string): Promise<string> {
    return (await this.get(path)).text;
  }

  /** Asks Saleor as an App with all permissions; throws for any error, those of mutations too. */
  async staff<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(this.apiUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${STAFF_TOKEN}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    for (const payload of Object.values(data as Record<string, unknown>)) refuse(payload);
    return data;
  }

  /** The sandbox's control API. */
  async control<Reply>(method: string, path: string, body?: unknown): Promise<Reply> {
    const response = await fetch(new URL(`/sandbox/${path}`, this.apiUrl), {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as Reply;
  }

  /** The publisher's log so far, over restarts. */
  get lines(): LogLine[] {
    return (this.#earlier + this.publisher.output())
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as LogLine);
  }

  builds(from = 0): LogLine[] {
    return this.lines.slice(from).filter(({ event }) => event === 'build');
  }

  /** Does something, waits until `seen` no longer throws, and returns the builds that were made for it. */
  async follow(change: () => Promise<unknown>, seen: () => unknown): Promise<LogLine[]> {
    const from = this.lines.length;
    await change();
    await eventually(seen);
    await eventually(() => {
      if (this.builds(from).length === 0) throw new Error('no build was told of');
    });
    return this.builds(from);
  }

  /** The status page, as staff see it. */
  async status(): Promise<string> {
    const response = await fetch(`${this.publisherUrl}/status/`, { headers: bearer });
    return response.text();
  }

  /** Presses a button of the status page, signed in as staff are. */
  async press(action: string, value = ''): Promise<number> {
    const signIn = await fetch(`${this.publisherUrl}/status/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ token: STATUS_TOKEN }),
      redirect: 'manual',
    });
    const headers = { cookie: signIn.headers.get('set-cookie')!.split(';')[0]! };
    const page = await (await fetch(`${this.publisherUrl}/status/`, { headers })).text();
    const form = /name="form" value="([^"]+)"/.exec(page)![1]!;
    const response = await fetch(`${this.publisherUrl}/status/${action}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ form, value }),
      redirect: 'manual',
    });
    return response.status;
  }

  /** `npm run release -- …` on the machine of the store: its exit code and what it said. */
  async release(...args: readonly string[]): Promise<{ code: number | null; said: string }> {
    const command = ['src/commands/release.ts', ...args];
    const { ended, output } = runProcess(command, { DATA_DIR: this.dataDir });
    return { code: await ended, said: output() };
  }

  /** kill -9. */
  async killPublisher(): Promise<void> {
    this.publisher.child.kill('SIGKILL');
    await this.publisher.ended;
  }

  /** Starts a publisher on the same store, in place of one that has ended; resolves when it answers. */
  async restartPublisher(env: Readonly<Record<string, string>> = {}): Promise<void> {
    this.#earlier += `${this.publisher.output()}\n`;
    this.publisher = this.anotherPublisher(env);
    await this.publisher.says(/"publisher_listens"/);
  }

  /** A publisher on the same store. */
  anotherPublisher(env: Readonly<Record<string, string>> = {}): ShopProcess {
    return runProcess(this.#publisherArgs, { ...this.#publisherEnv, ...env });
  }

  /** Every page as it is served, against a full build by Astro. */
  async compare(): Promise<{ pages: number; equal: number; differing: string[] }> {
    const text = await run(['tests/publisher-flows/compare-pages.ts', this.dataDir, this.apiUrl]);
    return JSON.parse(text) as { pages: number; equal: number; differing: string[] };
  }
}

const bearer = { authorization: `Bearer ${STATUS_TOKEN}` };

/** Tries until it no longer throws. */
export function eventually<Result>(
  attempt: () => Result | Promise<Result>,
  timeout = PATIENCE,
): Promise<Result> {
  return vi.waitFor(attempt, { timeout, interval: 25 });
}

function refuse(payload: unknown): void {
  const { errors } = (payload ?? {}) as { errors?: readonly unknown[] };
  if (errors !== undefined && errors.length > 0) throw new Error(JSON.stringify(errors));
}

async function endAll(processes: readonly ShopProcess[]): Promise<void> {
  for (const { child } of processes) child.kill('SIGTERM');
  const late = setTimeout(() => {
    for (const { child } of processes) child.kill('SIGKILL');
  }, 5_000);
  await Promise.all(processes.map(({ ended }) => ended));
  clearTimeout(late);
}
