import { createServer } from 'node:net';
import { SettingError } from './env.ts';

/**
 * A free port: the `named` one or none, else `usual` or the next free one above it. Throws
 * SettingError when the named port is taken.
 */
export async function freePort(usual: number, named: number | null): Promise<number> {
  if (named !== null) {
    if (await isFree(named)) return named;
    throw new SettingError(
      `Port ${named} (PORT) is taken by another program. Stop that one or choose another PORT.`,
    );
  }
  for (let port = usual; port < usual + 50; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new SettingError(`Ports ${usual} to ${usual + 49} are all taken. Set PORT to a free one.`);
}

/** Servers here listen on every interface; a program on one of them is in the way too. */
async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1', undefined]) {
    const outcome = await tryListen(port, host);
    if (outcome === 'EADDRINUSE' || outcome === 'EACCES') return false;
  }
  return true;
}

function tryListen(port: number, host: string | undefined): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ port, host }, () => server.close(() => resolve('free')));
  });
}
