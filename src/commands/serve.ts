import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaMap } from '#domain/media.ts';
import { importFolder } from '#publisher/release/import.ts';
import { Releases } from '#publisher/release/releases.ts';
import { pictureOrigins } from '#server/env.ts';
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
  await mkdir('.cache', { recursive: true });
  const dataDir = await mkdtemp(join('.cache', 'preview-'));
  children.onStop(() => rm(dataDir, { recursive: true, force: true }));
  await importFolder(new Releases(dataDir), root);
  const api = new URL(apiUrl).origin;
  const env = { ...environment(), MEDIA_BASE_URL: mediaBaseOf(root) };
  const origins = { api, media: pictureOrigins(env, api) };
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

/** The storage whose pictures the pages in `root` show, as their own head says; '' when they do not. */
function mediaBaseOf(root: string): string {
  const home = join(root, 'index.html');
  const html = existsSync(home) ? readFileSync(home, 'utf8') : '';
  const map = /\bdata-media="([^"]*)"/
    .exec(html)?.[1]
    ?.replaceAll(/&(?:quot|#34);/g, '"')
    .replaceAll(/&(?:amp|#38);/g, '&');
  return map ? ((JSON.parse(map) as MediaMap).base ?? '') : '';
}
