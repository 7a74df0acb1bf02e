import type { Acted } from './routes.ts';
import type { ReleaseState } from './state.ts';

export const ACTIONS = ['rollback', 'accept', 'hold', 'resume', 'rebuild', 'reconcile'] as const;
export type Action = (typeof ACTIONS)[number];

/** Where releases are decided about: a publisher that runs, or a store whose publisher does not. */
export interface Desk {
  readonly isRunning: boolean;
  state(): Promise<ReleaseState>;
  /** `value`: the release to go back to, or the gate to accept. */
  act(action: Action, value: string): Promise<Acted>;
  close(): void;
}
