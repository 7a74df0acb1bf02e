import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { S3Settings } from '#media/settings.ts';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Starts the command against a storage, with nothing of this process's own settings. */
export function startMigrate(
  { endpoint, accessKey, secretKey }: S3Settings,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, ['src/commands/media-migrate.ts', ...args], {
    env: {
      PATH: process.env['PATH'],
      MEDIA_S3_ENDPOINT: endpoint,
      MEDIA_S3_ACCESS_KEY: accessKey,
      MEDIA_S3_SECRET_KEY: secretKey,
      ...env,
    },
    stdio: 'pipe',
  });
}

/** Runs the command to its end; `input` is what the operator types. */
export async function migrate(
  settings: S3Settings,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ended> {
  const child = startMigrate(settings, args, env);
  child.stdin!.end(input);
  const [out, errors, code] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { code, output: out + errors };
}
