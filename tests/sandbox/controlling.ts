import type { Sandbox } from '../../src/sandbox/sandbox.ts';

export interface ControlReply {
  readonly status: number;
  readonly body: unknown;
}

/** Asks the sandbox's control API, as a program of this machine does. */
export async function control(
  { origin }: Pick<Sandbox, 'origin'>,
  method: string,
  path: string,
  input?: unknown,
): Promise<ControlReply> {
  const response = await fetch(`${origin}/sandbox/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(input !== undefined && { body: JSON.stringify(input) }),
  });
  return { status: response.status, body: await response.json() };
}
