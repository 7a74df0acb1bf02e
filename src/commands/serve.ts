import { type RunningServer, startServer } from '#server/server.ts';
import type { Children } from './children.ts';
import { SettingError } from './env.ts';

/** Serves the built site in `root` until the children stop. Throws SettingError when the port is taken. */
export async function serve(
  children: Children,
  root: string,
  port: number,
): Promise<RunningServer> {
  try {
    const server = await startServer({ root, port });
    children.onStop(server.close);
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new SettingError(
      `Port ${port} was free a moment ago, and now another program has it. Start again, or set PORT to a free one.`,
    );
  }
}
