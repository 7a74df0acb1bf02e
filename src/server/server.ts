import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSite } from './site.ts';

export interface RunningServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the built site in `root`; port 0 takes any free one. Rejects when the port is taken. */
export async function startServer(options: { root: string; port: number }): Promise<RunningServer> {
  const site = createSite(options.root);
  const server = createServer((request, response) => {
    site(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
