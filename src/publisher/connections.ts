import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/** How often connections that have become idle are looked for, milliseconds. */
const LOOK_EVERY = 50;

/**
 * The connections of a server, and which of them are being answered. Node itself takes a connection for idle as soon as
 * the answer's end was written, and would cut a large answer off that a slow client is still being sent.
 */
export class Connections {
  readonly #server: HttpServer;
  readonly #open = new Set<Socket>();
  /** How many answers each is still to be sent. */
  readonly #answers = new Map<Socket, number>();

  constructor(server: HttpServer) {
    this.#server = server;
    server.on('connection', (socket: Socket) => {
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    });
    server.on('request', (request, response) => this.#count(request, response));
  }

  get size(): number {
    return this.#open.size;
  }

  isAnswering(socket: Socket): boolean {
    return this.#answers.has(socket);
  }

  /** Takes no more connections, and ends each once its answers are sent; after `grace` milliseconds in any case. */
  async close(grace: number): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      // Not the HTTP server's own `close`: that ends "idle" connections at once.
      NetServer.prototype.close.call(this.#server, () => resolve());
    });
    this.#endIdle();
    const idle = setInterval(() => this.#endIdle(), LOOK_EVERY);
    const end = setTimeout(() => this.#server.closeAllConnections(), grace);
    await closed;
    clearInterval(idle);
    clearTimeout(end);
  }

  #count({ socket }: IncomingMessage, response: ServerResponse): void {
    this.#answers.set(socket, (this.#answers.get(socket) ?? 0) + 1);
    // Sent whole, or broken off.
    response.once('close', () => {
      const left = (this.#answers.get(socket) ?? 1) - 1;
      if (left > 0) this.#answers.set(socket, left);
      else this.#answers.delete(socket);
    });
  }

  #endIdle(): void {
    for (const socket of this.#open) if (!this.#answers.has(socket)) socket.destroySoon();
  }
}
