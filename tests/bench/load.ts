import { connect } from 'node:net';

export interface LoadResult {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
}

/**
 * Asks one address on this machine over and over on `connections` kept open, for `seconds`. Every answer must be as
 * long as the first; a shorter or failed one ends the measurement with an error.
 */
export async function load(
  url: URL,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<LoadResult> {
  if (!['localhost', '127.0.0.1'].includes(url.hostname))
    throw new Error('load only against this machine');
  const latencies: number[] = [];
  const end = performance.now() + seconds * 1_000;
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, () => one(url, end, latencies)));
  const took = (performance.now() - started) / 1_000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]!;
  return { rate: latencies.length / took, p50: at(0.5), p99: at(0.99), requests: latencies.length };
}

function one(url: URL, end: number, latencies: number[]): Promise<void> {
  const request = `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept-Encoding: gzip\r\n\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), '127.0.0.1');
    let expected = -1;
    let received = 0;
    let sent = 0;
    let head = '';
    const ask = () => {
      received = 0;
      head = '';
      sent = performance.now();
      socket.write(request);
    };
    socket.once('connect', ask);
    socket.once('error', reject);
    socket.on('data', (chunk) => {
      received += chunk.length;
      if (expected < 0) {
        head += chunk.toString('latin1');
        const split = head.indexOf('\r\n\r\n');
        if (split < 0) return;
        if (!head.startsWith('HTTP/1.1 200')) return reject(new Error(head.slice(0, 200)));
        const length = /content-length: (\d+)/i.exec(head)?.[1];
        if (length === undefined) return reject(new Error('an answer without Content-Length'));
        expected = split + 4 + Number(length);
      }
      if (received < expected) return;
      latencies.push(performance.now() - sent);
      if (performance.now() < end) ask();
      else {
        socket.destroy();
        resolve();
      }
    });
  });
}
