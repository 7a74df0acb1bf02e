import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { importFolder } from '#publisher/release/import.ts';
import { Releases } from '#publisher/release/releases.ts';
import { type RunningServer, startServer } from '#server/server.ts';
import type { Children } from './children.ts';
import { SettingError, environment } from './env.ts';

/**
 * Serves the built site in `root` as the shop is served, until the children stop: what its files were at the start.
 * `apiUrl`: the Saleor its islands ask. Throws SettingError when the port is taken.
 */
export async function serveFolder(
  children: Children,
  root: string,
  port: number,
  apiUrl: string,
): Promise<RunningServer> {
  const dataDir = join('.cache', `preview-${process.pid}`);
  children.onStop(() => rm(dataDir, { recursive: true, force: true }));
  await importFolder(new Releases(dataDir), root);
  const api = new URL(apiUrl).origin;
  const origins = { api, media: mediaOrigins(api) };
  const settings = { dataDir, port, origins, publisherUrl: null, dataAgeLimit: null };
  return started(children, () => startServer(settings, () => undefined));
}

/** Ends a server with the children. Throws SettingError when its port is taken. */
export async function started(
  children: Children,
  start: () => Promise<RunningServer>,
): Promise<RunningServer> {
  try {
    const server = await start();
    children.onStop(server.close);
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new SettingError(
      'The port was free a moment ago, and now another program has it. Start again, or set PORT to a free one.',
    );
  }
}

function mediaOrigins(api: string): string[] {
  const named = (environment()['MEDIA_ORIGINS'] ?? '').split(/[\s,]+/).filter(Boolean);
  return named.length > 0 ? named.map((each) => new URL(each).origin) : [api];
}
