import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { Identities } from './identities.ts';
import type { Exchange } from './recording.ts';

/** What a replay has at hand. */
export interface World {
  readonly sandbox: Sandbox;
  readonly identities: Identities;
  /** What was learned for the masked parts of requests: `jwt`, `refresh`, `csrf`, … */
  readonly secrets: Map<string, string>;
  /** Staff's answer to a query or mutation; throws on an error. */
  asStaff(query: string, variables?: object): Promise<Record<string, unknown>>;
}

type Step = (world: World) => Promise<void> | void;

/** How one scenario's recordings are replayed, by the number or the name of the exchange. */
export interface Arrangement {
  /** Runs before anything of the scenario. */
  readonly start?: Step;
  /** What was done beside the exchanges when they were recorded: a job run by hand, time passing. */
  readonly before?: Readonly<Record<string, Step>>;
  /** Fills in what is masked in a request, or changes it; returns the request to send. */
  readonly fill?: (exchange: Exchange, world: World) => Exchange['request'];
  /** Runs after an answer has come, to keep what later requests need. */
  readonly after?: (exchange: Exchange, body: unknown, world: World) => void;
  /** Sent at the same moment, as they were: names of exchanges that follow each other. */
  readonly together?: readonly (readonly string[])[];
  /** What may differ, and why: `paths` of an answer, or all of it. The shorter, the better. */
  readonly except?: readonly Exception[];
}

export interface Exception {
  readonly names: readonly string[];
  /** Where it may differ; absent: anywhere. Prefixes of paths such as `.data.shop`. */
  readonly paths?: readonly string[];
  readonly why: string;
}
