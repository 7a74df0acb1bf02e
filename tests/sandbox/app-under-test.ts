import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';

export interface Received {
  readonly method: string;
  readonly path: string;
  /** As sent: name, value, name, value … */
  readonly rawHeaders: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export type Answer =
  | { readonly status?: number; readonly body?: string; readonly headers?: Record<string, string> }
  /** Never answers. */
  | 'silence'
  /** Closes the connection. */
  | 'cut';

/** An App: answers by path, remembers what it got. */
export class AppUnderTest {
  readonly received: Received[] = [];
  readonly answers = new Map<string, Answer | ((received: Received) => Answer | Promise<Answer>)>();
  #origin = '';

  get origin(): string {
    return this.#origin;
  }

  url(path: string): string {
    return this.#origin + path;
  }

  /** What came to a path, in order. */
  at(path: string): Received[] {
    return this.received.filter((received) => received.path === path);
  }

  async start(): Promise<this> {
    const server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    return this;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const received: Received = {
      method: request.method ?? '',
      path: request.url ?? '',
      rawHeaders: request.rawHeaders,
      headers: request.headers as Record<string, string>,
      body: Buffer.concat(chunks),
    };
    this.received.push(received);
    const rule = this.answers.get(received.path) ?? {};
    const answer = typeof rule === 'function' ? await rule(received) : rule;
    if (answer === 'silence') return;
    if (answer === 'cut') {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? '{}');
  }
}

export type Ask = <Data>(query: string, variables?: object) => Promise<Data>;

/** Asks a sandbox with a token; a failure of the whole request is thrown. */
export function asker(sandbox: Sandbox, token: string | null): Ask {
  return async <Data>(query: string, variables: object = {}) => {
    const response = await fetch(sandbox.apiUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as {
      data?: Data;
      errors?: { message: string }[];
    };
    if (data === undefined || errors !== undefined)
      throw new Error(errors?.map(({ message }) => message).join('\n'));
    return data;
  };
}

/** The superuser's, of a blank sandbox. */
export async function staffToken(sandbox: Sandbox): Promise<string> {
  const { tokenCreate } = await asker(
    sandbox,
    null,
  )<{ tokenCreate: { token: string } }>(
    'mutation { tokenCreate(email: "admin@example.com", password: "admin") { token } }',
  );
  return tokenCreate.token;
}

export async function staffOf(sandbox: Sandbox): Promise<Ask> {
  return asker(sandbox, await staffToken(sandbox));
}
