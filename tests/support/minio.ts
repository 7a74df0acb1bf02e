import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';
import { CreateBucketCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, test } from 'vitest';
import type { S3Settings } from '#media/settings.ts';
import { OLD_PUBLIC_FOLDERS, PUBLIC_FOLDERS, readPolicy } from '#migration/media/check/policy.ts';

/** A real MinIO with a folder of its own, gone afterwards. */
export interface Minio {
  readonly settings: S3Settings;
  /** The client as it is, for what our storage does not do: buckets, policies, uploads in parts. */
  readonly client: S3Client;
  close(): Promise<void>;
}

/** The server's program: MINIO_BIN, else `minio` on the PATH; null when there is none. */
const minioProgram = findMinio();

/** Tests that need a real MinIO; where there is none they say so. */
export function describeWithMinio(name: string, tests: () => void): void {
  if (minioProgram !== null) return void describe(name, tests);
  const sentence = 'skipped: no minio (set MINIO_BIN, or put minio on the PATH)';
  console.log(`${name}: ${sentence}`);
  describe(name, () => test.skip(sentence, () => undefined));
}

function findMinio(): string | null {
  const named = process.env['MINIO_BIN'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = named ? [named] : folders.map((folder) => join(folder, 'minio'));
  return candidates.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds that a start may take. */
const PATIENCE = 30_000;

export async function startMinio(buckets: readonly string[]): Promise<Minio> {
  const folder = mkdtempSync(join(tmpdir(), 'minio-'));
  const [port, consolePort] = [await freePort(), await freePort()];
  const accessKey = 'test-owner';
  const secretKey = randomBytes(16).toString('hex');
  const server = spawn(
    minioProgram!,
    // By default it listens on every interface.
    [
      ...['server', '--quiet', '--address', `127.0.0.1:${port}`],
      ...['--console-address', `127.0.0.1:${consolePort}`, join(folder, 'data')],
    ],
    {
      env: {
        HOME: folder,
        PATH: process.env['PATH'],
        MINIO_ROOT_USER: accessKey,
        MINIO_ROOT_PASSWORD: secretKey,
        MINIO_UPDATE: 'off',
        MINIO_BROWSER: 'off',
      },
      stdio: 'ignore',
    },
  );
  const settings = {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    accessKey,
    secretKey,
  };
  await untilAlive(server, settings.endpoint);
  const client = new S3Client({
    ...settings,
    forcePathStyle: true,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
  });
  for (const bucket of buckets) await client.send(new CreateBucketCommand({ Bucket: bucket }));
  return {
    settings,
    client,
    async close() {
      client.destroy();
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** With the shop's two buckets, whose pictures anybody may read, as media:check says to set it. */
export async function startShopMinio(): Promise<Minio> {
  const minio = await startMinio(['saleor', 'manoon-media']);
  for (const [Bucket, folders] of [
    ['saleor', PUBLIC_FOLDERS],
    ['manoon-media', OLD_PUBLIC_FOLDERS],
  ] as const)
    await minio.client.send(
      new PutBucketPolicyCommand({ Bucket, Policy: readPolicy(Bucket, folders) }),
    );
  return minio;
}

async function untilAlive(server: ChildProcess, endpoint: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const answer = await fetch(`${endpoint}/minio/health/live`).catch(() => null);
    if (answer?.ok) return;
    if (server.exitCode !== null) throw new Error(`MinIO ended with code ${server.exitCode}`);
    if (Date.now() > until) throw new Error(`MinIO did not start within ${PATIENCE / 1_000} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
