import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importFolder } from '#publisher/release/import.ts';
import { Releases } from '#publisher/release/releases.ts';
import type { Limits } from '#publisher/http.ts';
import { type RunningServer, startServer } from '#server/server.ts';

let folder: string;
let server: RunningServer;
let isOpen: boolean;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'manoon-web-'));
  server = await start();
  isOpen = true;
});
afterEach(async () => {
  if (isOpen) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(limits: Partial<Limits> = {}): Promise<RunningServer> {
  return startServer(
    {
      dataDir: join(folder, 'data'),
      port: 0,
      origins: { api: 'http://localhost', media: [] },
      publisherUrl: null,
      dataAgeLimit: null,
    },
    () => undefined,
    limits,
  );
}

const PAGES = Array.from({ length: 6 }, (_, page) => page);

/** Makes and serves a release whose every page says which it is of. */
async function serve(number: number, more: Readonly<Record<string, Buffer>> = {}): Promise<void> {
  const site = join(folder, `site-${number}`);
  for (const page of PAGES) {
    mkdirSync(join(site, `p${page}`), { recursive: true });
    const text = `release ${number} page ${page} `.repeat(200);
    writeFileSync(join(site, `p${page}`, 'index.html'), `<!doctype html>${text}`);
  }
  for (const [name, content] of Object.entries(more)) writeFileSync(join(site, name), content);
  await importFolder(new Releases(join(folder, 'data')), site);
}

/** Status and text of an answer, over connections that are kept. */
function ask(agent: Agent, path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(`${server.origin}${path}`, { agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (more: string) => (text += more));
      answer.on('end', () => resolve({ status: answer.statusCode!, text }));
      answer.on('error', reject);
    }).on('error', reject);
  });
}

async function answers(path: string): Promise<number> {
  for (;;) {
    const { status } = await fetch(server.origin + path);
    if (status === 200) return status;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('releases switch 50 times under load: no mixture, nothing but 200, never back', async () => {
  await serve(0);
  await answers('/p0/');
  let isOver = false;
  let asked = 0;
  const seen = new Set<number>();
  const shopper = async () => {
    const agent = new Agent({ keepAlive: true });
    let last = 0;
    while (!isOver) {
      const page = PAGES[asked % PAGES.length]!;
      const { status, text } = await ask(agent, `/p${page}/`);
      asked += 1;
      expect(status).toBe(200);
      const number = Number(/release (\d+)/.exec(text)![1]);
      expect(text).toBe(`<!doctype html>${`release ${number} page ${page} `.repeat(200)}`);
      expect(number).toBeGreaterThanOrEqual(last);
      last = number;
      seen.add(number);
    }
    agent.destroy();
  };
  const shoppers = Array.from({ length: 8 }, shopper);
  for (let number = 1; number <= 50; number++) await serve(number);
  const agent = new Agent();
  while (!(await ask(agent, '/p0/')).text.includes('release 50 '))
    await new Promise((resolve) => setTimeout(resolve, 10));
  isOver = true;
  await Promise.all(shoppers);
  expect(asked).toBeGreaterThan(200);
  expect(seen.size).toBeGreaterThan(10);
});

test('a stop lets the answer under way end, whole, and takes no more', async () => {
  const large = Buffer.alloc(8_000_000, 'x');
  await serve(1, { 'large.bin': large });
  await answers('/p0/');
  const socket = connect(Number(new URL(server.origin).port), 'localhost');
  socket.write('GET /large.bin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve) => socket.once('readable', () => resolve()));
  const closed = server.close();
  isOpen = false;
  await new Promise((resolve) => setTimeout(resolve, 200));
  await expect(fetch(`${server.origin}/p0/`)).rejects.toThrow();
  for await (const chunk of socket as AsyncIterable<Buffer>) chunks.push(chunk);
  await closed;
  const body = Buffer.concat(chunks);
  expect(body.subarray(body.indexOf('\r\n\r\n') + 4).equals(large)).toBe(true);
});

test('500 clients that send slowly hold nobody up, and are shown out', async () => {
  await serve(1);
  await answers('/p0/');
  const port = Number(new URL(server.origin).port);
  const slow: Socket[] = [];
  const gone: Promise<void>[] = [];
  for (let n = 0; n < 500; n++) {
    const socket = connect(port, 'localhost');
    socket.on('error', () => undefined);
    socket.write('GET /p0/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    slow.push(socket);
    gone.push(new Promise((resolve) => socket.once('close', () => resolve())));
    socket.resume();
  }
  const drip = setInterval(() => {
    for (const socket of slow) if (socket.writable) socket.write('x');
  }, 1_000);
  for (let n = 0; n < 20; n++) {
    const started = performance.now();
    expect((await fetch(`${server.origin}/p0/`)).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(1_000);
  }
  await Promise.all(gone);
  clearInterval(drip);
}, 30_000);

/** Connections that are open, without the one that asks. */
async function openConnections(): Promise<number> {
  const response = await fetch(`${server.origin}/metrics`, { headers: { connection: 'close' } });
  return Number(/^web_connections (\d+)$/m.exec(await response.text())![1]) - 1;
}

test('50 clients that read nothing of what they asked for are shown out', async () => {
  await server.close();
  server = await start({ stalled: 1_000 });
  await serve(1, { 'large.bin': Buffer.alloc(8_000_000, 'x') });
  await answers('/p0/');
  const port = Number(new URL(server.origin).port);
  const deaf = Array.from({ length: 50 }, () => {
    const socket = connect(port, 'localhost').on('error', () => undefined);
    socket.pause();
    socket.write('GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(20));
    return socket;
  });
  await vi.waitFor(async () => expect(await openConnections()).toBeGreaterThanOrEqual(50), 5_000);
  await vi.waitFor(async () => expect(await openConnections()).toBeLessThan(2), 15_000);
  for (const socket of deaf) socket.destroy();
}, 30_000);

test('a slow reader who goes on reading gets all', async () => {
  await server.close();
  server = await start({ stalled: 500 });
  const large = Buffer.alloc(8_000_000, 'x');
  await serve(1, { 'large.bin': large });
  await answers('/p0/');
  const socket = connect(Number(new URL(server.origin).port), 'localhost');
  socket.write('GET /large.bin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  let size = 0;
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    size += chunk.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(size).toBeGreaterThan(large.length);
});

test('there are never more connections than are allowed', async () => {
  await server.close();
  server = await start({ connections: 5 });
  await serve(1);
  const port = Number(new URL(server.origin).port);
  const kept: Socket[] = [];
  for (let n = 0; n < 5; n++) {
    const socket = connect(port, 'localhost');
    socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(socket, 'data');
    kept.push(socket);
  }
  await expect(fetch(`${server.origin}/p0/`)).rejects.toThrow();
  kept[0]!.destroy();
  await vi.waitFor(async () => expect(await answers('/p0/')).toBe(200), 5_000);
  for (const socket of kept) socket.destroy();
});
