import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importFolder } from '#publisher/release/import.ts';
import { Releases } from '#publisher/release/releases.ts';
import type { WebSettings } from '#server/env.ts';
import { startServer } from '#server/server.ts';

export interface BuiltSite extends AsyncDisposable {
  readonly root: string;
  readonly releases: Releases;
  readonly settings: WebSettings;
  /** Sends `target` as it stands: fetch would tidy dot segments away. */
  ask(target: string, options?: AskOptions): Promise<Answer>;
}

interface AskOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A server of a release made of `files`, which lie in `site/` of a temporary folder; what lies beside it is outside. */
export async function builtSite(files: Readonly<Record<string, string>>): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'manoon-site-'));
  const root = join(folder, 'site');
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const settings = settingsOf(join(folder, 'store'));
  const releases = new Releases(settings.dataDir);
  await importFolder(releases, root);
  const server = await startServer(settings, () => undefined);
  return {
    root,
    releases,
    settings,
    ask: (target, options) => ask(server.origin, target, options),
    async [Symbol.asyncDispose]() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export function settingsOf(dataDir: string): WebSettings {
  return {
    dataDir,
    port: 0,
    origins: { api: 'https://api.test', media: ['https://media.test'] },
    publisherUrl: null,
    dataAgeLimit: null,
  };
}

function ask(origin: string, path: string, options: AskOptions = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, headers, body: Buffer.concat(chunks) });
      });
    });
    asking.on('error', reject).end();
  });
}
