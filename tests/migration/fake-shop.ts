import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** What a shop answers by path; a path without an answer is a page that does not exist. */
export type Answers = Record<string, { type: string; body: string } | undefined>;

export interface FakeShop {
  readonly origin: string;
  /** May be changed at any time. */
  readonly answers: Answers;
  close(): Promise<void>;
}

export const page = (body: string) => ({ type: 'text/html; charset=utf-8', body });

/** What `/release.json` says. */
export function release(phase: string | undefined, pages: number): Answers[string] {
  const media = phase === undefined ? {} : { media: { phase } };
  const body = JSON.stringify({ id: 'release-1', counts: { pages, products: 1 }, ...media });
  return { type: 'application/json', body };
}

export async function startFakeShop(answers: Answers): Promise<FakeShop> {
  const server = createServer((request, response) => {
    const answer = answers[new URL(request.url!, 'http://x').pathname];
    response
      .writeHead(answer ? 200 : 404, { 'content-type': answer?.type ?? 'text/plain' })
      .end(answer?.body ?? 'There is no such page.');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
