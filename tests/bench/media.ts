/**
 * `npm run bench:media -- [objects] [bytes]`: copies and verifies that many objects with the commands, on a real
 * MinIO on the same machine, and says how fast it was and how much memory the commands took.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStorage } from '#media/storage.ts';
import { inParallel } from '#migration/media/pool.ts';
import { startMinio } from '../support/minio.ts';

const [objects = 10_000, bytes = 4_096] = process.argv.slice(2).map(Number);
// As npm runs it: V8 is told to keep its heap small.
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const command = scripts['media:migrate']!.split(' ').slice(1);
const folder = mkdtempSync(join(tmpdir(), 'bench-media-'));
const minio = await startMinio(['manoon-media', 'saleor']);
const storage = createStorage(minio.settings);
try {
  console.log(`${objects} objects of ${bytes} bytes`);
  const keys = Array.from(
    { length: objects },
    (_, number) =>
      `wp-content/uploads/20${10 + (number % 10)}/0${1 + (number % 9)}/slika-${number}.jpg`,
  );
  await inParallel(keys, 16, async (key) => {
    const body = Buffer.alloc(bytes, key);
    body.set([0xff, 0xd8, 0xff, 0xe0]);
    await storage.put({ bucket: 'manoon-media', key }, body, { contentType: 'image/jpeg' });
  });
  for (const args of [['copy'], ['copy', '--apply'], ['copy', '--apply'], ['verify'], ['status']])
    await measured(args);
} finally {
  storage.close();
  await minio.close();
  rmSync(folder, { recursive: true });
}

async function measured(args: readonly string[]): Promise<void> {
  const { endpoint, accessKey, secretKey } = minio.settings;
  const started = performance.now();
  const child = spawn(process.execPath, [...command, ...args, '--journal', folder], {
    env: {
      PATH: process.env['PATH'],
      MEDIA_S3_ENDPOINT: endpoint,
      MEDIA_S3_ACCESS_KEY: accessKey,
      MEDIA_S3_SECRET_KEY: secretKey,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, memoryOf(child.pid!))), 50);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1_000;
  console.log(
    `${args.join(' ')}: ${seconds.toFixed(1)} s, ${Math.round(objects / seconds)} objects/s, at most ${Math.round(most)} MB, code ${String(code)}`,
  );
}

/** The most memory that a process has had, in MB, where the system tells it (Linux). */
function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}
