import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3Settings } from '#media/settings.ts';

/** A storage that takes its time when it is told to. */
export interface SlowStorage {
  readonly settings: S3Settings;
  /** Milliseconds before each request is handed on. */
  delay: number;
  close(): Promise<void>;
}

/** Stands before another storage. Requests are handed on as they are: their signatures are about this address. */
export async function startSlowStorage(behind: S3Settings): Promise<SlowStorage> {
  const server = createServer((asked, answer) => {
    const { method, url = '/', headers } = asked;
    setTimeout(() => {
      const onward = request(new URL(url, behind.endpoint), { method, headers }, (given) => {
        answer.writeHead(given.statusCode!, given.headers);
        given.pipe(answer);
      });
      // Of one that was killed, or a storage that is gone.
      onward.on('error', () => answer.destroy());
      answer.on('close', () => onward.destroy());
      asked.pipe(onward);
    }, slow.delay);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const slow: SlowStorage = {
    delay: 0,
    settings: { ...behind, endpoint: `http://127.0.0.1:${port}` },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return slow;
}
