import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server says next: an answer, silence, or whatever the script does itself. */
export type Step =
  | { readonly status?: number; readonly type?: string; readonly body: unknown }
  | 'hang'
  | ((response: ServerResponse) => void);

export interface Asked {
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: { readonly query?: string; readonly variables?: unknown };
}

export interface ScriptedServer extends AsyncDisposable {
  readonly url: string;
  /** Every request so far, in order. */
  readonly asked: readonly Asked[];
}

/** A real HTTP server that gives one step an answer, and the last one ever after. */
export async function scriptedServer(...steps: readonly Step[]): Promise<ScriptedServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const step = steps[Math.min(asked.length, steps.length - 1)]!;
      const { method = '', headers } = request;
      asked.push({ method, headers, body: JSON.parse(text) as Asked['body'] });
      if (step === 'hang') return;
      if (typeof step === 'function') return step(response);
      const { status = 200, type = 'application/json', body } = step;
      response.writeHead(status, { 'Content-Type': type });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql/`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An address where nothing listens any more. */
export async function deadUrl(): Promise<string> {
  const server = await scriptedServer('hang');
  await server[Symbol.asyncDispose]();
  return server.url;
}
