import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Listening = { port: number; close: () => Promise<void> };

/**
 * Listens on both loopback addresses: what "localhost" means differs between clients. Port 0 takes any
 * that is free. A taken port is an error that names it.
 */
export async function listenOnLocalhost(
  port: number,
  listener: RequestListener,
): Promise<Listening> {
  const ipv4 = createServer(listener);
  await listen(ipv4, port, '127.0.0.1');
  const taken = (ipv4.address() as AddressInfo).port;
  const servers = [ipv4];
  const ipv6 = createServer(listener);
  try {
    await listen(ipv6, taken, '::1');
    servers.push(ipv6);
  } catch (error) {
    // A machine without IPv6 has no second meaning of localhost.
    if (!hasCode(error, 'EADDRNOTAVAIL') && !hasCode(error, 'EAFNOSUPPORT')) {
      await close(ipv4);
      throw error;
    }
  }
  return { port: taken, close: async () => void (await Promise.all(servers.map(close))) };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        hasCode(error, 'EADDRINUSE')
          ? new Error(
              `Port ${port} is already in use. Stop what uses it, or choose another one with --port.`,
              { cause: error },
            )
          : error,
      ),
    );
    server.listen({ port, host }, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
