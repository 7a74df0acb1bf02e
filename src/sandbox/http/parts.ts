import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Executor } from '../schema/execute.ts';
import type { State } from '../state/state.ts';

export type Parts = {
  readonly state: State;
  readonly run: Executor;
  /** Forgets the state and starts with what it was seeded with. */
  readonly reset: () => Promise<void>;
};

/** Answers a path of its own, or says false for others to try. */
export type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  parts: Parts,
) => Promise<boolean> | boolean;
