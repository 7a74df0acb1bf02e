import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { SettingError } from '../../src/commands/env.ts';
import { freePort } from '../../src/commands/ports.ts';

async function takenPort(host?: string) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen({ port: 0, host }, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('a free port', () => {
  test('is the usual one, or the named one, when nobody has it', async () => {
    const { port } = await (async () => {
      await using taken = await takenPort();
      return taken;
    })();
    await expect(freePort(port, null)).resolves.toBe(port);
    await expect(freePort(1, port)).resolves.toBe(port);
  });

  test.each([undefined, '127.0.0.1'])(
    'is one further on when %s has the usual one',
    async (host) => {
      await using taken = await takenPort(host);
      const port = await freePort(taken.port, null);
      expect(port).toBeGreaterThan(taken.port);
      expect(port).toBeLessThan(taken.port + 50);
    },
  );

  test('is not another one when the named one is taken: that has to be said', async () => {
    await using taken = await takenPort();
    await expect(freePort(4321, taken.port)).rejects.toBeInstanceOf(SettingError);
    await expect(freePort(4321, taken.port)).rejects.toThrow(
      `Port ${taken.port} (PORT) is taken by another program.`,
    );
  });
});
