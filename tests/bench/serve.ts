/**
 * `npm run bench:serve`: requests a second and p99 of a product page from our server, and from nginx that serves the
 * same files on the same core, in turns of one run. Without nginx on this machine our figures stand alone. The client
 * may be what limits the rate; the processor time that the server takes for a request does not depend on it, and is
 * what the ratio is made of.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Releases } from '#publisher/release/releases.ts';
import { load, type LoadResult } from './load.ts';
import { stage } from './stage.ts';

const CORE = 0;
const PAGE = '/proizvod/arganovo-ulje/';
const TURNS = 3;
const options = { connections: 32, seconds: 4 };

const ours = await stage(31, CORE);
const folder = mkdtempSync(join(tmpdir(), 'manoon-nginx-'));
const nginx = await startNginx();
try {
  const idle = memoryOf(ours.web.pid!);
  const results: { name: string; url: URL; pid: () => number; turns: Turn[] }[] = [
    { name: 'ours', url: new URL(PAGE, ours.shop), pid: () => ours.web.pid!, turns: [] },
    ...(nginx
      ? [{ name: 'nginx', url: new URL(PAGE, nginx.origin), pid: nginx.worker, turns: [] }]
      : []),
  ];
  for (const { url } of results) await load(url, { ...options, seconds: 1 });
  for (let turn = 0; turn < TURNS; turn++)
    for (const { url, pid, turns } of results) {
      const before = processorTime(pid());
      const result = await load(url, options);
      turns.push({
        ...result,
        micros: ((processorTime(pid()) - before) / result.requests) * 1_000_000,
      });
    }
  const best = results.map(({ name, turns }) => ({
    name,
    ...turns.toSorted((a, b) => b.rate - a.rate)[0]!,
  }));
  for (const { name, rate, p50, p99, micros } of best)
    console.log(
      `${name.padEnd(6)} ${Math.round(rate)} requests/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, ${micros.toFixed(0)} µs of processor a request`,
    );
  if (best[1])
    console.log(
      `ratio  ${(best[1].micros / best[0]!.micros).toFixed(2)} of what nginx serves with the same processor time`,
    );
  else console.log('nginx is not on this machine: no ratio.');
  console.log(`memory ${idle} MB idle, ${memoryOf(ours.web.pid!)} MB after the load`);
} finally {
  nginx?.close();
  await ours.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The release as a folder, with gzip made beforehand as ours is, and nginx bound to the same core. */
async function startNginx(): Promise<{
  origin: string;
  worker: () => number;
  close: () => void;
} | null> {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const releases = new Releases(ours.dataDir);
  const { files } = (await releases.current())!;
  for (const [address, { hash }] of files) {
    const file = join(folder, 'site', address.endsWith('/') ? `${address}index.html` : address);
    mkdirSync(dirname(file), { recursive: true });
    const content = await releases.objects.read(hash);
    writeFileSync(file, content);
    writeFileSync(`${file}.gz`, gzipSync(content));
  }
  const port = 8_473;
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; worker_processes 1;
events { worker_connections 512; }
http { include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000;
  gzip_static on; gzip_vary on; open_file_cache max=1000 inactive=60s;
  server { listen 127.0.0.1:${port}; root ${folder}/site; } }`,
  );
  // Its worker is another user's when root starts it.
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  const child = spawn('taskset', ['-c', String(CORE), 'nginx', '-c', config, '-p', folder], {
    stdio: 'inherit',
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const worker = () =>
    Number(
      execFileSync('pgrep', ['-P', String(child.pid)])
        .toString()
        .trim(),
    );
  return { origin: `http://127.0.0.1:${port}`, worker, close: () => void child.kill('SIGTERM') };
}

type Turn = LoadResult & { readonly micros: number };

/** Seconds of processor time that a process has taken, its own and the kernel's for it. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const ticksPerSecond = 100;
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

function memoryOf(pid: number): number {
  const pages = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(pages) / 1_024);
}
